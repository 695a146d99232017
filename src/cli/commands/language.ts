import { Command } from 'commander';
import { z } from 'zod';
import { readInput } from '../io/input.ts';
import { runBatch } from '../io/ndjson.ts';
import { printJson } from '../io/print.ts';

const lineShape = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), lang: z.string().nullish() });

async function language(file: string | undefined, options: { ndjson?: boolean }): Promise<void> {
  // The statistics of 60 languages take some 190 MB: only this command shall pay for them.
  const { detectLanguage } = await import('../../understand/index.ts');
  if (options.ndjson === true) {
    await runBatch(async (value) => {
      const line = lineShape.parse(value);
      const { lang, confidence } = detectLanguage(line.text, { prior: line.lang ?? undefined });
      return { id: line.id, lang, confidence };
    }, file === undefined ? {} : { file });
    return;
  }
  printJson(detectLanguage(new TextDecoder().decode(await readInput(file ?? '-'))));
}

export const languageCommand = (): Command =>
  new Command('language')
    .description('Tell the language of a text.')
    .argument('[file]', 'text file in UTF-8, or - for standard input')
    .option('--ndjson', 'read lines {id,text,lang?} from the file or standard input; write a line {id,lang,confidence} each')
    .action(language);
