import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticlePage } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import { englishProse, jsonLd, pageOf, paragraphs, prose } from '../../src/extract/parts/prose.fixture.ts';
import { startSite } from '../browser/running-site.ts';
import { startScriptedServer, type ScriptedServer, type Step } from '../polite/scripted-server.ts';
import { runCli } from '../support/run-cli.ts';

const chinese = prose.find(({ lang }) => lang === 'zh') ?? englishProse;
const dataDir = mkdtempSync(join(tmpdir(), 'dateline-parts-'));
const env = { DATELINE_DATA: dataDir, DATELINE_ALLOW_PRIVATE: '127.0.0.0/8', DATELINE_HOST_PAUSE: '0' };
let server: ScriptedServer;

const html = (body: string): Step => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, body });
const whole = (story = englishProse): string => story.paragraphs.join('\n\n');
/** Pages of two paragraphs each, under what is repeated on all of them. */
function inThree(path: string, of: (page: number) => string, story = englishProse): void {
  for (const page of [1, 2, 3]) {
    const links = [1, 2, 3].map((other) => (other === page ? `<b>${other}</b>` : `<a href="${of(other)}">${other}</a>`)).join(' ');
    server.script(page === 1 ? path : of(page), html(pageOf(story, `<p class="lead">${story.summary}</p>${paragraphs(story.paragraphs.slice(page * 2 - 2, page * 2))}<div class="pages">${links}</div>`)));
  }
}
const begun = paragraphs(englishProse.paragraphs.slice(0, 2));
const wall = '<div class="paywall"><h3>Subscribe to continue reading</h3><p><a href="/subscribe">Mern+</a></p><p><a href="/login">Already a subscriber? Sign in</a></p></div>';

beforeAll(async () => {
  server = await startScriptedServer();
  inThree('/three', (page) => `/three/${page}`);
  inThree('/chinese', (page) => `/chinese?page=${page}`, chinese);
  inThree('/broken', (page) => `/broken/${page}`);
  server.script('/broken/3', { status: 503, body: 'flooded' });
  inThree('/view', (page) => `/view/${page}`);
  server.script('/view', html(pageOf(englishProse, `<p class="lead">${englishProse.summary}</p>${paragraphs(englishProse.paragraphs.slice(0, 2))}<div class="pages">1 <a href="/view/2">2</a> <a href="/view/3">3</a> <a href="/view/komplettansicht">auf einer Seite</a></div>`)));
  server.script('/view/komplettansicht', html(pageOf(englishProse, `<p class="lead">${englishProse.summary}</p>${paragraphs(englishProse.paragraphs)}`)));
  server.script('/listing', html(pageOf(englishProse, `${paragraphs(englishProse.paragraphs)}<section><h2>Latest</h2><ul class="pager"><li><a rel="next" href="/news?page=2">2</a></li><li><a href="/news?page=3">3</a></li></ul></section>`, '<link rel="next" href="/the-next-article">')));
  server.script('/amp', html(pageOf(englishProse, `${begun}${wall}`, '<link rel="amphtml" href="/amp/amp">')));
  server.script('/amp/amp', html(pageOf(englishProse, paragraphs(englishProse.paragraphs), '<link rel="canonical" href="/amp">')));
  server.script('/print', html(pageOf(englishProse, '<div id="root"></div><a href="/print/print">Print</a>')));
  server.script('/print/print', html(pageOf(englishProse, paragraphs(englishProse.paragraphs))));
  server.script('/teaser', html(pageOf(englishProse, `${begun}${wall}`, jsonLd({ '@type': 'NewsArticle', headline: englishProse.title, isAccessibleForFree: false, wordCount: 480 }))));
  const names = ['three', 'chinese', 'broken', 'view', 'listing', 'amp', 'print', 'teaser'];
  const items = names.map((name) => `<item><title>${name}</title><guid>${name}</guid><link>${server.url(`/${name}`)}</link><description>In short.</description></item>`);
  server.script('/feed', { headers: { 'content-type': 'application/rss+xml' }, body: `<rss version="2.0"><channel><title>Mern</title><link>${server.url('/')}</link>${items.join('')}</channel></rss>` });
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What is stored, by the path of each article. */
async function stored(): Promise<Map<string, ArticlePage>> {
  const archive = await openArchive({ dataDir });
  try {
    const found = new Map<string, ArticlePage>();
    for await (const article of houseOf(archive).articles.everything()) found.set(new URL(article.url ?? '').pathname.slice(1), article);
    expect(await archive.check()).toEqual([]);
    return found;
  } finally {
    await archive.close();
  }
}

test('articles in parts, teasers and other versions, through the whole program', async () => {
  for (const args of [['add', server.url('/feed')], ['refresh']]) expect(await runCli(args, { env })).toMatchObject({ code: 0 });
  const articles = await stored();
  const asked = (path: string): string[] => server.asked().map((request) => request.path).filter((one) => one === path || one.startsWith(`${path}/`) || one.startsWith(`${path}?`));

  // Three pages become one article; each was asked for once, and the headline's summary stands once.
  expect(articles.get('three')).toMatchObject({ text: `${englishProse.summary}\n\n${whole()}`, origin: 'page', versions: 0 });
  expect(articles.get('three')).not.toHaveProperty('incomplete');
  expect(asked('/three')).toEqual(['/three', '/three/2', '/three/3']);
  expect(articles.get('chinese')?.text).toBe(`${chinese.summary}\n\n${whole(chinese)}`);
  expect(asked('/chinese')).toEqual(['/chinese', '/chinese?page=2', '/chinese?page=3']);

  // What was read before a failure is kept, and says so.
  expect(articles.get('broken')).toMatchObject({ text: `${englishProse.summary}\n\n${englishProse.paragraphs.slice(0, 4).join('\n\n')}`, incomplete: true, pending: false });
  expect(articles.get('broken')?.originReason).toMatch(/^Only 2 of the article’s 3 pages could be read: The site is in trouble \(503\)\.$/);

  // All of it on one page is one request, not two.
  expect(articles.get('view')?.text).toBe(`${englishProse.summary}\n\n${whole()}`);
  expect(asked('/view')).toEqual(['/view', '/view/komplettansicht']);

  // The pages of a listing and the next article are none of this one's.
  expect(articles.get('listing')?.text).toBe(whole());
  expect([...asked('/news'), ...asked('/the-next-article')]).toEqual([]);

  // A teaser and a page without text have their other version asked for, once; a teaser without one says what it is.
  expect(articles.get('amp')).toMatchObject({ text: whole() });
  expect(articles.get('amp')).not.toHaveProperty('incomplete');
  expect(asked('/amp')).toEqual(['/amp', '/amp/amp']);
  expect(articles.get('print')).toMatchObject({ text: whole() });
  expect(asked('/print')).toEqual(['/print', '/print/print']);
  expect(articles.get('teaser')).toMatchObject({ text: englishProse.paragraphs.slice(0, 2).join('\n\n'), incomplete: true, originReason: expect.stringMatching(/^The publisher shows \d+ of the article’s 480 words to everybody and keeps the rest for subscribers\.$/) });
  expect(asked('/teaser')).toEqual(['/teaser']);

  // The reader is told, in the same words.
  const site = await startSite(async (copy) => cpSync(dataDir, copy, { recursive: true }));
  const shown = async (name: string): Promise<string> => (await fetch(`${site.origin}/article/${articles.get(name)?.id}`)).text();
  try {
    expect(await shown('teaser')).toMatch(/This is not all of it\. The publisher shows \d+ of the article’s 480 words to everybody/);
    expect(await shown('teaser')).toMatch(/Read on at /);
    expect(await shown('broken')).toContain('This is not all of it. Only 2 of the article’s 3 pages could be read');
    expect(await shown('three')).not.toContain('This is not all of it');
  } finally {
    await site.stop();
  }

  // One host, one request at a time; and nothing is asked for again.
  expect([...server.mostAtOnce.values()]).toEqual([1]);
  const before = server.asked().length;
  expect(await runCli(['refresh'], { env })).toMatchObject({ code: 0 });
  expect(server.asked()).toHaveLength(before);
});
