import { z } from 'zod';

/** From which to before which UTF-16 index of an article's text. */
export type TextSpan = readonly [start: number, end: number];

/** What an article says in short: sentences of its own text, kept as their places, so that they stay word for word. */
export interface Gist {
  summary: readonly TextSpan[];
  keyPoints: readonly TextSpan[];
}

const spans = z.array(z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]));
const gistSchema = z.tuple([spans, spans]);

/** @returns null where there is nothing to keep */
export const packGist = ({ summary, keyPoints }: Gist): string | null => (summary.length + keyPoints.length === 0 ? null : JSON.stringify([summary, keyPoints]));

/** The sentences themselves. @throws when the kept places are damaged */
export function gistOf(packed: string | null, text: string): { summary: string[]; keyPoints: string[] } {
  const [summary, keyPoints] = packed === null ? [[], []] : gistSchema.parse(JSON.parse(packed));
  const cut = (places: typeof summary): string[] => places.map(([start, end]) => text.slice(start, end)).filter((sentence) => sentence !== '');
  return { summary: cut(summary), keyPoints: cut(keyPoints) };
}
