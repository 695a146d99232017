import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCli } from '../support/run-cli.ts';

const texts = {
  bridge: ['Old bridge of Kelvik opens again', 'The old bridge of Kelvik opens again on Sunday after eleven years, mayor Ada Quill said. The repair cost 40 million crowns.'],
  bridgeToo: ['Kelvik bridge to open on Sunday', 'Mayor Ada Quill of Kelvik said that the old bridge opens on Sunday. For eleven years it was closed; 40 million crowns went into the repair.'],
  whale: ['Whale strands off Tarnsund', 'A whale of fourteen metres stranded off Tarnsund at dawn. Fishers and the coast guard poured water over it until the tide came.'],
} as const;
const article = (id: number, name: keyof typeof texts) => ({ id, title: texts[name][0], text: texts[name][1], publishedAt: `2026-05-03T0${id}:00:00Z`, lang: 'en' });
const articles = [article(1, 'bridge'), article(2, 'whale'), article(3, 'bridgeToo')];
const gold = [{ id: 1, cluster: 'bridge' }, { id: 2, cluster: 'whale' }, { id: 3, cluster: 'bridge' }];

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'dateline-stories-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, lines: readonly object[]): string {
  const file = join(folder, name);
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

describe('stories evaluate', () => {
  test('works stories out from texts, in the file or beside it', async () => {
    const perfect = { articles: 3, goldStories: 2, foundStories: 2, bCubed: { f1: 1 }, ceafE: { f1: 1 }, exact: 1, missing: 0, atOnce: { bCubed: { f1: 1 } } };
    const inOne = written('both.ndjson', articles.map((one, at) => ({ ...one, ...gold[at] })));
    expect(JSON.parse((await runCli(['stories', 'evaluate', inOne, '--json'])).stdout)).toMatchObject(perfect);
    const beside = await runCli(['stories', 'evaluate', written('gold.ndjson.gz', gold), '--articles', written('articles.ndjson.gz', articles)]);
    expect(beside.stdout).toMatch(/^after repair: 2 stories for 2 true ones, 3 articles\n {2}B-cubed {2}F1 100\.0/);
    expect(beside.stdout).toMatch(/CPU-ms an article\n$/);
  });

  test('compares headlines by the embedding that is set, as the batch command does', async () => {
    const headlines = [
      ['f1', 'Ferry runs aground off Tarnsund'], ['f2', 'Passengers rescued as ship hits a reef near Tarnsund'], ['b1', 'Oberau council passes the budget'],
      ['g1', 'Goats escape from a farm near Kelvik'], ['g2', 'Herd of goats breaks out of Kelvik farm'], ['b2', 'Budget of Oberau approved by two votes'],
    ].map(([id = '', title], at) => ({ id, title, cluster: id.charAt(0), publishedAt: Date.UTC(2026, 4, 3, at), lang: 'en' }));
    const file = written('headlines.ndjson', headlines);
    const env = { DATELINE_EMBEDDINGS: 'use-lite' };
    const placed = (await runCli(['stories', '--ndjson', file], { env })).stdout;
    const { bCubed } = z.object({ bCubed: z.unknown() }).parse(JSON.parse((await runCli(['stories', 'evaluate', file, '--json', '--predictions', written('placed.ndjson', placed.trim().split('\n').map((line) => z.looseObject({}).parse(JSON.parse(line))))])).stdout));
    expect(JSON.parse((await runCli(['stories', 'evaluate', file, '--json'], { env })).stdout)).toMatchObject({ vectors: headlines.length, atOnce: { bCubed } });
    expect(JSON.parse((await runCli(['stories', 'evaluate', file, '--json'])).stdout)).toMatchObject({ vectors: 0 });
  });

  test('says in one line that the embedding does not answer', async () => {
    const file = written('headline.ndjson', [{ id: 1, cluster: 'a', title: 'Ferry runs aground off Tarnsund' }]);
    const env = { DATELINE_EMBEDDINGS: 'openai-compatible', DATELINE_EMBEDDINGS_URL: 'http://127.0.0.1:1/v1', DATELINE_EMBEDDINGS_MODEL: 'small' };
    const { code, stdout, stderr } = await runCli(['stories', 'evaluate', file], { env });
    expect({ code, stdout, lines: stderr.trim().split('\n').length }, stderr).toEqual({ code: 1, stdout: '', lines: 1 });
    expect(stderr).toMatch(/^dateline: (?!unexpected)/);
  });

  test('scores stories that are given; what they lack is a story of its own', async () => {
    const args = ['stories', 'evaluate', written('gold.ndjson', gold), '--json', '--predictions'];
    expect(JSON.parse((await runCli([...args, written('one.ndjson', [1, 2, 3].map((id) => ({ id, story: 'x' })))])).stdout)).toMatchObject({ foundStories: 1, merged: 1, exact: 0, missing: 0 });
    expect(JSON.parse((await runCli([...args, written('two.ndjson', [{ id: '1', story: 1 }, { id: 2, story: 2 }])])).stdout)).toMatchObject({ foundStories: 3, split: 1, exact: 0.5, missing: 1 });
  });

  test('says in one line what is wrong', async () => {
    const goldFile = written('gold.ndjson', gold);
    for (const [args, message] of [
      [[goldFile], /gold\.ndjson has no titles and texts: give --articles/],
      [[written('bad.ndjson', [{ id: 1, cluster: 'a' }, { id: 2 }])], /bad\.ndjson, line 2: the line names neither/],
      [[written('twice.ndjson', [gold[0] ?? {}, gold[0] ?? {}])], /twice\.ndjson names the article "1" twice/],
      [[join(folder, 'nowhere.ndjson')], /Cannot read .*nowhere/],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['stories', 'evaluate', ...args]);
      expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
      expect(stderr).toMatch(message);
    }
  });
});

test('the batch command stays as it is beside them', async () => {
  const { code, stdout } = await runCli(['stories', '--ndjson', written('articles.ndjson', articles)]);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n').map((line): unknown => JSON.parse(line))).toEqual([{ id: 1, story: 1 }, { id: 2, story: 2 }, { id: 3, story: 1 }]);
});

test('an outlet and a date may be told in other ways, and a bad line says what is wrong', async () => {
  const bare = articles.map(({ id, title, text }) => ({ id, title, text, url: `https://gull${id}.example/a`, publishedAt: id === 3 ? 'on Sunday' : Date.UTC(2026, 4, 3, id) }));
  const { code, stdout } = await runCli(['stories', '--ndjson', written('bare.ndjson', [...bare, { id: 4, title: 5 }])]);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n').map((line): unknown => JSON.parse(line))).toEqual([{ id: 1, story: 1 }, { id: 2, story: 2 }, { id: 3, story: 1 }, { id: 4, error: '"title" must be a string' }]);
});

describe('related', () => {
  test('a bad line of the index is told and left out', async () => {
    const index = written('index.ndjson', [article(1, 'bridge'), { title: 'no id' }, article(2, 'whale')]);
    const { code, stdout, stderr } = await runCli(['related', '--ndjson', '--index', index], { input: JSON.stringify({ ...article(3, 'bridgeToo'), publishedAt: Date.UTC(2026, 4, 3, 9) }) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${index}, line 2: "id" must be a string or a number\n` });
    expect(JSON.parse(stdout)).toMatchObject({ id: 3, related: [{ id: 1 }] });
  });

  test.each([
    ['without a line that can be read', () => written('none.ndjson', [{ title: 'no id' }]), /none\.ndjson has no article: /],
    ['that is a directory', () => folder, /^dateline: Cannot read .*: it is a directory\.\n$/],
  ])('an index %s ends it', async (_, index, message) => {
    const { code, stdout, stderr } = await runCli(['related', '--ndjson', '--index', index()], { input: JSON.stringify(article(1, 'bridge')) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('neither can a directory be read as input', async () => {
    expect(await runCli(['stories', '--ndjson', folder])).toMatchObject({ code: 1, stdout: '', stderr: `dateline: Cannot read ${folder}: it is a directory.\n` });
  });
});

test('corrections of an archive without any are none', async () => {
  expect(await runCli(['stories', 'corrections', '--data', join(folder, 'data')])).toMatchObject({ code: 0, stdout: '' });
});
