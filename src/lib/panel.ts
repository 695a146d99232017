import { positiveInteger } from './listing.ts';

/** What the panel is asked for, and how it travels in the address of the page that it is on. Pure. */

/** Parts that are made when they are asked for. */
export const panelParts = ['summary', 'explain', 'timeline', 'new', 'outlets', 'translate'] as const;
export type PanelPart = (typeof panelParts)[number];

/** What something is asked of: the text of this page, its story, or everything. */
export const askScopes = ['article', 'story', 'archive'] as const;
export type AskScope = (typeof askScopes)[number];

export interface PanelQuery {
  part?: PanelPart;
  /** A name to explain. */
  name?: string;
  question?: string | undefined;
  of?: AskScope;
}

const longestQuestion = 500;
const longestName = 100;
/** Names of the panel's own parameters; what else is in an address belongs to the page. */
const own = ['panel', 'name', 'ask', 'of', 'at'] as const;

/** Reads what an address asks of the panel; what does not fit is ignored. */
export function panelQuery(query: Pick<URLSearchParams, 'get'>): PanelQuery {
  const part = panelParts.find((one) => one === query.get('panel'));
  const of = askScopes.find((one) => one === query.get('of'));
  const text = (name: string, longest: number): string | undefined => query.get(name)?.trim().slice(0, longest) || undefined;
  const [name, question] = [part === 'explain' ? text('name', longestName) : undefined, text('ask', longestQuestion)];
  return { ...(part === undefined ? {} : { part }), ...(name === undefined ? {} : { name }), ...(question === undefined ? {} : { question }), ...(of === undefined ? {} : { of }) };
}

/** Whether the panel was asked for something, so that it is open. */
export const isAsked = ({ part, question }: PanelQuery): boolean => part !== undefined || question !== undefined;

/** The rest of a page's query: what belongs to the page itself. */
export const pageQuery = (query: URLSearchParams): [name: string, value: string][] => [...query].filter(([name]) => name !== 'note' && !own.some((one) => one === name));

/** An address of the same page with the panel asked for something else. */
export function panelHref(query: URLSearchParams, asked: Readonly<Partial<Record<(typeof own)[number], string>>>): string {
  const next = new URLSearchParams(pageQuery(query));
  for (const [name, value] of Object.entries(asked)) next.set(name, value);
  return `?${next}#panel`;
}

const longestText = 5_000_000;

/** A place in a text, from an address: `120-240`. */
export function spanFrom(text: string | null): readonly [start: number, end: number] | undefined {
  const [, from, to] = /^(\d{1,7})-(\d{1,7})$/.exec(text ?? '') ?? [];
  const [start, end] = [from === '0' ? 0 : positiveInteger(from), positiveInteger(to)];
  return start === undefined || end === undefined || end <= start || end > longestText ? undefined : [start, end];
}

/**
 * Where a passage is read: in its article, marked.
 * @param here the page's own article, with the query that it keeps
 */
export function passageHref({ articleId, start, end }: { articleId: number; start: number; end: number }, here?: { articleId: number; query: URLSearchParams }): string {
  const query = new URLSearchParams(here?.articleId === articleId ? [...here.query].filter(([name]) => name !== 'at' && name !== 'note') : []);
  if (start >= 0) query.set('at', `${start}-${end}`);
  const path = here?.articleId === articleId ? '' : `/article/${articleId}`;
  return `${path}${query.size > 0 ? `?${query}` : ''}${start >= 0 ? '#passage' : here?.articleId === articleId ? '#content' : ''}`;
}
