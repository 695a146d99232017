import { Command } from 'commander';
import { z } from 'zod';
import { parseDate } from '../../common/date/parse-date.ts';
import { DuplicateFinder, StoryStream } from '../../stories/index.ts';
import { Failure } from '../io/failure.ts';
import { runBatch } from '../io/ndjson.ts';

const lineShape = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string().nullish(),
  publishedAt: z.string().nullish(),
  source: z.string().nullish(),
  lang: z.string().nullish(),
});

/** @throws {Failure} when the text is no date */
function timeOf(text: string): number {
  const date = parseDate(text);
  if (date === undefined) throw new Failure(`"publishedAt" is no date that Dateline knows: ${text.slice(0, 80)}`);
  return Date.parse(date);
}

async function stories(file: string | undefined, options: { ndjson?: boolean }): Promise<void> {
  if (options.ndjson !== true) throw new Failure('"dateline stories" reads lines {id,title,text,publishedAt?,source?,lang?}: give --ndjson.');
  const stream = new StoryStream();
  const copies = new DuplicateFinder();
  const ids: (string | number)[] = [];
  const heads = new Map<number, string | number>();
  // One after the other: each decision rests on those before.
  await runBatch(async (value) => {
    const { id, title, text, publishedAt, source, lang } = lineShape.parse(value);
    const article = { title: title ?? '', text: text ?? '', publishedAt: typeof publishedAt === 'string' ? timeOf(publishedAt) : undefined, source: source ?? undefined, lang: lang ?? undefined };
    const { duplicateOf } = copies.add(article);
    const { story } = stream.add(article, duplicateOf);
    ids.push(id);
    if (!heads.has(story)) heads.set(story, id);
    return { id, story: heads.get(story), ...(duplicateOf === undefined ? {} : { duplicateOf: ids[duplicateOf] }) };
  }, { ...(file === undefined ? {} : { file }), ahead: 1 });
}

export const storiesCommand = (): Command =>
  new Command('stories')
    .description('Put articles into stories, as they come.')
    .argument('[file]', 'file of lines in the order of publication, or - for standard input')
    .option('--ndjson', 'read lines {id,title,text,publishedAt?,source?,lang?} from the file or standard input; write a line {id,story,duplicateOf?} each, decided at once')
    .action(stories);
