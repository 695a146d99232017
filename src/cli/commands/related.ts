import { Command } from 'commander';
import type { RelatedIndex } from '../../stories/index.ts';
import { Failure } from '../io/failure.ts';
import { jsonLines } from '../io/json-lines.ts';
import { runBatch } from '../io/ndjson.ts';
import { readStoryLine } from './story-line.ts';

/** @throws {Failure} for a file that cannot be read, and for a line that is no article, with its number */
async function readIndex(file: string, index: RelatedIndex): Promise<{ ids: (string | number)[]; rows: Map<string | number, number> }> {
  const ids: (string | number)[] = [];
  const rows = new Map<string | number, number>();
  for await (const { id, article } of jsonLines(file, readStoryLine)) {
    rows.set(id, index.add(article));
    ids.push(id);
  }
  return { ids, rows };
}

async function related(file: string | undefined, options: { ndjson?: boolean; index?: string; most: number }): Promise<void> {
  if (options.ndjson !== true || options.index === undefined) throw new Failure('"dateline related" compares lines {id,title,text,lang?} with a file of such lines: give --ndjson and --index FILE.');
  // Tables of words come with it: only this command shall read them.
  const { RelatedIndex } = await import('../../stories/index.ts');
  const index = new RelatedIndex();
  const { ids, rows } = await readIndex(options.index, index);
  await runBatch(async (value) => {
    const { id, article } = readStoryLine(value);
    const found = index.related(article, { most: options.most, except: rows.get(id) });
    return { id, related: found.map(({ article: row, score }) => ({ id: ids[row], score: Math.round(score * 1000) / 1000 })) };
  }, file === undefined ? {} : { file });
}

export const relatedCommand = (): Command =>
  new Command('related')
    .description('Tell which articles of a file are about the same.')
    .argument('[file]', 'file of lines, or - for standard input')
    .option('--ndjson', 'read lines {id,title,text,lang?} from the file or standard input; write a line {id,related:[{id,score}]} each, best first, empty when nothing is related')
    .option('--index <file>', 'lines of the articles to choose from')
    .option('--most <n>', 'articles at most', (text) => Math.max(1, Math.trunc(Number(text)) || 1), 10)
    .action(related);
