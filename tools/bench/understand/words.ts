import { z } from 'zod';
import { questionTermsOf, searchTermsOf } from '../../../src/understand/index.ts';
import { figure } from '../process.ts';
import { isThere, readLines } from './data.ts';
import { TextRanking } from './text-ranking.ts';

const passageShape = z.object({ id: z.string(), text: z.string() });
const questionShape = z.object({ question: z.string(), gold: z.array(z.string()) });

/** Goals for R@1 of issue "Understanding". */
const goals: Record<string, number> = { en: 93.8, de: 89, ru: 90, ar: 88, zh: 93, th: 91 };

/** R@1 of BM25 with our terms on the XQuAD passages: what the tokeniser is worth by itself. */
export function benchWords(): void {
  if (!isThere('ask')) return;
  for (const [language, goal] of Object.entries(goals)) {
    const passages = readLines(`ask/xquad.${language}.passages.ndjson.gz`, passageShape);
    const questions = readLines(`ask/xquad.${language}.questions.ndjson.gz`, questionShape);
    const characters = passages.reduce((sum, { text }) => sum + text.length, 0);
    const started = performance.now();
    const ranking = new TextRanking(passages.map(({ text }) => searchTermsOf(text, language)));
    const took = performance.now() - started;
    const right = questions.filter(({ question, gold }) => {
      const scores = ranking.scores(questionTermsOf(question, language));
      return gold.includes(passages[scores.indexOf(Math.max(...scores))]?.id ?? '');
    });
    figure(`${language}: right passage first`, (100 * right.length) / questions.length, `%  ${(characters / took / 1000).toFixed(1)} M chars/s`, `goal ${goal}`);
  }
}
