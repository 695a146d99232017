// Trains the weights that tell an article's section by its words, on what publishers' own sections teach, and says how good
// they are on hosts (and events) that they have not seen, and on the same news in twenty languages. Writes
// src/understand/section/model.json and training.md.
//   node tools/understand/train-sections.ts PAGES.ndjson…   (what `dateline extract --ndjson` made of the pages of ../shared)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../e2e/support/random.ts';
import { isSection, sectionIds } from '../../src/common/sections.ts';
import { detectLanguage } from '../../src/understand/index.ts';
import { BUCKETS, DENSE, measure, type SectionFeatures } from '../../src/understand/section/features.ts';
import { SectionClassifier, type SectionModel } from '../../src/understand/section/model.ts';
import { vocabularies } from '../../src/understand/section/topics-of-word.ts';
import { root } from '../bench/process.ts';
import { isThere } from '../bench/understand/data.ts';
import { type Example, trainSoftmax } from '../learn/softmax.ts';
import { benchArticles, extractedArticles, parallelArticles, type SectionedArticle } from './section-data.ts';

const FOLDS = 5;
const classes = sectionIds.length;
const features = DENSE + BUCKETS;
/** As section-of.ts has it. */
const SURE = 0.55;
/** Texts made of a language's topic words, so that all languages and rare sections are learned. */
const made = { each: 6, weight: 0.2, noise: 10, filler: 60 };

interface Measured {
  article: SectionedArticle;
  features: SectionFeatures;
  fold: number;
}

function madeArticles(): SectionedArticle[] {
  const chance = seeded('made');
  return Object.entries(vocabularies).flatMap(([lang, words]) => sectionIds.flatMap((section) => Array.from({ length: made.each }, (): SectionedArticle => {
    const pick = (of: string): string => {
      const list = (isSection(of) ? (words[of] ?? '') : '').split(/\s+/);
      return (list[Math.floor(chance() * list.length)] ?? '').replaceAll('*', '').replaceAll('_', ' ');
    };
    const own = Array.from({ length: 5 + Math.floor(chance() * 15) }, () => pick(section));
    const noise = Array.from({ length: made.noise }, () => pick(sectionIds[Math.floor(chance() * classes)] ?? section));
    const text = [...own, ...noise, ...Array.from({ length: made.filler }, (_, at) => `x${at}`)].map((word) => ({ word, order: chance() })).sort((a, b) => a.order - b.order).map(({ word }) => word).join(' ');
    return { id: '', host: '', lang, title: '', text, section, weight: made.weight };
  })));
}

function example({ topics, buckets, weights }: SectionFeatures, label: number, weight: number, withBuckets: boolean): Example {
  return {
    places: Int32Array.from([...topics.keys(), ...(withBuckets ? buckets.map((bucket) => bucket + DENSE) : [])]),
    values: Float64Array.from([...topics, ...(withBuckets ? weights : [])]),
    label,
    weight,
  };
}

/** Each article is seen twice, once by its topics alone, so that these also speak where word beginnings are strange. */
function train(articles: readonly Measured[]): SectionModel {
  const mass = new Map<string, number>();
  for (const { article } of articles) mass.set(article.section, (mass.get(article.section) ?? 0) + article.weight);
  const examples = articles.flatMap(({ article, features: measured }) => {
    const weight = article.weight / Math.sqrt((mass.get(article.section) ?? 1) / 50);
    const label = sectionIds.indexOf(article.section);
    return [example(measured, label, weight * 0.6, true), example(measured, label, weight * 0.4, false)];
  });
  const weights = trainSoftmax(examples, { classes, features, rounds: 8, rate: 0.1, penalty: (place) => (place < DENSE ? 1e-5 : 1e-4), seed: 'sections' });
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  const buckets = weights.subarray(DENSE * classes, features * classes);
  const scale = buckets.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  return {
    sections: sectionIds,
    bias: Array.from(weights.subarray(features * classes), rounded),
    topics: Array.from({ length: DENSE }, (_, place) => Array.from(weights.subarray(place * classes, (place + 1) * classes), rounded)),
    scale: Number(scale.toPrecision(5)),
    buckets: Buffer.from(Int8Array.from(buckets, (value) => Math.round(value / scale))).toString('base64'),
  };
}

interface Answer {
  article: SectionedArticle;
  isRight: boolean;
  chance: number;
}

function answer(classifier: SectionClassifier, measured: SectionFeatures, right: readonly string[]): { isRight: boolean; chance: number } {
  const chances = classifier.chances(measured);
  const best = chances.reduce((most, chance, at) => (chance > (chances[most] ?? 0) ? at : most), 0);
  return { isRight: right.includes(sectionIds[best] ?? ''), chance: chances[best] ?? 0 };
}

const log: string[] = [];
const say = (line: string): void => { log.push(line); console.log(line); };
const percent = (some: readonly { isRight: boolean }[]): string => ((100 * some.filter(({ isRight }) => isRight).length) / Math.max(1, some.length)).toFixed(1);
function tell(name: string, answers: readonly { isRight: boolean; chance: number }[]): void {
  const sure = answers.filter(({ chance }) => chance >= SURE);
  say(`${name.padEnd(24)} ${String(answers.length).padStart(5)}   right ${percent(answers).padStart(5)} %   at ${SURE}: ${percent(sure).padStart(5)} % of the ${((100 * sure.length) / Math.max(1, answers.length)).toFixed(0)} % that are named`);
}

const files = process.argv.slice(2);
if (!isThere('stories')) process.exit(1);
const own = [...extractedArticles(files, (title, text, prior) => detectLanguage(`${title} ${text.slice(0, 500)}`, { prior }).lang), ...benchArticles()];
const measured: Measured[] = own.map((article) => ({ article, features: measure(article, article.lang), fold: Math.floor(seeded(article.host)() * FOLDS) }));
const always: Measured[] = madeArticles().map((article) => ({ article, features: measure(article, article.lang), fold: -1 }));
say(`${own.length} articles of ${new Set(own.map(({ host }) => host)).size} hosts and events, ${always.length} made of ${Object.keys(vocabularies).length} vocabularies; ${FOLDS}-fold by host:`);
const answers: Answer[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const classifier = new SectionClassifier(train([...measured.filter((one) => one.fold !== fold), ...always]));
  for (const one of measured) if (one.fold === fold) answers.push({ article: one.article, ...answer(classifier, one.features, [one.article.section]) });
}
const texts = answers.filter(({ article }) => article.text !== '');
tell('articles', texts);
tell('headlines alone', answers.filter(({ article }) => article.text === ''));
for (const lang of ['en', 'de', 'es']) tell(`articles in ${lang}`, texts.filter(({ article }) => article.lang === lang));
for (const section of sectionIds) tell(section, texts.filter(({ article }) => article.section === section));
const model = train([...measured, ...always]);
const classifier = new SectionClassifier(model);
say('The same sixty news texts in twenty languages, none of them seen:');
const parallel = parallelArticles().map((article) => ({ lang: article.lang, ...answer(classifier, measure(article, article.lang), article.sections) }));
tell('all', parallel);
for (const lang of new Set(parallel.map((one) => one.lang))) tell(lang, parallel.filter((one) => one.lang === lang));
const folder = join(root, 'src', 'understand', 'section');
writeFileSync(join(folder, 'model.json'), `${JSON.stringify(model)}\n`);
writeFileSync(join(folder, 'training.md'), `# How sections were trained\n\n\`node tools/understand/train-sections.ts\`:\n\n${log.map((line) => `    ${line}`).join('\n')}\n`);
