import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { Failure, Misuse } from '../io/failure.ts';
import { repeated } from '../io/repeated.ts';
import { readInput } from '../io/input.ts';
import { runBatch } from '../io/ndjson.ts';
import { printJson } from '../io/print.ts';
import { ParsingPool } from '../../newsroom/parsing/pool.ts';

const lineShape = z.object({
  id: z.union([z.string(), z.number()]),
  file: z.string(),
  url: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

interface Options {
  url?: string;
  header?: string[];
  ndjson?: boolean;
}

/** `Name: value` lines to a record with lower-case names. @throws {Misuse} naming the bad line */
export function parseHeaders(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(lines.map((line) => {
    const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line);
    if (match?.[1] === undefined) throw new Misuse(`--header "${line}" is not of the form "Name: value".`);
    return [match[1].toLowerCase(), match[2] ?? ''];
  }));
}

const lowerCaseNames = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

async function parse(file: string | undefined, options: Options): Promise<void> {
  const pool = new ParsingPool();
  try {
    if (options.ndjson === true) {
      await runBatch(async (value) => {
        const line = lineShape.parse(value);
        const read = await pool.read({ kind: 'document', bytes: await readFile(line.file), ...(line.url === undefined ? {} : { url: line.url }), headers: lowerCaseNames(line.headers ?? {}) });
        return read.ok ? { id: line.id, ok: true, result: read.value } : { id: line.id, ok: false, error: read.problem.message, kind: read.problem.kind };
      }, file === undefined ? {} : { file });
      return;
    }
    const read = await pool.read({ kind: 'document', bytes: await readInput(file ?? '-'), ...(options.url === undefined ? {} : { url: options.url }), headers: parseHeaders(options.header ?? []) });
    if (!read.ok) throw new Failure(read.problem.message);
    printJson(read.value);
  } finally {
    await pool.close();
  }
}

export const feedCommand = (): Command =>
  new Command('feed')
    .description('Work on feed documents without an archive.')
    .addCommand(new Command('parse')
      .description('Read a feed of any format and print it as JSON.')
      .argument('[file]', 'feed file, or - for standard input')
      .option('--url <url>', 'address the feed came from, for relative links')
      .option('--header <line>', 'response header, as "Content-Type: text/xml"; may be repeated', repeated)
      .option('--ndjson', 'read lines {id,file,url?,headers?} from the file or standard input; write a line each')
      .action(parse));
