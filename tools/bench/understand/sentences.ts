import { splitSentences } from '../../../src/understand/index.ts';
import { cases } from '../../../src/common/words/sentences.cases.ts';
import { figure } from '../process.ts';

/** The share of our own hard cases that are cut right. */
export function benchSentences(): void {
  const all = Object.entries(cases).flatMap(([language, list]) => list.map((marked) => ({ language, marked })));
  const wrong = all.filter(({ language, marked }) =>
    splitSentences(marked.replaceAll('‖', ''), language).map(({ text }) => text).join('‖') !== marked.split('‖').map((one) => one.trim()).join('‖'));
  figure(`${all.length} hard cases, ${Object.keys(cases).length} languages`, (100 * (all.length - wrong.length)) / all.length, '% right', 'goal 97');
  for (const { language, marked } of wrong) console.log(`  wrong, ${language}: ${marked}`);
}
