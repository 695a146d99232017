import { splitSentences } from '../../../src/common/words/sentences.ts';
import { createChecker } from '../../../src/understand/check/checker.ts';
import { type CheckArticle, checkSet, sealedOf } from '../../understand/check/check-set.ts';
import { figure } from '../process.ts';
import { benchWithModel } from './check-with-model.ts';

/** What the check says of sentences that were written for it. */
export interface CheckRates {
  altered: number;
  caught: number;
  true: number;
  dropped: number;
  /** Sentences of the articles themselves. */
  own: number;
  ownDropped: number;
  /** By kind of alteration: how many, and how many of them were caught. */
  kinds: Map<string, { altered: number; caught: number }>;
}

/** Checks the true and the altered sentences of articles. */
export function checkRates(articles: readonly CheckArticle[], onFailure?: (line: string) => void): CheckRates {
  const rates: CheckRates = { altered: 0, caught: 0, true: 0, dropped: 0, own: 0, ownDropped: 0, kinds: new Map() };
  for (const article of articles) {
    const check = createChecker([article]);
    for (const sentence of article.true) {
      const { borne, faults } = check(sentence);
      rates.true += 1;
      if (borne) continue;
      rates.dropped += 1;
      onFailure?.(`dropped, ${article.id}: ${sentence} (${faults.map(({ kind, text }) => `${kind}: ${text.slice(0, 30)}`).join('; ')})`);
    }
    for (const { kind, text } of article.altered) {
      const of = rates.kinds.get(kind) ?? { altered: 0, caught: 0 };
      rates.kinds.set(kind, of);
      for (const counted of [rates, of]) counted.altered += 1;
      if (check(text).borne) onFailure?.(`not caught, ${article.id}, ${kind}: ${text}`);
      else for (const counted of [rates, of]) counted.caught += 1;
    }
    for (const { text } of splitSentences(article.text, article.lang)) {
      rates.own += 1;
      if (!check(text).borne) rates.ownDropped += 1;
    }
  }
  return rates;
}

const percent = (part: number, of: number): number => (100 * part) / Math.max(1, of);

/** The share of altered sentences that are caught and of true ones that are dropped, with time a sentence. */
export async function benchCheck(): Promise<void> {
  const all = [...checkSet(), ...sealedOf()];
  for (const [part, name] of [['development', 'made with'], ['kept', 'trained with later'], ['fresh', 'written then, mended by'], ['last', 'written after that, mended by'], ['more', 'written blind by others, mended by'], ['aside', 'the same'], ['blind', 'the same, later'], ['written', 'the same, later again'], ['sealed', 'written blind by others, measured at the end']] as const) {
    const articles = all.filter((article) => article.part === part);
    if (articles.length === 0) continue;
    const show = process.env['SHOW_FAILURES'] === part ? console.log : undefined;
    const { altered, caught, true: truths, dropped, own, ownDropped, kinds } = checkRates(articles, show);
    figure(`${altered} altered sentences, ${name}`, percent(caught, altered), '% caught', 'goal 95');
    figure(`${truths} true sentences, ${name}`, percent(dropped, truths), '% dropped', `goal below 5; the articles' own ${own}: ${percent(ownDropped, own).toFixed(1)} %`);
    for (const lang of new Set(articles.map((article) => article.lang))) {
      const of = checkRates(articles.filter((article) => article.lang === lang));
      console.log(`  ${lang}: ${percent(of.caught, of.altered).toFixed(1)} % of ${of.altered} caught, ${percent(of.dropped, of.true).toFixed(1)} % of ${of.true} dropped`);
    }
    console.log(`  ${[...kinds].map(([kind, of]) => `${kind} ${of.caught}/${of.altered}`).join(', ')}`);
  }
  if (!(await benchWithModel('measured at the end', sealedOf()))) console.log('No model is named (DATELINE_LLM_URL, DATELINE_LLM_MODEL), so what both find together is not measured.');
  timeSentences(all);
}

/** CPU for a sentence against about 1,000 words of one article, which were read before. */
function timeSentences(all: readonly CheckArticle[]): void {
  const english = all.filter(({ lang }) => lang === 'en');
  const text = english.map((article) => article.text).join('\n\n').split(' ').slice(0, 1000).join(' ');
  const check = createChecker([{ id: 'long', title: english[0]?.title ?? '', text, lang: 'en', publishedAt: english[0]?.publishedAt }]);
  const sentences = english.flatMap((article) => article.true);
  for (const sentence of sentences) check(sentence);
  const before = process.cpuUsage();
  for (const sentence of sentences) check(sentence);
  const { user, system } = process.cpuUsage(before);
  figure('a sentence against 1,000 words, warm', (user + system) / 1000 / sentences.length, 'ms of CPU', 'goal 5');
}
