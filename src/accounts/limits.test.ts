import { expect, test } from 'vitest';
import { openArchive } from '../archive/open.ts';
import { testFolders } from '../archive/testing/folder.ts';
import { createLimiter, waitInWords } from './limits.ts';

const folder = testFolders();

async function limiterIn(dataDir: string, time: { now: number }) {
  const archive = await openArchive({ dataDir });
  return { limiter: createLimiter(archive.accounts.attempts, 'test', () => time.now), close: () => archive.close() };
}

test('an address has ten tries at an account in a quarter of an hour, also across a restart', async () => {
  const dataDir = folder();
  const time = { now: Date.UTC(2026, 0, 1) };
  const first = await limiterIn(dataDir, time);
  for (let i = 0; i < 10; i++) expect(await first.limiter.enter('192.0.2.1', 'Ada')).toBe(0);
  expect(await first.limiter.enter('192.0.2.1', 'ADA')).toBe(15 * 60_000);
  await first.close();
  const second = await limiterIn(dataDir, time);
  time.now += 60_000;
  expect(await second.limiter.enter('::ffff:192.0.2.1', 'ada')).toBe(14 * 60_000);
  expect(await second.limiter.enter('192.0.2.2', 'ada')).toBe(0);
  expect(await second.limiter.enter('192.0.2.1', 'bo')).toBe(0);
  time.now += 15 * 60_000;
  expect(await second.limiter.enter('192.0.2.1', 'ada')).toBe(0);
  await second.close();
});

test('an address has thirty tries over all accounts; what is right is not counted', async () => {
  const { limiter, close } = await limiterIn(folder(), { now: Date.UTC(2026, 0, 1) });
  for (let i = 0; i < 50; i++) {
    expect(await limiter.enter('2001:db8:1:2::5', 'right')).toBe(0);
    await limiter.succeeded('2001:db8:1:2::5', 'right');
  }
  for (let i = 0; i < 30; i++) expect(await limiter.enter(`2001:db8:1:2::${i}`, `name ${i}`)).toBe(0);
  expect(await limiter.enter('2001:db8:1:2:ffff::1', 'another')).toBeGreaterThan(0);
  expect(await limiter.enter('2001:db8:1:3::1', 'another')).toBe(0);
  await close();
});

test('an account bears fifty tries an hour from anywhere, and many at once are counted', async () => {
  const { limiter, close } = await limiterIn(folder(), { now: Date.UTC(2026, 0, 1) });
  const waits = await Promise.all(Array.from({ length: 60 }, (_, i) => limiter.enter(`198.51.100.${i}`, 'ada')));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(50);
  await close();
});

test('how long to wait is said in minutes', () => {
  expect([waitInWords(1), waitInWords(61_000)]).toEqual(['Too many attempts. Try again in a minute.', 'Too many attempts. Try again in 2 minutes.']);
});
