import { splitWords } from '../../../common/words/split-words.ts';
import { termOf } from '../../../common/words/terms.ts';

/** A word of an article, or a mark that ends phrases. */
export interface Token {
  text: string;
  /** Lower case, without possessive ending. */
  lower: string;
  /** What inflected forms share; empty for a mark. */
  stem: string;
  /** UTF-16 position in title, line break and text. */
  start: number;
  end: number;
  /** Number of the line it stands in; 0 is the title. */
  line: number;
  /** Whether a sentence, line or quotation begins with it, where capitals say nothing. */
  opens: boolean;
}

/** Characters of a text that are read; what a text is about is said before. */
export const longestText = 12_000;
const mostTokens = 3_000;
const joins = /^[-‐–&·]$/u;
const opening = /[.!?:;…|•—"“„«»‹([¿¡]|\s[–-]\s/u;
const possessive = /(?<=.)['’]s?$/iu;

/**
 * The words of an article's title and text with what phrases need to know of them. Words joined by hyphens are one
 * (`VW-Chef`); what stands between words that is no space is a mark.
 * @param language ISO 639-1; decides on stems
 * @returns at most 3,000 tokens
 */
export function tokensOf(title: string, text: string, language: string): Token[] {
  const found: Token[] = [];
  let offset = 0;
  for (const [line, content] of [title, ...text.slice(0, longestText).split('\n')].entries()) {
    let opens = true;
    let end = 0;
    for (const word of splitWords(content)) {
      if (found.length >= mostTokens) return found;
      const gap = content.slice(end, word.start);
      const previous = found.at(-1);
      const bare = word.text.replace(possessive, '');
      end = word.start + word.text.length;
      const term = termOf(bare, language) || bare.toLowerCase();
      if (joins.test(gap) && previous !== undefined && previous.line === line && previous.stem !== '' && previous.text.length < 40) {
        previous.text += gap + bare;
        previous.lower = previous.text.toLowerCase();
        previous.stem += `-${term}`;
        previous.end = offset + word.start + bare.length;
        continue;
      }
      const mark = gap.trim();
      if (mark !== '') {
        found.push({ text: mark, lower: '', stem: '', start: offset + word.start, end: offset + word.start, line, opens: false });
        opens ||= opening.test(gap);
      }
      found.push({ text: bare, lower: bare.toLowerCase(), stem: term.replaceAll(' ', '-'), start: offset + word.start, end: offset + word.start + bare.length, line, opens });
      opens = false;
    }
    offset += content.length + 1;
  }
  return found;
}
