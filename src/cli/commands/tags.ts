import { Command } from 'commander';
import { z } from 'zod';
import { Misuse } from '../io/failure.ts';
import { runBatch } from '../io/ndjson.ts';

const lineShape = z.object({ id: z.union([z.string(), z.number()]), title: z.string().nullish(), text: z.string(), lang: z.string().nullish() });

async function tags(file: string | undefined, options: { ndjson?: boolean }): Promise<void> {
  if (options.ndjson !== true) throw new Misuse('"dateline tags" reads lines {id,title,text,lang?}: give --ndjson.');
  // Language detection comes with it and takes some 190 MB: only this command shall pay for it.
  const { tagsOf } = await import('../../understand/index.ts');
  await runBatch(async (value) => {
    const { id, title, text, lang } = lineShape.parse(value);
    return { id, tags: tagsOf({ title: title ?? '', text, lang: lang ?? undefined }) };
  }, file === undefined ? {} : { file });
}

export const tagsCommand = (): Command =>
  new Command('tags')
    .description('Give articles three to five hashtags.')
    .argument('[file]', 'file of lines, or - for standard input')
    .option('--ndjson', 'read lines {id,title,text,lang?} from the file or standard input; write a line {id,tags:[{tag,label,kind,score}]} each')
    .action(tags);
