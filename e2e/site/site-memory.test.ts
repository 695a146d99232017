import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { outletPage, ownParagraph } from '../../src/extract/site/outlet.fixture.ts';
import { runCli } from '../support/run-cli.ts';
import { startPaper, type Paper } from './paper.ts';

/** No list of words knows it, nothing about its element gives it away, and it stands between two paragraphs. */
const promotion = 'The tower desk reports from the harbour on all days of the year, whatever the weather brings in from the sea.';

let paper: Paper;
const dataDir = mkdtempSync(join(tmpdir(), 'dateline-site-'));

beforeAll(async () => { paper = await startPaper((number) => outletPage(number, { amid: `<p>${promotion}</p>` })); });
afterAll(async () => {
  await paper.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function dateline(...args: string[]): Promise<void> {
  const ran = await runCli(args, { env: { DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' } });
  if (ran.code !== 0) throw new Error(`dateline ${args.join(' ')} ended with ${ran.code}: ${ran.stderr}`);
}

/** What each story number says, and how often it was edited. */
async function stories(): Promise<Map<number, { text: string; html: string; excerpt: string; versions: number }>> {
  const archive = await openArchive({ dataDir });
  try {
    const found = new Map<number, { text: string; html: string; excerpt: string; versions: number }>();
    for await (const { title, text, html, excerpt, versions } of houseOf(archive).articles.everything()) found.set(Number(/\d+/.exec(title)?.[0]), { text, html, excerpt, versions });
    expect(await archive.check()).toEqual([]);
    return found;
  } finally {
    await archive.close();
  }
}

test('a paragraph that is in every article of an outlet goes from all of them, once it is known for that', async () => {
  paper.published = 4;
  await dateline('add', `${paper.origin}/feed`);
  await dateline('refresh');
  const first = await stories();
  expect(first.size).toBe(4);
  for (const { text } of first.values()) expect(text).toContain(promotion);

  paper.published = 8;
  await dateline('refresh', '--all');
  const all = await stories();
  expect(all.size).toBe(8);
  for (const [number, { text, html, excerpt, versions }] of all) {
    expect(text, `story ${number}`).not.toContain('tower desk');
    expect(html).not.toContain('tower desk');
    expect(excerpt).not.toContain('tower desk');
    for (let at = 0; at < 6; at++) expect(text).toContain(ownParagraph(number, at));
    expect(versions).toBe(0);
  }

  await dateline('refresh', '--all');
  expect(await stories()).toEqual(all);
});
