import { baseLanguage } from '../../common/language/base-language.ts';
import { type SectionId, sectionIds } from '../../common/sections.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { measure } from './features.ts';
import { sectionClassifier } from './model.ts';
import { type PublisherHints, publisherSection } from './publisher-section.ts';

export type { PublisherHints };

export interface SectionableArticle extends PublisherHints {
  title: string;
  /** Plain text, a line a paragraph. */
  text: string;
  /** BCP 47; found out when not given. */
  lang?: string | undefined;
}

/** Where an article belongs on a news site. */
export interface Section {
  section: SectionId;
  /** How sure that is, 0 to 1. */
  confidence: number;
  /** Whether the publisher says so, or the text's words do. */
  by: 'publisher' | 'text';
}

/** Less likely sections are not named (on hosts unseen in training some 85 in 100 that are named are right). */
const SURE = 0.55;
/** Characters that title and text must have together for their words to tell. */
const LEAST_CHARACTERS = 12;
/** How far a publisher's word is believed: a name, one of several in a name, a keyword. */
const told = { name: 0.95, several: 0.7, keyword: 0.8 };
/** A keyword's section must be so likely by the words. */
const CREDIBLE = 0.1;

/**
 * The section of an article, on the top level of the IPTC Media Topics: the one its publisher files it under, by name in some
 * thirty languages, in its metadata, its address or its keywords; else what its words tell (multinomial logistic regression
 * over a topic vocabulary of 35 languages and beginnings of words; see training.md).
 * @returns undefined when neither is sure
 */
export function sectionOf({ title, text, lang, ...hints }: SectionableArticle): Section | undefined {
  const published = publisherSection(hints);
  const named = published?.sections ?? [];
  const [only] = named;
  if (published !== undefined && only !== undefined && named.length === 1 && published.from !== 'keywords') return { section: only, confidence: told.name, by: 'publisher' };
  if (title.length + text.length < LEAST_CHARACTERS) return undefined;
  const language = baseLanguage(lang) ?? detectLanguage(`${title} ${text.slice(0, 500)}`).lang;
  const chances = sectionClassifier().chances(measure({ title, text }, language));
  if (published !== undefined) {
    // The words choose among several names; against keywords they must not speak.
    const { section, chance } = likeliest(named, chances);
    if (published.from !== 'keywords') return { section, confidence: Math.max(rounded(chance), told.several), by: 'publisher' };
    if (chance > CREDIBLE) return { section, confidence: Math.max(rounded(chance), told.keyword), by: 'publisher' };
  }
  const { section, chance } = likeliest(sectionIds, chances);
  return chance < SURE ? undefined : { section, confidence: rounded(chance), by: 'text' };
}

const rounded = (chance: number): number => Math.round(chance * 1000) / 1000;

function likeliest(among: readonly SectionId[], chances: Float64Array): { section: SectionId; chance: number } {
  const chanceOf = (section: SectionId): number => chances[sectionIds.indexOf(section)] ?? 0;
  const section = among.reduce((best, one) => (chanceOf(one) > chanceOf(best) ? one : best));
  return { section, chance: chanceOf(section) };
}
