import { passagesOf } from '../../common/words/passages.ts';
import type { Mention } from '../archive.ts';
import type { Seen } from '../sight.ts';
import type { ArchiveWords } from './archive-words.ts';
import { askedTerms } from './asked.ts';
import { likeliest } from './likeliest.ts';
import { textsOf } from './texts.ts';

/** A longer text is read from its beginning. */
const LONGEST_TEXT = 60_000;
/** A paragraph is given whole; what has no paragraphs is cut into passages. */
const LONGEST_PARAGRAPH = 2_000;
const OF_ONE = 4;

/**
 * Paragraphs in which a name stands, letter for letter: of articles that have it in the title first, then of the newest. Nothing is ranked
 * by its text, so this costs a fraction of `findPassages`.
 */
export async function findMentions(engine: Seen, words: ArchiveWords, name: string, limit: number): Promise<Mention[]> {
  const { likely } = await likeliest(engine.lookups, askedTerms(name, words.languages), words.articles, limit);
  const articles = await textsOf(engine, likely.map(({ id }) => id));
  return articles.flatMap(({ id, title, text, source, language }) => paragraphsWith(name, text.slice(0, LONGEST_TEXT), language).map((paragraph): Mention => ({ articleId: id, ...paragraph, title, source, lang: language })));
}

function paragraphsWith(name: string, text: string, language: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < OF_ONE;) {
    const start = text.lastIndexOf('\n', at) + 1;
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, end);
    if (line.length <= LONGEST_PARAGRAPH) found.push({ text: line, start });
    else for (const passage of passagesOf(line, language)) if (passage.text.includes(name)) found.push({ text: passage.text, start: start + passage.start });
    at = text.indexOf(name, end);
  }
  return found.slice(0, OF_ONE);
}
