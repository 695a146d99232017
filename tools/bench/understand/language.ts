import { z } from 'zod';
import { detectLanguage } from '../../../src/understand/index.ts';
import { figure } from '../process.ts';
import { isThere, readLines } from './data.ts';

const lineShape = z.object({ set: z.string(), lang: z.string(), text: z.string() });

/** The languages that the goal for headlines of 20 is about. */
const twenty = new Set(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'sv', 'tr', 'ar', 'he', 'hi', 'zh', 'ja', 'ko', 'th', 'vi']);
const names: Record<string, string> = { title: 'headlines', '4words': 'four words' };

export function benchLanguage(): void {
  const file = 'language/ntrex.ndjson.gz';
  if (!isThere(file)) return;
  const lines = readLines(file, lineShape);
  for (const set of new Set(lines.map((line) => line.set))) {
    const of = lines.filter((line) => line.set === set);
    const started = performance.now();
    const answers = of.map((line) => ({ lang: line.lang, right: detectLanguage(line.text).lang === line.lang }));
    const took = (performance.now() - started) / of.length;
    const share = (some: typeof answers): number => (100 * some.filter(({ right }) => right).length) / some.length;
    const name = names[set] ?? set;
    figure(`${name} of 20 languages`, share(answers.filter(({ lang }) => twenty.has(lang))), '% right', set === 'title' ? 'goal 98.5' : '');
    figure(`${name} of ${new Set(of.map((line) => line.lang)).size} languages`, share(answers), '% right', set === 'title' ? 'goal 95' : '');
    figure(`${name}: time`, took, 'ms each');
  }
}
