import type { Random } from '../../../src/common/clock.ts';
import { between, draw, pick } from '../../../e2e/support/random.ts';

/** A text in paragraphs with its headline. */
export interface PlainArticle {
  title: string;
  paragraphs: readonly string[];
}

const quotation = /[“"„«][^“”"„«»]{20,400}[”"“»]/gu;

/** Puts some paragraphs of another text among these. */
function inserted(paragraphs: readonly string[], more: readonly string[], random: Random): string[] {
  const result = [...paragraphs];
  for (const one of more) result.splice(between(random, 1, result.length), 0, one);
  return result;
}

const cutTo = (paragraphs: readonly string[], share: number): string[] => paragraphs.slice(0, Math.max(2, Math.ceil(paragraphs.length * share)));

/** What outlets do to a text that is not theirs, and to one of their own that goes on. `other` is an unrelated article. */
export const edits: Readonly<Record<string, (article: PlainArticle, other: PlainArticle, random: Random) => PlainArticle>> = {
  'another address': (article) => article,
  'new headline': ({ paragraphs }, other) => ({ title: other.title, paragraphs }),
  'cut from the end': ({ paragraphs }, other, random) => ({ title: other.title, paragraphs: cutTo(paragraphs, 0.4 + random() * 0.4) }),
  'cut in the middle': ({ title, paragraphs }, _, random) => ({ title, paragraphs: paragraphs.filter((_one, at) => at === 0 || random() < 0.7) }),
  'paragraphs inserted': ({ paragraphs }, other, random) => ({ title: other.title, paragraphs: inserted(paragraphs, draw(random, other.paragraphs, Math.min(other.paragraphs.length, Math.ceil(paragraphs.length * 0.3))), random) }),
  'words changed': ({ title, paragraphs }, other, random) => {
    const words = other.paragraphs.join(' ').split(/\s+/);
    return { title, paragraphs: paragraphs.map((one) => one.split(' ').map((word) => (random() < 0.07 ? pick(random, words) : word)).join(' ')) };
  },
  'quotations translated': ({ title, paragraphs }, other) => {
    const foreign = other.paragraphs.join(' ');
    return { title: other.title === '' ? title : other.title, paragraphs: paragraphs.map((one) => one.replace(quotation, (said) => `«${foreign.slice(0, said.length)}»`)) };
  },
  'live blog grown': ({ title, paragraphs }, other, random) => ({ title, paragraphs: [...draw(random, other.paragraphs, Math.min(other.paragraphs.length, paragraphs.length)), ...paragraphs] }),
};

/** What makes no copy: a text of its own with a paragraph of another, as when both quote one statement. */
export const quoting = (article: PlainArticle, quoted: PlainArticle, random: Random): PlainArticle => ({ title: article.title, paragraphs: inserted(article.paragraphs, [pick(random, quoted.paragraphs)], random) });
