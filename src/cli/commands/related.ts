import { Command } from 'commander';
import { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import type { StoryArticle } from '../../stories/index.ts';
import { Misuse } from '../io/failure.ts';
import { runBatch } from '../io/ndjson.ts';
import { wholeNumber } from '../io/whole-number.ts';
import { articleVectors } from '../related/article-vectors.ts';
import { loadRelated } from '../related/load-related.ts';
import { version } from '../version.ts';
import { settings } from '../workplace.ts';
import { readStoryLine } from '../articles/article-line.ts';

async function related(file: string | undefined, options: { ndjson?: boolean; index?: string; most: number; all?: boolean }): Promise<void> {
  if (options.ndjson !== true || options.index === undefined) throw new Misuse('"dateline related" compares lines {id,title,text,url?,publishedAt?,source?,lang?} with a file of such lines: give --ndjson and --index FILE.');
  // Tables of words and language detection come with them: only this command shall read them.
  const [{ RelatedIndex }, { detectLanguage }] = await Promise.all([import('../../stories/index.ts'), import('../../understand/index.ts')]);
  const complete = (article: StoryArticle): StoryArticle => ({ ...article, lang: article.lang ?? detectLanguage(`${article.title}\n${article.text.slice(0, 1000)}`).lang });
  const embedding = new EmbeddingDesk({ settings: settings({}).embeddings, version });
  try {
    const index = new RelatedIndex();
    const { ids, rows } = await loadRelated(options.index, index, { complete, embedding });
    await runBatch(async (value) => {
      const { id, article: read } = readStoryLine(value);
      const article = complete(read);
      const [vector] = await articleVectors(embedding, [article]);
      const self = rows.get(id);
      const found = index.related({ ...article, vector }, { most: options.most, except: (row) => row === self, needsEvidence: options.all !== true });
      return { id, related: found.map(({ article: row, score, reason }) => ({ id: ids[row], score: Math.round(score * 1000) / 1000, ...(reason === undefined ? {} : { reason }) })) };
    }, file === undefined ? {} : { file });
  } finally {
    await embedding.close();
  }
}

export const relatedCommand = (): Command =>
  new Command('related')
    .description('Tell which articles of a file are related; with embeddings (DATELINE_EMBEDDINGS) by meaning too.')
    .argument('[file]', 'file of lines, or - for standard input')
    .option('--ndjson', 'read lines {id,title,text,url?,publishedAt?,source?,lang?} from the file or standard input; write a line {id,related:[{id,score,reason?}]} each, best first, empty when nothing is related; what has no reason only stands near')
    .option('--index <file>', 'lines of the articles to choose from')
    .option('--most <n>', 'articles at most', wholeNumber(1, 1000), 10)
    .option('--all', 'rank whatever shares anything, though nothing be related')
    .action(related);
