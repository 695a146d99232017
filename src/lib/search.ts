import { articleKinds, type ArticleKind } from '../common/article.ts';
import { baseLanguage } from '../common/language/base-language.ts';
import type { SearchFilter } from '../archive/archive.ts';
import { positiveInteger } from './listing.ts';

/** What a reader searches for. It travels in the address: `/search?q=ferry&lang=de&after=2026-11-01&order=date`. */
export interface Search {
  query: string;
  feedId: number | undefined;
  folder: readonly string[];
  lang: string | undefined;
  kind: ArticleKind | undefined;
  section: string | undefined;
  tag: string | undefined;
  /** Days as `2026-11-23`, both included. */
  after: string | undefined;
  until: string | undefined;
  show: 'all' | 'unread' | 'saved';
  order: 'relevance' | 'date';
  /** Not in another spelling. */
  literal: boolean;
  page: number;
}

const LONGEST_QUERY = 300;
const LONGEST_VALUE = 200;
const LAST_PAGE = 500;
const DEEPEST_FOLDER = 12;
const DAY_MS = 86_400_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a search from an address; what does not fit is ignored, since an address is typed and mangled by anybody. */
export function searchFrom(params: Pick<URLSearchParams, 'get' | 'getAll'>): Search {
  const value = (name: string): string | undefined => params.get(name)?.trim().slice(0, LONGEST_VALUE) || undefined;
  const time = (name: string): string | undefined => {
    const text = value(name);
    return text !== undefined && day.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  };
  const show = params.get('show');
  const feedId = positiveInteger(params.get('feed'));
  const kind = articleKinds.find((one) => one === value('kind'));
  return {
    query: (params.get('q') ?? '').trimStart().slice(0, LONGEST_QUERY),
    feedId,
    folder: params.getAll('folder').filter((name) => name !== '').slice(0, DEEPEST_FOLDER),
    lang: baseLanguage(value('lang')),
    kind,
    section: value('section'),
    tag: value('tag'),
    after: time('after'),
    until: time('until'),
    show: show === 'unread' || show === 'saved' ? show : 'all',
    order: params.get('order') === 'date' ? 'date' : 'relevance',
    literal: params.get('literal') !== null,
    page: Math.min(positiveInteger(params.get('page')) ?? 1, LAST_PAGE),
  };
}

/** The address of a search, with some of it changed; another page unless that is the change. */
export function searchPath(search: Search, changes: Partial<Search> = {}): string {
  const { query, feedId, folder, lang, kind, section, tag, after, until, show, order, literal, page } = { ...search, page: 1, literal: false, ...changes };
  const params = new URLSearchParams({ q: query });
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') params.set(name, value);
  };
  set('feed', feedId?.toString());
  for (const name of folder) params.append('folder', name);
  for (const [name, value] of Object.entries({ lang, kind, section, tag, after, until })) set(name, value);
  set('show', show === 'all' ? undefined : show);
  set('order', order === 'date' ? order : undefined);
  set('literal', literal ? '1' : undefined);
  set('page', page > 1 ? String(page) : undefined);
  return `/search?${params}`;
}

/** How many filters are set, the words aside. */
export const filterCount = ({ feedId, folder, lang, kind, section, tag, after, until, show }: Search): number =>
  [feedId, lang, kind, section, tag, after, until].filter((one) => one !== undefined).length + (folder.length > 0 ? 1 : 0) + (show === 'all' ? 0 : 1);

/** What the archive is asked for. */
export function searchFilter({ feedId, folder, lang, kind, section, tag, after, until, show }: Search): SearchFilter {
  return {
    ...(feedId === undefined ? {} : { feedIds: [feedId] }),
    ...(folder.length === 0 ? {} : { folder }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(kind === undefined ? {} : { kind }),
    ...(section === undefined ? {} : { section }),
    ...(tag === undefined ? {} : { tag }),
    ...(after === undefined ? {} : { after: Date.parse(after) }),
    ...(until === undefined ? {} : { before: Date.parse(until) + DAY_MS }),
    ...(show === 'unread' ? { unread: true } : show === 'saved' ? { saved: true } : {}),
  };
}
