import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { Failure, Misuse } from '../io/failure.ts';
import { readInput } from '../io/input.ts';
import { runBatch } from '../io/ndjson.ts';
import { decodeHtml, explainArticle } from '../../extract/index.ts';
import { printJson, remark } from '../io/print.ts';
import { ParsingPool } from '../../newsroom/parsing/pool.ts';

const lineShape = z.object({ id: z.union([z.string(), z.number()]), url: z.string().default('about:blank'), html: z.string() });

interface Options {
  url?: string;
  ndjson?: boolean;
  contentType?: string;
  explain?: string;
}

async function extract(file: string | undefined, options: Options): Promise<void> {
  if (options.explain !== undefined) {
    if (options.ndjson === true) throw new Misuse('--explain shows one page; leave out --ndjson.');
    const page = decodeHtml(await readInput(file ?? '-'), options.contentType);
    await writeFile(options.explain, explainArticle(page, { url: options.url ?? 'about:blank' }));
    remark(`Wrote ${options.explain}: open it in a browser to see what was kept, what was dropped, and why.`);
    return;
  }
  const pool = new ParsingPool();
  try {
    if (options.ndjson === true) {
      await runBatch(async (value) => {
        const line = lineShape.parse(value);
        const read = await pool.read({ kind: 'page', content: line.html, url: line.url });
        return read.ok ? { id: line.id, ...read.value } : { id: line.id, error: read.problem.message, kind: read.problem.kind };
      }, file === undefined ? {} : { file });
      return;
    }
    const read = await pool.read({
      kind: 'page',
      content: await readInput(file ?? '-'),
      url: options.url ?? 'about:blank',
      ...(options.contentType === undefined ? {} : { contentType: options.contentType }),
    });
    if (!read.ok) throw new Failure(read.problem.message);
    printJson(read.value);
  } finally {
    await pool.close();
  }
}

export const extractCommand = (): Command =>
  new Command('extract')
    .description('Find the article in a saved page and print it as JSON.')
    .argument('[file]', 'HTML file, or - for standard input')
    .option('--url <url>', 'address the page came from')
    .option('--content-type <type>', 'Content-Type the page came with')
    .option('--explain <file>', 'write an HTML file that shows every line of the page, kept or dropped, and why')
    .option('--ndjson', 'read lines {id,url,html} from the file or standard input; write a line each')
    .action(extract);
