import { z } from 'zod';
import { parseDate } from '../../common/date/parse-date.ts';
import { siteOf } from '../../common/site.ts';
import type { StoryArticle } from '../../stories/index.ts';

/** The farthest from 1970 that a `Date` can be, in milliseconds. */
const FARTHEST = 8.64e15;

function timeOf(stated: unknown): number | undefined {
  if (typeof stated === 'number') return Math.abs(stated) <= FARTHEST ? Math.trunc(stated) : undefined;
  const date = typeof stated === 'string' ? parseDate(stated) : undefined;
  return date === undefined ? undefined : Date.parse(date);
}

/**
 * A time as lines state it: milliseconds since 1970, or a date in any form that feeds use. What cannot be read is no time: it does
 * not cost the line.
 */
export const timeShape = z.unknown().optional().transform(timeOf);

/** A line `{id,title,text,url?,publishedAt?,source?,lang?}`, as the commands about articles read it; `date` stands in for `publishedAt`. */
export const articleShape = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string().nullish(),
  url: z.string().nullish(),
  publishedAt: timeShape,
  date: timeShape,
  source: z.string().nullish(),
  lang: z.string().nullish(),
}).transform(({ id, title, text, url, publishedAt, date, source, lang }) => ({
  id, title: title ?? '', text: text ?? undefined, url: url ?? undefined, publishedAt: publishedAt ?? date, source: source ?? undefined, lang: lang ?? undefined,
}));

/**
 * An article of a line, as the commands about stories want it: a headline will do; the outlet is the site of its address where the
 * line does not name it.
 * @throws {z.ZodError} for another shape
 */
export function readStoryLine(value: unknown): { id: string | number; article: StoryArticle } {
  const { id, title, text = '', url, publishedAt, source, lang } = articleShape.parse(value);
  return { id, article: { title, text, publishedAt, source: source ?? (url === undefined ? undefined : siteOf(url)), lang } };
}
