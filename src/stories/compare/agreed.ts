import type { Alignment } from './alignment.ts';
import type { Agreed, SaidBy } from './comparison.ts';
import type { Measure } from '../../understand/figures/measures.ts';
import { monthOf } from '../../understand/figures/month-of.ts';
import { type Figure, mayBeSame } from '../../understand/figures/read-figures.ts';
import type { ClaimSentence, ClaimWord, ReadReport, ReportHead } from './read-report.ts';
import { saidIn } from './sides.ts';

/** Part of a statement, by weight of its words, that another sentence must say too. */
const COVERED = 0.6;
/** Statements that are so alike say the same. */
const AGAIN = 0.4;
/** So many telling words in the same order come from one hand. */
const VERBATIM = 6;
/** Names that a statement must share when it shares hardly anything else, and its part then. */
const NAMES = 3;
const MOSTLY = 0.7;
/** Words beside names that two sentences share at least, and their part of those. */
const SHARED = 2;
const PLAIN = 0.5;
/** Figures that are so near are one, where neither says that it is rounded. */
const EXACT = 0.01;
/** Part of a sentence that is in quotation marks when it is nothing else. */
const WHOLLY = 0.9;
const SHORTEST = 6;
const LONGEST = 45;
/** Words of a clear sentence. */
const TARGET = 18;

/**
 * Statements that at least two voices make: sentences of which another voice's sentence says most, with all of its numbers and
 * names.
 * @param inDispute sentences that others contradict
 * @param limit statements at most
 */
export function agreedIn(reports: readonly ReadReport[], alignment: Alignment, inDispute: ReadonlySet<ClaimSentence>, limit: number): Agreed[] {
  const candidates = reports.flatMap(({ sentences }) => sentences).filter((sentence) => canStand(sentence, alignment) && !inDispute.has(sentence));
  const statements = candidates.flatMap((sentence) => {
    const supporters = alignment.neighboursOf(sentence).map((neighbour) => neighbour.sentence).filter((other) => !other.isFragment && saysToo(sentence, other, alignment));
    if (supporters.length === 0) return [];
    const voices = voicesAmong([sentence, ...supporters]);
    if (voices < 2) return [];
    const worth = 1.2 * Math.log(voices) - 0.5 * Math.abs(Math.log(sentence.words.length / TARGET)) - 0.04 * sentence.index - (sentence.quotations.length > 0 ? 0.2 : 0);
    return [{ sentence, supporters, voices, worth }];
  }).sort((a, b) => b.worth - a.worth);
  const chosen: typeof statements = [];
  for (const one of statements) {
    if (chosen.length >= limit) break;
    if (!chosen.some((other) => saysAgain(one.sentence, other.sentence, alignment))) chosen.push(one);
  }
  return chosen.sort((a, b) => b.voices - a.voices || b.worth - a.worth).map(({ sentence, supporters, voices }) => ({ ...saidIn(sentence), voices, saidBy: onceEach(sentence, supporters) }));
}

/** Voices that say something in words of their own: a sentence that stands elsewhere word for word was taken from one source. */
function voicesAmong(sentences: readonly ClaimSentence[]): number {
  const told: ClaimSentence[] = [];
  for (const one of sentences) {
    const isKnown = told.some((other) => other.report.voice === one.report.voice || isVerbatim(one, other));
    if (!isKnown) told.push(one);
  }
  return told.length;
}

function isVerbatim(one: ClaimSentence, other: ClaimSentence): boolean {
  const [a, b] = [one, other].map(({ words }) => words.filter(({ isSmall }) => !isSmall).map(({ term }) => term).join(' '));
  return a !== undefined && a === b && one.terms.size >= VERBATIM;
}

/** Of each article the sentence that is most alike. */
function onceEach(sentence: ClaimSentence, supporters: readonly ClaimSentence[]): SaidBy[] {
  const saidBy = new Map<ReportHead, SaidBy>([[sentence.report, saidIn(sentence)]]);
  for (const one of supporters) if (!saidBy.has(one.report)) saidBy.set(one.report, saidIn(one));
  return [...saidBy.values()];
}

/** Whether a sentence says something by itself, of what the story is about: with a number, a name, a date or a quotation. */
function canStand(sentence: ClaimSentence, { isCentral }: Alignment): boolean {
  const { isQuoted, words, figures, names, quotations, isFragment, pointsBack, terms, text } = sentence;
  return !isNobodys(sentence) && !isFragment && !isQuoted && !pointsBack && words.length >= SHORTEST && words.length <= LONGEST && !/[?？؟]["”»]?$/u.test(text)
    && (figures.some(({ kind }) => kind !== 'label') || names.size > 0 || quotations.length > 0)
    && [...terms].some(isCentral);
}

/** Whether another sentence says all that matters of a statement. */
function saysToo(statement: ClaimSentence, other: ClaimSentence, alignment: Alignment): boolean {
  if (statement.isNegated !== other.isNegated) return false;
  if (!statement.figures.every((figure) => other.figures.some((one) => isSameFigure(figure, one)))) return false;
  if (![...statement.names].every((name) => other.terms.has(name))) return false;
  if (!statement.words.every((word) => !isTelling(word, statement.report.language) || other.words.some(({ lower }) => lower === word.lower))) return false;
  const happened = measuresIn(other);
  if (![...measuresIn(statement)].every((measure) => happened.has(measure))) return false;
  const plain = [...statement.terms].filter((term) => !statement.names.has(term));
  const shared = plain.filter((term) => other.terms.has(term)).length;
  const covered = alignment.covered(statement, other);
  const isOfNames = shared >= 1 && statement.names.size >= NAMES && covered >= MOSTLY;
  if (!isOfNames && (shared < SHARED || shared < PLAIN * plain.length)) return false;
  return covered >= COVERED && statement.quotations.every((span) => isQuotedIn(statement, span, other));
}

/** What became of someone or something: it has to be said in both, be it in other words. */
const measuresIn = ({ words }: ClaimSentence): Set<Measure> => new Set(words.flatMap(({ measure }) => measure ?? []));

/** Whether another sentence has the words of a quotation too. */
function isQuotedIn({ words }: ClaimSentence, [from, to]: readonly [number, number], other: ClaimSentence): boolean {
  const said = words.filter(({ start, isSmall }) => start >= from && start < to && !isSmall);
  const elsewhere = new Set(other.words.map(({ term }) => term));
  return said.filter(({ term }) => elsewhere.has(term)).length >= 0.8 * said.length
    && (said.length > 0 || words.filter(({ start }) => start >= from && start < to).every(({ lower }) => other.words.some((word) => word.lower === lower)));
}

/** What is agreed is told more exactly than what is no contradiction. */
function isSameFigure(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || one.unit !== other.unit) return false;
  if (one.value === other.value) return true;
  const isRounded = one.bound !== 'exact' || other.bound !== 'exact' || Math.abs(one.value - other.value) <= EXACT * Math.max(one.value, other.value);
  return one.kind !== 'label' && one.kind !== 'year' && one.kind !== 'day' && isRounded && mayBeSame(one, other);
}

/** Words that are facts though no word list of names or numbers has them: months, and numbers that are told as "dozens". */
const isTelling = ({ text, lower, isCapital }: ClaimWord, language: string): boolean => vague.has(lower) || ((isCapital || language !== 'en') && monthOf(text, language) !== undefined);
const vague = new Set(('hundreds dozens thousands millions hunderte dutzende tausende hunderten dutzenden tausenden centaines dizaines milliers cientos decenas miles centinaia decine migliaia centenas dezenas milhares '
  + 'honderden tientallen duizenden setki dziesiątki tysiące сотни десятки тысячи yüzlerce onlarca binlerce').split(' '));

/** Someone speaks for himself: a part of an interview or a quotation that lost its marks. */
const speaksForItself: Readonly<Record<string, string>> = { en: 'i my me i’m i\'m', de: 'ich mein meine', fr: 'je j mon', es: 'yo mi', it: 'io mio mia', pt: 'eu meu minha', nl: 'ik mijn', pl: 'ja mój', ru: 'я мой', tr: 'ben benim' };
const firstPerson = new Map(Object.entries(speaksForItself).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Whether a sentence is nothing but a quotation, or an outlet's or somebody's own "I". */
function isNobodys({ words, text, quotations, report: { language } }: ClaimSentence): boolean {
  const quoted = quotations.reduce((sum, [from, to]) => sum + to - from, 0);
  const outside = words.filter(({ start }) => !quotations.some(([from, to]) => start >= from && start < to));
  return quoted > WHOLLY * text.length || outside.some(({ lower }) => firstPerson.get(language)?.has(lower) === true);
}

/** Sentences of one voice are not aligned: their words tell whether they say the same. */
function saysAgain(one: ClaimSentence, other: ClaimSentence, alignment: Alignment): boolean {
  return one.report.language === other.report.language
    && (alignment.covered(one, other) >= AGAIN + 0.1 || alignment.covered(other, one) >= AGAIN + 0.1 || alignment.alike(one, other) >= AGAIN);
}
