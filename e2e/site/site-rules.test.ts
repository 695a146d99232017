import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { outletPage, ownParagraph } from '../../src/extract/site/outlet.fixture.ts';
import { runCli, type Ran } from '../support/run-cli.ts';
import { startPaper, type Paper } from './paper.ts';

const box = (number: number): string => ownParagraph(number + 500, 1);
let paper: Paper;
let host: string;
const dataDir = mkdtempSync(join(tmpdir(), 'dateline-rules-'));
const dateline = (...args: string[]): Promise<Ran> => runCli(args, { env: { DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' } });

beforeAll(async () => {
  paper = await startPaper((number) => outletPage(number, { amid: `<div class="tower-desk"><p>${box(number)}</p></div>` }));
  host = new URL(paper.origin).host;
  paper.published = 4;
  await dateline('add', `${paper.origin}/feed`);
  await dateline('refresh');
});
afterAll(async () => {
  await paper.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function stories(): Promise<Map<number, { text: string; versions: number }>> {
  const archive = await openArchive({ dataDir });
  try {
    const found = new Map<number, { text: string; versions: number }>();
    for await (const { title, text, versions } of houseOf(archive).articles.everything()) found.set(Number(/\d+/.exec(title)?.[0]), { text, versions });
    expect(await archive.check()).toEqual([]);
    return found;
  } finally {
    await archive.close();
  }
}

describe('rules for a site on the command line', () => {
  test('there are none at first', async () => {
    expect((await dateline('rules', 'list')).stdout).toContain('There are no rules');
    expect(await dateline('rules', 'remove', host)).toMatchObject({ code: 1, stderr: expect.stringContaining(`no rules for ${host}`) });
    expect(await dateline('rules', 'test', host)).toMatchObject({ code: 1, stderr: expect.stringContaining('Name some to test') });
    expect(await dateline('rules', 'set', host)).toMatchObject({ code: 1, stderr: expect.stringContaining('what to keep or remove') });
    expect(await dateline('rules', 'set', 'no host', '--remove', 'p')).toMatchObject({ code: 1, stderr: expect.stringContaining('no host is no host name') });
  });

  test('a selector that cannot be read is named with its place, and nothing is kept', async () => {
    const ran = await dateline('rules', 'set', host, '--remove', '.tower-desk', '--keep', 'div..body');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('keep: div..body (letter 4)');
    expect((await dateline('rules', 'list', '--json')).stdout.trim()).toBe('[]');
  });

  test('a test shows what would change on the latest articles, and asks for each page once however often it is run', async () => {
    const asked = paper.requests.length;
    const { stdout } = await dateline('rules', 'test', host, '--remove', '.tower-desk');
    expect(stdout).toContain(`- ${box(4).slice(0, 100)}`);
    expect(stdout).not.toContain(`- ${ownParagraph(4, 0).slice(0, 60)}`);
    expect(paper.requests.slice(asked).toSorted()).toEqual(['/story-2.html', '/story-3.html', '/story-4.html']);
    const again: unknown = JSON.parse((await dateline('rules', 'test', host, '--keep', '.tower-desk', '--json')).stdout);
    expect(again).toHaveLength(3);
    expect(again).toMatchObject([{ title: 'Story number 4 of the harbour', changes: { gone: expect.arrayContaining([ownParagraph(4, 0)]), added: [] } }, {}, {}]);
    expect(paper.requests).toHaveLength(asked + 3);
    expect((await stories()).get(4)?.text).toContain(box(4));
  });

  test('saved rules hold at once for what they were tried on, and for all that comes', async () => {
    const asked = paper.requests.length;
    expect((await dateline('rules', 'set', host, '--remove', '.tower-desk')).stdout).toContain('Read again by them: the latest 3 articles.');
    expect(paper.requests).toHaveLength(asked);
    const now = await stories();
    for (const number of [2, 3, 4]) {
      expect(now.get(number)?.text).not.toContain(box(number));
      expect(now.get(number)?.text).toContain(ownParagraph(number, 4));
      expect(now.get(number)?.versions).toBe(0);
    }
    paper.published = 5;
    await dateline('refresh', '--all');
    expect((await stories()).get(5)?.text).toContain(ownParagraph(5, 0));
    expect((await stories()).get(5)?.text).not.toContain(box(5));
    expect((await dateline('rules', 'list')).stdout).toBe(`${host}\n  remove   .tower-desk\n`);
  });

  test('removed, they are gone', async () => {
    expect((await dateline('rules', 'remove', host)).stdout).toContain('Removed');
    expect((await dateline('rules', 'list', '--json')).stdout.trim()).toBe('[]');
    expect((await stories()).get(4)?.text).toContain(box(4));
  });

  test('a page that cannot be had is said so', async () => {
    await paper.close();
    const archive = await openArchive({ dataDir });
    await archive.rules.keepSample(1, { url: paper.origin, html: '' }, 1, Number.MAX_SAFE_INTEGER);
    await archive.close();
    expect((await dateline('rules', 'test', host, '--remove', 'p')).stdout).toContain('not tried: ');
  });
});
