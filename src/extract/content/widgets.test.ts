import { expect, test } from 'vitest';
import { extractArticle } from '../extract-article.ts';

const paragraph = (about: string): string => `<p>The ${about} of the harbour was paid for by nine towns on the coast, and the council said on Tuesday that it would be ready in the spring of next year.</p>`;
const before = ['bridge', 'ferry', 'lighthouse'].map(paragraph).join('');
const after = ['museum', 'shipyard'].map(paragraph).join('');
const read = (middle: string): { text: string; access: string } => {
  const found = extractArticle(`<!doctype html><html lang="en"><head><title>Nine towns pay</title></head><body><main><h1>Nine towns pay</h1><div class="story">${before}${middle}${after}</div></main></body></html>`, { url: 'https://harbour.example/nine' });
  if (!found.ok) throw new Error(found.problem.message);
  return { text: found.value.text, access: found.value.access };
};

test.each([
  ['rows of a widget', '<div class="quotes"><div><span>Prices are not available</span></div><div><span>Log in to see your list of shares</span></div><div><span>Prices are not available</span></div><div><span>Prices are not available</span></div></div>'],
  ['rows that are paragraphs of the text', '<p>Prices are not available</p><p>Log in to see your list of shares</p><p>Prices are not available</p><p>Prices are not available</p>'],
  ['one line', '<div><span>Prices are not available</span> <span>Log in to see your list</span> <span>Prices are not available</span> <span>Prices are not available</span> <span>Prices are not available</span></div>'],
])('what a script was to fill is no text and no wall: %s', (_name, widget) => {
  const { text, access } = read(widget);
  expect(text).not.toMatch(/Prices|Log in/);
  expect(text).toContain('The lighthouse of the harbour');
  expect(text).toContain('The shipyard of the harbour');
  expect(access).toBe('full');
});

test.each([
  ['a refrain', '<p>The lamp is lit at nine.</p><p>Row, men, row to the bell, said the pilot of the ferry to the nine who had come with him on that day.</p><p>The lamp is lit at nine.</p><p>Row, men, and do not look at the water, the pilot said to them once more before the fog came in.</p><p>The lamp is lit at nine.</p>'],
  ['a table', '<table><tr><td>Not available</td><td>Not available</td></tr><tr><td>Not available</td><td>12 boats</td></tr></table>'],
])('what stands again for a reason stays: %s', (_name, part) => {
  expect(read(part).text).toMatch(/The lamp is lit at nine|Not available/);
});

test('words in one block with a picture are its caption', () => {
  const { text } = read('<div class="pic"><img src="/a.jpg" width="640" height="360"><span>The ferry in the fog of Sunday</span><span>Ada Quill</span></div>');
  expect(text).not.toMatch(/fog of Sunday|Ada Quill/);
});

test('an advert that speaks of reading on is no wall', () => {
  const { text, access } = read('<div>Advertisement - scroll down to go on reading</div>');
  expect(access).toBe('full');
  expect(text).toContain('The shipyard of the harbour');
  expect(text).not.toContain('Advertisement');
});
