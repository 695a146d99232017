import { ask, PassageIndex, readQuestion } from '../../../src/understand/index.ts';
import { rankArticles } from '../../../src/understand/ask/rank.ts';
import { type AskedCollection, type AskedQuestion, askedQuestions, holds, newsCollection, xquadCollection, xquadLanguages } from '../../understand/ask-data.ts';
import { z } from 'zod';
import { figure, quantile } from '../process.ts';
import { isThere, readLines } from './data.ts';

const distractorShape = z.object({ text: z.string().optional(), title: z.string().nullish() });
/** Other texts of the development data, to fill an index with. */
const distractors = ['stories/gva.articles.ndjson.gz', 'stories/ecbplus.articles.ndjson.gz', 'tags/publisher.ndjson.gz', 'tags/kpcrowd.ndjson.gz', 'tags/wikinews-fr.ndjson.gz', 'summaries/cnndm100.ndjson.gz'];
/** What the R@1 of words alone is (`bench:understand words`); asking must not lose any of it. */
const wordsAlone: Record<string, number> = { en: 94.0, de: 89.8, ru: 91.3, ar: 89.7, zh: 93.5, th: 93.8 };

interface Reached { first: number; five: number; mrr: number; passages: number; right: number; silent: number; words: number; times: number[]; cpu: number[] }

async function put({ index }: { index: PassageIndex }, questions: readonly AskedQuestion[], isDated = true): Promise<Reached> {
  const reached: Reached = { first: 0, five: 0, mrr: 0, passages: 0, right: 0, silent: 0, words: 0, times: [], cpu: [] };
  for (const { question, language, askedAt, answers, gold } of questions) {
    const started = performance.now();
    const before = process.cpuUsage();
    const { answer, passages } = await ask(index, question, { language, askedAt: isDated ? askedAt : undefined });
    reached.times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    reached.cpu.push((user + system) / 1000);
    const rank = passages.findIndex(({ id }) => gold.has(String(id)));
    reached.first += Number(rank === 0);
    reached.five += Number(rank >= 0 && rank < 5);
    reached.mrr += rank >= 0 ? 1 / (rank + 1) : 0;
    reached.passages += Number(passages.slice(0, 5).some(({ id, title, text }) => gold.has(String(id)) && holds(`${title} | ${text}`, answers, language)));
    reached.right += Number(answer !== null && holds(answer, answers, language));
    reached.silent += Number(answer === null);
    reached.words += answer === null ? 0 : answer.split(/\s+/).length;
  }
  return reached;
}

/** The same archive grown to a size, by texts that answer nothing. */
function grown(collection: AskedCollection, passages: number): PassageIndex {
  const index = new PassageIndex();
  const texts = distractors.filter((path) => isThere(path)).flatMap((path) => readLines(path, distractorShape)).flatMap(({ title, text }) => (text === undefined ? [] : [{ title: title ?? '', text }]));
  for (const article of collection.articles) index.add(article);
  // Round and round, each time another beginning, so that no two are the same.
  for (let at = 0; index.size < passages && texts.length > 0; at++) {
    const { title, text } = texts[at % texts.length] ?? { title: '', text: '' };
    const round = Math.floor(at / texts.length);
    index.add({ id: `other-${at}`, title, text: text.slice(round * 150), language: 'en' });
  }
  return index;
}

/** Documents, passages, answers and silence on the news questions, and what it costs. The models have seen these questions: see src/understand/ask/training.md for unseen ones. */
export async function benchAsk(): Promise<void> {
  if (!isThere('ask')) return;
  const started = performance.now();
  const news = newsCollection();
  figure('index built', (performance.now() - started) / news.articles.length, 'ms an article');
  const { questions } = news;
  const of = (part: number, all = questions.length): number => (100 * part) / all;
  const found = await put(news, questions);
  figure('news questions: article first', of(found.first), `% of ${questions.length}`, 'best known 76.5');
  figure('news questions: article in first 5', of(found.five), '%', 'goal 92, best known 88.8');
  figure('news questions: MRR', of(found.mrr), '', 'goal 84, best known 81.6');
  figure('news questions: passage in first 5', of(found.passages), '%', 'goal 86, best known 82.1');
  figure('news questions: the answer holds it', of(found.right), `%  ${(found.words / Math.max(1, questions.length - found.silent)).toFixed(0)} words`, 'goal 52, best known 44.9');
  figure('news questions: silent', of(found.silent), '%');
  const undated = await put(news, questions, false);
  figure('without the date of asking: first 5 / MRR', of(undated.five), `% / ${of(undated.mrr).toFixed(1)}, answers ${of(undated.right).toFixed(1)} %`);
  const unanswerable = askedQuestions('ask/rtqa.dev.unanswerable.ndjson.gz', 'en');
  for (const isDated of [true, false]) {
    const { silent } = await put(news, unanswerable, isDated);
    figure(`not in the archive, ${isDated ? 'dated' : 'without the date of asking'}`, of(silent, unanswerable.length), `% of ${unanswerable.length}`, 'goal 80');
  }
  figure('CPU a question', quantile(found.cpu, 0.5), `ms, p95 ${quantile(found.cpu, 0.95).toFixed(1)}; wall p50 ${quantile(found.times, 0.5).toFixed(1)}, p95 ${quantile(found.times, 0.95).toFixed(1)}`);
  const large = grown(news, 100_000);
  globalThis.gc?.();
  const { times, cpu, five } = await put({ index: large }, questions.slice(0, 200));
  figure(`${large.size} passages: p95`, quantile(times, 0.95), `ms; p50 ${quantile(times, 0.5).toFixed(1)}, CPU p50 ${quantile(cpu, 0.5).toFixed(1)}, p95 ${quantile(cpu, 0.95).toFixed(1)} ms, first 5: ${of(five, 200).toFixed(1)} %`, 'goal 100');
  figure('memory with both indexes', process.memoryUsage.rss() / 1e6, 'MB');
  for (const language of xquadLanguages) {
    const collection = xquadCollection(language);
    let first = 0;
    for (const { question, gold } of collection.questions) {
      const { ranked: [best] } = await rankArticles(readQuestion(question, { language, languages: collection.index.languages() }), collection.index);
      first += Number(gold.has(String(best?.article.id)));
    }
    const some = collection.questions.filter((_, at) => at % 10 === 0);
    const { right, silent } = await put(collection, some);
    figure(`${language}: right passage first`, of(first, collection.questions.length), `%  of every tenth, answers ${of(right, some.length).toFixed(1)} %, silent ${of(silent, some.length).toFixed(1)} %`, `words alone ${wordsAlone[language]}`);
  }
}
