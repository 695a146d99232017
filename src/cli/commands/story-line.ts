import { z } from 'zod';
import { parseDate } from '../../common/date/parse-date.ts';
import type { StoryArticle } from '../../stories/index.ts';
import { Failure } from '../io/failure.ts';

const lineShape = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string().nullish(),
  publishedAt: z.string().nullish(),
  source: z.string().nullish(),
  lang: z.string().nullish(),
});

/**
 * A line `{id,title,text,publishedAt?,source?,lang?}` of the commands about stories.
 * @throws {Failure} for a date that is none; what zod throws for another shape
 */
export function readStoryLine(value: unknown): { id: string | number; article: StoryArticle } {
  const { id, title, text, publishedAt, source, lang } = lineShape.parse(value);
  return { id, article: { title: title ?? '', text: text ?? '', publishedAt: typeof publishedAt === 'string' ? timeOf(publishedAt) : undefined, source: source ?? undefined, lang: lang ?? undefined } };
}

function timeOf(text: string): number {
  const date = parseDate(text);
  if (date === undefined) throw new Failure(`"publishedAt" is no date that Dateline knows: ${text.slice(0, 80)}`);
  return Date.parse(date);
}
