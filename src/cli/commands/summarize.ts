import { Command } from 'commander';
import { z } from 'zod';
import { readInput } from '../io/input.ts';
import { runBatch } from '../io/ndjson.ts';
import { printJson } from '../io/print.ts';
import { wholeNumber } from '../io/whole-number.ts';

const lineShape = z.object({ id: z.union([z.string(), z.number()]), title: z.string().nullish(), text: z.string(), lang: z.string().nullish() });

async function summary(file: string | undefined, { ndjson = false, ...limits }: { ndjson?: boolean; sentences?: number }): Promise<void> {
  // Language detection comes with it and takes some 190 MB: only this command shall pay for it.
  const { summarize } = await import('../../understand/index.ts');
  if (!ndjson) {
    printJson(summarize({ text: new TextDecoder().decode(await readInput(file ?? '-')) }, limits));
    return;
  }
  await runBatch(async (value) => {
    const { id, title, text, lang } = lineShape.parse(value);
    return { id, ...summarize({ title: title ?? '', text, lang: lang ?? undefined }, limits) };
  }, file === undefined ? {} : { file });
}

export const summarizeCommand = (): Command =>
  new Command('summarize')
    .description('Summarise an article in its own sentences.')
    .argument('[file]', 'text file in UTF-8, or - for standard input')
    .option('--sentences <number>', 'up to so many sentences, however long (else up to three of 60 words together)', wholeNumber(1, 100))
    .option('--ndjson', 'read lines {id,title,text,lang?} from the file or standard input; write a line {id,summary,sentences} each')
    .action(summary);
