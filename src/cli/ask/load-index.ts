import { baseLanguage } from '../../common/language/base-language.ts';
import { PassageIndex } from '../../understand/ask/passage-index.ts';
import { articleShape } from '../articles/article-line.ts';
import { Failure } from '../io/failure.ts';
import { jsonLines } from '../io/json-lines.ts';
import { remark } from '../io/print.ts';

/** Names the language of a text, given what its publisher states. */
export type Detect = (text: string, prior: string | undefined) => string;

/** What a line holds that can be asked: unlike a report of a story, it must have a text. */
function readAskable(value: unknown) {
  const { text, ...article } = articleShape.parse(value);
  if (text === undefined) throw new Failure('"text" must be a string');
  return { ...article, text };
}

/**
 * Reads lines `{id,title,text,url?,publishedAt?,source?,lang?}` into an index; `date` is read where there is no `publishedAt`.
 * A bad line is told on standard error and left out.
 * @throws {Failure} when the file cannot be read or has no article
 */
export async function loadIndex(file: string, detect: Detect): Promise<PassageIndex> {
  const index = new PassageIndex();
  let articles = 0;
  for await (const { id, title, text, url, publishedAt, source, lang } of jsonLines(file, readAskable, { leaveOut: remark, progress: 'bytes of the index read' })) {
    const language = baseLanguage(lang) ?? detect(`${title}\n${text.slice(0, 600)}`, undefined);
    index.add({ id, title, text, language, ...(url === undefined ? {} : { url }), ...(publishedAt === undefined ? {} : { publishedAt }), ...(source === undefined ? {} : { source }) });
    articles += 1;
  }
  if (articles === 0) throw new Failure(`${file} has no article: it must hold lines {id,title,text,url?,publishedAt?,source?,lang?}.`);
  return index;
}
