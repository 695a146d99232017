import { afterEach, describe, expect, it, test } from 'vitest';
import { honest } from '../../../../e2e/support/model-voices.ts';
import { changeSiteSettings } from '../../../common/site-settings.ts';
import { openAiRoom, type AiRoom, type AiRoomOptions } from '../testing/ai-room.ts';

const rooms: AiRoom[] = [];
afterEach(async () => { for (const room of rooms.splice(0)) await room.close(); });
async function roomWith(options: AiRoomOptions = {}): Promise<AiRoom> {
  const room = await openAiRoom(options);
  rooms.push(room);
  return room;
}

const bridge = {
  title: 'Harbour bridge opens after nine years',
  text: 'The harbour bridge in Norwick was opened on Monday by Mayor Ada Holm. It cost 84 million crowns and took nine years to build.\n\nAbout 12,000 people walked across it on the first day, the city said. "We have waited long for this," Holm told the crowd.\n\nBuses will use the bridge from 1 March. The old ferry ends its service in April.',
};
const storm = {
  title: 'Storm tears roofs from houses in Norwick',
  text: 'A storm called Berta tore the roofs from sixty houses in Norwick on Friday. Nobody was hurt, the fire brigade said.\n\nTrains between Norwick and Eastmoor were stopped for six hours. The power was back by Saturday morning.',
};

test('a summary: each sentence with the passage that bears it out', async () => {
  const room = await roomWith();
  const id = await room.store(bridge);
  const job = await room.done({ kind: 'summary', of: { kind: 'article', id } });
  if (job.state !== 'done' || job.result.kind !== 'told') throw new Error(`Not told: ${JSON.stringify(job)}`);
  const { madeBy, sentences, points = [], passages, language, dropped } = job.result.told;
  expect(madeBy).toEqual({ kind: 'model', name: 'test-model' });
  expect(language).toBe('en');
  expect(dropped).toBe(0);
  expect(sentences.map(({ text }) => text)).toEqual(['The harbour bridge in Norwick was opened on Monday by Mayor Ada Holm.', 'It cost 84 million crowns and took nine years to build.']);
  expect(points.length).toBeGreaterThan(0);
  for (const { passages: own } of [...sentences, ...points]) expect(own.length).toBeGreaterThan(0);
  for (const { articleId, start, end, quote, title } of passages) {
    expect(articleId).toBe(id);
    expect(title).toBe(bridge.title);
    expect(bridge.text.slice(start, end)).toBe(quote);
  }
});

test('what the text does not bear out is dropped and counted', async () => {
  const room = await roomWith({ say: () => JSON.stringify({ sentences: ['The harbour bridge was opened on Monday by Mayor Ada Holm.', 'It cost 91 million crowns.', 'The bridge was opened by President Karl Moss.'], points: ['Nobody wanted the bridge.'] }) });
  const id = await room.store(bridge);
  const job = await room.done({ kind: 'summary', of: { kind: 'article', id } });
  if (job.state !== 'done' || job.result.kind !== 'told') throw new Error(`Not told: ${JSON.stringify(job)}`);
  expect(job.result.told.sentences.map(({ text }) => text)).toEqual(['The harbour bridge was opened on Monday by Mayor Ada Holm.']);
  expect(job.result.told).toMatchObject({ points: [], dropped: 3 });
  expect((await room.desk.newsroom.modelFigures()).ended).toEqual([{ outcome: 'usable', jobs: 1, dropped: 3 }]);
});

test('a story is told from each report by itself', async () => {
  const room = await roomWith();
  const one = await room.store(bridge);
  const other = await room.store({ title: 'Norwick has its bridge', text: 'Mayor Ada Holm opened the harbour bridge in Norwick on Monday. Two cranes were used to lift its middle part in June.' });
  const storyId = await room.story([one, other]);
  const job = await room.done({ kind: 'summary', of: { kind: 'story', id: storyId } });
  if (job.state !== 'done' || job.result.kind !== 'told') throw new Error(`Not told: ${JSON.stringify(job)}`);
  const { sentences, points = [], passages } = job.result.told;
  expect(room.server.chats).toHaveLength(2);
  for (const { messages } of room.server.chats) expect(messages.at(-1)?.content.includes(bridge.title) && messages.at(-1)?.content.includes('Two cranes')).toBe(false);
  expect([...sentences, ...points].map(({ text }) => text)).toContain('Two cranes were used to lift its middle part in June.');
  // The other outlet says the same of the opening: it confirms, and is not said twice.
  expect(new Set(sentences[0]?.passages.map((at) => passages[at]?.articleId))).toEqual(new Set([one, other]));
});

describe('answers', () => {
  it('cites what it says, from the likeliest articles of the archive', async () => {
    const room = await roomWith();
    const id = await room.store(bridge);
    await room.store(storm);
    const job = await room.done({ kind: 'ask', of: { kind: 'archive' }, question: 'Who opened the harbour bridge in Norwick?', language: 'en' });
    if (job.state !== 'done' || job.result.kind !== 'told') throw new Error(`Not told: ${JSON.stringify(job)}`);
    const { sentences, passages } = job.result.told;
    expect(sentences[0]?.text).toBe('The harbour bridge in Norwick was opened on Monday by Mayor Ada Holm.');
    const passage = passages[sentences[0]?.passages[0] ?? -1];
    expect(passage).toMatchObject({ articleId: id, title: bridge.title });
    expect(bridge.text.slice(passage?.start, passage?.end)).toBe(passage?.quote);
  });

  it('says nothing when nothing bears it', async () => {
    const room = await roomWith();
    await room.store(bridge);
    const job = await room.done({ kind: 'ask', of: { kind: 'archive' }, question: 'Which country won the ice hockey championship?', language: 'en' });
    expect(job).toMatchObject({ state: 'done', result: { told: { sentences: [] } } });
  });

  it('of one article', async () => {
    const room = await roomWith();
    const id = await room.store(storm);
    const job = await room.done({ kind: 'ask', of: { kind: 'article', id }, question: 'How many houses lost their roofs in the storm?' });
    expect(job).toMatchObject({ state: 'done', result: { told: { sentences: [{ text: 'A storm called Berta tore the roofs from sixty houses in Norwick on Friday.' }] } } });
  });
});

describe('the queue', () => {
  it('does a task once for all who ask, and keeps it', async () => {
    const room = await roomWith();
    const id = await room.store(bridge);
    const other = await room.archive.readers.make({ userId: 'u2', name: 'Bo', house: true }, Date.now());
    const task = { kind: 'summary', of: { kind: 'article', id } } as const;
    const [one, two] = await Promise.all([room.done(task), room.done(task, other)]);
    expect(two.id).toBe(one.id);
    expect((await room.done(task)).id).toBe(one.id);
    expect(room.server.chats).toHaveLength(1);
    // The second one cost nothing.
    expect((await room.archive.ai.spent(room.reader, Date.now())).tasks + (await room.archive.ai.spent(other, Date.now())).tasks).toBe(1);
  });

  it('shows a job only to those who asked for it', async () => {
    const room = await roomWith();
    const id = await room.store(bridge);
    const { id: jobId } = await room.done({ kind: 'summary', of: { kind: 'article', id } });
    const stranger = await room.archive.readers.make({ userId: 'u3', name: 'Cy', house: true }, Date.now());
    expect(await room.desk.newsroom.aiJob(jobId, stranger)).toBeUndefined();
    await room.desk.newsroom.aiStop(jobId, stranger);
    expect(await room.desk.newsroom.aiJob(jobId, room.reader)).toMatchObject({ state: 'done' });
  });

  it('waits as long as the server asks, which is no failure, and goes on', async () => {
    const room = await roomWith({ say: (chat, nth) => (nth <= 2 ? { status: 429, headers: { 'retry-after': '1' } } : honest(chat)) });
    const id = await room.store(bridge);
    const asked = await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id } }, room.reader);
    if ('refused' in asked) throw new Error(asked.refused);
    await expect.poll(async () => room.desk.newsroom.aiJob(asked.id, room.reader), { timeout: 3000 }).toMatchObject({ state: 'waiting', why: 'The model\'s server asked to wait.' });
    expect(await room.done({ kind: 'summary', of: { kind: 'article', id } })).toMatchObject({ state: 'done' });
    expect((await room.desk.newsroom.modelFigures()).ended).toMatchObject([{ outcome: 'usable', jobs: 1 }]);
    expect(await room.desk.newsroom.aiState()).toEqual({ on: true, model: { name: 'test-model', host: room.server.host } });
  });

  it('grows sentence by sentence, and tells those who wait', async () => {
    const room = await roomWith({ pieceBytes: 97, say: (chat) => ({ text: honest(chat), stall: { after: 120, ms: 1500 } }) });
    const id = await room.store(bridge);
    const asked = await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id } }, room.reader);
    if ('refused' in asked) throw new Error(asked.refused);
    let job = await room.desk.newsroom.aiJob(asked.id, room.reader, asked.version);
    while (job?.state !== 'done' && !(job?.state === 'running' && job.partial !== undefined)) job = await room.desk.newsroom.aiJob(asked.id, room.reader, job?.version ?? 0);
    expect(job).toMatchObject({ state: 'running', partial: { told: { sentences: [{ text: 'The harbour bridge in Norwick was opened on Monday by Mayor Ada Holm.' }] } } });
    expect(await room.done({ kind: 'summary', of: { kind: 'article', id } })).toMatchObject({ state: 'done' });
  });

  it('is stopped by whoever asked, and the server is let go', async () => {
    const room = await roomWith({ say: () => ({ text: 'x'.repeat(300), stall: { after: 9, ms: 20_000 } }) });
    const id = await room.store(bridge);
    const asked = await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id } }, room.reader);
    if ('refused' in asked) throw new Error(asked.refused);
    await expect.poll(() => room.server.open).toBe(1);
    await room.desk.newsroom.aiStop(asked.id, room.reader);
    await expect.poll(() => room.server.open, { timeout: 3000 }).toBe(0);
    expect(await room.desk.newsroom.aiJob(asked.id, room.reader)).toBeUndefined();
  });

  it('ends in plain words when there is nothing usable, and can be asked again', async () => {
    const room = await roomWith({ say: (_, nth) => ['{"sentences": [oops', 'Sure! Here is your summary.', '{"sentences":["Everything was free."],"points":[]}'][nth - 1] ?? '' });
    const id = await room.store(bridge);
    const first = await room.done({ kind: 'summary', of: { kind: 'article', id } });
    expect(first).toMatchObject({ state: 'failed', why: 'The model gave nothing usable.' });
    const second = await room.done({ kind: 'summary', of: { kind: 'article', id } });
    expect(second).toMatchObject({ state: 'failed', why: expect.stringContaining('1 left out') });
    expect((await room.desk.newsroom.modelFigures()).ended).toEqual([{ outcome: 'nothing usable', jobs: 1, dropped: 1 }]);
  });

  it('says what is wrong with key or model, once', async () => {
    const room = await roomWith({ models: ['another'] });
    const id = await room.store(bridge);
    const job = await room.done({ kind: 'summary', of: { kind: 'article', id } });
    expect(job).toMatchObject({ state: 'failed', why: expect.stringContaining('no model "test-model"') });
    expect(room.server.requests).toHaveLength(1);
    expect((await room.desk.newsroom.aiState()).model?.trouble).toContain('no model "test-model"');
  });
});

describe('limits', () => {
  it('refuses what is over a reader\'s budget, and gives what is kept all the same', async () => {
    const room = await roomWith();
    const [one, other] = [await room.store(bridge), await room.store(storm)];
    expect(await room.desk.newsroom.changeModel({ url: '', model: '', budget: { tasks: 1, characters: 100_000 } })).toBeUndefined();
    const kept = await room.done({ kind: 'summary', of: { kind: 'article', id: one } });
    expect(await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id: other } }, room.reader)).toMatchObject({ refused: expect.stringContaining('1 things today') });
    expect((await room.done({ kind: 'summary', of: { kind: 'article', id: one } })).id).toBe(kept.id);
    await room.desk.newsroom.changeModel({ url: '', model: '', budget: { tasks: 9, characters: 300 } });
    expect(await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id: other } }, room.reader)).toMatchObject({ refused: expect.stringContaining('300 characters') });
  });

  it('has nothing done for whoever reads without an account', async () => {
    const room = await roomWith();
    const id = await room.store(bridge);
    expect(await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id } }, room.archive.readers.public())).toHaveProperty('refused');
    expect(room.server.requests).toEqual([]);
  });

  it('one switch stops everything, also what runs', async () => {
    const room = await roomWith({ say: () => ({ text: 'x'.repeat(300), stall: { after: 9, ms: 20_000 } }) });
    const id = await room.store(bridge);
    await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id } }, room.reader);
    await expect.poll(() => room.server.open).toBe(1);
    await changeSiteSettings(room.archive.settings, { ai: 'off' });
    await expect.poll(() => room.server.open, { timeout: 5000 }).toBe(0);
    expect(await room.desk.newsroom.aiState()).toEqual({ on: false });
    expect(await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id } }, room.reader)).toHaveProperty('refused');
  });

  it('asks for nothing that could not be checked, and for nothing where there is no text', async () => {
    const room = await roomWith();
    const id = await room.store({ title: '港の橋が開通', text: '月曜日に港の橋が開通した。', lang: 'ja' });
    expect(await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id } }, room.reader)).toMatchObject({ refused: expect.stringContaining('cannot be checked') });
    expect(await room.desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'article', id: 999 } }, room.reader)).toHaveProperty('refused');
    expect(await room.desk.newsroom.aiTask({ kind: 'ask', of: { kind: 'archive' }, question: ' \n ' }, room.reader)).toHaveProperty('refused');
  });
});
