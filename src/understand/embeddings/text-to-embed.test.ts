import { expect, test } from 'vitest';
import { textToEmbed } from './text-to-embed.ts';

test.each([
  [{ title: 'Bridge opens', text: 'It was closed.\n\nFor a year.' }, 100, 'Bridge opens. It was closed. For a year.'],
  [{ title: 'Will it open?', text: 'Yes.' }, 100, 'Will it open? Yes.'],
  [{ title: '', text: 'Only text.' }, 100, 'Only text.'],
  [{ title: 'Only a title', text: '' }, 100, 'Only a title.'],
  [{ title: 'Bridge', text: 'one two three four' }, 16, 'Bridge. one two'],
  [{ title: '桥梁重新开放', text: '周一，海港大桥重新开放。' }, 10, '桥梁重新开放. 周一'],
])('%j in %i characters', (article, limit, expected) => {
  expect(textToEmbed(article, limit)).toBe(expected);
});
