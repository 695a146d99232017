import { expect, test } from 'vitest';
import type { Provenance } from '../archive/archive.ts';
import { provenanceWords } from './provenance.ts';

const source = { feedId: 1, title: 'The Harbour Post', hasIcon: false };
const wire = (over: Partial<Provenance>): Provenance => ({ places: [], credits: [], bodyAt: 0, notes: [], teaser: false, evidence: [], ...over });
const reuters = { name: 'Reuters', agency: 'reuters' };

test('an agency’s report names the agency, its place and who passes it on', () => {
  const words = provenanceWords({ source, wire: wire({ places: [{ name: 'St. Paul', region: 'Minn.' }], day: { month: 5, day: 3 }, credits: [reuters, { name: 'The Associated Press', agency: 'ap' }], notes: ['corrected'], evidence: [{ says: 'dateline', where: 'opening', words: 'ST. PAUL, Minn., May 3 (Reuters) -' }] }) });
  expect(words).toEqual({
    from: 'From Reuters and The Associated Press, via The Harbour Post', dateline: { places: 'St. Paul, Minn.', day: '3 May' }, notes: ['Corrected by the publisher'],
    reasons: [{ says: 'Dateline, at the start', words: 'ST. PAUL, Minn., May 3 (Reuters) -' }], isByline: false,
  });
});

test.each([
  ['its title', { ...source, title: 'Reuters World' }, undefined, undefined],
  ['its site', source, 'Reuters', undefined],
  ['its address', source, undefined, 'https://www.reuters.example/a'],
])('a source is not said to pass on its own report: known by %s', (_name, source, siteName, url) => {
  expect(provenanceWords({ source, siteName, url, wire: wire({ credits: [reuters] }) })?.from).toBeUndefined();
});

test('a byline that is the agency is not said twice', () => {
  const signed = (words: string) => wire({ credits: [reuters], evidence: [{ says: 'credit', where: 'byline', words }] });
  expect(provenanceWords({ source, byline: '路透社', wire: signed('路透社') })?.isByline).toBe(true);
  expect(provenanceWords({ source, byline: 'Ada Quill, Reuters', wire: signed('Reuters') })?.isByline).toBe(false);
  expect(provenanceWords({ source: { ...source, title: 'Reuters' }, byline: 'Reuters', wire: signed('Reuters') })?.isByline).toBe(false);
});

test('where nothing is known nothing is said', () => {
  expect(provenanceWords({ source })).toBeUndefined();
  expect(provenanceWords({ source, wire: wire({ day: { day: 3 } }) })).toMatchObject({ notes: [], reasons: [] });
});
