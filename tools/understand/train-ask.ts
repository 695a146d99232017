// Trains what `dateline ask` ranks articles and sentences with and when it says that it does not know, on the news questions
// and XQuAD of the development data, and says what that reaches on questions it has not seen (five-fold; translations of a
// question and questions to one passage stay together). Writes the models in src/understand/ask and training.md.
//   node tools/understand/train-ask.ts [--only-folds]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../e2e/support/random.ts';
import { type LinearData, LinearModel } from '../../src/common/model/linear.ts';
import { choosePassage } from '../../src/understand/ask/choose-passage.ts';
import { type MarkedSentences, markSentences } from '../../src/understand/ask/mark-sentences.ts';
import type { PassageSource } from '../../src/understand/ask/passage-index.ts';
import { type Question, readQuestion } from '../../src/understand/ask/question.ts';
import { rankArticles } from '../../src/understand/ask/rank.ts';
import { rankFeatures, type RankedArticles, rankRows, readCandidate } from '../../src/understand/ask/rank-features.ts';
import { sentenceFeatures } from '../../src/understand/ask/sentence-features.ts';
import { verdictFeatures, verdictRow } from '../../src/understand/ask/verdict.ts';
import { root } from '../bench/process.ts';
import { isThere } from '../bench/understand/data.ts';
import { type Group, trainListwise, trainLogistic } from '../learn/linear.ts';
import { type AskedCollection, type AskedQuestion, askedQuestions, holds, newsCollection, xquadCollection, xquadLanguages } from './ask-data.ts';

const FOLDS = 5;
const DAY = 86_400_000;
/** A question of XQuAD counts so much of one about news. */
const otherWeight = { rank: 0.2, sentences: 0.4, verdict: 0.2 };
/** Of the 7,140 questions of XQuAD every third is enough for the ranking, every sixth for sentences. */
const everyOther = { rank: 3, sentences: 6 };
/** Share of right answers that the verdict may cost on questions it has not seen. */
const mayCost = 0.08;

if (!isThere('ask')) process.exit(1);
const log: string[] = [];
const say = (line: string): void => { log.push(line); console.log(line); };
const percent = (part: number, of: number): string => ((100 * part) / Math.max(1, of)).toFixed(1);

interface Case {
  collection: AskedCollection;
  asked: AskedQuestion;
  question: Question;
  fold: number;
  isNews: boolean;
  isDated: boolean;
  rank: Group;
}

const foldOf = (key: string): number => Math.floor(seeded(key)() * FOLDS);
const read = ({ index }: AskedCollection, { question, language }: AskedQuestion, at: number | undefined): Question => readQuestion(question, { language, languages: index.languages(), askedAt: at });

function prepare(collection: AskedCollection, asked: AskedQuestion, isDated: boolean): Case {
  const question = read(collection, asked, isDated ? asked.askedAt : undefined);
  const weights = collection.index.rarities(question.terms.map(({ forms }) => forms));
  const candidates = collection.index.candidates(question, 40).map((candidate) => readCandidate(candidate, question));
  const isNews = collection.name === 'news';
  const labels = Float64Array.from(candidates, ({ article }) => Number(asked.gold.has(String(article.id))));
  return {
    collection, asked, question, isNews, isDated, fold: foldOf(isNews ? asked.id : [...asked.gold].join()),
    rank: { rows: rankRows(question, candidates, weights), labels, weight: isNews ? (isDated ? 1 : 0.5) : otherWeight.rank },
  };
}

const rankModel = (cases: readonly Case[]): LinearData => trainListwise(rankFeatures, cases.map(({ rank }) => rank), { lambda: 30 });

interface Read { articles: RankedArticles; marked: MarkedSentences; sentences: Group }

async function readSentences(one: Case, model: LinearModel, source: PassageSource = one.collection.index): Promise<Read> {
  const articles = await rankArticles(one.question, source, { model });
  const blank = new LinearModel({ features: sentenceFeatures, weights: sentenceFeatures.map(() => 0), bias: 0 }, sentenceFeatures);
  const marked = await markSentences(one.question, articles, source, blank);
  const labels = Float64Array.from(marked.pool, ({ text, article }) => {
    if (!holds(text, one.asked.answers, one.asked.language)) return 0;
    // The same words elsewhere answer it by luck, or because not every right article is listed.
    return one.asked.gold.has(String(articles.ranked[article]?.article.id)) ? 1 : 0.5;
  });
  return { articles, marked, sentences: { rows: marked.rows, labels, weight: one.isNews ? 1 : otherWeight.sentences } };
}

const sentenceModel = (reads: readonly Read[]): LinearData => trainListwise(sentenceFeatures, reads.map(({ sentences }) => sentences), { lambda: 10, steps: 200 });
const mark = (one: Read, model: LinearModel): MarkedSentences => ({ ...one.marked, marks: Float64Array.from(one.marked.pool, (_, at) => model.score(one.marked.rows, at)) });
const bestOf = (marks: Float64Array): number => marks.reduce((top, value, at) => (value > (marks[top] ?? -Infinity) ? at : top), 0);

/** The index as if articles had never been there: what a question without an answer looks like. */
const without = (source: PassageSource, gone: ReadonlySet<string>): PassageSource => ({
  languages: () => source.languages(),
  rarities: (terms) => source.rarities(terms),
  candidates: async (question, limit) => (await source.candidates(question, limit + gone.size)).filter(({ article }) => !gone.has(String(article.id))),
});

interface Judged { row: Float64Array; label: number; weight: number; fold: number; isRight: boolean; kind: string }

console.time('index');
const collections = [newsCollection(), ...xquadLanguages.map(xquadCollection)];
const [news] = collections;
if (news === undefined) throw new Error('There are no news questions.');
console.timeEnd('index');
console.time('rank rows');
const cases = collections.flatMap((collection) => collection.questions.flatMap((asked, at) => (collection.name === 'news' ? [true, false] : at % everyOther.rank === 0 ? [true] : []).map((isDated) => prepare(collection, asked, isDated))));
console.timeEnd('rank rows');

// Ranking, out of fold.
const rankFolds = Array.from({ length: FOLDS }, (_, fold) => new LinearModel(rankModel(cases.filter((one) => one.fold !== fold)), rankFeatures));
for (const name of ['news', 'undated', ...xquadLanguages]) {
  let [first, five, mean, count] = [0, 0, 0, 0];
  for (const { collection, isDated, rank, fold } of cases) {
    if ((isDated ? collection.name : 'undated') !== name) continue;
    const model = rankFolds[fold];
    const order = [...rank.labels.keys()].map((at) => ({ at, score: model?.score(rank.rows, at) ?? 0 })).sort((a, b) => b.score - a.score);
    const place = order.findIndex(({ at }) => rank.labels[at] === 1);
    count += 1;
    first += Number(place === 0);
    five += Number(place >= 0 && place < 5);
    mean += place >= 0 && place < 10 ? 1 / (place + 1) : 0;
  }
  say(`articles, ${name} (${count}): R@1 ${percent(first, count)}, R@5 ${percent(five, count)}, MRR ${percent(mean, count)}`);
}

// Sentences, out of fold; the rows come from rankings that have not seen the question either.
console.time('sentence rows');
const chosen = cases.filter(({ isDated, isNews }, at) => isDated && (isNews || at % (everyOther.sentences / everyOther.rank) === 0));
const reads = new Map<Case, Read>();
for (const one of chosen) reads.set(one, await readSentences(one, rankFolds[one.fold] ?? new LinearModel(rankModel([]), rankFeatures)));
console.timeEnd('sentence rows');
const readsWithout = (fold: number): Read[] => [...reads].flatMap(([one, found]) => (one.fold === fold ? [] : [found]));
const sentenceFolds = Array.from({ length: FOLDS }, (_, fold) => new LinearModel(sentenceModel(readsWithout(fold)), sentenceFeatures));
const judged: Judged[] = [];
for (const name of ['news', ...xquadLanguages]) {
  let [right, passage, count, words] = [0, 0, 0, 0];
  for (const [one, found] of reads) {
    const model = sentenceFolds[one.fold];
    if (one.collection.name !== name || model === undefined) continue;
    const marked = mark(found, model);
    const best = bestOf(marked.marks);
    const isRight = holds(marked.pool[best]?.text ?? '', one.asked.answers, one.asked.language);
    count += 1;
    right += Number(isRight);
    passage += Number(found.articles.ranked.slice(0, 5).filter(({ article: { id, title }, passages }, place) => {
      const own = marked.pool.flatMap((sentence, at) => (sentence.article === place ? [{ sentence, mark: marked.marks[at] ?? 0 }] : []));
      const text = choosePassage(passages, own)?.text ?? '';
      words += text.split(/\s+/).length;
      return one.asked.gold.has(String(id)) && holds(`${title} | ${text}`, one.asked.answers, one.asked.language);
    }).length > 0);
    judged.push({ row: verdictRow(one.question, found.articles, marked, best), label: Number(isRight), weight: (isRight ? 1 : 0.3) * (one.isNews ? 1 : otherWeight.verdict), fold: one.fold, isRight, kind: name });
  }
  say(`answer, ${name} (${count}): sentence ${percent(right, count)}, passage R@5 ${percent(passage, count)}, of ${(words / count / 5).toFixed(0)} words`);
}

// The verdict: questions whose articles were taken away, the questions without an answer, and questions asked two years later.
console.time('verdict rows');
async function addJudged(one: Case, source: PassageSource, kind: string, label: number, weight: number): Promise<void> {
  const found = await readSentences(one, rankFolds[one.fold] ?? new LinearModel(rankModel([]), rankFeatures), source);
  const model = sentenceFolds[one.fold];
  if (model === undefined || found.marked.pool.length === 0) return;
  const marked = mark(found, model);
  const best = bestOf(marked.marks);
  const isRight = label === 1 && holds(marked.pool[best]?.text ?? '', one.asked.answers, one.asked.language);
  judged.push({ row: verdictRow(one.question, found.articles, marked, best), label: Number(isRight), weight: label === 1 && !isRight ? 0.3 * weight : weight, fold: one.fold, isRight, kind });
}
for (const one of chosen) {
  if (!one.isNews && seeded(one.asked.id)() > 0.5) continue;
  const holding = one.collection.index.candidates(one.question, 60).filter(({ article: { title }, passages }) => passages.some(({ text }) => holds(`${title} | ${text}`, one.asked.answers, one.asked.language)));
  await addJudged(one, without(one.collection.index, new Set([...one.asked.gold, ...holding.map(({ article }) => String(article.id))])), one.isNews ? 'news without' : `${one.collection.name} without`, 0, one.isNews ? 0.7 : otherWeight.verdict);
  if (!one.isNews || one.asked.askedAt === undefined) continue;
  const late = { ...one, question: read(one.collection, one.asked, one.asked.askedAt + 700 * DAY) };
  if (!one.question.time.isRecent && one.question.time.from === undefined) await addJudged(late, one.collection.index, 'late', 1, 0.3);
  await addJudged(cases.find((other) => other.asked === one.asked && !other.isDated) ?? one, one.collection.index, 'undated', 1, 0.5);
}
const unanswerable = askedQuestions('ask/rtqa.dev.unanswerable.ndjson.gz', 'en');
for (const asked of unanswerable) {
  for (const isDated of [true, false]) {
    const question = read(news, asked, isDated ? asked.askedAt : undefined);
    const one: Case = { collection: news, asked, question, fold: foldOf(asked.id), isNews: true, isDated, rank: { rows: new Float64Array(0), labels: new Float64Array(0), weight: 0 } };
    await addJudged(one, news.index, isDated ? 'unanswerable' : 'unanswerable undated', 0, 0.7);
  }
}
console.timeEnd('verdict rows');
const verdictModel = (some: readonly Judged[]): LinearData => trainLogistic(verdictFeatures, some.map(({ row, label, weight }) => ({ rows: row, labels: Float64Array.of(label), weight })), { lambda: 3, steps: 400 });
const chances = new Map<Judged, number>();
for (let fold = 0; fold < FOLDS; fold++) {
  const model = new LinearModel(verdictModel(judged.filter((one) => one.fold !== fold)), verdictFeatures);
  for (const one of judged) if (one.fold === fold) chances.set(one, model.chance(one.row));
}
const rightOnes = judged.filter(({ kind, isRight }) => kind === 'news' && isRight).map((one) => chances.get(one) ?? 0).sort((a, b) => a - b);
const threshold = Number((rightOnes[Math.floor(rightOnes.length * mayCost)] ?? 0).toPrecision(4));
say(`verdict at ${threshold}:`);
for (const kind of new Set(judged.map((one) => one.kind))) {
  const some = judged.filter((one) => one.kind === kind);
  const kept = some.filter((one) => (chances.get(one) ?? 0) >= threshold);
  const right = some.filter(({ isRight }) => isRight).length;
  say(`  ${kind} (${some.length}): silent ${percent(some.length - kept.length, some.length)}${right === 0 ? '' : `, right answers ${percent(right, some.length)} before, ${percent(kept.filter(({ isRight }) => isRight).length, some.length)} after`}`);
}

if (!process.argv.includes('--only-folds')) {
  const folder = join(root, 'src', 'understand', 'ask');
  const write = (name: string, data: unknown): void => writeFileSync(join(folder, name), `${JSON.stringify(data)}\n`);
  write('rank.json', rankModel(cases));
  write('sentences.json', sentenceModel([...reads.values()]));
  write('verdict.json', { model: verdictModel(judged), threshold });
  writeFileSync(join(folder, 'training.md'), `# How \`ask\` was trained\n\n\`node tools/understand/train-ask.ts\`, figures on questions that the models had not seen (five-fold):\n\n${log.map((line) => `    ${line}`).join('\n')}\n`);
}
