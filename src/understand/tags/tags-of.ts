import { detectLanguage } from '../language/detect-language.ts';
import { foldTag } from './fold/fold-tag.ts';
import { choose } from './rank/choose.ts';
import { backgroundFrequencies } from './rank/background.ts';
import type { Frequencies } from './rank/features.ts';
import { type ReadCandidates, readCandidates } from './rank/read-candidates.ts';
import { kindOf, type TagKind } from './rank/kind-of.ts';
import { bestRows } from './rank/model.ts';
import { shownTags } from './shown-tags.ts';
import type { Tag } from './tag.ts';

export interface CandidateOptions {
  /** Document frequencies of the archive; without them those of a background of news. */
  frequencies?: Frequencies;
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
/** Phrases that the choice is made from. */
const mostOptions = 20;
/** Places that are named only by their people and things ("American") need so many mentions. */
const leastMentions = 3;

const likelihood = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Places that stand in the article in forms that are no candidates ("американский"), as scored options. */
function unnamedPlaces({ places, placeOf }: ReadCandidates, language: string, best: number): { tag: string; label: string; key: string; score: number; kind: TagKind }[] {
  const named = new Set([...placeOf.values()].map(({ code }) => code));
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return [...places].flatMap(([code, { count, isInTitle }]) => {
    const label = /^[A-Z]{2}$/.test(code) && !/^X[EFS]$/.test(code) ? names.of(code) : undefined;
    if (named.has(code) || label === undefined || (count < leastMentions && !isInTitle)) return [];
    return [{ tag: code === 'EU' || code === 'UN' ? foldTag(code, 'en') : code, label, key: code, score: best - 2.2 + Math.log(count) / 2 + (isInTitle ? 0.6 : 0), kind: 'place' as const }];
  });
}

/**
 * The phrases that may be an article's tags: all that hold together, scored by boosted trees (Friedman 2001) trained on
 * publishers' own tags, over title, position, frequency, rarity, capitals and shape; forms of the same thing are folded
 * into one. Store them with the article, and let `shownTags` choose from them.
 * @returns best first
 */
export function tagCandidates(article: TaggableArticle, { frequencies, most = mostCandidates }: CandidateOptions = {}): Tag[] {
  const { title, text } = article;
  const detected = detectLanguage(`${title}\n${text.slice(0, 600)}`, { prior: article.lang }).lang;
  const language = Intl.DisplayNames.supportedLocalesOf(/^[a-z]{2,3}$/.test(detected) ? detected : 'en').length > 0 && detected !== 'und' ? detected : 'en';
  const read = readCandidates({ title, text, lang: language }, frequencies ?? backgroundFrequencies(language));
  const ranked = bestRows(read.rows, Math.max(mostOptions, 2 * most));
  const best = ranked[0]?.score ?? 0;
  const options = ranked.flatMap(({ row, score }) => {
    const candidate = read.candidates[row];
    if (candidate === undefined) return [];
    const label = [...candidate.forms].reduce((chosen, form) => (form[1] > chosen[1] ? form : chosen), ['', 0])[0];
    const place = read.placeOf.get(candidate.key);
    const tag = foldTag(label, language);
    return tag === '' ? [] : [{ tag, label: label.toString(), key: candidate.key, score, kind: kindOf(candidate, read, { label: label.toString(), isPlace: place !== undefined, tag }) }];
  });
  return choose([...options, ...unnamedPlaces(read, language, best)], { most })
    .map(({ tag, label, kind, score }) => ({ tag, label, kind, score: Math.round(likelihood(score) * 1000) / 1000 }));
}

/**
 * Chooses an article's three to five tags.
 * @returns best first; fewer than three for a text that is too short to have them
 */
export const tagsOf = (article: TaggableArticle, { frequencies, sharedBy }: TagOptions = {}): Tag[] =>
  shownTags(tagCandidates(article, frequencies === undefined ? {} : { frequencies }), { sharedBy });
