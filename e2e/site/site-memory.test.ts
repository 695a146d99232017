import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { outletPage, ownParagraph } from '../../src/extract/site/outlet.fixture.ts';
import { runCli } from '../support/run-cli.ts';

/** No list of words knows it, nothing about its element gives it away, and it stands between two paragraphs. */
const promotion = 'The tower desk reports from the harbour on all days of the year, whatever the weather brings in from the sea.';

let server: Server;
let origin: string;
let published = 0;
const dataDir = mkdtempSync(join(tmpdir(), 'dateline-site-'));

const page = (number: number): string => outletPage(number, { amid: `<p>${promotion}</p>` });
const feed = (): string => `<rss version="2.0"><channel><title>The Harbour Post</title><link>${origin}/</link>${Array.from({ length: published }, (_, at) => published - at)
  .map((number) => `<item><title>Story number ${number} of the harbour</title><link>${origin}/story-${number}.html</link><description>A teaser.</description></item>`).join('')}</channel></rss>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const number = /^\/story-(\d+)\.html$/.exec(request.url ?? '')?.[1];
    const [type, body] = request.url === '/feed' ? ['application/rss+xml', feed()] : number === undefined ? ['text/plain', ''] : ['text/html', page(Number(number))];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  await new Promise((resolve) => { server.close(resolve); });
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
    for await (const { title, text, html, excerpt, versions } of archive.articles.everything()) found.set(Number(/\d+/.exec(title)?.[0]), { text, html, excerpt, versions });
    expect(await archive.check()).toEqual([]);
    return found;
  } finally {
    await archive.close();
  }
}

test('a paragraph that is in every article of an outlet goes from all of them, once it is known for that', async () => {
  published = 4;
  await dateline('add', `${origin}/feed`);
  await dateline('refresh');
  const first = await stories();
  expect(first.size).toBe(4);
  for (const { text } of first.values()) expect(text).toContain(promotion);

  published = 8;
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
