import { baseLanguage } from '../../common/language/base-language.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import { stopWords } from '../../understand/tags/words/stop-words.ts';

const CHARACTERS = 4000;
const MOST_PARTS = 30;
/** A paragraph of fewer words is a headline, a caption or a sign. */
const LEAST_WORDS = 12;
const LEAST_TERMS = 5;
/** Characters below which a paragraph has not so many words in any language. */
const LEAST_CHARACTERS = 20;
/** Letters from which a word is hardly a part of others. */
const LONG = 5;
/** With fewer paragraphs it is chance what they share. */
const LEAST_PARTS = 6;
/** Share of the different terms that stand in two paragraphs or more: a report is above it in 99 of 100 cases. */
const SHARED = 0.05;
/** Share of the paragraphs that have the term which is in most of them: reports have a subject. */
const SUBJECT = 0.45;

/**
 * Whether a text is of many parts that have nothing to do with each other (news in brief, a press review): its paragraphs share hardly any
 * words, no word runs through it, and none of the title's comes again.
 * @param text a line a paragraph
 * @param lang BCP 47
 */
export function hasUnrelatedParts({ title, text, lang }: { title: string; text: string; lang?: string | undefined }): boolean {
  const language = baseLanguage(lang) ?? 'und';
  const lines = text.slice(0, CHARACTERS).split('\n', 400);
  if (lines.filter((line) => line.length >= LEAST_CHARACTERS).length < LEAST_PARTS || runsThrough(title, lines, language)) return false;
  const named = tellingTerms(title, language);
  const counts = new Map<string, number>();
  let parts = 0;
  for (const line of lines) {
    const terms = tellingTerms(line, language, LEAST_WORDS);
    if (terms.size < LEAST_TERMS) continue;
    for (const term of terms) {
      const count = (counts.get(term) ?? 0) + 1;
      // Most reports come to it in their second paragraph: the rest need not be read.
      if (count > 1 && named.has(term)) return false;
      counts.set(term, count);
    }
    parts += 1;
    if (parts === MOST_PARTS) break;
  }
  if (parts < LEAST_PARTS) return false;
  const inSeveral = [...counts.values()].filter((count) => count > 1);
  return inSeveral.length < SHARED * counts.size && Math.max(0, ...inSeveral) <= SUBJECT * parts;
}

/** Whether a word of the title stands as it is in several paragraphs: seen at a glance, without stemming a word. */
function runsThrough(title: string, lines: readonly string[], language: string): boolean {
  const { always, small } = stopWords(language);
  const words = splitWords(title).map(({ text }) => text.toLowerCase()).filter((word) => word.length >= LONG && !always.has(word) && !small.has(word));
  const paragraphs = lines.filter((line) => line.length >= LEAST_CHARACTERS).map((line) => line.toLowerCase());
  return words.some((word) => paragraphs.filter((paragraph) => paragraph.includes(word)).length > 1);
}

/** Words that are no small words of the language and no numbers. */
function tellingTerms(line: string, language: string, leastWords = 0): Set<string> {
  const words = splitWords(line);
  if (words.length < leastWords) return new Set();
  const { always, small } = stopWords(language);
  return new Set(words.flatMap(({ text }) => {
    const lower = text.toLowerCase();
    return text.length < 2 || always.has(lower) || small.has(lower) || /^\p{N}/u.test(text) ? [] : [termOf(text, language)];
  }));
}
