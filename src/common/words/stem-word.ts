import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as tamil } from '@orama/stemmers/tamil';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { stemBulgarian } from './stem-bulgarian.ts';

const stemmers: Record<string, (word: string) => string> = {
  ar: arabic, hy: armenian, bg: stemBulgarian, da: danish, nl: dutch, af: dutch, en: english, fi: finnish, fr: french, de: german, el: greek, hu: hungarian, hi: hindi, id: indonesian,
  ms: indonesian, ga: irish, it: italian, lt: lithuanian, ne: nepali, no: norwegian, pt: portuguese, gl: portuguese, ro: romanian, ru: russian, sr: serbian, hr: serbian, bs: serbian,
  es: spanish, sv: swedish, ta: tamil, tr: turkish, uk: ukrainian,
};

/** Whether words of a language can be brought to their stems. */
export const hasStemmer = (language: string): boolean => Object.hasOwn(stemmers, language);

/** No word of a language is longer; stemmers may take quadratic time. */
const MAX_LETTERS = 60;

/**
 * The Snowball stem of a word (Porter 1980 and the algorithms of snowballstem.org), so that inflections of a word meet.
 * @param word as `foldCase` gives it
 * @returns the word itself in languages without a stemmer
 */
export function stemWord(word: string, language: string): string {
  if (word.length > MAX_LETTERS || !hasStemmer(language)) return word;
  const stem = stemmers[language]?.(word) ?? word;
  return stem === '' ? word : stem;
}
