import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lane, runLanes } from './run-lanes.ts';

/** A lane over a shelf of numbers; doing one may put others on another shelf. */
function shelfLane(shelf: number[], limit: number, done: (value: number) => Promise<void> | void) {
  const seen = { most: 0, now: 0 };
  const open = lane<number>({
    limit,
    claim: async (room) => shelf.splice(0, room),
    async handle(value) {
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      await wait(value % 4);
      await done(value);
      seen.now -= 1;
    },
  });
  return { open, seen };
}

test('everything is done exactly once, also what one lane makes for the other', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (feeds, limit) => {
    const pages: number[] = [];
    const done: string[] = [];
    const first = shelfLane([...feeds], limit, (value) => { done.push(`feed ${value}`); pages.push(value); });
    const second = shelfLane(pages, limit, (value) => { done.push(`page ${value}`); });
    await runLanes([first.open, second.open]);
    expect(done.toSorted()).toEqual([...feeds.map((value) => `feed ${value}`), ...feeds.map((value) => `page ${value}`)].toSorted());
    expect(Math.max(first.seen.most, second.seen.most)).toBeLessThanOrEqual(limit);
  }), { numRuns: 15 });
});

test('a stop finishes what is in hand and claims no more', async () => {
  const stop = new AbortController();
  const shelf = [3, 3, 3, 3, 3, 3];
  const done: number[] = [];
  const { open } = shelfLane(shelf, 2, (value) => { done.push(value); stop.abort(); });
  await runLanes([open], stop.signal);
  expect(done).toEqual([3, 3]);
  expect(shelf).toHaveLength(4);
});

test('a fault of our own ends the round loudly', async () => {
  const { open } = shelfLane([1], 1, () => { throw new Error('the archive is full'); });
  await expect(runLanes([open])).rejects.toThrow('the archive is full');
});
