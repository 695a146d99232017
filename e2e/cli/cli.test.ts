import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { startFixtureWorld, type FixtureWorld } from '../support/world.ts';

let world: FixtureWorld;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  world = await startFixtureWorld();
  folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'));
  env = { DATELINE_DATA: join(folder, 'data'), DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' };
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const json = (text: string): unknown => JSON.parse(text);
const lines = (text: string): unknown[] => text.split('\n').filter(Boolean).map(json);

describe('usage', () => {
  test.each([['serve'], ['refresh'], ['add'], ['import'], ['export'], ['feed', 'parse'], ['extract'], ['ask'], ['rules', 'list'], ['rules', 'set'], ['rules', 'remove'], ['rules', 'test'], ['doctor'], ['backup'], ['restore']])('%s %s has help', async (...command) => {
    const { code, stdout } = await runCli([...command.filter((part) => typeof part === 'string'), '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: dateline /);
  });

  test('bad usage ends with 2 and says what was wrong', async () => {
    expect(await runCli(['refesh'])).toMatchObject({ code: 2, stderr: expect.stringContaining('refesh') });
    expect(await runCli(['refresh', '--every'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--every') });
    expect(await runCli(['export', 'pdf'])).toMatchObject({ code: 2 });
    expect(await runCli([])).toMatchObject({ code: 2 });
  });

  test.each([
    [['tags'], /--ndjson/],
    [['stories'], /--ndjson/],
    [['related', '--ndjson'], /--index/],
    [['related', '--ndjson', '--index', 'articles.ndjson', '--most', 'abc'], /--most.*whole number/],
    [['stories', 'evaluate', 'gold.ndjson', '--articles', 'a.ndjson', '--predictions', 'b.ndjson'], /not both/],
    [['extract', '--ndjson', '--explain', 'page.html'], /--explain/],
    [['feed', 'parse', '--header', 'no header'], /--header/],
    [['ask'], /question/],
  ])('options that are missing or do not fit: %j', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toMatch(message);
  });

  test('a failure ends with 1 and one line that explains it', async () => {
    const missing = await runCli(['feed', 'parse', '/nonexistent.xml']);
    expect(missing.code).toBe(1);
    expect(missing.stderr.trim().split('\n')).toHaveLength(1);
    expect(missing.stderr).toContain('/nonexistent.xml');
    expect(await runCli(['refresh'], { env: { DATELINE_PROT: '1' } })).toMatchObject({ code: 1, stderr: expect.stringContaining('DATELINE_PROT') });
    expect(await runCli(['refresh'], { env: { ...env, DATELINE_ALLOW_PRIVATE: '127.0.0.0/99' } })).toMatchObject({ code: 1, stderr: expect.stringContaining('127.0.0.0/99') });
  });
});

describe('batch commands', () => {
  const feedFile = (): string => {
    const file = join(folder, 'small.xml');
    writeFileSync(file, '<rss version="2.0"><channel><title>Small</title><item><title>Fog &amp; ice</title><link>/fog</link><pubDate>Thu, 01 Jan 2026 10:00:00 +0100</pubDate></item></channel></rss>');
    return file;
  };

  test('feed parse prints the document', async () => {
    const { code, stdout } = await runCli(['feed', 'parse', '--url', 'https://small.example/feed', '--header', 'Content-Type: application/rss+xml', feedFile()]);
    expect(code).toBe(0);
    expect(json(stdout)).toMatchObject({ feed: { title: 'Small' }, entries: [{ title: 'Fog & ice', link: 'https://small.example/fog', published: '2026-01-01T09:00:00.000Z' }] });
  });

  test('feed parse --ndjson answers every line in order, also the bad ones', async () => {
    const input = [{ id: 1, file: feedFile(), url: 'https://small.example/feed' }, { id: 2, file: '/nonexistent.xml' }, 'x', { id: 4, file: feedFile(), headers: { 'Content-Type': 'text/xml' } }].map((line) => (line === 'x' ? 'x' : JSON.stringify(line))).join('\n');
    const { code, stdout } = await runCli(['feed', 'parse', '--ndjson'], { input });
    expect(code).toBe(0);
    expect(lines(stdout)).toMatchObject([{ id: 1, ok: true, result: { entries: [{ link: 'https://small.example/fog' }] } }, { id: 2, error: expect.stringContaining('nonexistent') }, { id: null, error: expect.any(String) }, { id: 4, ok: true }]);
  });

  test('extract --ndjson answers every line in order, also the bad ones', async () => {
    const paragraphs = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map((day, n) => `The harbour master said on ${day} that ${n + 2} ferries would run again as soon as the ice had gone from the outer basin.`);
    const html = `<!doctype html><html lang="en"><title>Ferries run again - Gull</title><nav><a href="/">Home</a></nav><article><h1>Ferries run again</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></html>`;
    const input = [JSON.stringify({ id: 'a', url: 'https://gull.example/ferries', html }), JSON.stringify({ id: 'b', url: 'https://gull.example/x' }), JSON.stringify({ id: 'c', url: 'https://gull.example/y', html: '' })].join('\n');
    const { code, stdout } = await runCli(['extract', '--ndjson'], { input });
    expect(code).toBe(0);
    const [a, b, c] = lines(stdout);
    expect(a).toMatchObject({ id: 'a', url: 'https://gull.example/ferries', title: 'Ferries run again', text: paragraphs.join('\n\n'), lang: 'en', wordCount: 92 });
    expect(b).toMatchObject({ id: 'b', error: expect.stringContaining('html') });
    expect(c).toMatchObject({ id: 'c', error: expect.any(String) });
  });

  test('tags --ndjson answers every line in order, also the bad ones', async () => {
    const text = 'Die Fähre nach Schweden fährt wieder.\nSchweden und Dänemark teilen sich die Kosten der Fähre, sagte der Hafenmeister in Lindholm.';
    const input = [JSON.stringify({ id: 'a', title: 'Fähre nach Schweden fährt wieder', text, lang: 'de' }), JSON.stringify({ id: 'b' }), 'x'].join('\n');
    const { code, stdout } = await runCli(['tags', '--ndjson'], { input });
    expect(code).toBe(0);
    const [a, b, c] = lines(stdout);
    expect(a).toMatchObject({ id: 'a', tags: expect.arrayContaining([{ tag: 'SE', label: 'Schweden', kind: 'place', score: expect.any(Number) }]) });
    expect(b).toMatchObject({ id: 'b', error: expect.stringContaining('text') });
    expect(c).toMatchObject({ id: null, error: expect.any(String) });
  });

  test('ask --ndjson answers from the articles of a file in order, also the bad lines, and says what they do not hold', async () => {
    const index = join(folder, 'articles.ndjson');
    const articles = [
      { id: 'a', title: 'Harbour bridge opens', text: 'The harbour bridge was opened on Monday by Mayor Ada Holm, nine years after the first stone was laid.\n\nIt cost 84 million crowns.', url: 'https://gull.example/bridge', date: '2024/05/13', lang: 'en' },
      { id: 'b', title: 'Storm over Lindholm', text: 'A storm tore the roofs from sixty houses in Lindholm on Friday. Nobody was hurt.', publishedAt: '2024-02-02T10:00:00Z', source: 'Gull' },
      { id: 'c' },
    ];
    writeFileSync(index, articles.map((article) => JSON.stringify(article)).join('\n'));
    const input = [{ id: 1, question: 'Who opened the harbour bridge?', askedAt: '2024-05-15' }, { id: 2 }, { id: 3, question: 'Which country won the ice hockey championship in Prague?' }].map((line) => JSON.stringify(line)).join('\n');
    const { code, stdout, stderr } = await runCli(['ask', '--ndjson', '--index', index], { input });
    expect(code).toBe(0);
    expect(stderr).toContain('line 3');
    const quote = 'The harbour bridge was opened on Monday by Mayor Ada Holm, nine years after the first stone was laid.';
    expect(lines(stdout)).toMatchObject([
      { id: 1, answer: quote, citations: [{ id: 'a', url: 'https://gull.example/bridge', quote, start: 0 }], passages: [{ id: 'a' }] },
      { id: 2, error: expect.stringContaining('question') },
      { id: 3, answer: null, citations: [] },
    ]);
    expect(await runCli(['ask', 'Who opened the harbour bridge?', '--index', index])).toMatchObject({ code: 0, stdout: expect.stringContaining('Ada Holm') });
    expect(await runCli(['ask', 'Who?', '--index', join(folder, 'none.ndjson')])).toMatchObject({ code: 1, stderr: expect.stringContaining('none.ndjson') });
  });
});

describe('an archive from the terminal', () => {
  test('import, refresh, add, export, doctor, backup and restore', { timeout: 120_000 }, async () => {
    expect(await runCli(['import', world.opmlUrl], { env })).toMatchObject({ code: 0, stdout: expect.stringContaining('12 feeds added') });
    expect(await runCli(['import', world.opmlUrl], { env })).toMatchObject({ code: 0, stdout: expect.stringContaining('0 feeds added, 12 already here') });
    const first = await runCli(['refresh', '--json'], { env });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const published = world.outlets.reduce((sum, outlet) => sum + outlet.entries.length, 0) - unread();
    expect(json(first.stdout)).toMatchObject({ feeds: { asked: 12, failed: 2 }, articles: { added: published }, understood: published });

    const again = await runCli(['refresh'], { env });
    expect(again.stdout).toContain('0 feeds asked');
    expect(again.stdout).toContain('Nothing is due before');

    const site = new URL('/', world.outlet('courier').feedUrl).href;
    expect(await runCli(['add', site], { env })).toMatchObject({ code: 0, stdout: expect.stringContaining('already here') });
    expect(await runCli(['add', 'http://127.0.0.1:1/'], { env })).toMatchObject({ code: 1, stderr: expect.stringContaining('127.0.0.1') });

    const opml = await runCli(['export', 'opml'], { env });
    for (const outlet of world.outlets) expect(opml.stdout).toContain(outlet.feedUrl);
    const exported = await runCli(['export', 'json'], { env });
    const articles = lines(exported.stdout);
    expect(articles.length).toBeGreaterThan(80);

    expect(await runCli(['doctor'], { env })).toMatchObject({ code: 0, stdout: expect.stringContaining('The archive is sound.') });
    const copy = join(folder, 'copy.sqlite');
    expect(await runCli(['backup', copy], { env })).toMatchObject({ code: 0 });
    const elsewhere = { ...env, DATELINE_DATA: join(folder, 'elsewhere') };
    expect(await runCli(['restore', copy], { env: elsewhere })).toMatchObject({ code: 0, stdout: expect.stringContaining(`${articles.length} articles`) });
    expect((await runCli(['export', 'json'], { env: elsewhere })).stdout === exported.stdout, 'the restored archive exports the same').toBe(true);
    expect(await runCli(['restore', join(folder, 'small.xml')], { env: elsewhere })).toMatchObject({ code: 1, stderr: expect.stringContaining('small.xml') });
    expect(await runCli(['doctor', '--json'], { env: elsewhere })).toMatchObject({ code: 0 });
    expect(readFileSync(copy).length).toBeGreaterThan(10_000);
  });

  /** Entries of the outlets whose feeds cannot be read. */
  const unread = (): number => ['oldmill', 'quarry'].reduce((sum, id) => sum + world.outlet(id).entries.length, 0);
});
