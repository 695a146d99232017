import { askingLanguages, isAskingWord } from '../../common/words/asking-words.ts';
import { foldCase } from '../../common/words/fold-word.ts';
import { splitWords } from '../../common/words/split-words.ts';

/**
 * The language of a question, by the words that make it one. A question is too short for the detectors, which take some 190 MB; most
 * are in the language of what they are asked of.
 * @param likely languages that it may well be in, the likeliest first
 * @returns ISO 639-1
 */
export function questionLanguage(question: string, likely: readonly string[]): string {
  const words = splitWords(question.slice(0, 1000)).map(({ text }) => text);
  const marks = [...new Set([...likely, ...askingLanguages])].map((language) => {
    const asking = words.filter((word) => isAskingWord(foldCase(word, language), language)).length;
    const place = likely.indexOf(language);
    return { language, mark: asking + (place < 0 ? 0 : 0.9 / (1 + place)) };
  });
  return marks.reduce((best, one) => (one.mark > best.mark ? one : best), { language: likely[0] ?? 'en', mark: 0 }).language;
}
