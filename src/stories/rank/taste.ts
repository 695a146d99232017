/** What is counted of an article that was read, or was there to be read. */
export interface ReadArticle {
  feedId: number;
  /** Key of a top-level subject. */
  subject?: string | undefined;
  /** Keys of its tags. */
  tags: readonly string[];
}

/** What a reader reads more of than there is: for each source, subject and tag how much more, above 0 to 1. */
export interface Taste {
  sources: ReadonlyMap<number, number>;
  subjects: ReadonlyMap<string, number>;
  tags: ReadonlyMap<string, number>;
}

/** Articles read below which nothing is said of a reader. */
const LEAST_READ = 20;
/** What is read as if it were read so often by chance: a few articles say little. */
const PRIOR = 15;
/** A share so many times its usual one is liked fully. */
const FULL_LIFT = 8;
/** Below this it may be chance. */
const LEAST_TASTE = 0.2;

/**
 * What a reader reads more of than there is of it: the share among the articles read against the share among all, on a scale
 * of logarithms, held back while little was read. What is read less says nothing: it may be what there is most of.
 * @param read articles read of late, some hundreds
 * @param offered all articles of that time, those read among them
 */
export function tasteOf(read: readonly ReadArticle[], offered: readonly ReadArticle[]): Taste {
  const liking = <Key>(keysOf: (article: ReadArticle) => readonly Key[]): Map<Key, number> => {
    const liked = new Map<Key, number>();
    if (read.length < LEAST_READ) return liked;
    const [ofRead, ofAll] = [counted(read, keysOf), counted(offered, keysOf)];
    for (const [key, count] of ofRead) {
      const usual = Math.max(count, ofAll.get(key) ?? 0) / Math.max(read.length, offered.length);
      const lift = (count + PRIOR * usual) / ((read.length + PRIOR) * usual);
      const taste = Math.min(1, Math.log(lift) / Math.log(FULL_LIFT));
      if (count > 1 && taste >= LEAST_TASTE) liked.set(key, taste);
    }
    return liked;
  };
  return {
    sources: liking(({ feedId }) => [feedId]),
    subjects: liking(({ subject }) => (subject === undefined ? [] : [subject])),
    tags: liking(({ tags }) => tags),
  };
}

function counted<Key>(articles: readonly ReadArticle[], keysOf: (article: ReadArticle) => readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const article of articles) for (const key of new Set(keysOf(article))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
