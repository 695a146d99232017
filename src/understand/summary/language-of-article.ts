import { baseLanguage } from '../../common/language/base-language.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { SummarizableArticle } from './read-sentences.ts';

/** An article's language: the stated one, else found out (which loads the detectors, some 190 MB). */
export const languageOf = ({ title = '', text, lang }: SummarizableArticle): string => baseLanguage(lang) ?? detectLanguage(`${title} ${text.slice(0, 500)}`).lang;
