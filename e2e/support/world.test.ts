import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countWords } from '../../src/common/word-count.ts';
import type { Outlet } from './outlet.ts';
import { outletPlans } from './outlets.ts';
import { startFixtureWorld, type FixtureWorld } from './world.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
let world: FixtureWorld;

beforeAll(async () => { world = await startFixtureWorld({ clock: () => NOW }); });
afterAll(() => world.close());

const writing = outletPlans.filter((plan) => plan.entries > 0).map((plan) => plan.id);
const feedOf = (outlet: Outlet): string => `${outlet.origin}${outlet.plan.feedPath}`;
const text = async (url: string, init?: RequestInit): Promise<string> => (await fetch(url, init)).text();

/** Titles and full texts as an independent parser reads them. */
function read(outlet: Outlet, body: string): { title: string | undefined; content: string | undefined }[] {
  switch (outlet.plan.format) {
    case 'rss': return (parseRssFeed(body).items ?? []).map((item) => ({ title: item.title, content: item.content?.encoded }));
    case 'atom': return (parseAtomFeed(body).entries ?? []).map((entry) => ({ title: entry.title?.value, content: entry.content?.value }));
    case 'json': return (parseJsonFeed(JSON.parse(body)).items ?? []).map((item) => ({ title: item.title, content: item.content_html }));
  }
}

describe.each(writing)('%s', (id) => {
  it('has a feed that another parser reads, with full texts or without', async () => {
    const outlet = world.outlet(id);
    const items = read(outlet, await text(outlet.feedUrl));
    expect(items.length).toBe(outlet.plan.entries);
    expect(items[0]?.title?.replaceAll('&amp;', '&')).toBe(outlet.entries.at(-1)?.title);
    expect(items.filter((item) => item.content !== undefined).length).toBe(outlet.plan.text === 'full' ? items.length : 0);
  });

  it('writes at least 250 words an article, with nothing left to fill in', () => {
    for (const entry of world.outlet(id).entries) {
      const whole = [entry.title, entry.teaser, ...entry.paragraphs, ...entry.pictures.map((picture) => picture.caption)].join('\n');
      expect(countWords(entry.paragraphs.join('\n'))).toBeGreaterThanOrEqual(250);
      expect(whole).not.toMatch(/[{}]|undefined/);
    }
  });

  it('shows each article on a page among other things', async () => {
    const outlet = world.outlet(id);
    const entry = outlet.entries.at(-1) ?? expect.fail('the outlet is empty');
    const page = await text(outlet.urlOf(entry));
    for (const paragraph of entry.paragraphs) expect(page).toContain(paragraph);
    const { words } = outlet.plan.lexicon;
    for (const furniture of [words.newsletter, words.related, words.cookies, words.imprint, entry.pictures[0]?.credit ?? '']) expect(page).toContain(furniture);
  });

  it('answers 304 to the validators it gave, and only to them', async () => {
    const outlet = world.outlet(id);
    const first = await fetch(feedOf(outlet));
    const etag = first.headers.get('etag');
    const modified = first.headers.get('last-modified');
    expect([...(etag === null ? [] : ['etag']), ...(modified === null ? [] : ['last-modified'])]).toEqual([...outlet.plan.validators]);
    const again = { ...(etag === null ? {} : { 'if-none-match': etag }), ...(modified === null ? {} : { 'if-modified-since': modified }) };
    expect((await fetch(feedOf(outlet), { headers: again })).status).toBe(304);
    expect((await fetch(feedOf(outlet), { headers: { ...again, 'if-none-match': '"other"' } })).status).toBe(200);
  });
});

it('lists every outlet in nested folders', async () => {
  const document = parseOpml(await text(world.opmlUrl));
  interface Line { xmlUrl?: string; outlines?: Line[] }
  const flat = (outlines: readonly Line[]): string[] =>
    outlines.flatMap((one) => [...(one.xmlUrl === undefined ? [] : [one.xmlUrl]), ...flat(one.outlines ?? [])]);
  expect(flat(document.body?.outlines ?? []).toSorted()).toEqual(world.outlets.map((outlet) => outlet.feedUrl).toSorted());
});

it('has the faults it promises', async () => {
  const statusOf = async (url: string): Promise<number> => (await fetch(url, { redirect: 'manual' })).status;
  expect(await statusOf(world.outlet('oldmill').feedUrl)).toBe(410);
  expect(await statusOf(world.outlet('quarry').feedUrl)).toBe(500);
  expect(await statusOf(world.outlet('gull').feedUrl)).toBe(301);
  const faulty = world.outlets.flatMap((outlet) => outlet.entries.filter((entry) => entry.fault).map((entry) => ({ fault: entry.fault, url: outlet.urlOf(entry) })));
  expect(faulty.map(({ fault }) => fault)).toEqual(['missing-page', 'bot-wall']);
  expect(await Promise.all(faulty.map(({ url }) => statusOf(url)))).toEqual([404, 403]);
  expect(await statusOf(`${world.outlet('lumen').origin}/favicon.ico`)).toBe(404);
});

it('draws pictures and icons that are PNG', async () => {
  const outlet = world.outlet('gazette');
  for (const path of ['/favicon.ico', `/pictures/${outlet.entries[0]?.pictures[0]?.seed}.png`]) {
    const bytes = Buffer.from(await (await fetch(outlet.origin + path)).arrayBuffer());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.subarray(-8, -4).toString('latin1')).toBe('IEND');
  }
});

it('counts what is asked of it', async () => {
  const outlet = world.outlet('faro');
  world.requests.clear();
  await text(`${outlet.origin}/?from=test`);
  await text(`${outlet.origin}/?from=test`);
  expect(world.requests.count('faro', '/?from=test')).toBe(2);
  expect([...world.requests.counts()]).toEqual([['faro /?from=test', 2]]);
  expect(world.requests.entries[0]).toMatchObject({ method: 'GET', status: 200, at: NOW });
});

it('is the same for the same seed, and moves on with every tick', async () => {
  const [one, two] = await Promise.all([startFixtureWorld({ clock: () => NOW, seed: 'twin' }), startFixtureWorld({ clock: () => NOW, seed: 'twin' })]);
  try {
    const press = (of: FixtureWorld): Promise<string[]> => Promise.all(writing.map(async (id) => (await text(feedOf(of.outlet(id)))).replaceAll(String(of.port), 'PORT')));
    const before = await press(one);
    expect(await press(two)).toEqual(before);
    expect(await press(world)).not.toEqual(before);

    const { published, edited } = one.tick();
    const after = await press(one);
    const changed = writing.filter((_id, index) => after[index] !== before[index]);
    expect(published.length).toBe(3);
    expect(changed.toSorted()).toEqual([...published.map(({ outlet }) => outlet.plan.id), edited.outlet.plan.id].toSorted());
    expect(new Set(changed).size).toBe(4);
    two.tick();
    expect(await press(two)).toEqual(after);
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
});

it('refuses a port that is taken', async () => {
  await expect(startFixtureWorld({ port: world.port })).rejects.toThrow(String(world.port));
});
