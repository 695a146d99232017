import type { IncomingEntry } from './archive.ts';
import { identityOf, key53, normalTitle } from './keys.ts';

/** An entry with the keys by which it may be known again, as far as they tell it from its neighbours. */
export interface Candidate {
  entry: IncomingEntry;
  revision: number;
  id?: number;
  link?: number;
  content?: number;
  /** `identityFor`, once it was asked for. */
  identity?: number | null;
}

/**
 * Makes the entries of one document comparable. An entry given twice is taken once (the first). An id, link or
 * content that several different entries share tells none of them apart and is dropped.
 */
export function candidates(entries: readonly IncomingEntry[]): Candidate[] {
  const kept = withoutRepeats(entries);
  const ids = countOf(kept, (entry) => entry.keys.id);
  const links = countOf(kept, (entry) => entry.keys.link);
  const contents = countOf(kept, (entry) => entry.keys.content);
  return kept.map((entry) => {
    const { id, link, content } = entry.keys;
    return {
      entry,
      revision: key53(entry.revision),
      ...(id !== undefined && ids.get(id) === 1 ? { id: key53(`i${id}`) } : {}),
      ...(link !== undefined && links.get(link) === 1 ? { link: key53(`l${link}`) } : {}),
      ...(contents.get(content) === 1 ? { content: key53(`c${content}`) } : {}),
    };
  });
}

/** By what another feed's entry would be the same article; worked out once, and only for entries that are not known. */
export function identityFor(candidate: Candidate): number | null {
  const { canonicalUrl, title } = candidate.entry.article;
  candidate.identity ??= identityOf(canonicalUrl, title) ?? null;
  return candidate.identity;
}

export const keysOf = (candidate: Candidate): number[] => [candidate.id, candidate.link, candidate.content].filter((key) => key !== undefined);

function countOf(entries: readonly IncomingEntry[], key: (entry: IncomingEntry) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = key(entry);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The same id with the same link (or, without one, the same content) is the same entry; without an id all must agree. */
function withoutRepeats(entries: readonly IncomingEntry[]): IncomingEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ keys: { id, link, content } }) => {
    const name = JSON.stringify(id === undefined || link === undefined ? [id, link, content] : [id, link]);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** What is stored of an entry that a link or a content seems to mean. */
export interface StoredEntry {
  idKey: number | null;
  title: string;
  publishedAt: number | null;
}

/** Longer than any outlet takes to correct a date, shorter than the rhythm of a page that changes daily. */
const sameTimeMs = 12 * 3_600_000;

/**
 * Whether an entry whose link is known is that entry under a new id (outlets renumber edited articles), and not a
 * new one on a page that is used again and again. It is a new one only when everything speaks for it: another id,
 * another title, and a date well apart.
 */
export function isSameByLink(candidate: Candidate, stored: StoredEntry): boolean {
  const otherId = candidate.id !== undefined && stored.idKey !== null && candidate.id !== stored.idKey;
  if (!otherId) return true;
  const { title, publishedAt } = candidate.entry.article;
  if (normalTitle(title) === normalTitle(stored.title)) return true;
  return publishedAt === undefined || stored.publishedAt === null || Math.abs(publishedAt - stored.publishedAt) <= sameTimeMs;
}

/**
 * Whether an entry whose content is known is that entry. Where ids or links differ, the same words may well be said
 * twice ("No warnings today"): then only the same date makes them one.
 */
export function isSameByContent(candidate: Candidate, stored: StoredEntry): boolean {
  const otherId = candidate.id !== undefined && stored.idKey !== null && candidate.id !== stored.idKey;
  const { publishedAt } = candidate.entry.article;
  // A known link would have been found first, so a link here is another link.
  if (!otherId && candidate.link === undefined) return true;
  return publishedAt !== undefined && publishedAt === stored.publishedAt;
}
