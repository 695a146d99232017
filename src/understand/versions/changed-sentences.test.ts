import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSentences } from './changed-sentences.ts';

const before = 'Nine people were hurt. The ferry had 212 people aboard. It was raining. The port is closed.';

test('what came, what went and what was put in other words', () => {
  const after = 'The port is closed. Fourteen people were hurt. The ferry had 212 people aboard! A tug is on its way.';
  expect(changedSentences(before, after, 'en')).toEqual([
    { kind: 'changed', before: 'Nine people were hurt.', after: 'Fourteen people were hurt.', start: 20 },
    { kind: 'added', after: 'A tug is on its way.', start: after.indexOf('A tug') },
    { kind: 'removed', before: 'It was raining.' },
  ]);
});

test('case, marks, space and order are no change', () => {
  expect(changedSentences(before, before.toUpperCase().split('. ').toReversed().join('.\n\n'), 'en')).toEqual([]);
});

test('a text has no changes with itself, and new sentences stand where it is said', () => {
  const words = fc.array(fc.constantFrom('One. ', 'Two three. ', 'Four five six! ', '\n\n', 'Nine of ten. ')).map((all) => all.join(''));
  fc.assert(fc.property(words, words, (one, other) => {
    expect(changedSentences(one, one, 'en')).toEqual([]);
    for (const change of changedSentences(one, other, 'en')) {
      if (change.kind !== 'removed') expect(other.slice(change.start, change.start + change.after.length)).toBe(change.after);
      if (change.kind !== 'added') expect(one).toContain(change.before);
    }
  }));
});
