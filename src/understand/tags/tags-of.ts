import { detectLanguage } from '../language/detect-language.ts';
import { backgroundFrequencies } from './rank/background.ts';
import type { Frequencies } from './rank/frequencies.ts';
import { bestRows } from './rank/model.ts';
import { readCandidates } from './rank/read-candidates.ts';
import { optionsFor, tagsFrom } from './rank/tags-from.ts';
import { shownTags } from './shown-tags.ts';
import type { Tag } from './tag.ts';

export interface CandidateOptions {
  /** Document frequencies of the archive; without them those of a background of news. */
  frequencies?: Frequencies;
  /** The publisher's own keywords; they are judged, see `withKeywords`. */
  keywords?: readonly string[] | undefined;
  /** How many candidates at most; ten are enough for `shownTags` to choose from. */
  most?: number;
}

export interface TagOptions extends Omit<CandidateOptions, 'most'> {
  /** In how many other recent articles a tag stands; shared tags are preferred. */
  sharedBy?: (tag: string) => number;
}

/** What tags are made from. */
export interface TaggableArticle {
  title: string;
  /** Plain text, a line a paragraph. */
  text: string;
  /** BCP 47, as feed or page state it; checked against the text. */
  lang?: string | undefined;
}

const mostCandidates = 10;

/**
 * The phrases that may be an article's tags: all that hold together, scored by boosted trees (Friedman 2001) trained on
 * publishers' own tags, over title, position, frequency, rarity, capitals and shape; forms of the same thing are folded
 * into one. Store them with the article, and let `shownTags` choose from them.
 * @returns best first
 */
export function tagCandidates(article: TaggableArticle, { frequencies, keywords = [], most = mostCandidates }: CandidateOptions = {}): Tag[] {
  const { title, text } = article;
  const detected = detectLanguage(`${title}\n${text.slice(0, 600)}`, { prior: article.lang }).lang;
  const language = Intl.DisplayNames.supportedLocalesOf(/^[a-z]{2,3}$/.test(detected) ? detected : 'en').length > 0 && detected !== 'und' ? detected : 'en';
  const read = readCandidates({ title, text, lang: language }, frequencies ?? backgroundFrequencies(language));
  return tagsFrom(read, bestRows(read.rows, optionsFor(most)), { language, most, keywords });
}

/**
 * Chooses an article's three to five tags.
 * @returns best first; fewer than three for a text that is too short to have them
 */
export const tagsOf = (article: TaggableArticle, { sharedBy, ...options }: TagOptions = {}): Tag[] => shownTags(tagCandidates(article, options), { sharedBy });
