import { splitSentences } from '../../common/words/sentences.ts';
import { termOf } from '../../common/words/terms.ts';
import { splitWords } from '../../common/words/split-words.ts';

/** What an edit did to a text: sentences that came, went, or were put in other words. */
export type SentenceChange =
  | { kind: 'added'; after: string; /** UTF-16 index in the new text. */ start: number }
  | { kind: 'removed'; before: string }
  | { kind: 'changed'; before: string; after: string; start: number };

const mostSentences = 600;
/** Sentences that share so many of their words are one that was changed. */
const alike = 0.5;

const folded = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * What changed between two versions of a text, in the order of the new one, what was only removed last. Case, marks and white space
 * are no change, nor is it that a sentence moved.
 */
export function changedSentences(before: string, after: string, lang: string): SentenceChange[] {
  const old = splitSentences(before, lang).slice(0, mostSentences).map(({ text }) => text);
  const now = splitSentences(after, lang).slice(0, mostSentences);
  const left = new Map<string, number>();
  for (const text of old) left.set(folded(text), (left.get(folded(text)) ?? 0) + 1);
  const fresh = now.filter(({ text }) => {
    const key = folded(text);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0 && key !== '';
  });
  const gone = old.filter((text) => {
    const key = folded(text);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0 && key !== '';
  }).map((text) => ({ text, terms: termsOf(text, lang), taken: false }));
  const changes = fresh.map(({ text, start }): SentenceChange => {
    const terms = termsOf(text, lang);
    const nearest = gone.filter(({ taken }) => !taken).map((one) => ({ one, share: shared(terms, one.terms) })).toSorted((a, b) => b.share - a.share)[0];
    if (nearest === undefined || nearest.share < alike) return { kind: 'added', after: text, start };
    nearest.one.taken = true;
    return { kind: 'changed', before: nearest.one.text, after: text, start };
  });
  return [...changes, ...gone.filter(({ taken }) => !taken).map(({ text }): SentenceChange => ({ kind: 'removed', before: text }))];
}

const termsOf = (text: string, lang: string): Set<string> => new Set(splitWords(text).map(({ text: word }) => termOf(word, lang)));

/** The part of all words of two sentences that both have. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((term) => other.has(term)).length;
  return both / Math.max(1, one.size + other.size - both);
}
