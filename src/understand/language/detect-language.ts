import { eld } from 'eld/medium';
import { baseLanguage } from '../../common/language/base-language.ts';
import { directionOf } from '../../common/language/direction.ts';
import { languageOfScript, mainScript, type Script, writes } from '../../common/language/scripts.ts';
import { secondOpinion } from './second-opinion.ts';
import { tellingWords } from './telling-words.ts';

export interface DetectedLanguage {
  /** ISO 639-1 code, `und` when the text does not tell. */
  lang: string;
  /** 0 to 1: about how often such an answer is right. */
  confidence: number;
  dir: 'ltr' | 'rtl';
}

export interface DetectOptions {
  /** Language tag that the page or feed states: believed unless the text speaks against it. */
  prior?: string | undefined;
}

/** A title and a lead are enough; more text costs time and changes no answer. */
const MAX_CHARACTERS = 600;

/** Languages that eld does not know, with those it takes them for. */
const relatives: Record<string, readonly string[]> = { id: ['ms'], af: ['nl'], bs: ['hr'], gl: ['pt', 'es'], mk: ['bg', 'sr'], ne: ['mr', 'hi'], ps: ['fa', 'ur'], kk: ['ru'], ky: ['ru'], mn: ['ru'], tg: ['ru'] };
const withRelatives = new Set(Object.values(relatives).flat());
/** Too like a larger neighbour to tell from a headline: only a page that says so brings them in. */
const onlyByPrior = new Set(['bs', 'gl']);

/** On the scale of eld's scores, which lie between 0.5 and 0.9 for the right language and some 0.05 to 0.3 under it for the next. */
const weights = {
  /** What a language that eld lacks stays under the one it is taken for. */
  relative: 0.025,
  /** Mark of a language that only CLD3 or the page names: more than eld gives to a text in none of its languages. */
  unknown: 0.565,
  second: 0.04,
  words: 0.19,
  prior: 0.12,
  /** More of it the shorter the text is than 40 characters: a name is a name in every language. */
  priorOfShort: 0.4,
  /** A lead from which CLD3 is not asked. */
  sure: 0.21,
};

function candidates(text: string, script: Script, prior: string | undefined): Map<string, number> {
  const marks = new Map(Object.entries(eld.detect(text).getScores()).sort((a, b) => b[1] - a[1]).slice(0, 6).filter(([language]) => writes(language, script)));
  for (const [language, taken] of Object.entries(relatives)) {
    if (!writes(language, script) || (onlyByPrior.has(language) && language !== prior)) continue;
    const mark = Math.max(...taken.map((other) => marks.get(other) ?? 0));
    if (mark > 0) marks.set(language, mark - weights.relative);
  }
  return marks;
}

const ranked = (marks: ReadonlyMap<string, number>): [string, number][] => [...marks].sort((a, b) => b[1] - a[1]);

/**
 * The language of a title and lead, without region. A script that one language writes decides alone; else n-gram statistics (eld, medium
 * database), the short words and letters in which neighbours differ, the stated language, and, where these are not
 * sure or eld does not know a candidate, a second detector (CLD3) are added up.
 * @param text plain text; its first 600 characters count
 */
export function detectLanguage(text: string, { prior }: DetectOptions = {}): DetectedLanguage {
  const stated = baseLanguage(prior);
  const read = text.slice(0, MAX_CHARACTERS).replace(/(?:https?:\/\/|www\.|@|#)\S+/g, ' ').normalize('NFC').toLowerCase();
  const script = mainScript(read);
  if (script === undefined) return answer(stated ?? 'und', 0);
  const only = languageOfScript(script);
  if (only !== undefined) return answer(stated !== undefined && stated !== only && usesToo(stated, script) ? stated : only, 0.99);

  const marks = candidates(read, script, stated);
  const add = (language: string, by: number): void => {
    const mark = marks.get(language);
    if (mark !== undefined) marks.set(language, mark + by);
  };
  for (const [language, share] of tellingWords(read)) add(language, share * weights.words);
  const believed = weights.priorOfShort * Math.max(0, 1 - read.length / 40);
  if (stated !== undefined && writes(stated, script)) {
    if (!marks.has(stated)) marks.set(stated, weights.unknown);
    add(stated, weights.prior + believed);
  }
  const [first, second] = ranked(marks);
  if (first === undefined || withRelatives.has(first[0]) || first[0] in relatives || first[1] - (second?.[1] ?? 0) < weights.sure) {
    const other = secondOpinion(read);
    if (other !== undefined && writes(other.language, script) && !(onlyByPrior.has(other.language) && other.language !== stated)) {
      if (!marks.has(other.language)) marks.set(other.language, weights.unknown);
      add(other.language, weights.second * other.probability);
    }
  }
  const [winner, runnerUp] = ranked(marks);
  if (winner === undefined) return answer(stated ?? 'und', 0);
  const lead = winner[1] - (runnerUp?.[1] ?? 0);
  // Belief without much text is no evidence.
  return answer(winner[0], confidenceOf(winner[0] === stated ? Math.max(0, lead - believed) : lead));
}

/** Languages written in a script that is nearly another's alone. */
const alsoWritten: Partial<Record<Script, readonly string[]>> = { Hebrew: ['yi'], Bengali: ['as'], Ethiopic: ['ti'], Kana: ['ain'] };
const usesToo = (language: string, script: Script): boolean => alsoWritten[script]?.includes(language) ?? false;

/** Fitted on how often answers with such a lead were right. */
const confidenceOf = (lead: number): number => 1 / (1 + Math.exp(-0.4 - 40 * lead));

const answer = (lang: string, confidence: number): DetectedLanguage => ({ lang, confidence: Math.round(confidence * 1000) / 1000, dir: directionOf(lang) });
