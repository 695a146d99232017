// Trains the model that keeps or drops each line of an article, on the two development sets, and says how good it is on
// pages of hosts that it has not seen (five-fold by host). Writes src/extract/content/classify/model.json and training.md.
//   node tools/extraction/train-lines.ts [--only-folds]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputs } from '../../src/extract/content/classify/classify.ts';
import { stays } from '../../src/extract/content/judge.ts';
import { root } from '../bench/process.ts';
import { FOLDS, type LineModel, type MeasuredPage, measure, options, predict, trainLines } from './line-model.ts';
import { articlePages, haveData, snippetPages } from './pages.ts';
import { type Score, shingleScore, snippetScore } from './scores.ts';

if (!haveData()) throw new Error('The development data is not on this machine: see tools/extraction/pages.ts for where it is looked for.');

const log: string[] = [];
const say = (line: string): void => {
  log.push(line);
  console.log(line);
};
const shown = ({ precision, recall, f1 }: Score): string => `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F ${f1.toFixed(4)}`;

function scores(pages: readonly MeasuredPage[], isKept: (page: MeasuredPage, at: number) => boolean): string {
  const text = (page: MeasuredPage): string => page.texts.filter((_, at) => isKept(page, at)).join('\n\n');
  const articles = pages.flatMap((page) => ('text' in page.source ? [[page.source.text, text(page)] as const] : []));
  const snippets = pages.flatMap((page) => ('with' in page.source ? [{ ...page.source, found: text(page) }] : []));
  return `articles ${shown(shingleScore(articles))}   snippets ${shown(snippetScore(snippets))}`;
}

const stored = ({ trees, names, words }: LineModel): string => {
  const table = (weights: ReadonlyMap<string, number>): { tokens: string[]; weights: number[] } => {
    const sorted = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.2).sort(([one], [other]) => (one < other ? -1 : 1));
    return { tokens: sorted.map(([token]) => token), weights: sorted.map(([, weight]) => weight) };
  };
  return `${JSON.stringify({ trees, names: table(names), words: table(words) })}\n`;
};

const pages = [...articlePages(), ...snippetPages()].flatMap((page) => measure(page) ?? []);
const lines = pages.reduce((sum, page) => sum + page.texts.length, 0);
say(`${pages.length} pages of ${new Set(pages.map(({ source }) => source.host)).size} hosts, ${lines} lines, ${pages.reduce((sum, page) => sum + page.candidates.length, 0)} of them looked at, ${inputs.length} inputs`);
say(`options: ${JSON.stringify(options)}`);
say(`rules alone         ${scores(pages, (page, at) => page.rulings[at] === undefined)}`);
say(`every line as told  ${scores(pages, (page, at) => (page.labels[at] ?? 0) >= 0.5)}`);

const chances = new Map<MeasuredPage, Float64Array>();
for (let fold = 0; fold < FOLDS; fold++) {
  const model = trainLines(pages.filter((page) => page.fold !== fold));
  const unseen = pages.filter((page) => page.fold === fold);
  for (const [at, found] of predict(model, unseen).entries()) {
    const page = unseen[at];
    if (page) chances.set(page, found);
  }
}
const chanceOf = (page: MeasuredPage, at: number): number => chances.get(page)?.[at] ?? 0;
say(`five-fold by host   ${scores(pages, (page, at) => stays(chanceOf(page, at), page.rulings[at]))}`);
say('the same, with one chance from which any line stays:');
for (const least of [0.3, 0.4, 0.5, 0.6]) say(`  ${least.toFixed(2)}              ${scores(pages, (page, at) => chanceOf(page, at) > least)}`);

if (!process.argv.includes('--only-folds')) {
  const model = trainLines(pages, (round, loss) => { say(`  all pages: round ${round}, loss ${loss.toFixed(4)}`); });
  const folder = join(root, 'src', 'extract', 'content', 'classify');
  const text = stored(model);
  writeFileSync(join(folder, 'model.json'), text);
  writeFileSync(join(folder, 'training.md'), `# Training log of the model of lines\n\nWritten by \`tools/extraction/train-lines.ts\`.\n\n${log.map((line) => `    ${line}`).join('\n')}\n`);
  console.log(`model: ${Math.round(text.length / 1000)} kB`);
}
