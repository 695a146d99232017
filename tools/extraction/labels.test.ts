import { expect, test } from 'vitest';
import { linesOf } from '../../src/extract/content/lines.ts';
import { parseTree } from '../../src/common/html/tree.ts';
import { labelsFromSnippets, labelsFromText } from './labels.ts';

const page = linesOf(parseTree('<p>The old bridge over the Mern carried its first cars.</p><p>Share</p><p>Engineers had replaced all of its bolts, the city said.</p><p>Read also: the mill opens</p>'));

test('from the whole text: what belongs to it, and each line by its words', () => {
  const { labels, weights } = labelsFromText(page.lines, 'The old bridge over the Mern carried its first cars.\n\nEngineers had replaced all of its bolts, the city said.');
  expect([...labels]).toEqual([1, 0, 1, 0]);
  expect(weights[0]).toBeGreaterThan(weights[1] ?? 1);
});

test('from snippets: only what they speak of', () => {
  const { labels, weights } = labelsFromSnippets(page.lines, ['the Mern carried its first'], ['Read also: the mill']);
  expect([...labels]).toEqual([1, 0, 0, 0]);
  expect([...weights].map((weight) => weight > 0)).toEqual([true, false, false, true]);
});
