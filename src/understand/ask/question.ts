import { isAskingWord } from '../../common/words/asking-words.ts';
import { foldCase } from '../../common/words/fold-word.ts';
import { splitWords, type Word } from '../../common/words/split-words.ts';
import { questionTermsOf, searchTermsOf } from '../../common/words/terms.ts';
import { type AskedTime, readAskedTime } from './asked-time.ts';
import { type AnswerKind, readAnswerKind } from './answer-kind.ts';

/** One thing that a question asks for: a word, or a part of one in languages without a stemmer. */
export interface QuestionTerm {
  /** How it may stand in an index: the term in the question's language, then in the others. */
  forms: string[];
  /** Written as names are, in the middle of the question. */
  isName: boolean;
  isNumber: boolean;
  /** Among the words that say what is asked for: "airline" in "which airline". */
  isFocus: boolean;
}

export interface Question {
  text: string;
  language: string;
  terms: QuestionTerm[];
  /** Number of the term that a form belongs to. */
  termOf: ReadonlyMap<string, number>;
  kind: AnswerKind;
  time: AskedTime;
  askedAt?: number;
  /** Words of the question, folded: what they are need not be answered. */
  words: ReadonlySet<string>;
}

export interface QuestionOptions {
  /** ISO 639-1 code of the question. */
  language: string;
  /** Languages of the articles; names in them may have other stems. */
  languages?: readonly string[];
  /** When the question was asked, in milliseconds since the epoch. */
  askedAt?: number;
}

/** A question is a sentence or two, not a document. */
const LONGEST = 1_000;
const MOST_TERMS = 64;

const capital = /^\p{Lu}/u;
const digit = /^\p{N}/u;
const endsSentence = /[.!?:…]["”’»)]*\s*$/u;

/** Words that are written as names: capital first, not because a sentence begins there. */
function namesAmong(words: readonly Word[], text: string): Set<string> {
  const names = new Set<string>();
  for (const [at, { text: word, start }] of words.entries()) {
    if (!capital.test(word)) continue;
    const opens = at === 0 || endsSentence.test(text.slice(0, start));
    if (!opens || /\p{Lu}.*\p{Lu}/u.test(word)) names.add(word);
  }
  return names;
}

/**
 * Takes a question apart: what to look for, what kind of thing would answer it, of what time it speaks.
 * @param text the question as it was typed; at most its first 1,000 characters are read
 */
export function readQuestion(text: string, { language, languages = [], askedAt }: QuestionOptions): Question {
  const short = text.slice(0, LONGEST);
  const words = splitWords(short);
  const names = namesAmong(words, short);
  const kind = readAnswerKind(short, language);
  const time = readAskedTime(short, language, askedAt);
  const focus = new Set(kind.focus.flatMap((word) => searchTermsOf(word, language)));
  const terms: QuestionTerm[] = [];
  const termOf = new Map<string, number>();
  const take = (form: string, word: string): void => {
    if (termOf.has(form) || terms.length >= MOST_TERMS) return;
    termOf.set(form, terms.length);
    terms.push({ forms: [form], isName: names.has(word), isNumber: digit.test(form), isFocus: focus.has(form) });
  };
  const telling = words.filter(({ text: word }) => !isAskingWord(foldCase(word, language), language));
  for (const { text: word } of telling.length > 0 ? telling : words) {
    const own = searchTermsOf(word, language);
    for (const form of own) take(form, word);
    const at = termOf.get(own[0] ?? '');
    for (const other of languages) {
      if (other === language) continue;
      const [form, ...more] = searchTermsOf(word, other);
      // Parts of words, in languages without a stemmer, would only look like words that no article has.
      if (form === undefined || more.length > 0 || at === undefined || termOf.has(form)) continue;
      termOf.set(form, at);
      terms[at]?.forms.push(form);
    }
  }
  // The pairs of Chinese characters, which no word holds.
  for (const form of questionTermsOf(short, language)) take(form, form);
  return { text: short, language, terms, termOf, kind, time, words: new Set(words.map(({ text: word }) => foldCase(word, language))), ...(askedAt === undefined ? {} : { askedAt }) };
}
