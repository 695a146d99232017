import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { parseDate } from '../../common/date/parse-date.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { PassageIndex } from '../../understand/ask/passage-index.ts';
import { errorText } from '../io/error-text.ts';
import { Failure } from '../io/failure.ts';
import { cannotRead, openInput } from '../io/input.ts';
import { linesOf } from '../io/lines.ts';
import { remark } from '../io/print.ts';
import { createProgress } from '../io/progress.ts';

/** A time as articles and questions state it: milliseconds since the epoch, or a date in any form that feeds use. */
export const timeShape = z.union([z.number(), z.string()]).nullish().transform((stated): number | undefined => {
  if (typeof stated !== 'string') return stated ?? undefined;
  const date = parseDate(stated);
  return date === undefined ? undefined : Date.parse(date);
});

const articleShape = z.object({
  id: z.union([z.string(), z.number()]), title: z.string().nullish(), text: z.string(), url: z.string().nullish(),
  publishedAt: timeShape, date: timeShape, source: z.string().nullish(), lang: z.string().nullish(),
});

/** Names the language of a text, given what its publisher states. */
export type Detect = (text: string, prior: string | undefined) => string;

/**
 * Reads lines `{id,title,text,url?,publishedAt?,source?,lang?}` into an index; `date` is read where there is no `publishedAt`.
 * A bad line is told on standard error and left out.
 * @throws {Failure} when the file cannot be read or has no article
 */
export async function loadIndex(file: string, detect: Detect): Promise<PassageIndex> {
  const index = new PassageIndex();
  const progress = createProgress();
  let [line, articles] = [0, 0];
  try {
    const input = await openInput(file);
    const { size } = await stat(file);
    for await (const text of linesOf(input)) {
      line += 1;
      if (text.trim() === '') continue;
      try {
        const { id, title, text: body, url, publishedAt, date, source, lang } = articleShape.parse(JSON.parse(text));
        const at = publishedAt ?? date;
        const language = baseLanguage(lang ?? undefined) ?? detect(`${title ?? ''}\n${body.slice(0, 600)}`, undefined);
        index.add({ id, title: title ?? '', text: body, language, ...(typeof url === 'string' ? { url } : {}), ...(at === undefined ? {} : { publishedAt: at }), ...(typeof source === 'string' ? { source } : {}) });
        articles += 1;
      } catch (error) {
        remark(`${file}, line ${line}: ${errorText(error)}`);
      }
      if (line % 200 === 0) progress.show(input.bytesRead, size, 'bytes of the index read');
    }
  } catch (error) {
    throw error instanceof Failure ? error : cannotRead(file, error);
  } finally {
    progress.end();
  }
  if (articles === 0) throw new Failure(`${file} has no article: it must hold lines {id,title,text,url?,publishedAt?,source?,lang?}.`);
  return index;
}
