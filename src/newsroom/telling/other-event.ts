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
export const tellsOtherEvent = (one: ArticleHead, other: ArticleHead): boolean => differ(readHead(one), readHead(other));

interface ReadHead {
  language: string | undefined;
  terms: ReadonlySet<string>;
}

function readHead(head: ArticleHead): ReadHead {
  const language = baseLanguage(head.lang);
  return { language, terms: language === undefined ? new Set() : termsOf(head, language) };
}

function differ(own: ReadHead, its: ReadHead): boolean {
  if (own.language === undefined || own.language !== its.language) return false;
  if (own.terms.size < words.least || its.terms.size < words.least) return false;
  return [...own.terms].filter((term) => its.terms.has(term)).length <= mostShared;
}

/** Of a story of more reports some will always look apart by chance; they hang together over the others. */
const mostParted = 60;

/**
 * The reports of a story that tell of the same event as one of them: those that it, or another of these, has not too little in common with.
 * @param of an article's id; one that is not in the story has all of them beside it
 */
export function sameEventAs<T extends { card: ArticleHead & { id: number } }>(of: number, all: readonly T[]): T[] {
  const own = all.find(({ card }) => card.id === of);
  if (own === undefined || all.length > mostParted) return [...all];
  const heads = new Map(all.map((report) => [report, readHead(report.card)]));
  const found = new Set([own]);
  for (const report of found) {
    const head = heads.get(report);
    for (const [other, its] of heads) if (head !== undefined && !found.has(other) && !differ(head, its)) found.add(other);
  }
  return all.filter((report) => found.has(report));
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
