import { afterEach, expect, test } from 'vitest';
import type { Archive } from '../../archive/archive.ts';
import { houseOf } from '../../archive/house.ts';
import { openArchive } from '../../archive/open.ts';
import { testFolders } from '../../archive/testing/folder.ts';
import { createLog } from '../../common/log.ts';
import { tagCandidates } from '../../understand/tags/tags-of.ts';
import { UNDERSTANDING_VERSION } from '../understanding/version.ts';
import { StoryDesk } from './story-desk.ts';
import { day, minute, now } from './testing/coverage.ts';

const folder = testFolders();
const ends: (() => Promise<void>)[] = [];
afterEach(async () => { for (const end of ends.splice(0).toReversed()) await end(); });

interface Told {
  lang: string;
  title: string;
  text: string;
  minutesAgo: number;
}

const fire = {
  en: { lang: 'en', minutesAgo: 300, title: 'Warehouse fire in Plovdiv kills three', text: 'Three people died when a warehouse burned in Plovdiv, Bulgaria, the mayor, Kostadin Velchev, said on Monday. Some 140 firefighters fought the flames for 17 hours, and 2,350 tonnes of paper were lost. "We had warned the owners," Velchev said.' },
  ru: { lang: 'ru', minutesAgo: 100, title: 'Пожар на складе в Пловдиве: трое погибших', text: 'Три человека погибли при пожаре на складе в Пловдиве в Болгарии, сообщил мэр города Костадин Велчев. Огонь 17 часов тушили 140 пожарных, сгорело 2350 тонн бумаги. По словам Велчева, владельцев предупреждали.' },
} as const;
const ship = { lang: 'ru', minutesAgo: 200, title: 'Паром сел на мель у Бургаса', text: 'Паром с 140 пассажирами сел на мель у болгарского города Бургас. Капитан парома Стоян Митков сообщил, что никто не пострадал. Пассажиров сняли за 5 часов.' };

async function publish(archive: Archive, outlet: string, { lang, title, text, minutesAgo }: Told): Promise<void> {
  const feedUrl = `https://${outlet}.example/feed`;
  const url = `https://${outlet}.example/${minutesAgo}`;
  const [subscribed] = await houseOf(archive).feeds.subscribe([{ feedUrl, title: outlet, folder: [] }], now);
  await archive.desk.storeFeed({
    feedId: subscribed?.feedId ?? 0, now, state: { url: feedUrl, nextFetchAt: now + day, errorCount: 0, gone: false },
    document: { title: outlet, entries: [{ keys: { id: url, link: url, content: url }, revision: url, wantsPage: false, article: { url, canonicalUrl: url, title, excerpt: '', html: `<p>${text}</p>`, text, wordCount: text.split(' ').length, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], publishedAt: now - minutesAgo * minute, lang } }] },
  });
  const claims = await archive.desk.claimUnderstanding({ now, limit: 10, leaseMs: day, version: UNDERSTANDING_VERSION });
  await archive.desk.storeUnderstanding({ outcomes: claims.map(({ articleId }) => ({ articleId, lang, tags: tagCandidates({ title, text, lang }), summary: [], keyPoints: [] })), version: UNDERSTANDING_VERSION, now, choose: () => [] });
}

async function place(archive: Archive): Promise<void> {
  const desk = new StoryDesk({ archive, dataDir: '/nonexistent', clock: () => now, log: createLog(() => undefined) });
  await desk.run(new AbortController().signal, { patienceMs: 0, thorough: true });
  await desk.close();
}

/** For each headline the headlines of what is told beside it, and why. */
async function beside(archive: Archive): Promise<Map<string, string[]>> {
  const { stories } = await houseOf(archive).stories.list();
  return new Map(await Promise.all(stories.map(async ({ id, head }): Promise<[string, string[]]> => [head.title, (await houseOf(archive).stories.related(id, 9)).map(({ story, reason }) => `${reason}: ${story.head.title}`).sort()])));
}

test('links the reports of one event in other languages, and no other event', async () => {
  const archive = await openArchive({ dataDir: folder(), clock: () => now });
  ends.push(() => archive.close());
  await publish(archive, 'gazette', fire.en);
  await publish(archive, 'parom', ship);
  await place(archive);
  expect(await beside(archive)).toEqual(new Map([[fire.en.title, []], [ship.title, []]]));

  // Another process knows the stories that were there before.
  await publish(archive, 'vestnik', fire.ru);
  await place(archive);
  const links = await beside(archive);
  expect(links.get(fire.en.title)).toEqual([`other-language: ${fire.ru.title}`]);
  expect(links.get(fire.ru.title)).toEqual([`other-language: ${fire.en.title}`]);
  expect(links.get(ship.title)).toEqual([]);
});
