import type { Alignment } from './alignment.ts';
import type { Difference } from './comparison.ts';
import { nameKeys, namesOf, isSpelledAlike, type NameRun } from './name-runs.ts';
import type { ClaimSentence, ClaimWord, ReadReport } from './read-report.ts';
import { type Account, sidesOf } from './sides.ts';

/** A quotation in a sentence. */
interface Quotation {
  sentence: ClaimSentence;
  words: readonly ClaimWord[];
  /** Word for word, with its marks. */
  text: string;
  speaker: NameRun | undefined;
}

/** Shorter ones are expressions that many use. */
const SHORTEST = 5;
const LONGEST = 80;
/** Part of the shorter one's words that two of the same have in common, in one order. */
const SAME = 0.75;
/** Below `SAME`, for "it's" and "it is" are compared later. */
const LIKELY = 0.6;
const SAME_FOR_SPEAKER = 0.85;
/** Sentences that are less alike hold no common quotation. */
const ALIKE = 0.15;
const MOST_COMPARED = 12;

/** Verbs of saying (beginnings), by language. */
const saying: Readonly<Record<string, string>> = {
  en: 'said says told tells added adds according stated wrote tweeted announced', de: 'sagt erklär betont schrieb teilte meint laut fügte', fr: 'dit déclar affirm expliqu ajout indiqu selon estim', es: 'dijo dice declar afirm añad explic señal según asegur',
  it: 'detto dice dichiar afferm spieg aggiun secondo', pt: 'disse diz declar afirm acrescent explic segundo', nl: 'zei zegt aldus verklaar volgens schreef', pl: 'powiedzia mówi oświadczy stwierdzi doda według', ru: 'сказал заявил отметил сообщил добавил подчеркнул словам', tr: 'dedi söyledi belirtti açıkladı göre',
};
const sayingOf = new Map(Object.entries(saying).map(([language, words]) => [language, words.split(' ')]));

/** Quotations that reports give to different people, or in different words. */
export function differingQuotations(reports: readonly ReadReport[], alignment: Alignment): Difference[] {
  const quotations = new Map(reports.flatMap(({ sentences }) => sentences).flatMap((sentence) => {
    const found = quotationsIn(sentence);
    return found.length === 0 ? [] : [[sentence, found] as const];
  }));
  const wordings = new Map<Quotation, Set<Quotation>>();
  const speakers = new Map<Quotation, Set<Quotation>>();
  for (const [sentence, own] of quotations) {
    for (const { sentence: other, alike } of alignment.neighboursOf(sentence).slice(0, MOST_COMPARED)) {
      if (alike < ALIKE) break;
      for (const one of own) {
        for (const two of quotations.get(other) ?? []) {
          if (!mayBeAlike(one, two)) continue;
          const { shared, replaced } = compared(one.words, two.words);
          const part = shared / Math.min(one.words.length, two.words.length);
          if (part >= SAME && replaced) join(wordings, one, two);
          if (part >= SAME_FOR_SPEAKER && one.speaker !== undefined && two.speaker !== undefined) join(speakers, one, two);
        }
      }
    }
  }
  return [
    ...[...new Set(speakers.values())].flatMap((group) => differenceOf('speaker', group, reports) ?? []),
    ...[...new Set(wordings.values())].flatMap((group) => differenceOf('wording', group, reports) ?? []),
  ];
}

/** Whether two quotations have words enough in common, in whatever order; quicker than to compare them. */
function mayBeAlike({ words: one }: Quotation, { words: other }: Quotation): boolean {
  const [small, large] = one.length < other.length ? [one, other] : [other, one];
  const terms = new Set(large.map(({ lower }) => lower));
  return small.filter(({ lower }) => terms.has(lower)).length >= LIKELY * small.length;
}

function join(groups: Map<Quotation, Set<Quotation>>, one: Quotation, two: Quotation): void {
  const group = new Set([...(groups.get(one) ?? [one]), ...(groups.get(two) ?? [two])]);
  for (const member of group) groups.set(member, group);
}

function quotationsIn(sentence: ClaimSentence): Quotation[] {
  return sentence.quotations.flatMap(([from, to]) => {
    const words = sentence.words.filter(({ start, end }) => start >= from && end <= to);
    return words.length < SHORTEST || words.length > LONGEST ? [] : [{ sentence, words, text: sentence.text.slice(from, to), speaker: speakerIn(sentence) }];
  });
}

/** Words between a verb of saying and the name of who says it. */
const TITLE = 3;
const APPOSITION = 8;

/** Who says what a sentence quotes: the only one that it names, beside a verb of saying. */
function speakerIn(sentence: ClaimSentence): NameRun | undefined {
  const verbs = sayingOf.get(sentence.report.language) ?? [];
  const outside = sentence.words.filter(({ start }) => !sentence.quotations.some(([from, to]) => start >= from && start < to));
  const [only, ...rest] = namesOf(sentence).filter((name) => nameKeys(name).length >= 2);
  if (only === undefined || rest.length > 0) return undefined;
  const verbAt = outside.findIndex(({ lower }) => verbs.some((verb) => lower.startsWith(verb)));
  const nameAt = outside.findIndex(({ start }) => start === only.start);
  if (verbAt < 0 || nameAt < 0) return undefined;
  if (nameAt > verbAt) return nameAt - verbAt <= TITLE ? only : undefined;
  // `Anna Roth, an engineer, said`, but not `after the meeting with Anna Roth she said`.
  const before = outside[verbAt - 1];
  return verbAt - nameAt <= APPOSITION && before !== undefined && (!before.isSmall || only.words.includes(before) || AUXILIARY.test(before.lower)) ? only : undefined;
}
const AUXILIARY = /^(?:a|ha|has|had|hat|heeft)$/;

function differenceOf(what: 'speaker' | 'wording', group: ReadonlySet<Quotation>, reports: readonly ReadReport[]): Difference | undefined {
  const accounts = [...Map.groupBy(group, ({ sentence }) => sentence.report).values()].flatMap(([first]): Account<Quotation>[] => (first === undefined ? [] : [{
    sentence: first.sentence, value: first, text: what === 'wording' ? first.text : (first.speaker?.text ?? ''), about: what === 'wording' ? inCommon(first, group) : first.text,
  }]));
  if (what === 'wording') return sidesOf(what, accounts, { mayBeSame: (one, other) => one === other || !compared(one.words, other.words).replaced });
  const knows = (account: Account<Quotation>, name: NameRun): boolean => {
    const report = reports.find(({ article }) => article === account.sentence.report.article);
    const keys = nameKeys(name);
    const last = keys.at(-1);
    return report?.sentences.some(({ words }) => words.some(({ lower }) => lower === last)) === true;
  };
  return sidesOf(what, accounts, {
    mayBeSame: ({ speaker: one }, { speaker: other }) => one === undefined || other === undefined || isOnePerson(one, other),
    comparable: (one, other) => one.value.speaker !== undefined && other.value.speaker !== undefined && !knows(one, other.value.speaker) && !knows(other, one.value.speaker),
  });
}

/** Names that share a word, spelled alike, may be of one person. */
const isOnePerson = (one: NameRun, other: NameRun): boolean => nameKeys(one).some((key) => nameKeys(other).some((second) => isSpelledAlike(key, second)));

/** The longest run of a quotation's words that all others have too. */
function inCommon({ sentence, words }: Quotation, group: ReadonlySet<Quotation>): string {
  const others = [...group].map((other) => new Set(other.words.map(({ term }) => term)));
  let best: readonly ClaimWord[] = [];
  let from = 0;
  for (const [at, { term }] of words.entries()) {
    if (!others.every((terms) => terms.has(term))) from = at + 1;
    else if (at + 1 - from > best.length) best = words.slice(from, at + 1);
  }
  return sentence.text.slice(best[0]?.start ?? 0, best.at(-1)?.end ?? 0);
}

/** What is written in two ways and said in one. */
const contractions: readonly (readonly [RegExp, string])[] = [[/^(.+)['’]s$/, '$1 is'], [/^(.+)['’]ve$/, '$1 have'], [/^(.+)['’]re$/, '$1 are'], [/^(.+)['’]m$/, '$1 am'], [/^(.+)['’]ll$/, '$1 will'], [/^(.+)['’]d$/, '$1 would'], [/^can(?:['’]t|not)$/, 'can not'], [/^won['’]t$/, 'will not'], [/^(.+)n['’]t$/, '$1 not']];

const spoken = (word: string): string[] => {
  const found = contractions.find(([pattern]) => pattern.test(word));
  return (found === undefined ? word : word.replace(...found)).split(' ');
};

/**
 * Compares two quotations word by word (longest common subsequence).
 * @returns words in common, and whether other words that say something stand in the place of some between two that are
 * common; words that are left out, small words and spellings make no other wording
 */
export function compared(one: readonly ClaimWord[], other: readonly ClaimWord[]): { shared: number; replaced: boolean } {
  const [a, b] = [one, other].map((words) => words.flatMap(({ lower, isSmall, isNumber }) => spoken(lower).map((text) => ({ text, tells: !isSmall || isNumber }))));
  if (a === undefined || b === undefined) return { shared: 0, replaced: false };
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row !== undefined) row[j] = a[i]?.text === b[j]?.text ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  let [i, j, fromHere, fromThere, shared] = [0, 0, 0, 0, 0];
  let replaced = false;
  while (i < a.length && j < b.length) {
    if (a[i]?.text === b[j]?.text) {
      // What differs before the first word in common may be where one of them was cut.
      if (shared > 0 && isOther(a.slice(fromHere, i), b.slice(fromThere, j))) replaced = true;
      [i, j, shared] = [i + 1, j + 1, shared + 1];
      [fromHere, fromThere] = [i, j];
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return { shared, replaced };
}

interface SpokenWord { text: string; tells: boolean }

/** Whether words stand in the place of others, and it is no matter of spelling: `e-mail` and `email`. */
function isOther(here: readonly SpokenWord[], there: readonly SpokenWord[]): boolean {
  const [a, b] = [here, there].map((words) => words.map(({ text }) => text).join('').replace(/['’]/g, ''));
  return a !== '' && b !== '' && a !== b && here.some(({ tells }) => tells) && there.some(({ tells }) => tells) && !isSpelledAlike(a ?? '', b ?? '');
}
