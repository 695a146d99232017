import { Command } from 'commander';
import { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import { Misuse } from '../io/failure.ts';
import { runBatch } from '../io/ndjson.ts';
import { storiesCorrectionsCommand } from './stories-corrections.ts';
import { storiesEvaluateCommand } from './stories-evaluate.ts';
import { shortVectors } from '../stories/short-vectors.ts';
import { version } from '../version.ts';
import { settings } from '../workplace.ts';
import { readStoryLine } from '../articles/article-line.ts';

async function stories(file: string | undefined, options: { ndjson?: boolean }): Promise<void> {
  if (options.ndjson !== true) throw new Misuse('"dateline stories" reads lines {id,title,text,url?,publishedAt?,source?,lang?}: give --ndjson.');
  // Tables of words come with it: only this command shall read them.
  const { NamedStories } = await import('../stories/named-stories.ts');
  const stream = new NamedStories();
  const embedding = new EmbeddingDesk({ settings: settings({}).embeddings, version });
  const vectorOf = await shortVectors(embedding);
  try {
    // One after the other: each decision rests on those before.
    await runBatch(async (value) => {
      const { id, article } = readStoryLine(value);
      return stream.add(id, article, await vectorOf(article));
    }, { ...(file === undefined ? {} : { file }), ahead: 1 });
  } finally {
    await embedding.close();
  }
}

export const storiesCommand = (): Command =>
  new Command('stories')
    .description('Put articles into stories, as they come; with embeddings (DATELINE_EMBEDDINGS) headlines by meaning too.')
    .argument('[file]', 'file of lines in the order of publication, or - for standard input')
    .option('--ndjson', 'read lines {id,title,text,url?,publishedAt?,source?,lang?} from the file or standard input; write a line {id,story,duplicateOf?} each, decided at once')
    .addCommand(storiesEvaluateCommand())
    .addCommand(storiesCorrectionsCommand())
    .action(stories);
