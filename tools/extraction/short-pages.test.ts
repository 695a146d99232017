import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/extract/verdict/evidence.ts';
import { selectPart } from '../../src/extract/read-page.ts';
import { asVerse, bareLinks, bareText, cutShort } from './short-pages.ts';

const sentence = (at: number): string => `Sentence ${at} of the piece is long enough to count as running text for everybody, it seems.`;
const html = `<html lang="en"><head><title>Bridge</title><script>if (a < b && c) run();</script></head><body><nav><a href="/">Home & more</a></nav><article><h1>Bridge</h1>${[1, 2, 3, 4].map((at) => `<p>${sentence(at)} <em>&lt;</em></p>`).join('')}</article></body></html>`;
const part = selectPart(html, 'about:blank');
const kept = part ? evidenceOf(part, part.selection, 'about:blank').kept.filter(({ text }) => text.startsWith('Sentence')) : [];

test('a page cut short keeps its site and its first paragraphs', () => {
  const short = part ? cutShort(part.tree, kept, 2) : '';
  expect(short).toContain(sentence(2));
  expect(short).not.toContain('Sentence 3');
  expect(short).toContain('<a href="/">Home &amp; more</a>');
  expect(short).toContain('<script>if (a < b && c) run();</script>');
  expect(short).toContain('<em>&lt;</em>');
});

test('the text alone, with title, without, and as verse', () => {
  expect(bareText('Bridge', kept, 1)).toMatch(/<h1>Bridge<\/h1><p>Sentence 1 .* &lt;<\/p><\/body>/);
  expect(bareText(undefined, kept, 1)).not.toContain('Bridge');
  expect(asVerse('Bridge', kept, 1)).toMatch(/<p>Sentence 1 of the piece is long<br>enough to count/);
});

test('the links alone', () => {
  const listing = selectPart('<ul><li><a href="/a">Ferry timetable changes for the first time</a><li><a href="/b">Home</a></ul>', 'about:blank');
  expect(bareLinks('Coast', listing?.lines.lines ?? [], 'p')).toContain('<h1>Coast</h1><p><a href="/0">Ferry timetable changes for the first time</a></p></body>');
});
