import type { Edition } from '../../archive/archive.ts';
import { sectionIds } from '../../common/sections.ts';

/** What every page's head must know of the subscriptions. */
export interface Shelf {
  feeds: number;
  /** Names of the outermost folders, in reading order. */
  sections: string[];
  /** Keys of the sections that many articles are in, in the order of a site. */
  subjects: string[];
  /** Languages that a good part of the newest articles is in. */
  languages: string[];
}

const freshMs = 5000;
/** From this share on a language is usual here. */
const usualShare = 0.25;
const kept = new WeakMap<Edition, { at: number; shelf: Shelf }>();

/** Sections with fewer articles are found, but not offered. */
const leastArticles = 5;
const mostOffered = 8;

/** Those that are worth a place in the navigation. */
function largest(subjects: ReadonlyMap<string, number>): string[] {
  const offered = [...subjects].filter(([, articles]) => articles >= leastArticles).toSorted(([, one], [, other]) => other - one).slice(0, mostOffered);
  return sectionIds.filter((id) => offered.some(([subject]) => subject === id));
}

/** The subscriptions in short; looked up at most every few seconds, since they hardly ever change. */
export async function shelfOf(edition: Edition, now: number): Promise<Shelf> {
  const before = kept.get(edition);
  if (before !== undefined && now - before.at < freshMs && before.shelf.feeds > 0) return before.shelf;
  const [subscriptions, languages, subjects] = await Promise.all([edition.feeds.subscriptions(), edition.articles.languages(), edition.articles.subjects()]);
  const sections = new Set(subscriptions.flatMap(({ folder }) => folder.slice(0, 1)));
  const shelf = { feeds: subscriptions.length, sections: [...sections], subjects: largest(subjects), languages: [...languages].filter(([, share]) => share >= usualShare).map(([lang]) => lang) };
  kept.set(edition, { at: now, shelf });
  return shelf;
}

/** After a change of the subscriptions the next page must see it. */
export function forgetShelf(edition: Edition): void {
  kept.delete(edition);
}
