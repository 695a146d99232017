import { expect, test } from 'vitest';
import { parseTree } from '../../common/html/tree.ts';
import { statedBody } from './article-body.ts';
import { headOf } from './head.ts';

const long = 'The council has planted four hundred alders along the upper weir, and the anglers say that the water is already cooler there. '.repeat(3).trim();
const body = (articleBody: string) => statedBody(headOf(parseTree(`<head><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script></head>`).root));

test('the paragraphs that a page states in its data', () => {
  expect(body(`${long}\n\nThe weir stays shut.`)?.text).toBe(`${long}\n\nThe weir stays shut.`);
  expect(body('Too short.')).toBeUndefined();
});

test('of a Markdown source only the words', () => {
  const text = body(`**${long}**\n\n## The weir\n\nSee [the plan](https://weir.example/plan){: target="_blank"} of the __council__.\n\n+++group-2\n\n[#image: /photos/61979|||The weir by night.|||]\n\nA * b * c stays.`)?.text;
  expect(text).toBe(`${long}\n\nThe weir\n\nSee the plan of the council.\n\nA * b * c stays.`);
});
