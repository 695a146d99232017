import { createHash } from 'node:crypto';
import { readConfig } from '../../../src/common/config.ts';
import { createStreamClient } from '../../../src/gather/http/stream-client.ts';
import { Model } from '../../../src/newsroom/ai/model/model.ts';
import type { PerformContext } from '../../../src/newsroom/ai/tasks/perform-context.ts';
import { verify } from '../../../src/newsroom/ai/tasks/verify.ts';
import { allowedBy } from '../../../src/newsroom/embedding/transport.ts';
import { createChecker } from '../../../src/understand/check/checker.ts';
import type { CheckArticle } from '../../understand/check/check-set.ts';
import { figure } from '../process.ts';

/** Sentences of a summary with its key points, which are compared in one request. */
const atOnce = 8;

/** In an order that says nothing of which are altered. */
const mixed = <T extends { text: string }>(sentences: readonly T[]): T[] => {
  const place = ({ text }: T): string => createHash('sha256').update(text).digest('hex');
  return sentences.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};

/**
 * The two rates when the model that the environment names (`DATELINE_LLM_URL`, …) compares the sentences with the article, too, as it does with its own.
 * @returns whether a model is named
 */
export async function benchWithModel(name: string, articles: readonly CheckArticle[]): Promise<boolean> {
  const { llm, llmPatienceMs } = readConfig(process.env);
  if (llm === undefined) return false;
  const client = createStreamClient({ version: 'bench', allowPrivate: allowedBy(llm.url) });
  const model = new Model({ url: llm.url, name: llm.model, client, patience: { firstByteMs: llmPatienceMs, idleMs: llmPatienceMs, totalMs: llmPatienceMs * 3 } });
  const context: PerformContext = { model, memory: { get: () => Promise.resolve(undefined), set: () => Promise.resolve() }, onPartial: () => {}, signal: new AbortController().signal };
  const counts = { true: 0, altered: 0, dropped: 0, caught: 0, silent: 0, asked: 0 };
  try {
    for (const article of articles) {
      const check = createChecker([article]);
      const sentences = mixed([...article.true.map((text) => ({ text, isTrue: true })), ...article.altered.map(({ text }) => ({ text, isTrue: false }))]).map((one) => ({ ...one, result: check(one.text) }));
      const stands = new Map(sentences.map(({ text, result }) => [text, result.verdict === 'literal']));
      const open = sentences.filter(({ result }) => result.verdict === 'likely' || result.verdict === 'doubtful');
      for (let at = 0; at < open.length; at += atOnce) {
        const part = open.slice(at, at + atOnce);
        const found = await verify({ articleId: 1, title: article.title, source: '', language: article.lang, publishedAt: Date.parse(article.publishedAt), parts: [{ text: article.text, start: 0 }] }, part.map(({ text, result }) => ({ text, places: result.passages })), context);
        for (const [place, { text, result }] of part.entries()) {
          counts.asked += 1;
          if (found[place] === undefined) counts.silent += 1;
          stands.set(text, found[place] === undefined ? result.borne : found[place] === 'right');
        }
      }
      for (const { text, isTrue } of sentences) {
        counts[isTrue ? 'true' : 'altered'] += 1;
        if (stands.get(text) !== true) counts[isTrue ? 'dropped' : 'caught'] += 1;
      }
    }
  } finally {
    await client.close();
  }
  figure(`${counts.altered} altered sentences, ${name}, compared by ${llm.model} too`, (100 * counts.caught) / counts.altered, '% caught', 'goal 95');
  figure(`${counts.true} true sentences, ${name}, compared by ${llm.model} too`, (100 * counts.dropped) / counts.true, '% dropped', `goal below 5; ${counts.asked} compared, ${counts.silent} without an answer`);
  return true;
}
