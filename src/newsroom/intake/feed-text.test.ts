import { expect, test } from 'vitest';
import type { FeedEntry } from '../../common/feed.ts';
import { judgeFeedText } from './feed-text.ts';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const paragraphs = (count: number, each: number): string => Array.from({ length: count }, () => `<p>${words(each)}.</p>`).join('');
const entry = (over: Partial<FeedEntry>): FeedEntry => ({ authors: [], categories: [], enclosures: [], link: 'https://gull.example/a', ...over });

test.each<[string, Partial<FeedEntry>, string, boolean]>([
  ['a long content is the article', { content: paragraphs(6, 60) }, 'feed', false],
  ['a long summary is as good', { summary: paragraphs(6, 60) }, 'feed', false],
  ['a medium content in several paragraphs is the article', { content: paragraphs(4, 45) }, 'feed', false],
  ['a medium content in one paragraph may be a teaser', { content: paragraphs(1, 170) }, 'teaser', true],
  ['a short summary is a teaser', { summary: `<p>${words(30)}</p>` }, 'teaser', true],
  ['a long text cut off is a teaser', { content: `${paragraphs(5, 60)}<p>${words(20)} […]</p>` }, 'teaser', true],
  ['a cut with a link behind it is a teaser', { content: `${paragraphs(5, 60)}<p>${words(20)}… <a href="https://gull.example/a">Read on</a></p>` }, 'teaser', true],
  ['no text at all', {}, 'none', true],
  ['no text and no page', { link: undefined }, 'none', false],
  ['a note without a page is what there is', { link: undefined, content: '<p>Back on Monday.</p>' }, 'feed', false],
  ['the longer of summary and content counts', { summary: paragraphs(6, 60), content: '<p>Short.</p>' }, 'feed', false],
])('%s', (_name, over, origin, wantsPage) => {
  const judged = judgeFeedText(entry(over));
  expect(judged).toMatchObject({ origin, wantsPage });
  expect(judged.originReason).toMatch(/^The feed .*\.$/);
});
