import { countWords } from '../word-count.ts';
import { splitSentences } from './sentences.ts';

/** A stretch of whole sentences, word for word. */
export interface Passage {
  text: string;
  /** UTF-16 index of its first character in the article's text. */
  start: number;
}

/** Words after which a passage is full. */
const FULL = 120;
/** From here on a paragraph's end ends the passage too; a shorter paragraph is not parted. */
const ENOUGH = 90;
/** A rest of fewer words goes to the passage before it. */
const FEW = 40;
/** No passage has more characters: what has no sentence ends (a table, a list of names) is cut here, at a space. */
const LONGEST = 2_000;

interface Stretch { start: number; end: number; words: number; paragraph: number }

function* stretchesOf(text: string, language: string): Generator<Stretch> {
  let paragraph = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const words = countWords(line);
    if (words === 0) continue;
    paragraph += 1;
    if (words <= ENOUGH && line.length <= LONGEST) {
      yield { start: index + line.length - line.trimStart().length, end: index + line.trimEnd().length, words, paragraph };
      continue;
    }
    for (const { text: sentence, start } of splitSentences(line, language)) {
      let from = 0;
      while (sentence.length - from > LONGEST) {
        const space = sentence.lastIndexOf(' ', from + LONGEST);
        const to = space > from ? space : wholeCharacter(sentence, from + LONGEST);
        yield { start: index + start + from, end: index + start + to, words: countWords(sentence.slice(from, to)), paragraph };
        from = to;
      }
      yield { start: index + start + from, end: index + start + sentence.length, words: countWords(sentence.slice(from)), paragraph };
    }
  }
}

const wholeCharacter = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

/**
 * Cuts a text into passages of about 120 words, sentences whole: what search ranks and an answer quotes.
 * @param text plain text, a line a paragraph
 * @param language ISO 639-1 code, or `und`
 */
export function passagesOf(text: string, language: string): Passage[] {
  const found: { start: number; end: number; words: number }[] = [];
  let open: Stretch | undefined;
  const close = (): void => {
    const before = found.at(-1);
    if (open === undefined) return;
    if (before !== undefined && open.words < FEW && before.words + open.words <= FULL + 2 * FEW && open.end - before.start <= LONGEST) {
      before.end = open.end;
      before.words += open.words;
    } else found.push(open);
    open = undefined;
  };
  for (const stretch of stretchesOf(text, language)) {
    if (open !== undefined && (open.words >= FULL || (open.words >= ENOUGH && open.paragraph !== stretch.paragraph) || open.words + stretch.words > FULL + FEW || stretch.end - open.start > LONGEST)) close();
    open = open === undefined ? { ...stretch } : { ...open, end: stretch.end, words: open.words + stretch.words, paragraph: stretch.paragraph };
  }
  close();
  return found.map(({ start, end }) => ({ text: text.slice(start, end), start }));
}
