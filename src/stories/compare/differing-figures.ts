import type { Alignment } from './alignment.ts';
import type { Difference } from './comparison.ts';
import { type Counted, countedBy } from './counted.ts';
import type { ClaimSentence, ReadReport, ReportHead } from './read-report.ts';
import { type Figure, mayBeSame } from '../../understand/figures/read-figures.ts';
import { type Account, sidesOf } from './sides.ts';

interface Mention {
  sentence: ClaimSentence;
  figure: Figure;
  counted: Counted;
}

/** Sentences that say what happened, before what went before. */
const LEAD = 3;
const OPENING = 9;
/** A count so many times another is of something else. */
const TIMES = 5;
/** Sentences of so few telling words say nothing of which event they are. */
const SAYS_NOTHING = 2;
/** From here on sentences speak of the same. */
const ALIKE = 0.35;
const CLOSELY = 0.4;
/** Words on either side of a number that say what it is. */
const BESIDE = 4;
const MOST_DIFFERENT = 4;

/**
 * Measures that reports give different figures for. What is counted most (the dead, the injured, …) is compared across all
 * reports that tell of the event itself; all else only between sentences that are about the same.
 */
export function differingFigures(reports: readonly ReadReport[], alignment: Alignment): Difference[] {
  const mentions = reports.flatMap(({ title, sentences }) => [...sentences, title].flatMap((sentence) => (sentence.isOther ? [] : mentionsIn(sentence))));
  return [...ofMeasures(mentions, alignment), ...ofPairs(mentions, alignment)];
}

const mentionsIn = (sentence: ClaimSentence): Mention[] => sentence.figures
  .filter(({ kind, isPartial }) => !isPartial && (kind === 'count' || kind === 'money' || kind === 'percent' || kind === 'time' || kind === 'day'))
  .map((figure) => ({ sentence, figure, counted: figure.kind === 'count' ? countedBy(sentence, figure) : { measure: undefined, nouns: [], isPeople: false, isBeside: false, named: '' } }));

/** The event's own figures: told in the opening, or of what the story is about. */
const isOfEvent = ({ index, terms, years, report }: ClaimSentence, { isCentral }: Alignment): boolean =>
  years.every((year) => report.time !== undefined && new Date(report.time).getUTCFullYear() === year)
  && (index < LEAD || (index < OPENING && [...terms].filter(isCentral).length >= 3));

function ofMeasures(mentions: readonly Mention[], alignment: Alignment): Difference[] {
  const byKey = Map.groupBy(mentions.filter(({ counted }) => counted.measure !== undefined), ({ counted: { measure, nouns }, sentence }) =>
    `${measure} ${nouns.length === 0 ? '' : `${sentence.report.language} ${nouns.join(' ')}`}`);
  return [...byKey].flatMap(([key, found]) => {
    const isPeople = found[0]?.counted.isPeople === true && found[0].counted.nouns.length === 0;
    if (!isPeople && (found[0]?.counted.nouns.length ?? 0) === 0 && !/^(?:cases|voted|jobs)/.test(key)) return [];
    const ofReport = Map.groupBy(found, ({ sentence }) => sentence.report);
    const accounts = [...ofReport].flatMap(([, own]): Account<Figure>[] => {
      // Several figures in one sentence are of several places or days.
      const first = own.find((one) => isOfEvent(one.sentence, alignment) && !own.some((other) => other !== one && other.sentence === one.sentence && other.figure.value !== one.figure.value));
      if (first === undefined || new Set(own.map(({ figure }) => figure.value)).size > MOST_DIFFERENT) return [];
      return [accountOf(first)];
    });
    const others = (report: ReportHead): Figure[] => mentions.filter(({ sentence, counted, figure }) => sentence.report === report && figure.kind === 'count'
      && (counted.measure === undefined || counted.measure === found[0]?.counted.measure)).map(({ figure }) => figure);
    const difference = sidesOf('count', accounts, { others, mayBeSame, comparable: ofOneEvent, canGrow: true });
    return difference === undefined ? [] : [difference];
  });
}

const isNear = ({ value: one }: Account<Figure>, { value: other }: Account<Figure>): boolean => Math.max(one.value, other.value) <= TIMES * Math.min(one.value, other.value);

/** Two counts of the same measure are of one event where their sentences share a word beside it, or say nothing else. */
function ofOneEvent(one: Account<Figure>, other: Account<Figure>): boolean {
  if (!isNear(one, other)) return false;
  const [a, b] = [tellingTerms(one.sentence), tellingTerms(other.sentence)];
  if (one.sentence.report.language !== other.sentence.report.language) return one.sentence.index < LEAD && other.sentence.index < LEAD;
  return Math.min(a.size, b.size) <= SAYS_NOTHING || [...a].some((term) => b.has(term));
}

/** What a sentence says beside measures and people. */
const tellingTerms = ({ words }: ClaimSentence): Set<string> =>
  new Set(words.filter(({ isSmall, measure, isPeople }) => !isSmall && measure === undefined && !isPeople).map(({ term }) => term));

const accountOf = ({ sentence, figure, counted }: Mention): Account<Figure> => ({ sentence, value: figure, text: figure.text, about: aboutOf(sentence, figure, counted) });

/** Words that name what a figure measures: those after it that name what is counted, or the nearest ones. */
function aboutOf({ text, words }: ClaimSentence, figure: Figure, { named }: Counted): string {
  if (named !== '') return named;
  const beside = words.filter(({ isSmall, start, end }) => !isSmall && (end <= figure.from || start >= figure.end));
  const distance = ({ start, end }: { start: number; end: number }): number => (end <= figure.from ? figure.from - end : start - figure.end);
  const near = beside.sort((a, b) => distance(a) - distance(b)).slice(0, 3).sort((a, b) => a.start - b.start);
  const from = near[0]?.start ?? 0;
  const to = near.at(-1)?.end ?? 0;
  return to <= figure.from || from >= figure.end ? text.slice(from, to) : near.map((word) => word.text).join(' ');
}

/** Figures of sentences that are about the same, as far as nothing else can be meant. */
function ofPairs(mentions: readonly Mention[], alignment: Alignment): Difference[] {
  const bySentence = Map.groupBy(mentions.filter(({ counted, sentence }) => counted.measure === undefined && !sentence.pointsBack && !sentence.isFragment), ({ sentence }) => sentence);
  const groups = new Map<Mention, Set<Mention>>();
  for (const [sentence, own] of bySentence) {
    for (const { sentence: other, alike } of alignment.neighboursOf(sentence)) {
      if (alike < ALIKE) break;
      if (other.at < sentence.at) continue;
      const pairs = pairsOf(own, bySentence.get(other) ?? [], alike);
      // Sentences that differ in all that they count are of two things: two quakes, two seasons.
      const apart = pairs.filter(([one, two]) => !mayBeSame(one.figure, two.figure)).length;
      if (haveNothingInCommon(sentence, other) || (apart > 1 && apart * 2 > pairs.length)) continue;
      for (const [one, two] of pairs) {
        const group = new Set([...(groups.get(one) ?? [one]), ...(groups.get(two) ?? [two])]);
        for (const member of group) groups.set(member, group);
      }
    }
  }
  return [...new Set(groups.values())].flatMap((group) => {
    const ofReport = Map.groupBy(group, ({ sentence }) => sentence.report);
    const accounts = [...ofReport.values()].flatMap(([first, ...rest]) => (first === undefined || rest.some(({ figure }) => !mayBeSame(figure, first.figure)) ? [] : [accountOf(first)]));
    const [{ figure } = { figure: undefined }] = [...group];
    if (figure === undefined || figure.kind === 'age' || figure.kind === 'year' || figure.kind === 'points' || figure.kind === 'label') return [];
    const others = (report: ReportHead): Figure[] => mentions.filter((mention) => mention.sentence.report === report && mention.figure.kind === figure.kind && mention.figure.unit === figure.unit).map((mention) => mention.figure);
    const difference = sidesOf(figure.kind, accounts, { others, mayBeSame, ...(figure.kind === 'time' || figure.kind === 'day' ? {} : { comparable: isNear }), canGrow: figure.kind !== 'time' && figure.kind !== 'day' });
    return difference === undefined ? [] : [difference];
  });
}

/** What two sentences count of the same; where two could be meant, none is. */
function pairsOf(own: readonly Mention[], others: readonly Mention[], alike: number): [Mention, Mention][] {
  return own.flatMap((one): [Mention, Mention][] => {
    const match = others.filter((two) => isSameMeasure(one, two, alike));
    const [two] = match;
    const isOnly = two !== undefined && match.length === 1 && own.every((three) => three === one || !isSameMeasure(three, two, alike))
      && !own.some((three) => three !== one && isOfKind(one, three)) && !others.some((three) => three !== two && isOfKind(two, three));
    return isOnly ? [[one, two]] : [];
  });
}

/** Two figures of one sentence that count the same kind of thing: `64 GB and 128 GB`. */
const isOfKind = ({ figure: a, counted: ca }: Mention, { figure: b, counted: cb }: Mention): boolean =>
  a.kind === b.kind && a.unit === b.unit && (a.kind !== 'count' || ca.nouns.at(-1) === cb.nouns.at(-1)) && a.value !== b.value;

/** Two sentences of several figures each, none of which is in both. */
function haveNothingInCommon(one: ClaimSentence, other: ClaimSentence): boolean {
  const [a, b] = [one, other].map(({ figures }) => figures.filter(({ kind }) => kind !== 'label' && kind !== 'year'));
  return a !== undefined && b !== undefined && a.length > 1 && b.length > 1 && !a.some((figure) => b.some((two) => two.kind === figure.kind && mayBeSame(two, figure)));
}

/** Whether two numbers of sentences that are alike are of the same thing. */
function isSameMeasure(one: Mention, two: Mention, alike: number): boolean {
  const { figure: a, counted: ca, sentence: sa } = one;
  const { figure: b, counted: cb, sentence: sb } = two;
  if (a.kind !== b.kind || (a.unit !== b.unit && a.kind !== 'time') || ca.isBeside !== cb.isBeside || sa.years.join() !== sb.years.join() || !agreeOnNames(sa, sb)) return false;
  const [besideA, besideB] = [beside(one), beside(two)];
  const shared = [...besideA].filter((term) => besideB.has(term));
  const apart = Math.min(besideA.size, besideB.size) - shared.length;
  if (a.kind === 'count') {
    if (ca.isPeople && cb.isPeople && ca.nouns.length === 0 && cb.nouns.length === 0) return shared.length >= 2 && shared.length >= apart && sameNext(one, two, '');
    const noun = sharedNoun(ca, cb);
    return noun !== undefined && shared.filter((term) => term !== noun).length >= 2 && shared.length >= apart && sameNext(one, two, noun);
  }
  return shared.length >= (a.kind === 'day' ? 3 : 2) && shared.length >= apart && alike >= CLOSELY;
}

/** Of two sentences that name someone or somewhere, one names half of what the other does. */
function agreeOnNames({ names: one }: ClaimSentence, { names: other }: ClaimSentence): boolean {
  const least = Math.min(one.size, other.size);
  return least === 0 || [...one].filter((name) => other.has(name)).length * 2 >= least;
}

/** What is said next of what is counted is no different thing: `65 miles east`, `170 miles northwest`. */
function sameNext(one: Mention, two: Mention, noun: string): boolean {
  const next = ({ sentence: { words }, figure }: Mention): string | undefined =>
    words.find(({ start, isSmall, term, isPeople }) => start >= figure.end && !isSmall && term !== noun && !isPeople)?.term;
  const [a, b] = [next(one), next(two)];
  return a === undefined || b === undefined || a === b || two.sentence.terms.has(a) || one.sentence.terms.has(b);
}

/** Terms within a few words of a number. */
function beside({ sentence: { words }, figure }: Mention): Set<string> {
  const telling = words.filter(({ isSmall }) => !isSmall);
  const before = telling.filter(({ end }) => end <= figure.start).slice(-BESIDE);
  const after = telling.filter(({ start }) => start >= figure.end).slice(0, BESIDE);
  return new Set([...before, ...after].map(({ term }) => term));
}

/** What both count, when nothing more is said of it in one of them that the other does not say. */
function sharedNoun({ nouns: one, isPeople: a }: Counted, { nouns: other, isPeople: b }: Counted): string | undefined {
  if (one.length === 0 || other.length === 0 || a !== b) return undefined;
  if (one[0] === other[0]) return one[0];
  return one.at(-1) === other.at(-1) && (one.length === 1 || other.length === 1) ? one.at(-1) : undefined;
}
