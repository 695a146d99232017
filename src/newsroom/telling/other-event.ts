import type { ArticleCard } from '../../archive/archive.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { termOf } from '../../common/words/terms.ts';
import type { LinkReason } from '../../common/story.ts';
import { linkReason } from '../../stories/related/link-reason.ts';
import { stopWords, weekdays } from '../../understand/tags/words/stop-words.ts';

/** What says first of all what an article is about: its headline and its first lines. */
export interface ArticleHead {
  title: string;
  excerpt: string;
  lang?: string | undefined;
}

/** Words of a head that are looked at, and fewer than which say too little. */
const words = { most: 55, least: 7 };
/** Of two reports of one event 95 to 98 in 100 have more in common in their heads (GVA, ECB+). */
const mostShared = 1;

/**
 * Whether two articles of one story tell of different events in it. A story is a matter that goes on: talks that fail and the next
 * talks that they lead to are in one, since they are told in the same words further down; headlines and first lines, which
 * news writes about what is new, have then next to nothing in common.
 * @returns false where a language or a short head does not let one tell
 */
export function tellsOtherEvent(one: ArticleHead, other: ArticleHead): boolean {
  const language = baseLanguage(one.lang);
  if (language === undefined || language !== baseLanguage(other.lang)) return false;
  const [own, its] = [termsOf(one, language), termsOf(other, language)];
  if (own.size < words.least || its.size < words.least) return false;
  return [...own].filter((term) => its.has(term)).length <= mostShared;
}

type Report = Pick<ArticleCard, 'sortAt' | 'tags'>;

const dayMs = 86_400_000;

/**
 * Why a report of another event of the same story is shown beside an article.
 * @param closeness how near it was to the story when it came, 0 to 1
 */
export function otherEventReason(article: Report, other: Report, closeness: number): LinkReason {
  const own = new Set(article.tags.map(({ tag }) => tag));
  const shared = other.tags.filter(({ tag }) => own.has(tag));
  return linkReason({
    closeness,
    gapDays: (other.sortAt - article.sortAt) / dayMs,
    sameLanguage: true,
    people: shared.some(({ kind }) => kind === 'person' || kind === 'organization'),
    places: shared.some(({ kind }) => kind === 'place'),
  });
}

function termsOf({ title, excerpt }: ArticleHead, language: string): Set<string> {
  const { always, small } = stopWords(language);
  const days = weekdays(language);
  const terms = new Set<string>();
  for (const { text } of [...splitWords(title), ...splitWords(excerpt)].slice(0, words.most)) {
    const word = text.toLowerCase();
    if (word.length > 1 && !/^\p{N}/u.test(word) && !always.has(word) && !small.has(word) && !days.has(word)) terms.add(termOf(text, language));
  }
  return terms;
}
