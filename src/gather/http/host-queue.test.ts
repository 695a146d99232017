import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HostQueue, type Priority } from './host-queue.ts';

interface Run {
  host: string;
  label: string;
  from: number;
  to: number;
}

const recorder = (queue: HostQueue) => {
  const runs: Run[] = [];
  const run = (host: string, ms: number, label = '', priority: Priority = 'background'): Promise<void> => queue.run(host, priority, async () => {
    const entry: Run = { host, label, from: performance.now(), to: 0 };
    runs.push(entry);
    await sleep(ms);
    entry.to = performance.now();
  });
  return { runs, run };
};

describe('HostQueue', () => {
  it('runs one task at a time for a host, with the pause between', async () => {
    const { runs, run } = recorder(new HostQueue({ pauseMs: 60, maxConcurrent: 10 }));
    await Promise.all([run('a', 20), run('a', 20), run('a', 20)]);
    const [first, second, third] = runs;
    expect((second?.from ?? 0) - (first?.to ?? 0)).toBeGreaterThanOrEqual(59);
    expect((third?.from ?? 0) - (second?.to ?? 0)).toBeGreaterThanOrEqual(59);
  });

  it('keeps the pause when the next request comes later', async () => {
    const { runs, run } = recorder(new HostQueue({ pauseMs: 80, maxConcurrent: 10 }));
    await run('a', 1);
    await sleep(20);
    await run('a', 1);
    expect((runs[1]?.from ?? 0) - (runs[0]?.to ?? 0)).toBeGreaterThanOrEqual(79);
  });

  it('makes no pause after a task that sent nothing', async () => {
    const queue = new HostQueue({ pauseMs: 1000, maxConcurrent: 10 });
    const begun = performance.now();
    await Promise.all(Array.from({ length: 50 }, () => queue.run('a', 'background', (pass) => {
      pass();
      return Promise.resolve();
    })));
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('lets no slow host hold up another', async () => {
    const { run } = recorder(new HostQueue({ pauseMs: 0, maxConcurrent: 3 }));
    const slow = Promise.all([run('slow', 400), run('slow', 400)]);
    const begun = performance.now();
    await Promise.all(Array.from({ length: 20 }, (_, index) => run(`quick-${index % 4}`, 5)));
    expect(performance.now() - begun).toBeLessThan(380);
    await slow;
  });

  it('never runs more than the limit, and mixes hosts', async () => {
    let active = 0;
    let most = 0;
    const order: string[] = [];
    const queue = new HostQueue({ pauseMs: 0, maxConcurrent: 2 });
    await Promise.all(['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c'].map((host) => queue.run(host, 'background', async () => {
      active += 1;
      most = Math.max(most, active);
      order.push(host);
      await sleep(5);
      active -= 1;
    })));
    expect(most).toBe(2);
    expect(order.slice(0, 3).sort()).toEqual(['a', 'b', 'c']);
  });

  it('lets a reader go first', async () => {
    const { runs, run } = recorder(new HostQueue({ pauseMs: 5, maxConcurrent: 1 }));
    await Promise.all([run('a', 5, 'running'), run('a', 1, 'background'), run('b', 1, 'background'), run('c', 1, 'reader', 'reader'), run('a', 1, 'reader', 'reader')]);
    const labels = runs.map(({ label }) => label);
    expect(labels[0]).toBe('running');
    expect(labels[1]).toBe('reader');
    expect(labels.lastIndexOf('reader')).toBeLessThan(labels.lastIndexOf('background'));
  });

  it('goes on after a task that fails, and gives its error', async () => {
    const queue = new HostQueue({ pauseMs: 0, maxConcurrent: 1 });
    await expect(queue.run('a', 'background', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run('a', 'background', () => Promise.resolve(7))).resolves.toBe(7);
  });

  it('refuses what waits and what comes once it is closed', async () => {
    const queue = new HostQueue({ pauseMs: 10_000, maxConcurrent: 1 });
    const running = queue.run('a', 'background', () => sleep(20));
    const waiting = queue.run('a', 'background', () => Promise.resolve());
    queue.close(new Error('closing'));
    await expect(waiting).rejects.toThrow('closing');
    await expect(queue.run('b', 'background', () => Promise.resolve())).rejects.toThrow('closing');
    await running;
  });

  it('forgets hosts that nobody asks any more', async () => {
    const queue = new HostQueue({ pauseMs: 0, maxConcurrent: 50 });
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(Array.from({ length: 900 }, (_, index) => queue.run(`host-${round}-${index}`, 'background', () => Promise.resolve())));
    }
    expect(queue.lanes).toBeLessThan(2000);
  });
});
