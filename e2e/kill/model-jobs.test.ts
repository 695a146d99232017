import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open.ts';
import { startModelServer, type ModelServer } from '../support/model-server.ts';
import { honest } from '../support/model-voices.ts';

const runner = fileURLToPath(new URL('model-runner.ts', import.meta.url));
const KILLS = 2;
let server: ModelServer;
let dataDir = '';
let slow = true;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
  // It answers the first report, and stops in the middle of the second.
  server = await startModelServer({ pieceBytes: 4001, say: (chat) => (slow && chat.messages.at(-1)?.content.includes('Second report') === true ? { text: honest(chat), stall: { after: 30, ms: 60_000 } } : honest(chat)) });
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(...args: string[]): ChildProcess & { said: () => string } {
  const child = spawn(process.execPath, [runner, dataDir, server.url, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { said += text; });
  return Object.assign(child, { said: () => said });
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test(`a job of the model outlives ${KILLS} kills, is done once, and asks nothing twice that was answered`, { timeout: 180_000 }, async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    const before = server.chats.length;
    const child = start(kill === 0 ? 'ask' : 'run');
    // Somewhere in the second report: the job is claimed, and what was said of the first is kept.
    await expect.poll(() => server.chats.slice(before).some(({ messages }) => messages.at(-1)?.content.includes('Second report')), { timeout: 30_000 }).toBe(true);
    await wait(Math.random() * 300);
    await killed(child);

    const archive = await openArchive({ dataDir });
    expect(await archive.ai.outcomes(0)).toEqual([]);
    expect(await archive.ai.waiting()).toBe(1);
    await archive.close();

  }
  slow = false;
  const last = start('run', 'until-done');
  await once(last, 'exit');
  const end: unknown = JSON.parse(last.said());
  expect(end).toMatchObject({ state: 'done', result: { kind: 'told', told: { madeBy: { kind: 'model' } } } });

  const about = (words: string): number => server.chats.filter(({ messages }) => messages.at(-1)?.content.includes(words)).length;
  expect(about('First report')).toBe(1);
  expect(about('Second report')).toBe(3);
  const archive = await openArchive({ dataDir });
  expect(await archive.ai.outcomes(0)).toEqual([{ outcome: 'usable', jobs: 1, dropped: 0 }]);
  expect(await archive.check()).toEqual([]);
  await archive.close();
});
