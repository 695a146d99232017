import { expect, test } from 'vitest';
import { first, fourth, second, third } from './definitions.cases.ts';
import { definitionsIn } from './definitions.ts';

test('what sentences say that names are is found, and hardly anything else', () => {
  const cases = [...first, ...second, ...third, ...fourth];
  const found = cases.map(([language, sentence, name, says]) => ({ says, found: definitionsIn(sentence, name, language)[0]?.text }));
  const right = found.filter((one) => one.found !== undefined && one.found === one.says).length;
  const given = found.filter((one) => one.found !== undefined).length;
  const due = found.filter((one) => one.says !== undefined).length;
  expect(cases.length).toBeGreaterThan(140);
  expect(right / given).toBeGreaterThan(0.97);
  expect(right / due).toBeGreaterThan(0.97);
});

test('a definition stands where it says', () => {
  const sentence = 'In Kelvik, harbour master Ada Holm, a former pilot, closed the port.';
  for (const { text, start } of definitionsIn(sentence, 'Ada Holm', 'en')) expect(sentence.slice(start, start + text.length)).toBe(text);
  expect(definitionsIn(sentence, 'Ada Holm', 'en').map(({ text }) => text)).toEqual(['a former pilot', 'harbour master']);
});

test('a name is no part of another name, and whatever is asked never fails', () => {
  expect(definitionsIn('Ada Holmberg, the mayor, left.', 'Ada Holm', 'en')).toEqual([]);
  expect(() => definitionsIn('(((, the mayor', '(((', 'en')).not.toThrow();
  expect(definitionsIn('Ada Holm, the mayor', 'Ada Holm', 'tlh')).toEqual([]);
});

test('what several are, each of them is', () => {
  const sentence = 'After it docked, harbour pilots Ada Holm and Jonas Petri went ashore.';
  for (const name of ['Ada Holm', 'Jonas Petri']) expect(definitionsIn(sentence, name, 'en').map(({ text }) => text)).toEqual(['harbour pilots']);
  // One role is that of one: of the other it says nothing.
  expect(definitionsIn('The mayor Ada Holm and Jonas Petri went ashore.', 'Jonas Petri', 'en')).toEqual([]);
});
