import type { LinkReason, StoryEvidence } from '../common/story.ts';
import type { Comparison, Differing, SaidBy, SharedText, StoryCard, StoryMember } from './types.ts';
import { plural } from './words.ts';

/** What a story page says of its reports, in words. Pure. */

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** @returns `40 min`, `3 h`, `2 h 20 min`, `2 days 4 h`: a stretch of time, as exact as one wants to know it */
export function stretch(ms: number): string {
  const minutes = Math.round(ms / minuteMs);
  if (minutes < 1) return 'at once';
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days >= 7) return plural(days, 'day');
  if (days > 0) return hours > 0 ? `${plural(days, 'day')} ${hours} h` : plural(days, 'day');
  if (hours > 0) return rest > 0 && hours < 6 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
}

/** @returns `12 reports by 7 outlets, 5 of them independent`: what is behind a story */
export function coverageWords({ reports, outlets, voices }: { reports: number; outlets: number; voices: number }): string {
  const all = `${plural(reports, 'report')} by ${plural(outlets, 'outlet')}`;
  return voices < outlets && outlets > 1 ? `${all}, ${voices} of them independent` : all;
}

/** A story that several outlets tell is read when its page was looked at, until something new comes in. */
export const isSeen = ({ outlets, seenAt, newSinceSeen }: Pick<StoryCard, 'outlets' | 'seenAt' | 'newSinceSeen'>): boolean => outlets > 1 && seenAt !== undefined && newSinceSeen === 0;

/** One report on the line of time, with those that took its text. */
export interface TimelineEntry extends SharedText<StoryMember> {
  /** Since the first report. */
  afterMs: number;
  /** Silence before it, where that is worth a word: in milliseconds. */
  gapMs?: number;
}

/** Reports in the order of time; copies stand with the report that they have their text from. */
export function timelineOf(texts: readonly SharedText<StoryMember>[]): TimelineEntry[] {
  const start = texts[0]?.origin.card.sortAt ?? 0;
  let before = start;
  return texts.map((text) => {
    const { sortAt } = text.origin.card;
    const gapMs = sortAt - before;
    before = sortAt;
    return { ...text, afterMs: sortAt - start, ...(gapMs >= dayMs ? { gapMs } : {}) };
  });
}

/** Top-level domains of countries that are used for what they sound like. */
const borrowed = new Set(['ai', 'am', 'cc', 'co', 'fm', 'gg', 'io', 'is', 'la', 'ly', 'me', 'sh', 'tk', 'to', 'tv', 'vc', 'ws', 'eu', 'su']);
const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * The country that an outlet's address stands in, else the one that its language tag names.
 * @param lang BCP 47; `en-US` is what much software says by itself and tells nothing
 * @returns its name; nothing where neither tells
 */
export function countryOf(url: string | undefined, lang: string | undefined): string | undefined {
  const end = url !== undefined && URL.canParse(url) ? (new URL(url).hostname.split('.').at(-1) ?? '') : '';
  if (/^[a-z]{2}$/.test(end) && !borrowed.has(end)) return countryNames.of(end === 'uk' ? 'GB' : end.toUpperCase());
  const region = lang === undefined || lang === 'en-US' ? undefined : /-([A-Z]{2})\b/.exec(lang)?.[1];
  return region === undefined ? undefined : countryNames.of(region);
}

/**
 * Why a report is in its story, in a sentence.
 * @param sourceOf the outlet of another report of the story
 */
export function evidenceWords(evidence: StoryEvidence, sourceOf: (articleId: number) => string | undefined): string {
  const { by, shared, figures, nearest, gapDays } = evidence;
  const others = [...new Set(nearest.map(sourceOf).filter((name) => name !== undefined))];
  const reports = others.length === 0 ? 'earlier reports' : `the ${others.length === 1 ? 'report' : 'reports'} of ${list.format(others)}`;
  switch (by) {
    case 'first': return 'It began the story.';
    case 'copy': return `It has the text of ${reports}.`;
    case 'reader': return 'A reader put it here.';
    case 'closeness':
    case 'repair': {
      const words = [...shared.slice(0, 5), ...figures.slice(0, 3)];
      const what = words.length === 0 ? `It says much the same as ${reports}` : `It shares ${list.format(words.map((word) => `“${word}”`))} with ${reports}`;
      const when = gapDays === undefined || gapDays * dayMs < hourMs ? '' : `, ${stretch(gapDays * dayMs)} after the latest before it`;
      return `${what}${when}.${by === 'repair' ? ' It came here when recent stories were looked through again.' : ''}`;
    }
  }
}

/** The text that an article has, with all that have it. */
export const textWith = <T extends Pick<StoryMember, 'card'>>(articleId: number, texts: readonly SharedText<T>[]): SharedText<T> | undefined =>
  texts.find(({ origin, copies }) => [origin, ...copies].some(({ card }) => card.id === articleId));

/**
 * Whose text an article has, and where else that is, in a sentence.
 * @returns nothing for a text that stands alone
 */
export function copyWords(articleId: number, texts: readonly SharedText<Pick<StoryMember, 'card' | 'voice'>>[]): string | undefined {
  const text = textWith(articleId, texts);
  if (text === undefined) return undefined;
  const { origin, copies, voice } = text;
  const own = [origin, ...copies].find(({ card }) => card.id === articleId)?.card.source.title;
  const [first, ...rest] = [...new Set([origin, ...copies].map(({ card }) => card.source.title).filter((name) => name !== own))];
  if (first === undefined) return undefined;
  const shown = rest.length > 4 ? [first, ...rest.slice(0, 3), `${plural(rest.length - 3, 'other')}`] : [first, ...rest];
  if (voice.kind === 'agency') return `This is the text of ${voice.name}, also in ${list.format(shown)}.`;
  if (origin.card.id === articleId) return `The same text is in ${list.format(shown)}.`;
  const elsewhere = shown.filter((name) => name !== origin.card.source.title);
  return `This is the text of ${origin.card.source.title}${elsewhere.length === 0 ? '' : `, also in ${list.format(elsewhere)}`}.`;
}

/** @returns how near it was and how near it had to be, for those who want to know */
export const closenessWords = ({ by, closeness, needed }: StoryEvidence): string | undefined =>
  (by === 'closeness' || by === 'repair') && needed > 0 ? `Closeness ${closeness.toFixed(2)}; ${needed.toFixed(2)} is enough.` : undefined;

/** Why another story is shown beside one, in a word. */
export const linkWords: Readonly<Record<LinkReason, string>> = {
  'earlier': 'Earlier', 'later': 'Later', 'same-people': 'Same people', 'same-place': 'Same place', 'same-subject': 'Same subject', 'background': 'Background', 'other-language': 'In another language',
};

/** A report of the page, to point at: its number in the table, and its own words. */
export interface CitedSource {
  articleId: number;
  number: number;
  source: string;
  /** Leads to it. */
  href: string;
  text: string;
}

/** A sentence with the reports that say so. */
export interface CitedStatement {
  text: string;
  lang: string | undefined;
  voices: number;
  from: CitedSource[];
}

/** Several accounts of one thing. */
export interface ToldDifference {
  /** `Number`, `Name`, `Quotation`. */
  what: string;
  about: string;
  /** It grew or changed, rather than that outlets disagree. */
  isUpdated: boolean;
  sides: { value: string; lang: string | undefined; isQuotation: boolean; from: CitedSource[]; latest: number | undefined }[];
}

const differingWords: Readonly<Record<Differing, string>> = { count: 'Number', money: 'Amount', percent: 'Share', age: 'Age', time: 'Time', day: 'Day', name: 'Name', speaker: 'Who said it', wording: 'Quotation' };

/**
 * A comparison as a page shows it: every statement with the reports of the page that it is from.
 * @param reports of the page, with their numbers
 */
export function citedComparison({ agreed, differs, onlyIn }: Comparison, reports: readonly { id: number; number: number; lang?: string | undefined; source: { title: string }; href: string }[]): { agreed: CitedStatement[]; differs: ToldDifference[]; onlyIn: CitedStatement[] } {
  const byId = new Map(reports.map((report) => [String(report.id), report]));
  const cite = (said: readonly SaidBy[]): CitedSource[] => said.flatMap(({ id, text }) => {
    const report = byId.get(id);
    return report === undefined ? [] : [{ articleId: report.id, number: report.number, source: report.source.title, href: report.href, text }];
  });
  const langOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : byId.get(id)?.lang);
  const stated = (said: SaidBy, voices: number, by: readonly SaidBy[]): CitedStatement => ({ text: said.text, lang: langOf(said.id), voices, from: cite(by) });
  return {
    agreed: agreed.map((one) => stated(one, one.voices, one.saidBy)).filter(({ from }) => from.length > 1),
    differs: differs.map(({ what, kind, about, sides }) => ({
      what: differingWords[what],
      about,
      isUpdated: kind === 'updated',
      sides: sides.map(({ value, articles, latest }) => ({ value, lang: langOf(articles[0]?.id), isQuotation: what === 'wording', from: cite(articles), latest: latest === undefined ? undefined : Date.parse(latest) })).filter(({ from }) => from.length > 0),
    })).filter(({ sides }) => sides.length > 1),
    onlyIn: onlyIn.map((one) => stated(one, 1, [one])).filter(({ from }) => from.length > 0),
  };
}
