import { expect, test } from 'vitest';
import { cardExcerpt } from './card-excerpt.ts';

const text = 'SEOUL, May 3 (Reuters) - The bridge opened again on Monday after two years of repairs.';
const article = { title: 'Bridge opens', text, bodyAt: 25, excerpt: 'The town celebrates its bridge, which opened again on Monday.', summary: ['The bridge opened again on Monday.'] };

test.each([
  ['a teaser that says something stays', {}, undefined],
  ['first lines begin after the dateline', { excerpt: `${text.slice(0, 60)}…` }, 'The bridge opened again on Monday after two years of repairs.'],
  ['so do they where the publisher sets it otherwise', { excerpt: 'SEOUL May 3 (Reuters): The bridge opened' }, 'The bridge opened again on Monday after two years of repairs.'],
  ['an empty teaser gives way to the summary', { excerpt: '' }, 'The bridge opened again on Monday.'],
  ['one that repeats the headline too', { excerpt: 'Bridge opens!' }, 'The bridge opened again on Monday.'],
  ['and one that only points on', { excerpt: 'Read more…' }, 'The bridge opened again on Monday.'],
  ['without a summary the text begins', { excerpt: '', summary: [] }, 'The bridge opened again on Monday after two years of repairs.'],
  ['nothing better is nothing new', { excerpt: 'Short.', summary: [], text: 'Short.', bodyAt: 0 }, undefined],
])('%s', (_name, changes, expected) => expect(cardExcerpt({ ...article, ...changes })).toBe(expected));
