import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';
import { startScriptedServer, type ScriptedServer, type Step } from '../polite/scripted-server.ts';
import { runCli } from '../support/run-cli.ts';

const rss = { 'content-type': 'application/rss+xml' };
const html = { 'content-type': 'text/html; charset=utf-8' };
const paragraph = 'The harbour master said on Tuesday that the ferries would run again as soon as the ice had gone from the outer basin.';
const article = `<!doctype html><title>Ferries run again</title><article><h1>Ferries run again</h1>${`<p>${paragraph}</p>`.repeat(12)}</article>`;

function item(link: string, title: string): string {
  return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><description>Read on.</description></item>`;
}
const feed = (items: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet</title>${items}</channel></rss>`;

/** 3^12 laughs, were anybody to expand them. */
const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};&l${n};&l${n};&l${n};&l${n};&l${n};&l${n};&l${n};">`).join('')}]>
<rss version="2.0"><channel><title>&l12;</title><item><title>&l12;</title><link>https://laughs.example/1</link></item></channel></rss>`;

const endless: Step = (_request, response) => {
  response.writeHead(200, rss);
  const chunk = Buffer.alloc(64 * 1024, '<item><title>again</title></item>');
  const write = (): void => { while (!response.destroyed && response.write(chunk)); };
  response.on('drain', write);
  response.write(feed('').slice(0, 60));
  write();
};
const drip: Step = (_request, response) => {
  response.writeHead(200, rss);
  const timer = setInterval(() => response.write('<'), 500);
  response.on('close', () => clearInterval(timer));
};

const feeds: Record<string, Step> = {
  endless,
  drip,
  bomb: { headers: { ...rss, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(200_000_000, ' ')) },
  laughs: { headers: rss, body: laughs },
  'one-tag': { headers: rss, body: `<rss><channel>${'<a '.repeat(3_400_000)}` },
  deep: { headers: rss, body: `<rss><channel>${'<item>'.repeat(1_500_000)}` },
  binary: { headers: rss, body: Buffer.from(Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 256)) },
  loop: { status: 302, headers: { location: '/loop' } },
  inside: { status: 302, headers: { location: 'http://127.0.0.1:8080/admin' } },
  script: { headers: rss, body: feed(`<item><title>&lt;script&gt;alert(1)&lt;/script&gt;Gulls</title><link>javascript:alert(1)</link><guid>x</guid><description>&lt;p onclick="alert(1)"&gt;Gulls &lt;img src=x onerror=alert(1)&gt;&lt;svg onload=alert(1)&gt;&lt;/p&gt;</description></item>`) },
};

/** 10 MB of one tag, 100,000 nested elements, endless attributes, a long text, half a page, noise. */
const pages: Record<string, Step> = {
  'page-one-tag': { headers: html, body: '<b>'.repeat(3_300_000) },
  'page-deep': { headers: html, body: `${'<div>'.repeat(100_000)}${paragraph}` },
  'page-attributes': { headers: html, body: `<p ${Array.from({ length: 400_000 }, (_, n) => `a${n}="${n}"`).join(' ')}>${paragraph}` },
  'page-binary': { headers: html, body: Buffer.from(Array.from({ length: 200_000 }, (_, n) => (n * 104_729) % 256)) },
  'page-endless': (_request, response) => {
    response.writeHead(200, html);
    const chunk = Buffer.alloc(64 * 1024, `<p>${paragraph}</p>`);
    const write = (): void => { while (!response.destroyed && response.write(chunk)); };
    response.on('drain', write);
    write();
  },
  'page-good': { headers: html, body: article },
};

let server: ScriptedServer;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
  server = await startScriptedServer(['127.0.4.1', '127.0.4.2', '127.0.4.3']);
  for (const [name, step] of Object.entries(feeds)) server.script(`/${name}`, step);
  for (const [name, step] of Object.entries(pages)) server.script(`/${name}`, step);
  server.script('/pages', { headers: rss, body: feed(Object.keys(pages).map((name) => item(server.url(`/${name}`, '127.0.4.2'), `Headline of ${name}`)).join('')) });
  server.script('/good', { headers: rss, body: feed(item(server.url('/page-good', '127.0.4.3'), 'Ferries run again')) });
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('hostile feeds and pages cost themselves and nothing else', { timeout: 240_000 }, async () => {
  const addresses = [...Object.keys(feeds).map((name) => server.url(`/${name}`, '127.0.4.1')), server.url('/pages', '127.0.4.2'), server.url('/good', '127.0.4.3')];
  const opml = join(dataDir, 'all.opml');
  writeFileSync(opml, `<opml version="2.0"><body>${addresses.map((url) => `<outline type="rss" text="${new URL(url).pathname}" xmlUrl="${url}"/>`).join('')}</body></opml>`);
  // The port beside the allowed ones is private to this machine: a redirect there is refused.
  const env = { DATELINE_DATA: dataDir, DATELINE_HOST_PAUSE: '0', DATELINE_ALLOW_PRIVATE: `127.0.4.1:${server.port} 127.0.4.2:${server.port} 127.0.4.3:${server.port}` };
  expect(await runCli(['import', opml], { env })).toMatchObject({ code: 0 });
  const ran = await runCli(['refresh', '--json'], { env });
  expect(ran.stderr).not.toMatch(/unexpected failure/);
  expect(ran.code).toBe(0);
  const report: unknown = JSON.parse(ran.stdout);
  expect(report).toMatchObject({ feeds: { asked: addresses.length } });

  const archive = await openArchive({ dataDir });
  try {
    expect(await archive.check()).toEqual([]);
    const states = new Map((await houseOf(archive).feeds.list()).map((feed) => [new URL(feed.url).pathname.slice(1), feed.state]));
    const kinds = Object.fromEntries([...states].map(([name, state]) => [name, state.lastError?.kind]));
    expect(kinds).toMatchObject({ endless: 'too-large', bomb: 'too-large', drip: 'timeout', loop: 'too-many-redirects', inside: 'private-address', binary: 'not-a-feed', good: undefined, pages: undefined });
    for (const name of ['one-tag', 'deep'] as const) expect(['parse-limit', 'not-a-feed', undefined]).toContain(kinds[name]);
    for (const state of states.values()) if (state.lastError !== undefined) expect(state.lastError.message).toMatch(/^[A-Z0-9].{10,}\.$/s);

    const { cards } = await houseOf(archive).articles.list({ limit: 100 });
    const byTitle = (words: string) => cards.filter((card) => card.title.includes(words));
    expect(byTitle('Ferries run again')[0]).toMatchObject({ origin: 'page', pending: false });
    for (const name of Object.keys(pages)) expect(byTitle(`Headline of ${name}`).map((card) => card.pending), name).toEqual([false]);
    expect(cards.every((card) => card.title.length < 1000)).toBe(true);
    for (const card of cards) {
      const page = await houseOf(archive).articles.get(card.id);
      expect(`${page?.html} ${card.url ?? ''}`).not.toMatch(/<script|onerror|onclick|onload|javascript:|<svg/i);
    }
  } finally {
    await archive.close();
  }
});
