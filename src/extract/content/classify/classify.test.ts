import { expect, test } from 'vitest';
import { selectPart } from '../../read-page.ts';
import { evidenceOf, stays } from '../judge.ts';
import { chancesOf, inputs } from './classify.ts';
import model from './model.json' with { type: 'json' };

const sentences = [
  'The council has planted four hundred alders along the upper weir, and the anglers say that the water is already cooler there.',
  'It will plant as many again in the autumn, once the engineers have mended the sluice that broke in the flood of last spring.',
  'Anglers had asked for shade since the drought, when the water grew so warm that the trout moved upstream, the warden said.',
];

function chances(html: string): Map<string, number> {
  const url = 'https://post.example.org/weir';
  const part = selectPart(html, url);
  if (!part?.selection) return new Map();
  const found = chancesOf(evidenceOf(part.lines, part.selection, { ...part, url }));
  return new Map(part.lines.lines.map((line, at) => [line.text, found[at] ?? -1]));
}

test('the stored model asks for what the program measures', () => {
  expect(model.trees.features).toEqual(inputs);
});

test('paragraphs are likely, what stands around them is not, in one page', () => {
  const found = chances(`<title>Alders</title><nav><a href="/">Home page</a></nav><div class="post"><h1>Alders for the weir</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}
    <p><a href="/mill">Read also: the mill is to open again</a></p></div><div class="newsletter-box"><p>Sign up for our newsletter and get the news of the harbour every morning.</p></div>`);
  for (const sentence of sentences) expect(found.get(sentence)).toBeGreaterThan(0.7);
  expect(stays(found.get('Read also: the mill is to open again') ?? 1, 'link')).toBe(false);
  expect(found.get('Home page')).toBeLessThan(0.05);
  expect(stays(found.get('Sign up for our newsletter and get the news of the harbour every morning.') ?? 1, 'outside')).toBe(false);
});

test('pages of endless lines are left to the rules', () => {
  const html = `<article>${sentences.map((text) => `<p>${text}</p>`).join('')}${'<p>x</p>'.repeat(7000)}<p><a href="/mill">Read also: the mill is to open again</a></p></article>`;
  const started = performance.now();
  const found = chances(html);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(new Set(found.values())).toEqual(new Set([0, 1]));
});
