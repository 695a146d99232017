import { expect, test } from 'vitest';
import { keyName, keyReader, sequenceMs, shortcuts } from './shortcuts.ts';

const all = shortcuts.flatMap(({ entries }) => entries);

test('no two shortcuts collide, and none begins another', () => {
  const sequences = all.flatMap(({ keys }) => keys.map((sequence) => sequence.join(' ')));
  expect(new Set(sequences).size).toBe(sequences.length);
  for (const one of sequences) for (const other of sequences) expect(other !== one && other.startsWith(`${one} `)).toBe(false);
});

test('every shortcut of the table works as written', () => {
  for (const { keys, command } of all) {
    for (const sequence of keys) {
      const read = keyReader();
      expect(sequence.map((key) => read(key, 0)).at(-1)).toBe(command);
    }
  }
});

test('a sequence waits only so long, and a wrong key starts anew', () => {
  const read = keyReader();
  expect([read('g', 0), read('h', sequenceMs)]).toEqual([undefined, 'front']);
  expect([read('g', 5000), read('h', 5001 + sequenceMs)]).toEqual([undefined, undefined]);
  expect([read('g', 10_000), read('j', 10_001)]).toEqual([undefined, 'next']);
  expect([read('g', 20_000), read('g', 20_001), read('s', 20_002)]).toEqual([undefined, undefined, 'saved']);
  expect([read('x', 30_000), read('s', 30_001)]).toEqual([undefined, 'save']);
});

test('keys are named for people', () => {
  expect([keyName('A'), keyName('Escape'), keyName('g')]).toEqual(['Shift+A', 'Esc', 'g']);
});
