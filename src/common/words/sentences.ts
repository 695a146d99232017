import { abbreviation, onlyBeforeNumbers, writesOrdinalsWithDot } from './abbreviations.ts';
import { isFirstWord } from './first-words.ts';
import { quotations, type Span } from './quotations.ts';

/** A sentence, word for word as the text has it. */
export interface Sentence {
  text: string;
  /** UTF-16 index of its first character. */
  start: number;
  /** Number of its paragraph (line with text), from 0. */
  paragraph: number;
}

export interface SentenceOptions {
  /** Quotations of up to so many characters are never cut (default 300). */
  wholeQuotation?: number;
}

/** Marks that end sentences, a run of them with what closes quotations and brackets after it. */
const stops = /(?<mark>[.!?…。！？｡．।॥؟۔።჻၊။៕។‼⁇⁈⁉]+)(?<closers>[ \u00A0\u202F]?[»›](?![\p{L}\p{N}])|(?:''|[”’"'»›)\]」』】）》〞〟“*])*)/gu;
const fullWidth = /[。！？｡．]/;
/** They end sentences wherever they stand. */
const unambiguous = /[।॥۔።။៕។]/;
const wordBefore = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.\-’']*$/u;
const nextWord = /^[\s–—\-•"'“„«»‘‚([`¿¡]*([\p{L}\p{M}\p{N}’']+)/u;
const opener = /^["'“„«‘‚([`¿¡「『–—•-]/;
const quotationMark = /["”»’'」』“›]/;
const initial = /^\s*\p{Lu}\./u;
const isGlued = /\p{Ll}{3}[.!?]+["”»“]?$/u;
const dash = /^[–—-]\s*/;
const saysAfterwards = /^[^。！？，、]{0,8}[说說道问問称稱示答][。，：,]/;
const roman = /^[IVXLC]{1,6}$/;
const isLower = (letter: string): boolean => letter !== letter.toUpperCase() && letter === letter.toLowerCase();

/** Longest stretch before a mark in which its word is looked for. */
const REACH = 40;

/** Whether a dot after `before` ends a sentence that goes on with `after` (which begins with white space). */
function dotEnds(before: string, after: string, language: string, atStart: boolean): boolean {
  const next = nextWord.exec(after)?.[1] ?? '';
  const word = wordBefore.exec(before)?.[0] ?? '';
  const first = next.charAt(0);
  if (isLower(first) && !opener.test(after.trimStart())) return false;
  if (word === '' || next === '') return true;
  // `A. S. Moor`: the next letter is an initial, not the word "a".
  const starts = initial.test(after) ? false : isFirstWord(next.toLowerCase(), language);
  const bare = word.toLowerCase();
  if (/^\p{N}+$/u.test(word)) {
    // `1. First point`: the number of a list.
    if (atStart) return false;
    if (!writesOrdinalsWithDot(language) || word.length > 2) return true;
    return starts === true && !/\p{N}/u.test(first);
  }
  const known = abbreviation(bare, language) ?? abbreviation(bare.replace(/^.*[-’']/, ''), language);
  if (known === 'before') return onlyBeforeNumbers.has(bare) && word === bare && !/\p{N}/u.test(first);
  if (known === 'anywhere' || /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(word)) return starts ?? false;
  // `J. K. Rowling`, `George W. Bush`; but not the end of Japanese or Thai, whose letters have no case.
  if (/^\p{Lu}$/u.test(word)) return starts === true && word !== 'I';
  if (roman.test(word) && writesOrdinalsWithDot(language)) return starts === true;
  return true;
}

/** Whether only a few words follow up to the next mark: `"Who is it?" John asked.` */
function shortRest(after: string): boolean {
  const rest = /^[^.!?。！？।]{0,80}/u.exec(after)?.[0] ?? '';
  return rest.length < 80 && rest.trim().split(/\s+/).length <= 4 && !opener.test(rest.trimStart());
}

function ends(paragraph: string, at: number, mark: string, closers: string, start: number, language: string): boolean {
  const end = at + mark.length + closers.length;
  const after = paragraph.slice(end, end + REACH * 3);
  if (after.trim() === '') return true;
  const next = after.charAt(0);
  if (fullWidth.test(mark)) {
    // `「行く。」と言った`: the sentence goes on after a quotation in Japanese.
    if (/[）)]/.test(closers)) return /^[（(]/.test(paragraph.slice(start, start + REACH).trimStart());
    return !(/[」』”]/.test(closers) && (/^[とっなのがはをにで、，]/.test(after) || saysAfterwards.test(after)));
  }
  if (unambiguous.test(mark)) return !(quotationMark.test(closers) && shortRest(after));
  const before = paragraph.slice(Math.max(start, at - REACH), at);
  // Lines that a page's markup glued together: `was over.The town`, `was over.”The town`.
  if (isGlued.test(before + mark + closers.slice(0, 1)) && /^["“„«]?\p{Lu}\p{Ll}*\s/u.test(after)) return true;
  if (!/\s/.test(next)) return mark !== '.' && /\p{Lo}/u.test(next) && /\p{Lo}$/u.test(before);
  // Text cut into tokens (`the end . and then`) sets each mark apart.
  if (/\s$/.test(before) && /^[.!?]$/.test(mark) && closers === '') return !/^\s*[.!?]/.test(after);
  if (mark === '.') return dotEnds(before, after, language, before.trim() === (wordBefore.exec(before)?.[0] ?? '') && start >= at - REACH);
  const following = after.trimStart().replace(dash, '');
  if (isLower(following.charAt(0))) return false;
  const quoted = quotationMark.test(closers);
  if (quoted && /[!?؟]/.test(mark) && !/[.…]/.test(mark)) return !shortRest(after);
  return true;
}

const spaceless = /[\p{Script=Thai}\p{Script=Lao}]/u;
/** Thai sets no marks at the ends of sentences, only spaces between clauses. */
const CLAUSE = 80;

function* thaiEnds(paragraph: string): Generator<number> {
  let start = 0;
  for (const { index } of paragraph.matchAll(/(?<=\p{Script=Thai}|[”"ๆฯ)])[ \u00A0]+(?=\p{Script=Thai}|["“(])/gu)) {
    if (index - start < CLAUSE) continue;
    yield index;
    start = index;
  }
}

function* endsOf(paragraph: string, language: string, wholeQuotation: number): Generator<number> {
  const spans: Span[] = quotations(paragraph, wholeQuotation);
  let span = 0;
  let start = 0;
  if (spaceless.test(paragraph) && (language === 'th' || language === 'lo')) yield* thaiEnds(paragraph);
  for (const { index, groups } of paragraph.matchAll(stops)) {
    const { mark = '', closers = '' } = groups ?? {};
    const end = index + mark.length + closers.length;
    while ((spans[span]?.[1] ?? Infinity) <= index) span += 1;
    const [from, to] = spans[span] ?? [Infinity, Infinity];
    if (from < index && end < to) continue;
    if (!ends(paragraph, index, mark, closers, start, language)) continue;
    yield end;
    start = end;
  }
}

/**
 * The sentences of a text in order, each word for word. Lines end sentences; so do the marks of all the world's scripts,
 * except dots of abbreviations, initials, numbers and ordinals, and marks inside quotations. Where a capital may belong
 * to a name, words that sentences often begin with decide.
 * @param text plain text, a line a paragraph
 * @param language ISO 639-1 code, or `und`
 */
export function splitSentences(text: string, language: string, { wholeQuotation = 300 }: SentenceOptions = {}): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { 0: line, index: lineStart } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let start = 0;
    const before = sentences.length;
    for (const end of [...new Set([...endsOf(line, language, wholeQuotation), line.length])].sort((a, b) => a - b)) {
      const piece = line.slice(start, end);
      const trimmed = piece.trim();
      if (trimmed !== '') sentences.push({ text: trimmed, start: lineStart + start + piece.length - piece.trimStart().length, paragraph });
      start = end;
    }
    if (sentences.length > before) paragraph += 1;
  }
  return sentences;
}
