import { expect, test } from 'vitest';
import { eventStream } from './event-stream.ts';

const decoder = new TextDecoder();

function reading(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  return { next: async () => decoder.decode((await reader.read()).value), leave: () => reader.cancel(), ended: async () => (await reader.read()).done };
}

test('tells the state at once and each change once, then cleans up', async () => {
  let state = { arrived: 0 };
  const hints = new Set<() => void>();
  const { next, leave } = reading(eventStream({
    look: async () => state,
    watch: (hint) => {
      hints.add(hint);
      return () => hints.delete(hint);
    },
    onError: (error) => expect.fail(String(error)),
  }));
  const hint = () => hints.forEach((call) => call());
  expect(await next()).toBe('retry: 3000\n\n');
  expect(await next()).toBe('data: {"arrived":0}\n\n');
  hint();
  state = { arrived: 5 };
  hint();
  hint();
  expect(await next()).toBe('data: {"arrived":5}\n\n');
  expect(hints.size).toBe(1);
  await leave();
  expect(hints.size).toBe(0);
});

test('looks again by itself while asked to', async () => {
  let count = 0;
  const { next, leave } = reading(eventStream({ look: async () => ++count, watch: () => () => {}, lookAgain: () => 5, onError: () => {} }));
  await next();
  expect([await next(), await next(), await next()]).toEqual(['data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n']);
  await leave();
  const after = count;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(count).toBeLessThanOrEqual(after + 1);
});

test('keeps the line alive', async () => {
  const { next, leave } = reading(eventStream({ look: async () => 1, watch: () => () => {}, onError: () => {}, heartbeatMs: 5 }));
  await next();
  await next();
  expect(await next()).toBe(': still here\n\n');
  await leave();
});

test('a look that fails is told and ends the stream', async () => {
  const told: unknown[] = [];
  let watching = true;
  const { next, ended } = reading(eventStream({
    look: async () => {
      throw new Error('no archive');
    },
    watch: () => () => {
      watching = false;
    },
    onError: (error) => told.push(error),
  }));
  await next();
  expect(await ended()).toBe(true);
  expect(watching).toBe(false);
  expect(told).toHaveLength(1);
});

test('ends, and looks no more, once there is nothing that may be told', async () => {
  let looks = 0;
  let watched = true;
  const { next, ended } = reading(eventStream({ look: async () => (++looks < 3 ? looks : undefined), watch: () => () => { watched = false; }, lookAgain: () => 5, onError: (error) => expect.fail(String(error)) }));
  await next();
  expect([await next(), await next(), await ended()]).toEqual(['data: 1\n\n', 'data: 2\n\n', true]);
  expect([looks, watched]).toEqual([3, false]);
});
