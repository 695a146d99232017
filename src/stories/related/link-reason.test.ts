import { expect, it } from 'vitest';
import { type LinkFacts, linkReason } from './link-reason.ts';

const facts: LinkFacts = { closeness: 0.15, gapDays: Number.NaN, sameLanguage: true, people: false, places: false };

it.each<[string, Partial<LinkFacts>]>([
  ['same-subject', {}],
  ['same-place', { places: true }],
  ['same-people', { people: true, places: true }],
  ['earlier', { people: true, gapDays: -2 }],
  ['later', { closeness: 0.4, gapDays: 3 }],
  ['later', { places: true, gapDays: 200 }],
  ['same-subject', { gapDays: -2 }],
  ['same-place', { places: true, gapDays: -0.1 }],
  ['background', { gapDays: -90 }],
  ['other-language', { sameLanguage: false, gapDays: -90 }],
])('says %s of %o', (reason, some) => {
  expect(linkReason({ ...facts, ...some })).toBe(reason);
});
