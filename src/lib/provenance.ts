import type { DatelineDay, Evidence } from '../common/wire.ts';
import type { ArticlePage } from './types.ts';

/** Where an article comes from, in words for its page. */
export interface ProvenanceWords {
  /** `From Reuters, via The Harbour Post`. */
  from?: string;
  /** `Seoul / St. Paul, Minn.` with `3 May`, each in its own direction of writing. */
  dateline?: { places: string; day?: string };
  /** `Corrected by the publisher`. */
  notes: string[];
  /** The words that tell each of these, with where they stand. */
  reasons: { says: string; words: string }[];
  /** The byline says no more than `from`. */
  isByline: boolean;
}

const fold = (name: string): string => name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase().replace(/^the(?=.{2})/, '');

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
/** @returns `3 May 2026`, as much of it as is known; nothing for a day without its month, which the article's own date tells better */
function dayWords({ year, month, day }: DatelineDay): string | undefined {
  return month === undefined ? undefined : [day, monthNames.format(Date.UTC(2000, month - 1, 1)), year].filter((part) => part !== undefined).join(' ');
}

const said: Record<Evidence['says'], string> = { dateline: 'Dateline', credit: 'Credit', kind: 'Kind', note: 'Note', teaser: 'Paywall' };
const stands: Record<Evidence['where'], string> = { title: 'in the headline', opening: 'at the start', end: 'at the end', byline: 'in the byline', section: 'in the section', address: 'in the address', text: 'in the text' };

/**
 * Says who an article is from and where it was reported, and why Dateline thinks so.
 * @returns undefined where nothing is known, or nothing that the source's own name does not say
 */
export function provenanceWords({ wire, source, siteName, byline, url }: Pick<ArticlePage, 'wire' | 'source' | 'siteName' | 'byline' | 'url'>): ProvenanceWords | undefined {
  if (wire === undefined) return undefined;
  const own = [source.title, siteName ?? ''].map(fold).filter((name) => name !== '');
  const labels = url !== undefined && URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  const others = wire.credits.map(({ name }) => name).filter((name) => !own.some((one) => one.startsWith(fold(name))) && !labels.includes(fold(name)));
  const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(others);
  const places = wire.places.map(({ name, region }) => (region === undefined ? name : `${name}, ${region}`)).join(' / ');
  const day = wire.day && dayWords(wire.day);
  return {
    ...(others.length === 0 ? {} : { from: `From ${names}, via ${source.title}` }),
    ...(places === '' ? {} : { dateline: { places, ...(day === undefined ? {} : { day }) } }),
    notes: wire.notes.map((note) => (note === 'corrected' ? 'Corrected by the publisher' : 'Updated by the publisher')),
    reasons: wire.evidence.map(({ says, where, words }) => ({ says: `${said[says]}, ${stands[where]}`, words })),
    isByline: others.length > 0 && wire.evidence.some(({ says, where, words }) => says === 'credit' && where === 'byline' && words === byline),
  };
}
