import { expect, test } from 'vitest';
import { discussedAt } from './discussed.ts';

const article = { url: 'https://www.gazette.example.org/a', name: 'The publisher’s page' };

test.each([
  [{ url: 'https://lobste.rs/s/ab12/title', comments: 42 }, { name: 'Lobsters', comments: '42 comments' }],
  [{ url: 'https://gazette.example.org/a#comments', comments: 1 }, { name: 'The publisher’s page', comments: '1 comment' }],
  [{ url: 'https://gazette.example.org/a#comments', comments: 0 }, { name: 'The publisher’s page', comments: 'no comments yet' }],
  [{ url: 'https://www.forum.example.net/t/9', comments: 1234 }, { name: 'forum.example.net', comments: '1,234 comments' }],
  [{ url: 'https://forum.example.net/t/9' }, { name: 'forum.example.net' }],
])('%o is named %o', (discussion, named) => {
  expect(discussedAt([discussion], [article, { name: 'nowhere' }])).toEqual([{ url: discussion.url, ...named }]);
});

test('a discussion site is named so for what it wrote itself', () => {
  expect(discussedAt([{ url: 'https://lobste.rs/s/ab12/title' }], [{ url: 'https://lobste.rs/s/ab12/title', name: 'The publisher’s page' }])).toEqual([{ url: 'https://lobste.rs/s/ab12/title', name: 'Lobsters' }]);
});
