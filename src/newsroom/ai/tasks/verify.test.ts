import { afterEach, expect, test } from 'vitest';
import type { Chat, Said } from '../../../../e2e/support/model-server.ts';
import { askedFor, comparedIn } from '../../../../e2e/support/model-voices.ts';
import type { Told } from '../../../common/ai.ts';
import { openAiRoom, type AiRoom, type AiRoomOptions } from '../testing/ai-room.ts';

const pier = {
  title: 'Norwick closes its old ferry pier',
  text: 'The harbour board of Norwick voted on Monday to close the old ferry pier to traffic. Its chairwoman Ada Holm said the planks could give way under a lorry.\n\nRepairs may cost 4 million crowns. The shipping firm Brandt, which runs two ferries there, offered to pay a third if the board keeps its berth free of charge.\n\nThe city council wants to decide in June whether the pier is torn down. Councillor Per Lind called that "a waste of good oak".',
};
const literal = 'The harbour board voted on Monday to close the old ferry pier to traffic.';
const subtle = 'The council will tear the pier down in June.';
const right = 'Per Lind would rather see the jetty stay.';
const invented = 'Repairs may cost 14 million crowns.';

const rooms: AiRoom[] = [];
afterEach(async () => { for (const room of rooms.splice(0)) await room.close(); });

/** Has an article summarised with these sentences, which `compare` is then asked about. */
async function summaryOf(compare: (claims: string[], text: string, nth: number) => Said, options: AiRoomOptions = {}): Promise<{ told: Told; room: AiRoom }> {
  let compared = 0;
  const room = await openAiRoom({
    say: (chat: Chat) => {
      if (askedFor(chat) !== 'verification') return JSON.stringify({ sentences: [literal, subtle, right, invented], points: [] });
      const { text, claims } = comparedIn(chat);
      return compare(claims, text, compared++);
    },
    ...options,
  });
  rooms.push(room);
  const job = await room.done({ kind: 'summary', of: { kind: 'article', id: await room.store(pier) } });
  if (job.state !== 'done' || job.result.kind !== 'told') throw new Error(`Not told: ${JSON.stringify(job)}`);
  return { told: job.result.told, room };
}
const checks = (...lines: string[]): string => JSON.stringify({ checks: lines });
const shown = ({ sentences }: Told): string[] => sentences.map(({ text }) => text);

test('what is neither literal nor refuted is compared with the article in a request of its own', async () => {
  const asked: { claims: string[]; text: string }[] = [];
  const { told, room } = await summaryOf((claims, text) => {
    asked.push({ claims, text });
    return checks('1 the council decides in June, wrong', '2. he is against it, right');
  });
  expect(asked).toEqual([{ claims: [subtle, right], text: expect.stringContaining(pier.text) }]);
  expect(shown(told)).toEqual([literal, right]);
  expect(told).toMatchObject({ dropped: 2 });
  expect(told.waiting).toBeUndefined();
  const [first, second] = room.server.chats.map(({ messages }) => messages.map(({ content }) => content).join('\n'));
  expect(first).not.toContain('You check sentences');
  expect(second).not.toContain('You summarise news');
});

test('a number that stands nowhere stays out, whatever the model says', async () => {
  const { told } = await summaryOf((claims) => checks(...claims.map((_, at) => `${at + 1} all right`), '3 right', '4 right', '99 right'));
  expect(shown(told)).toEqual([literal, subtle, right]);
});

test('said twice and differently, it is wrong', async () => {
  const { told } = await summaryOf(() => checks('1 right', '1 not said, wrong', '1 right', '2 right'));
  expect(shown(told)).toEqual([literal, right]);
});

test.each([['nothing that could be read', 'I would rather not.'], ['an error', { status: 400, error: 'no' }], ['a broken answer', { text: checks('1 wrong'), cutAfter: 4 }]] as const)('%s leaves the word to the check', async (_, said) => {
  const { told } = await summaryOf(() => said);
  expect(shown(told)).toEqual([literal, subtle, right]);
});

test('asked to wait, the job waits, and does not have the summary written anew', async () => {
  const { told, room } = await summaryOf((_, __, nth) => (nth === 0 ? { status: 429, error: 'slow down', headers: { 'retry-after': '1' } } : checks('1 wrong', '2 right')));
  expect(shown(told)).toEqual([literal, right]);
  expect(room.server.chats.map(askedFor)).toEqual(['summary', 'verification', 'verification']);
});

test('where the server takes no schema, in lines', async () => {
  const { told } = await summaryOf(() => 'C: 1 the council only decides then, wrong\nC: 2 he calls it a waste, right', { refuses: ['json_schema', 'json_object'] });
  expect(shown(told)).toEqual([literal, right]);
});
