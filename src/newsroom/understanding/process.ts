// The inside of the understanding process: one article after another. It has no network and no database.
import type { ArticleUnderstanding, UnderstandingClaim } from '../../archive/archive.ts';
import type { Result } from '../../common/result.ts';
import { answerMessages } from '../threads/answer-messages.ts';
import { understandArticle } from './understand-article.ts';

answerMessages((article: UnderstandingClaim): Result<ArticleUnderstanding> => {
  try {
    return { ok: true, value: understandArticle(article) };
  } catch (error) {
    return { ok: false, problem: { kind: 'internal', message: `Understanding this article failed inside Dateline (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}). Please report it.` } };
  }
});
