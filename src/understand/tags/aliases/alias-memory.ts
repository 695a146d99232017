import { z } from 'zod';
import type { AliasCount, AliasEvidence } from '../../../common/alias.ts';
import { aliasEvidence } from './alias-evidence.ts';

/** What an archive has seen of names of the same thing. Change it only with `learnAliases` and `forgetAliases`. */
export type AliasMemory = Map<string, AliasCount>;

const keyOf = ({ kind, from, to, lang }: AliasEvidence): string => `${kind}\t${from}\t${to}\t${lang}`;

/**
 * Adds what one article says to the memory. An archive may as well keep the rows of `aliasEvidence` in a table of its own
 * and give their counts to `aliasesOf`.
 * @param article `day`: its day in days since 1970
 * @returns the same memory
 */
export function learnAliases(memory: AliasMemory, article: { title: string; text: string; lang: string; day: number }): AliasMemory {
  for (const evidence of aliasEvidence(article)) {
    const key = keyOf(evidence);
    const before = memory.get(key);
    if (before === undefined) memory.set(key, { ...evidence, count: 1, first: article.day, last: article.day });
    else memory.set(key, { ...before, count: before.count + 1, first: Math.min(before.first, article.day), last: Math.max(before.last, article.day) });
  }
  return memory;
}

/** What was said once stays for so many days; for each time more it stays as long again. */
const remembered = 60;

/** Leaves out what was said seldom and long ago. Changes the memory. */
export function forgetAliases(memory: AliasMemory, day: number): void {
  for (const [key, { count, last }] of memory) if (day - last > remembered * count) memory.delete(key);
}

const kinds = ['abbreviation', 'surname', 'name'] as const;
const rowShape = z.tuple([z.int().min(0).max(2), z.string(), z.string(), z.string(), z.string(), z.int().min(1), z.int(), z.int()]);

/** The memory as JSON, some 70 bytes a row. */
export const packAliases = (memory: AliasMemory): string =>
  JSON.stringify([...memory.values()].map(({ kind, from, to, label, lang, count, first, last }) => [kinds.indexOf(kind), from, to, label, lang, count, first, last - first]));

/** @throws ZodError or SyntaxError when the text is not what `packAliases` gave */
export function unpackAliases(text: string): AliasMemory {
  return new Map(z.array(rowShape).parse(JSON.parse(text)).map(([kind, from, to, label, lang, count, first, days]) => {
    const row: AliasCount = { kind: kinds[kind] ?? 'name', from, to, label, lang, count, first, last: first + days };
    return [keyOf(row), row] as const;
  }));
}
