import type { Random } from '../../src/common/clock.ts';
import type { Dispatch } from './growing-feeds.ts';
import { between, draw, pick, seeded } from './random.ts';

/** Outlets of invented coverage. */
export const coverageOutlets = ['The Harbour Gazette', 'Northmoor Courier', 'Lumen Weekly', 'Gull Island News', 'Quarry Radio', 'Old Mill Post', 'Kelvik Evening Star', 'The Saltmarsh Herald'];
const MINUTE_MS = 60_000;
/** Sentences of a report; of two reports of one event some are the same. */
const LENGTH = 4;

const syllables = ['bra', 'dun', 'fel', 'gor', 'hal', 'jor', 'kel', 'lun', 'mar', 'nor', 'pel', 'quin', 'ros', 'sal', 'tor', 'ul', 'vik', 'wen', 'yar', 'zim', 'eld', 'isk', 'om', 'ath'];
const things = ['bridge', 'ferry', 'orchard', 'observatory', 'lighthouse', 'railway', 'aquarium', 'quarry', 'theatre', 'reservoir', 'harbour', 'glacier', 'vineyard', 'museum', 'airfield', 'brewery', 'library', 'windmill', 'chapel', 'shipyard', 'stadium', 'tunnel', 'market', 'greenhouse'];
const turns = ['flooded', 'sold', 'reopened', 'burgled', 'painted', 'closed', 'searched', 'insured', 'measured', 'rented', 'evacuated', 'restored'];
const headlines = ['{thing} of {place} {turned}', '{person}: why the {thing} of {place} was {turned}', '{place} argues about its {turned} {thing}', 'After {number} days the {thing} of {place} is {turned}'];
const sentences = [
  'The {thing} of {place} was {turned} on Tuesday, {person} told reporters at the gate.',
  '{person} had warned the {body} of it in a letter that ran to {number} pages.',
  'For {number} families in {place} it is the second such year, {other} said.',
  'The {body} meets again in {town}, where the papers on the {thing} are kept.',
  '{other}, who leads the {body}, called the {turned} {thing} a lesson for {town}.',
  'Nobody in {place} had expected {person} to speak before the {body} did.',
  'A fund of {number} crowns is to help those who lived off the {thing}.',
  'Visitors from {town} stood in line for hours to see the {thing} once more.',
  'What {person} paid {other} for the {thing} stays between {place} and {town}.',
  'Lawyers of the {body} doubt that the {thing} could be {turned} without a vote.',
  'The road from {town} to {place} was lined with carts, {other} remembered.',
  '{number} workers of the {thing} signed what {other} had written.',
];

function invented(random: Random): string {
  const word = draw(random, syllables, between(random, 2, 3)).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Everything that can be told of an event. */
function eventOf(seed: string): { headlines: string[]; facts: string[] } {
  const random = seeded(seed);
  const [person, other] = [`${invented(random)} ${invented(random)}`, `${invented(random)} ${invented(random)}`];
  const words: Record<string, string> = { person, other, place: invented(random), town: invented(random), body: `${invented(random)} ${pick(random, ['Trust', 'Council', 'Society', 'Guild'])}`, thing: pick(random, things), turned: pick(random, turns) };
  const tell = (template: string): string => template.replace(/\{(\w+)\}/g, (slot, name: string) => words[name] ?? (name === 'number' ? String(between(random, 20, 900)) : slot));
  return { headlines: headlines.map(tell), facts: sentences.map(tell) };
}

/**
 * A stream of invented coverage: events that several outlets report, each with some of what there is to say, copies of reports
 * under other headlines, and events that only one outlet tells of. The same seed gives the same articles.
 * @returns in the order of publication, a minute apart
 */
export function writeCoverage(seed: string, events: number, startsAt: number): Dispatch[] {
  const random = seeded(seed);
  const reports: (Omit<Dispatch, 'publishedAt'> & { at: number })[] = [];
  for (let event = 0; event < events; event++) {
    const told = eventOf(`${seed} ${event}`);
    const beginsAt = random();
    for (const [at, source] of draw(random, coverageOutlets, event % 4 === 3 ? 1 : 3 + (event % 4)).entries()) {
      const copied = at === 2 && event % 2 === 0 ? reports.at(-1) : undefined;
      const text = copied?.text ?? draw(random, told.facts, LENGTH).join('\n');
      reports.push({ id: `${event}-${at}`, source, title: told.headlines[at % told.headlines.length] ?? '', text, at: beginsAt + random() / 4 });
    }
  }
  return reports.sort((a, b) => a.at - b.at).map(({ at: _at, ...report }, place) => ({ ...report, publishedAt: startsAt + place * MINUTE_MS }));
}
