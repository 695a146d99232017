import { termOf } from '../../../common/words/terms.ts';
import { topicWords } from '../words/topics.ts';
import data from './known-tags.json' with { type: 'json' };

/** How many publishers use phrases as tags. */
export interface KnownTags {
  /** Publishers that have the phrase as a tag; stems joined by spaces. */
  hosts(key: string): number;
  /** Publishers that have tags with this stem. */
  wordHosts(stem: string): number;
}

/** A tag's stems in a language, as candidates' keys join them. */
export const tagKey = (tag: string, language: string): string =>
  tag.toLowerCase().split(/\s+/u).map((word) => word.split('-').map((part) => termOf(part, language) || part).join('-')).join(' ');

const ready = new Map<string, KnownTags>();

/** Our own list of topics counts as one publisher more. */
export const ownTopics: ReadonlySet<string> = new Set(topicWords.split(/[|\n]/u).map((word) => word.trim()).filter((word) => word !== ''));

function* shipped(): Generator<readonly [string, number]> {
  const own = new Set(ownTopics);
  for (const [power, tags] of data.entries()) {
    for (const tag of tags === '' ? [] : tags.split('|')) {
      yield [tag, 2 ** power + (own.delete(tag) ? 1 : 0)];
    }
  }
  for (const tag of own) yield [tag, 1];
}

/**
 * The phrases that publishers of news use as tags, as far as they were counted (`tools/understand/count-tags.ts`), stemmed as
 * in a language.
 */
export function knownTags(language: string): KnownTags {
  const before = ready.get(language);
  if (before !== undefined) return before;
  const keys = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [tag, hosts] of shipped()) {
    const key = tagKey(tag, language);
    keys.set(key, Math.max(keys.get(key) ?? 0, hosts));
    for (const word of key.split(' ')) words.set(word, (words.get(word) ?? 0) + hosts);
  }
  const known: KnownTags = { hosts: (key) => keys.get(key) ?? 0, wordHosts: (stem) => words.get(stem) ?? 0 };
  ready.set(language, known);
  return known;
}
