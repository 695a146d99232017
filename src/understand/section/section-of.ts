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
/** Words that a text must have at least, title included, for its words to tell. */
const LEAST_CHARACTERS = 12;
const told: Readonly<Record<'section' | 'address' | 'keywords', number>> = { section: 0.95, address: 0.95, keywords: 0.8 };

/**
 * The section of an article, on the top level of the IPTC Media Topics: the one its publisher files it under, by name in some
 * thirty languages, in its metadata, its address or its keywords; else what its words tell (multinomial logistic regression
 * over a topic vocabulary of 35 languages and beginnings of words; see training.md).
 * @returns undefined when neither is sure
 */
export function sectionOf({ title, text, lang, ...hints }: SectionableArticle): Section | undefined {
  const published = publisherSection(hints);
  const [only, ...more] = published?.sections ?? [];
  if (published !== undefined && only !== undefined && more.length === 0 && published.from !== 'keywords') return { section: only, confidence: told[published.from], by: 'publisher' };
  if (title.length + text.length < LEAST_CHARACTERS) return undefined;
  const language = baseLanguage(lang) ?? detectLanguage(`${title} ${text.slice(0, 500)}`).lang;
  const chances = sectionClassifier().chances(measure({ title, text }, language));
  // Where the publisher names several, or only in keywords, the words choose among them, or must not speak against.
  const allowed = published === undefined ? sectionIds : published.sections;
  const best = allowed.reduce<{ section: SectionId; chance: number } | undefined>((most, section) => {
    const chance = chances[sectionIds.indexOf(section)] ?? 0;
    return most === undefined || chance > most.chance ? { section, chance } : most;
  }, undefined);
  if (best === undefined) return undefined;
  if (published !== undefined && (published.from !== 'keywords' || best.chance > 0.1)) return { section: best.section, confidence: Math.max(best.chance, published.from === 'keywords' ? told.keywords : 0.7), by: 'publisher' };
  const top = sectionIds.reduce((most, section, at) => ((chances[at] ?? 0) > most.chance ? { section, chance: chances[at] ?? 0 } : most), { section: best.section, chance: 0 });
  return top.chance < SURE ? undefined : { section: top.section, confidence: Math.round(top.chance * 1000) / 1000, by: 'text' };
}
