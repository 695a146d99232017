// The inside of the understanding thread: one article after another. It has no network and no database.
import { parentPort } from 'node:worker_threads';
import type { ArticleUnderstanding, UnderstandingClaim } from '../../archive/archive.ts';
import type { Result } from '../../common/result.ts';
import { understandArticle } from './understand-article.ts';

if (parentPort === null) throw new Error('src/newsroom/understanding/thread.ts runs only as a worker thread; see understander.ts.');
const port = parentPort;

function answer(article: UnderstandingClaim): Result<ArticleUnderstanding> {
  try {
    return { ok: true, value: understandArticle(article) };
  } catch (error) {
    return { ok: false, problem: { kind: 'internal', message: `Understanding this article failed inside Dateline (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}). Please report it.` } };
  }
}

port.on('message', (article: UnderstandingClaim) => port.postMessage({ answer: answer(article) }));
