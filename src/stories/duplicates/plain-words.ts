import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { splitWords } from '../../common/words/split-words.ts';

/** The words of a text without case and accents, in any language. */
export const plainWords = (text: string): string[] => splitWords(text).map((word) => foldMarks(foldCase(word.text, 'und'), 'und'));
