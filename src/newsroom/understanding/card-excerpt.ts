import { excerptLength, leadingText } from '../intake/excerpt.ts';

interface Excerptable {
  title: string;
  text: string;
  /** Where the text begins without its dateline. */
  bodyAt: number;
  /** What the publisher gives, or the first lines. */
  excerpt: string;
  /** Sentences of the text. */
  summary: readonly string[];
}

/** A teaser of so few letters and digits says nothing. */
const tellsSomething = 24;
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/**
 * What a card shows of an article, where that is more than what it shows now: the first lines begin after the dateline, and
 * a teaser that is empty or only repeats the headline gives way to the summary.
 * @returns undefined when the excerpt is good as it is
 */
export function cardExcerpt({ title, text, bodyAt, excerpt, summary }: Excerptable): string | undefined {
  const dateline = bare(text.slice(0, bodyAt));
  if (dateline !== '' && bare(excerpt).startsWith(dateline)) return leadingText(text.slice(bodyAt), excerptLength);
  const says = bare(excerpt);
  if (says.length >= tellsSomething && !bare(title).startsWith(says)) return undefined;
  const better = leadingText(summary.length > 0 ? summary.join(' ') : text.slice(bodyAt), excerptLength);
  return bare(better).length > says.length ? better : undefined;
}
