import type { Passage } from '../../../common/ai.ts';
import { passageHref } from '../../panel.ts';

/** A numbered mark beside a sentence that leads to the passage it rests on. */
export interface Cite {
  number: number;
  href: string;
  /** Who says so. */
  source: string;
  title: string;
  quote: string;
}

/** A sentence with the marks of its passages. */
export interface CitedSentence {
  text: string;
  marks: Cite[];
}

/** The page that a panel is on, for its links. */
export interface Here {
  /** The page's own article; absent on a story's. */
  articleId?: number;
  query: URLSearchParams;
}

export const citeOf = (passage: Passage, number: number, { articleId, query }: Here): Cite =>
  ({ number, href: passageHref(passage, articleId === undefined ? undefined : { articleId, query }), source: passage.source, title: passage.title, quote: passage.quote });

/** Sentences of a text as passages; what does not stand in it any more is left out. */
export function passagesOf(sentences: readonly string[], of: { id: number; title: string; text: string; source: { title: string } } | undefined): Passage[] {
  if (of === undefined) return [];
  const { id, title, text, source } = of;
  return sentences.flatMap((sentence) => {
    const start = text.indexOf(sentence);
    return start < 0 ? [] : [{ articleId: id, start, end: start + sentence.length, quote: sentence, title, source: source.title }];
  });
}

/** Each passage as a sentence of its own, numbered from one on. */
export const citedEach = (passages: readonly Passage[], here: Here, from = 1): CitedSentence[] => passages.map((passage, at) => ({ text: passage.quote, marks: [citeOf(passage, from + at, here)] }));
