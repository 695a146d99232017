import type { Difference } from './comparison.ts';
import { namesOf, nameKeys, type NameRun } from './name-runs.ts';
import type { Figure } from '../../understand/figures/read-figures.ts';
import type { ClaimSentence, ReadReport } from './read-report.ts';
import { type Account, sidesOf } from './sides.ts';

const GENERATION = 12;
const YEAR = 365 * 86_400_000;
/** A part of a year within which few have their birthday. */
const MONTH = 1 / 12;
/** Characters between a name and an age that belongs to it: `Anna Roth (34)`, `die 34-jährige Lehrerin Anna Roth`. */
const BEFORE = 16;
const BEHIND = 32;

interface AgeOf {
  account: Account<Figure>;
  /** The words of the name. */
  keys: readonly string[];
}

/** People whose age reports tell differently. */
export function differingAges(reports: readonly ReadReport[]): Difference[] {
  const people: AgeOf[][] = [];
  for (const { title, sentences } of reports) {
    for (const sentence of [...sentences, title]) {
      const ages = sentence.figures.filter(({ kind }) => kind === 'age');
      if (ages.length === 0) continue;
      const names = namesOf(sentence);
      for (const figure of ages) {
        const name = nameBeside(sentence, figure, names);
        if (name === undefined) continue;
        const one = { account: { sentence, value: figure, text: figure.text, about: name.text }, keys: nameKeys(name) };
        const person = people.find(([first]) => first !== undefined && isSamePerson(first.keys, one.keys));
        if (person === undefined) people.push([one]);
        else person.push(one);
      }
    }
  }
  return people.flatMap((ages) => {
    const ofReport = Map.groupBy(ages.map(({ account }) => account), ({ sentence }) => sentence.report);
    const accounts = [...ofReport.values()].flatMap(([first]) => first ?? []);
    const difference = sidesOf('age', accounts, { others: (report) => (ofReport.get(report) ?? []).map(({ value }) => value), mayBeSame: (one, other) => one.value === other.value, comparable: isOneLife });
    return difference === undefined ? [] : [difference];
  });
}

/** The same last name and another word: `Wanderer Jakob Stein`, `Jakob Stein`. */
const isSamePerson = (one: readonly string[], other: readonly string[]): boolean => one.at(-1) === other.at(-1) && one.slice(0, -1).some((key) => other.slice(0, -1).includes(key));

/** Parents and children may have one name; someone grows older from one report to a much later one. */
function isOneLife(one: Account<Figure>, other: Account<Figure>): boolean {
  if (Math.abs(one.value.value - other.value.value) > GENERATION) return false;
  const [a, b] = [one.sentence.report.time, other.sentence.report.time];
  if (a === undefined || b === undefined) return true;
  const years = Math.abs(a - b) / YEAR;
  const grew = (other.value.value - one.value.value) * Math.sign(b - a);
  return years < MONTH || grew < 0 || grew > years + 1;
}

/** The full name that an age stands beside. */
function nameBeside({ text, words }: ClaimSentence, figure: Figure, names: readonly NameRun[]): NameRun | undefined {
  const full = names.filter((name) => nameKeys(name).length >= 2);
  const behind = full.find(({ start }) => start >= figure.end && start - figure.end <= BEHIND);
  // `34-year-old` belongs to what follows; a small word or a comma between them parts the two.
  const isBehind = behind !== undefined && /^[\p{L}\p{M}\s-]*$/u.test(text.slice(figure.end, behind.start))
    && !words.some(({ start, end, isSmall, isCapital, lower }) => start >= figure.end && end <= behind.start && (isSmall || isCapital) && !/^(?:year|years|old)$/.test(lower));
  if (isBehind && /^[-\s]?\p{L}/u.test(text.slice(figure.end))) return behind;
  // `Karl Munk, a 28-year-old musician`
  const described = full.find(({ end }) => end <= figure.start && /^, an? $/.test(text.slice(end, figure.start)));
  return described ?? full.find(({ end }) => end <= figure.start && figure.start - end <= BEFORE && /^(?:,|\s?\()\s?(?:aged?|de|di|con|im Alter von|âgée? de|edad)?\s?$/u.test(text.slice(end, figure.start)) && !/^-\p{L}/u.test(text.slice(figure.end)));
}
