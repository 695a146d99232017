import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAiDesk } from '../../src/newsroom/ai/testing/ai-room.ts';
import { startModelServer, type ModelServer } from '../support/model-server.ts';
import { honest } from '../support/model-voices.ts';
import { runCli } from '../support/run-cli.ts';

let server: ModelServer;
let env: Record<string, string>;
const dataDir = mkdtempSync(join(tmpdir(), 'dateline-ask-'));

beforeAll(async () => {
  server = await startModelServer({ say: honest });
  env = { DATELINE_DATA: dataDir, DATELINE_LLM_URL: server.url, DATELINE_LLM_MODEL: 'test-model' };
  const room = await openAiDesk({ dataDir, url: server.url });
  await room.store({ title: 'Harbour bridge opens', text: 'The harbour bridge in Norwick was opened on Monday by Mayor Ada Holm. It cost 84 million crowns and took nine years to build.' });
  await room.close();
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a question goes to the model that is connected, and to the archive where it is left', async () => {
  const question = 'Who opened the harbour bridge in Norwick?';
  const asked = await runCli(['ask', question], { env });
  expect(asked.stdout).toContain('The harbour bridge in Norwick was opened on Monday by Mayor Ada Holm. [1]');
  expect(asked.stdout).toContain('In the words of test-model');
  const left = await runCli(['ask', '--no-model', question], { env });
  expect(left.stdout).not.toContain('test-model');
  expect(server.chats).toHaveLength(1);
  expect((await runCli(['doctor'], { env })).stdout).toContain('Language model: test-model on');
  const gone = await runCli(['doctor'], { env: { ...env, DATELINE_LLM_MODEL: 'other' } });
  expect(gone.stdout).toContain('it has no model "other"');
});
