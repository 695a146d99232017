import { z } from 'zod';
import { questionTermsOf, searchTermsOf } from '../../../src/understand/index.ts';
import { figure } from '../process.ts';
import { isThere, readLines } from './data.ts';

const passageShape = z.object({ id: z.string(), text: z.string() });
const questionShape = z.object({ question: z.string(), gold: z.array(z.string()) });

/** Goals for R@1 of issue "Understanding". */
const goals: Record<string, number> = { en: 93.8, de: 89, ru: 90, ar: 88, zh: 93, th: 91 };

/** Okapi BM25 (k1 0.9, b 0.4, as Anserini has them for passages) over whole passages. */
class Ranking {
  private readonly postings = new Map<string, { doc: number; count: number }[]>();
  private readonly lengths: number[];
  private readonly ids: string[];

  constructor(passages: readonly { id: string; terms: string[] }[]) {
    this.ids = passages.map(({ id }) => id);
    this.lengths = passages.map(({ terms }) => terms.length);
    for (const [doc, { terms }] of passages.entries()) {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) this.postings.set(term, [...(this.postings.get(term) ?? []), { doc, count }]);
    }
  }

  best(query: Iterable<string>): string | undefined {
    const mean = this.lengths.reduce((sum, length) => sum + length, 0) / this.lengths.length;
    const marks = new Map<number, number>();
    for (const term of query) {
      const found = this.postings.get(term) ?? [];
      const rarity = Math.log(1 + (this.lengths.length - found.length + 0.5) / (found.length + 0.5));
      for (const { doc, count } of found) {
        const mark = rarity * ((count * 1.9) / (count + 0.9 * (0.6 + 0.4 * ((this.lengths[doc] ?? 0) / mean))));
        marks.set(doc, (marks.get(doc) ?? 0) + mark);
      }
    }
    const [winner] = [...marks].sort((a, b) => b[1] - a[1]);
    return winner === undefined ? undefined : this.ids[winner[0]];
  }
}

/** R@1 of BM25 with our terms on the XQuAD passages: what the tokeniser is worth by itself. */
export function benchWords(): void {
  if (!isThere('ask')) return;
  for (const [language, goal] of Object.entries(goals)) {
    const passages = readLines(`ask/xquad.${language}.passages.ndjson.gz`, passageShape);
    const questions = readLines(`ask/xquad.${language}.questions.ndjson.gz`, questionShape);
    const characters = passages.reduce((sum, { text }) => sum + text.length, 0);
    const started = performance.now();
    const ranking = new Ranking(passages.map(({ id, text }) => ({ id, terms: searchTermsOf(text, language) })));
    const took = performance.now() - started;
    const right = questions.filter(({ question, gold }) => gold.includes(ranking.best(new Set(questionTermsOf(question, language))) ?? ''));
    figure(`${language}: right passage first`, (100 * right.length) / questions.length, `%  ${(characters / took / 1000).toFixed(1)} M chars/s`, `goal ${goal}`);
  }
}
