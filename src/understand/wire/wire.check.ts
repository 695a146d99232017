import { readOpening } from './read-opening.ts';
import type { WireCase } from './wire.cases.ts';

/** What of a case is not read as it should be; empty when all of it is. */
export function faultsOf({ of, ...expected }: WireCase): string[] {
  const wire = readOpening({ title: '', ...of });
  const { day } = wire;
  const two = (number: number): string => String(number).padStart(2, '0');
  const found = {
    places: wire.places.map(({ name }) => name).join('|') || undefined,
    credits: wire.credits.map(({ name, agency }) => agency ?? name).join('|') || undefined,
    day: day && (day.month === undefined ? String(day.day) : `${day.year === undefined ? '' : `${day.year}-`}${two(day.month)}-${two(day.day)}`),
    kind: wire.kind, notes: wire.notes.join('|') || undefined, teaser: wire.teaser || undefined,
  };
  const differing = (['places', 'credits', 'day', 'kind', 'notes', 'teaser'] as const).filter((field) => found[field] !== expected[field]).map((field) => `${field}: ${found[field]} for ${expected[field]}`);
  const body = expected.body === undefined ? wire.bodyAt === 0 : of.text.slice(wire.bodyAt).startsWith(expected.body);
  return body ? differing : [...differing, `body: ${of.text.slice(wire.bodyAt, wire.bodyAt + 12)} for ${expected.body}`];
}
