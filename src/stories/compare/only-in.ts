import type { Alignment } from './alignment.ts';
import type { OnlyIn } from './comparison.ts';
import type { ClaimSentence, ReadReport } from './read-report.ts';
import { saidIn } from './sides.ts';

/** What is more alike, or has more of its words elsewhere, is not told by one alone. */
const ALIKE = 0.45;
const COVERED = 0.4;
/** Part of a sentence's words that stand anywhere in another report when that tells it in pieces. */
const SCATTERED = 0.75;
const SHORTEST = 8;
const LONGEST = 40;
/** The first sentence tells what all tell, later ones are background. */
const EARLY = 15;

/** Facts that a single voice reports: with a number or a quotation, about the story, in no other voice's words or numbers. */
export function onlyOneSays(reports: readonly ReadReport[], alignment: Alignment, limit: number): OnlyIn[] {
  if (new Set(reports.map(({ voice }) => voice)).size < 2) return [];
  const found = reports.flatMap(({ sentences }) => sentences.slice(1, EARLY)).flatMap((sentence) => {
    const worth = worthOf(sentence, alignment);
    return worth === undefined ? [] : [{ sentence, worth }];
  }).sort((a, b) => b.worth - a.worth);
  const chosen: ClaimSentence[] = [];
  for (const { sentence } of found) {
    if (chosen.length >= limit) break;
    if (!chosen.some(({ report }) => report.voice === sentence.report.voice) && !isToldElsewhere(sentence, reports, alignment)) chosen.push(sentence);
  }
  return chosen.map((sentence) => ({ ...saidIn(sentence), ...(sentence.report.article.source === undefined ? {} : { source: sentence.report.article.source }) }));
}

/** The more of what the story is about, the better; undefined for what tells no fact by itself. */
function worthOf({ isQuoted, words, figures, quotations, names, isFragment, pointsBack, terms, index, isOther, text }: ClaimSentence, { isCentral }: Alignment): number | undefined {
  if (isFragment || isQuoted || pointsBack || isOther || words.length < SHORTEST || words.length > LONGEST || /[?？؟]["”»]?$/u.test(text)) return undefined;
  const counts = figures.filter(({ kind }) => kind === 'count' || kind === 'money' || kind === 'percent' || kind === 'time').length;
  const hasQuotation = quotations.some(([from, to]) => to - from > 25) && names.size > 0;
  const central = [...terms].filter(isCentral).length;
  if ((counts === 0 && !hasQuotation) || central < 2) return undefined;
  return Math.min(central, 5) * 0.3 + (counts > 0 ? 0.5 : 0.2) - 0.06 * index;
}

/** Whether another voice has a sentence like it, the same numbers, or its words here and there. */
function isToldElsewhere(sentence: ClaimSentence, reports: readonly ReadReport[], alignment: Alignment): boolean {
  const [nearest] = alignment.neighboursOf(sentence);
  if (nearest !== undefined && nearest.alike >= ALIKE) return true;
  const figures = sentence.figures.filter(({ kind }) => kind !== 'label' && kind !== 'year' && kind !== 'day');
  return reports.some(({ voice, title, sentences }) => voice !== sentence.report.voice && ([title, ...sentences].some((other) =>
    alignment.covered(sentence, other) >= COVERED
    || figures.some(({ kind, value }) => other.figures.some((one) => one.kind === kind && one.value === value)))
  || isScattered(sentence, [title, ...sentences], alignment)));
}

function isScattered({ terms, report: { language } }: ClaimSentence, elsewhere: readonly ClaimSentence[], { weightOf }: Alignment): boolean {
  let told = 0;
  let all = 0;
  for (const term of terms) {
    const weight = weightOf(term, language);
    all += weight;
    if (elsewhere.some((other) => other.terms.has(term))) told += weight;
  }
  return told >= SCATTERED * all;
}
