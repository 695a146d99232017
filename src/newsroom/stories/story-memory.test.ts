import { expect, test } from 'vitest';
import type { StoryClaim } from '../../archive/stories/shelf.ts';
import { packPrint } from './print.ts';
import { StoryMemory } from './story-memory.ts';

const now = Date.UTC(2026, 10, 23, 12);
const ferry = 'The ferry Aurelia ran aground on a reef off Tarnsund with 212 aboard.\n\nRescue boats from Kelvik took all passengers off within three hours.\n\nCaptain Mirja Lund said the rudder had jammed in heavy seas.';
const claim = (articleId: number, more: Partial<StoryClaim> = {}): StoryClaim => ({
  articleId, title: 'Ferry runs aground off Tarnsund', text: ferry, wordCount: 40, origin: 'page', feedId: articleId, source: `Outlet ${articleId}`, site: undefined, sortAt: now, firstSeenAt: now, publishedAt: now, lang: 'en', subject: undefined, tags: [], wire: undefined, ...more,
});

test('takes an outlet and a language of any length, and knows the article again', () => {
  const long = claim(1, { source: `${'潮'.repeat(299)}😀${'x'.repeat(70_000)}`, lang: `en-${'x'.repeat(300)}` });
  const decision = new StoryMemory().decide(long);
  const again = new StoryMemory();
  expect(again.restore({ seq: 1, articleId: 1, storyId: 1, print: decision.print })).toBe(true);
  expect(again.decide(claim(2))).toMatchObject({ copyOf: 1, story: { id: 1 } });
});

test('tells why the first print that it cannot read was not read', () => {
  const memory = new StoryMemory();
  expect(memory.restore({ seq: 1, articleId: 1, storyId: 1, print: packPrint({ publishedAt: now, source: 'a', lang: 'en', story: Uint8Array.of(1, 2), copy: Uint8Array.of(3) }) })).toBe(false);
  expect(memory.restore({ seq: 2, articleId: 2, storyId: 1, print: new Uint8Array() })).toBe(false);
  expect(memory.problem).toMatch(/copy print of an article has version 3/);
});

test('says of a merge how near the stories are and how near they had to be', () => {
  const first = new StoryMemory();
  const prints = [1, 2, 3, 4].map((id) => first.decide(claim(id)).print);
  const memory = new StoryMemory();
  for (const [at, print] of prints.entries()) memory.restore({ seq: at + 1, articleId: at + 1, storyId: at < 2 ? 7 : 8, print });
  const moves = memory.repair(0);
  expect(moves).toMatchObject([{ articleIds: [3, 4], to: { id: 7 }, evidence: { by: 'repair', needed: 0.27 } }]);
  expect(moves[0]?.evidence.closeness).toBeGreaterThan(0.27);
});

test('hears what an article is: a report is no copy of news in brief, and does not join it', () => {
  const memory = new StoryMemory();
  const decisions = [claim(1, { kind: 'round-up' }), claim(2), claim(3)].map((one) => memory.decide(one));
  expect(decisions.map(({ copyOf, evidence }) => [copyOf, evidence.by])).toEqual([[undefined, 'first'], [undefined, 'first'], [2, 'copy']]);
});
