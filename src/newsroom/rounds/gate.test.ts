import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Gate } from './gate.ts';

test('never more than so many are past the gate, and all get through', async () => {
  const gate = new Gate(3);
  let inside = 0;
  let most = 0;
  let done = 0;
  await Promise.all(Array.from({ length: 20 }, (_, index) => gate.pass(async (admit) => {
    await wait(index % 3);
    await admit();
    await admit();
    inside += 1;
    most = Math.max(most, inside);
    await wait(2);
    inside -= 1;
    done += 1;
  })));
  expect({ most, done }).toEqual({ most: 3, done: 20 });
});

test('work that fails or never asks gives back exactly what it took', async () => {
  const gate = new Gate(1);
  await expect(gate.pass(async (admit) => { await admit(); throw new Error('broken'); })).rejects.toThrow('broken');
  await gate.pass(async () => {});
  await expect(gate.pass(async (admit) => { await admit(); return 7; })).resolves.toBe(7);
});
