// Invented coverage for tests: what there is to say of some events, and reports that say a part of it.
import type { Archive, IncomingEntry } from '../../../archive/archive.ts';
import { houseOf } from '../../../archive/house.ts';
import type { ArticleKind } from '../../../common/article.ts';
import { UNDERSTANDING_VERSION } from '../../understanding/version.ts';

export const now = Date.UTC(2026, 10, 23, 12);
export const minute = 60_000;
export const day = 24 * 60 * minute;

const events = {
  bridge: ['Bridge over the Mern opens again', 'Cars cross the Mern after two years', 'Mern bridge: the ferry goes on until May', 'Ada Marsh cuts the ribbon on the Mern bridge'],
  whales: ['Pilot whales strand on Gull Island', 'Forty whales freed by the tide at Gull Island', 'Gull Island: volunteers keep pilot whales wet', 'Biologist Oona Field on the stranded whales'],
  theatre: ['Quarry theatre cancels its opera season', 'No opera in the quarry after rockfall', 'Rockfall above the Saltmarsh stage', 'Saltmarsh opera: singers go home unpaid'],
  ferry: ['Seafarers threaten a strike over Easter', 'Ferry crews want nine per cent'],
} as const;
export type Event = keyof typeof events;

const facts: Record<Event, readonly string[]> = {
  bridge: [
    'The old bridge over the Mern carried its first cars in two years on Sunday, said Ada Marsh, who leads the county of Harbourland.',
    'Engineers had found cracks in three of the seven arches of the Mern bridge when divers looked at its piers.',
    'Repairs cost eleven million crowns, a third more than Harbourland had set aside for the bridge.',
    'The ferry that took commuters over the Mern goes on until May, because lorries are still kept off the arches.',
    'Ada Marsh cut a ribbon at the eastern pier and walked across the bridge with the divers who had found the cracks.',
    'On the first evening lorries waited before the bridge for an hour, and Ada Marsh asked Harbourland for patience.',
    'Shopkeepers of Harbourland hope that the bridge over the Mern brings back those who went to the city instead.',
  ],
  whales: [
    'Forty pilot whales swam onto the northern beach of Gull Island before dawn, the biologist Oona Field reported.',
    'Volunteers from the whole of Gull Island kept the whales wet with buckets and bed sheets until the tide returned.',
    'Oona Field thinks that the pilot whales followed squid into the shallow strait and lost their way.',
    'By noon the flood had freed all whales but two, which died on the northern beach.',
    'Fishing boats now stand guard in the strait so that the pilot whales do not turn back to the island.',
    'Children of Gull Island have named the last of the pilot whales to swim free, and Oona Field keeps the list.',
  ],
  theatre: [
    'The opera season in the quarry of Saltmarsh is cancelled after a rockfall above the stage on Thursday night.',
    'Nobody was hurt when forty tonnes of sandstone fell on the empty rows, the director Ivo Lenz said.',
    'Singers of the opera were sent home without pay, and Ivo Lenz hopes for the insurance of the quarry.',
    'Geologists had warned Saltmarsh of the loose sandstone above the stage in a report of last autumn.',
    'Tickets for the opera are refunded until the end of the month, the box office in Saltmarsh promised.',
    'Ivo Lenz asks whether the opera of Saltmarsh could sing in the harbour until the quarry is safe.',
  ],
  ferry: [
    'Sailors of two ferries say that night shifts, old engines and a leaking roof drive crews to the offshore wind farms.',
    'The union of seafarers asks for nine per cent more and threatens a strike over Easter.',
    'Since the bridge over the Mern opened again half of the fares are missing, Ada Marsh told the union in Harbourland.',
    'A captain is wanted whom neither the union nor the mechanics have been able to find since autumn.',
  ],
};

export interface Report {
  event: Event;
  /** Which of the things to say it says. */
  told: readonly number[];
  title?: string;
  minutesAgo: number;
  kind?: ArticleKind;
}

/** An article of an outlet that reports an event. */
export function reportBy(outlet: string, { event, told, title, minutesAgo, kind }: Report): IncomingEntry {
  const sentences = told.map((at) => facts[event][at] ?? '');
  const name = `${event}-${told.join('')}-${minutesAgo}`;
  const url = `https://${outlet}.example/${name}`;
  return {
    keys: { id: url, link: url, content: url }, revision: name, wantsPage: false,
    article: { url, canonicalUrl: url, title: title ?? events[event][(told[0] ?? 0) % events[event].length] ?? event, excerpt: '', html: sentences.map((one) => `<p>${one}</p>`).join(''), text: sentences.join('\n\n'), wordCount: sentences.join(' ').split(' ').length, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], publishedAt: now - minutesAgo * minute, lang: 'en', ...(kind === undefined ? {} : { kind }) },
  };
}

/** Stores what outlets publish, each in a feed of its own, and takes it as understood. */
export async function publish(archive: Archive, reports: Readonly<Record<string, readonly Report[]>>, at = now): Promise<void> {
  for (const [outlet, told] of Object.entries(reports)) {
    const feedUrl = `https://${outlet}.example/feed`;
    const [subscribed] = await houseOf(archive).feeds.subscribe([{ feedUrl, title: outlet, folder: [] }], at);
    await archive.desk.storeFeed({ feedId: subscribed?.feedId ?? 0, now: at, state: { url: feedUrl, nextFetchAt: at + day, errorCount: 0, gone: false }, document: { title: outlet, entries: told.map((report) => reportBy(outlet, report)) } });
  }
  const claims = await archive.desk.claimUnderstanding({ now: at, limit: 1000, leaseMs: day, version: UNDERSTANDING_VERSION });
  await archive.desk.storeUnderstanding({ outcomes: claims.map(({ articleId }) => ({ articleId, lang: 'en', tags: [], summary: [], keyPoints: [] })), version: UNDERSTANDING_VERSION, now: at, choose: () => [] });
}

/** Which articles are in a story together, by their addresses, and whose copy each is. */
export async function storiesIn(archive: Archive): Promise<string[][]> {
  const urls = new Map<number, string>();
  for await (const { id, url = '' } of houseOf(archive).articles.everything()) urls.set(id, new URL(url).href.replace('https://', '').replace('.example', ''));
  const placed = await houseOf(archive).stories.ofArticles([...urls.keys()]);
  const pages = await Promise.all([...new Set([...placed.values()].map(({ storyId }) => storyId))].map((id) => houseOf(archive).stories.get(id)));
  return pages
    .flatMap((page) => (page === undefined || 'movedTo' in page ? [] : [page.all.map(({ card, copyOf }) => `${urls.get(card.id)}${copyOf === undefined ? '' : ` = ${urls.get(copyOf)}`}`).sort()]))
    .sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
}
