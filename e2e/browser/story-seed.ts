import type { Archive, IncomingEntry } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import type { Placing } from '../../src/archive/stories/shelf.ts';
import { siteOf } from '../../src/common/site.ts';
import { storyFacts } from '../../src/stories/index.ts';

/** Fictional outlets, each on a site of its own. */
const outlets = ['Coast Herald', 'Kelvik Post', 'Tarnsund Journal', 'Quay Radio'] as const;

/** What they told, the first first: events with their reports, each an outlet, a headline and how many minutes ago. */
const events: readonly { shared: readonly string[]; reports: readonly (readonly [outlet: number, title: string, minutesAgo: number, text: string, isCopy?: true])[] }[] = [
  {
    shared: ['Aurelia', 'Tarnsund'],
    reports: [
      [0, 'Freighter Aurelia runs aground off Tarnsund', 300, 'The freighter Aurelia ran aground off Tarnsund before dawn on Thursday with 212 containers aboard. Nobody was hurt, the coastguard said, and no oil has been seen.'],
      [1, 'Aurelia stuck on the Tarnsund bank with 212 containers', 240, 'A pilot had warned of the bank. Tugs from Kelvik wait for the evening tide to pull the Aurelia free, the harbour office said.'],
      [2, 'Tugs wait for the tide to free the Aurelia', 90, 'Two tugs lay beside the Aurelia off Tarnsund on Thursday afternoon. The master of the ship is being questioned about the night.'],
      [3, 'Freighter aground off Tarnsund', 60, 'The freighter Aurelia ran aground off Tarnsund before dawn on Thursday with 212 containers aboard. Nobody was hurt, the coastguard said.', true],
    ],
  },
  {
    shared: ['Orrin', 'dam'],
    reports: [
      [1, 'Engineers find a crack in the Orrin dam', 200, 'Engineers found a crack of nine metres in the Orrin dam on Wednesday. Villages below it were told to be ready.'],
      [2, 'Crack in Orrin dam: villages get ready to leave', 150, 'Schools below the Orrin dam stay closed. The crack is nine metres long, the engineers said, and water is being let off.'],
    ],
  },
  { shared: [], reports: [[3, 'The last lamplighter of Quay Street hands over his ladder', 45, 'Forty-one lamps, forty years, one ladder: on Friday the last lamplighter of Quay Street gave it to a museum.']] },
  { shared: [], reports: [[3, 'Tide tables go out of print', 1500, 'After 112 years the printed tables of the tides are no longer made; the harbour master has bought the last box.']] },
  { shared: [], reports: [[0, 'Library opens its doors on Sundays', 500, 'From May on the library of the old customs house is open on Sundays, at first for a year.']] },
];

const kept = (text: string): string => text.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();

function entryOf(outlet: string, title: string, text: string, publishedAt: number): IncomingEntry {
  const url = `https://${kept(outlet)}.example/${kept(title)}`;
  return {
    keys: { id: url, link: url, content: title }, revision: '1', wantsPage: false,
    article: { url, canonicalUrl: url, title, lang: 'en', excerpt: text.slice(0, 120), html: `<p>${text}</p>`, text, wordCount: text.split(' ').length, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], publishedAt },
  };
}

/** Fills an archive with what four outlets told of the same events; it is in no story yet. */
export async function seedReports(archive: Archive, now: number): Promise<void> {
  for (const [at, outlet] of outlets.entries()) {
    const feedUrl = `https://${kept(outlet)}.example/feed`;
    const [subscribed] = await houseOf(archive).feeds.subscribe([{ feedUrl, title: outlet, folder: [] }], now);
    if (subscribed === undefined) throw new Error(`The archive did not take ${feedUrl}.`);
    const entries = events.flatMap(({ reports }) => reports.filter(([teller]) => teller === at).map(([, title, minutesAgo, text]) => entryOf(outlet, title, text, now - minutesAgo * 60_000)));
    await archive.desk.storeFeed({ feedId: subscribed.feedId, now, state: { url: feedUrl, nextFetchAt: now + 3_600_000, errorCount: 0, gone: false }, document: { title: outlet, entries } });
  }
}

/**
 * The same, and puts it into stories as the newsroom would.
 * @returns ids of the stories, in the order of `events`
 */
export async function seedStories(archive: Archive, now: number): Promise<number[]> {
  await seedReports(archive, now);
  const cards = new Map((await houseOf(archive).articles.list({ limit: 50 })).cards.map((card) => [card.title, card]));
  const placings = events.flatMap(({ shared, reports }, event) => reports.map(([, title, , , isCopy], at): Placing => {
    const card = cards.get(title);
    const first = cards.get(reports[0]?.[1] ?? '');
    if (card === undefined || first === undefined) throw new Error(`${title} is not in the archive.`);
    const own = isCopy ? first : card;
    return {
      articleId: card.id, story: { fresh: event }, copyOf: isCopy ? first.id : undefined,
      voice: { key: `site:${siteOf(own.url ?? '')}`, name: own.source.title, kind: 'outlet' },
      evidence: at === 0 ? { by: 'first', closeness: 0, needed: 0.17, shared: [], figures: [], nearest: [] } : { by: isCopy ? 'copy' : 'closeness', closeness: 0.4, needed: 0.17, shared, figures: ['212'], nearest: [first.id] },
      print: new Uint8Array([1]),
    };
  }));
  const { storyIds } = await archive.stories.place(placings, storyFacts, now);
  return events.map((_, event) => storyIds[placings.findIndex(({ story }) => 'fresh' in story && story.fresh === event)] ?? 0);
}
