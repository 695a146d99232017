import { describe, expect, test } from 'vitest';
import { parseTree } from '../../common/html/tree.ts';
import { LetterRuns } from '../agreement/letter-runs.ts';
import { linesOf } from '../content/lines.ts';
import { englishProse, paragraphs, prose } from '../parts/prose.fixture.ts';
import { reconcile, statedCoverage } from './reconcile.ts';

const linesIn = (html: string) => linesOf(parseTree(html)).lines;

test.each(prose.map((story) => [story.lang, story] as const))('%s: how much of each line a stated text holds', (_lang, { paragraphs: texts }) => {
  const coverage = statedCoverage(linesIn(paragraphs(texts)), texts.slice(0, 3).join(' '));
  const rounded = [...coverage].map((share) => Math.round(share * 10) / 10);
  expect(rounded.slice(0, 3)).toEqual([1, 1, 1]);
  expect(Math.max(...rounded.slice(3))).toBeLessThanOrEqual(0.4);
});

describe('what a stated text changes', () => {
  const { paragraphs: texts } = englishProse;
  const stated = new LetterRuns(texts.join('\n\n'));
  const promotion = 'Our readers in Mernbridge love their weekend supplement, and so will you and all of your neighbours.';
  const lines = linesIn(paragraphs([...texts.slice(0, 2), promotion, ...texts.slice(2)]));
  const said = (some: ReadonlySet<{ text: string }>): string[] => [...some].map((line) => line.text);

  test('it brings back what was left out, and takes out what it lacks', () => {
    const { add, drop } = reconcile(lines, { kept: new Set(lines.filter((_, at) => at !== 4)), barred: new Set() }, stated);
    expect([said(add), said(drop)]).toEqual([[texts[3]], [promotion]]);
  });

  test('not what is barred, and nothing where too little agrees', () => {
    const barred = new Set(lines.slice(4, 5));
    expect(said(reconcile(lines, { kept: new Set(lines.filter((_, at) => at !== 4)), barred }, stated).add)).toEqual([]);
    expect(said(reconcile(lines, { kept: new Set(lines), barred }, new LetterRuns(`${texts[0]} ${prose[1]?.paragraphs.join(' ')}`)).drop)).toEqual([]);
  });
});
