import data from './background.json' with { type: 'json' };
import type { Frequencies } from './features.ts';

/** In how many of some thousands of news texts each stem or phrase stands; see `tools/understand/count-background.ts`. */
interface Background {
  documents: number;
  /** Phrases that stand in about `2 ** index` texts, joined by bars. */
  counts: readonly string[];
}

const tables: Readonly<Record<string, Background | undefined>> = data;
const ready = new Map<string, Frequencies>();
/** A phrase that the table leaves out stands in fewer texts than any in it. */
const rare = 1;

/**
 * Document frequencies of news in a language, for when there is no archive to ask yet.
 * @returns undefined for a language that was not counted
 */
export function backgroundFrequencies(language: string): Frequencies | undefined {
  const before = ready.get(language);
  if (before !== undefined) return before;
  const table = Object.hasOwn(tables, language) ? tables[language] : undefined;
  if (table === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const [power, keys] of table.counts.entries()) {
    if (keys !== '') for (const key of keys.split('|')) counts.set(key, 2 ** power);
  }
  const frequencies = { documents: table.documents, of: (key: string) => counts.get(key) ?? rare };
  ready.set(language, frequencies);
  return frequencies;
}
