import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedStories } from '../../../e2e/browser/story-seed.ts';
import type { Archive } from '../../archive/archive.ts';
import { houseOf } from '../../archive/house.ts';
import { openArchive } from '../../archive/open.ts';
import { frontPage, rareStories } from './front-page.ts';

const now = Date.now();
let dataDir: string;
let archive: Archive;
let aurelia: number;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dateline-front-'));
  archive = await openArchive({ dataDir });
  [aurelia = 0] = await seedStories(archive, now);
  const [feed] = await houseOf(archive).feeds.list();
  const article = { url: 'https://coast-herald.example/late', title: 'Just in', lang: 'en', excerpt: '', html: '<p>Just in.</p>', text: 'Just in.', wordCount: 2, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], publishedAt: now - 500 * 60_000 } as const;
  await archive.desk.storeFeed({ feedId: feed?.id ?? 0, now, state: { url: 'https://coast-herald.example/feed', nextFetchAt: now, errorCount: 0, gone: false }, document: { entries: [{ keys: { id: 'late', content: 'late' }, revision: '1', wantsPage: false, article: { ...article, categories: [], enclosures: [] } }] } });
});

afterAll(async () => {
  await archive.close();
  await rm(dataDir, { recursive: true });
});

const titles = async (request: Partial<Parameters<typeof frontPage>[1]> = {}): Promise<string[]> => (await frontPage(houseOf(archive), { limit: 50, isPersonal: true, now, ...request })).cards.map(({ title }) => title);

test('stories stand by their weight, and what is in none yet at its place by time', async () => {
  const shown = await titles();
  expect(shown[0]).toMatch(/Aurelia/);
  expect(shown.at(-1)).toBe('Tide tables go out of print');
  expect(shown).toContain('Just in');
  expect(shown).toHaveLength(6);
});

test('pages follow each other without a gap or a double', async () => {
  const seen: string[] = [];
  for (let before: string | undefined; ; ) {
    const page: Awaited<ReturnType<typeof frontPage>> = await frontPage(houseOf(archive), { limit: 2, isPersonal: false, now, ...(before === undefined ? {} : { before }) });
    seen.push(...page.cards.map(({ title }) => title));
    before = page.next;
    if (before === undefined) break;
  }
  expect(seen).toEqual(await titles({ isPersonal: false }));
});

test('what is followed moves up and says why; what is muted is gone', async () => {
  const followed = (await frontPage(houseOf(archive), { limit: 50, isPersonal: true, now })).cards.find(({ title }) => title.startsWith('The last lamplighter'));
  await houseOf(archive).stories.mark(followed?.story?.id ?? 0, { followed: true }, now);
  await houseOf(archive).stories.mark(aurelia, { muted: true }, now);
  const { cards } = await frontPage(houseOf(archive), { limit: 50, isPersonal: true, now });
  expect(cards[0]).toMatchObject({ title: 'The last lamplighter of Quay Street hands over his ladder', why: 'You follow this story' });
  expect(cards.some(({ title }) => title.includes('Aurelia'))).toBe(false);
  await houseOf(archive).stories.mark(aurelia, { muted: false }, now);
});

test('what is new in a followed story is on the first page, however far down it ranks, and not again on a later one', async () => {
  const all = await titles({ isPersonal: false });
  const story = (await frontPage(houseOf(archive), { limit: 50, isPersonal: false, now })).cards.findLast((card) => card.story !== undefined);
  const storyId = story?.story?.id ?? 0;
  await houseOf(archive).stories.mark(storyId, { followed: true }, now);
  await houseOf(archive).stories.seen(storyId, now - 30 * 86_400_000);
  const first = await frontPage(houseOf(archive), { limit: 2, isPersonal: true, now });
  expect(first.cards.map(({ title }) => title)).toContain(story?.title);
  const later: string[] = [];
  for (let before = first.next; before !== undefined; ) {
    const page: Awaited<ReturnType<typeof frontPage>> = await frontPage(houseOf(archive), { limit: 2, isPersonal: true, now, before });
    later.push(...page.cards.map(({ title }) => title));
    before = page.next;
  }
  expect(later).not.toContain(story?.title);
  expect([...first.cards.map(({ title }) => title), ...later].toSorted()).toEqual(all.toSorted());
  await houseOf(archive).stories.mark(storyId, { followed: false }, now);
});

test('a small outlet that seldom writes what all write has a place of its own', async () => {
  expect((await rareStories(houseOf(archive), now)).map(({ title, why }) => [title, why])).toEqual([
    ['The last lamplighter of Quay Street hands over his ladder', 'Only Quay Radio has this'],
    ['Library opens its doors on Sundays', 'Only Coast Herald has this'],
  ]);
});
