import { expect, test } from 'vitest';
import type { StoryClaim } from '../../archive/stories/shelf.ts';
import { StoryMemory } from './story-memory.ts';

const now = Date.UTC(2026, 10, 23, 12);
const ferry = 'The ferry Aurelia ran aground on a reef off Tarnsund with 212 aboard.\n\nRescue boats from Kelvik took all passengers off within three hours.\n\nCaptain Mirja Lund said the rudder had jammed in heavy seas.';
const claim = (articleId: number, more: Partial<StoryClaim> = {}): StoryClaim => ({
  articleId, title: 'Ferry runs aground off Tarnsund', text: ferry, wordCount: 40, origin: 'page', feedId: articleId, source: `Outlet ${articleId}`, site: undefined, sortAt: now, firstSeenAt: now, publishedAt: now, lang: 'en', subject: undefined, tags: [], wire: undefined, ...more,
});

test('hears what an article is: a report is no copy of news in brief, and does not join it', () => {
  const memory = new StoryMemory();
  const decisions = [claim(1, { kind: 'round-up' }), claim(2), claim(3)].map((one) => memory.decide(one));
  expect(decisions.map(({ copyOf, evidence }) => [copyOf, evidence.by])).toEqual([[undefined, 'first'], [undefined, 'first'], [2, 'copy']]);
});
