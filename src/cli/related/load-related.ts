import type { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import type { RelatedIndex, StoryArticle } from '../../stories/index.ts';
import { readStoryLine } from '../articles/article-line.ts';
import { Failure } from '../io/failure.ts';
import { jsonLines } from '../io/json-lines.ts';
import { remark } from '../io/print.ts';
import { articleVectors } from './article-vectors.ts';

/** Articles whose vectors are made at once. */
const BATCH = 64;

/** What the lines of an index file are called: their ids by number, and their numbers by id. */
export interface IndexedLines {
  ids: (string | number)[];
  rows: Map<string | number, number>;
}

/**
 * Puts a file's articles into an index. A bad line is told on standard error and left out.
 * @param complete says what a line leaves out: its language
 * @throws {Failure} for a file that cannot be read or has no article
 * @throws {EmbeddingProblem}
 */
export async function loadRelated(file: string, index: RelatedIndex, { complete, embedding }: { complete: (article: StoryArticle) => StoryArticle; embedding: EmbeddingDesk }): Promise<IndexedLines> {
  const lines: IndexedLines = { ids: [], rows: new Map() };
  let batch: { id: string | number; article: StoryArticle }[] = [];
  const addBatch = async (): Promise<void> => {
    const vectors = await articleVectors(embedding, batch.map(({ article }) => article));
    for (const [at, { id, article }] of batch.entries()) {
      lines.rows.set(id, index.add({ ...article, vector: vectors[at] }));
      lines.ids.push(id);
    }
    batch = [];
  };
  for await (const { id, article } of jsonLines(file, readStoryLine, { leaveOut: remark, progress: 'bytes of the index read' })) {
    batch.push({ id, article: complete(article) });
    if (batch.length === BATCH) await addBatch();
  }
  await addBatch();
  if (lines.ids.length === 0) throw new Failure(`${file} has no article: it must hold lines {id,title,text,url?,publishedAt?,source?,lang?}.`);
  return lines;
}
