import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryArticle } from '../story-article.ts';
import type { Placement } from './placement.ts';
import { StoryStream } from './story-stream.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1);

/** A stream and what a program would keep of it, to build it again from. */
class Kept {
  readonly stream: StoryStream;
  readonly rows: { article: StoryArticle; print: Uint8Array; story: number }[] = [];
  readonly apart: [number, number][] = [];
  readonly #window: number;

  constructor(window: number) {
    this.#window = window;
    this.stream = new StoryStream({ window });
  }

  add(article: StoryArticle, vector?: Float32Array): Placement {
    const placement = this.stream.add(article, { vector });
    this.rows.push({ article, print: placement.print, story: placement.story });
    return placement;
  }

  move(rows: number[], story: number | undefined): void {
    const to = this.stream.move(rows, story);
    for (const row of rows) if (row >= this.stream.first) this.#put(row, to);
  }

  repair(): void {
    const since = Math.max(0, this.stream.next - 30);
    for (const { rows, to } of this.stream.repair(since)) for (const row of rows) this.#put(row, to);
    expect(this.stream.repair(since)).toEqual([]);
  }

  rebuilt(): StoryStream {
    const { first } = this.stream;
    const again = new StoryStream({ window: this.#window });
    const stories = new Map<number, number>();
    for (const { article, print, story } of this.rows.slice(first)) stories.set(story, again.restore({ ...article, print, story: stories.get(story) }).story);
    for (const [one, other] of this.apart) if (one >= first && other >= first) again.keepApart(one - first, other - first);
    return again;
  }

  #put(row: number, story: number): void {
    const kept = this.rows[row];
    if (kept !== undefined) kept.story = story;
  }
}

const words = 'ferry reef rudder captain harbour budget council mayor pool fees strike bakery oven union bridge repair storm flood quake tent verdict court judge appeal'.split(' ');
const article = fc.record({
  topic: fc.integer({ min: 0, max: 5 }),
  picks: fc.array(fc.integer({ min: 0, max: words.length - 1 }), { minLength: 1, maxLength: 40 }),
  hours: fc.integer({ min: 0, max: 90 }),
  source: fc.constantFrom(undefined, 'a', 'b', 'c'),
  lang: fc.constantFrom('en', 'de', undefined),
  isDated: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
  hasVector: fc.boolean(),
});
const places = 'Kelvik Ostrava Tarnsund Altmoos Valmora Belm'.split(' ');
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never;
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('add' as const), article }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), from: fc.nat(200), count: fc.integer({ min: 1, max: 4 }), to: fc.nat(200), isNew: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repair' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('apart' as const), one: fc.nat(200), other: fc.nat(200) }) },
);

function articleOf({ topic, picks, hours, source, lang, isDated }: Article): StoryArticle {
  const texts = picks.map((pick) => words[(pick + topic * 4) % (8 + topic * 3)] ?? '');
  return { title: texts.slice(0, 4).join(' '), text: `${texts.join(' ')} near ${places[(topic + hours) % places.length] ?? ''}`, publishedAt: isDated ? start + (hours * day) / 24 : undefined, source, lang };
}

function vectorOf({ topic, hours, hasVector }: Article): Float32Array | undefined {
  const [x, y, z] = [Math.sin(topic), Math.cos(topic), hours / 90];
  return hasVector ? Float32Array.of(x, y, z).map((value) => value / Math.hypot(x, y, z)) : undefined;
}

describe('the state of a stream', () => {
  it.each([1000, 40])('is a function of articles, their stories and what readers said (window %i)', (window) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 160 }), fc.array(article, { minLength: 5, maxLength: 15 }), (steps, later) => {
        const kept = new Kept(window);
        for (const one of steps) {
          const at = (row: number): number => row % Math.max(1, kept.rows.length);
          if (one.kind === 'add') kept.add(articleOf(one.article), vectorOf(one.article));
          else if (kept.rows.length === 0) continue;
          else if (one.kind === 'repair') kept.repair();
          else if (one.kind === 'move') kept.move([...new Set(Array.from({ length: one.count }, (_, i) => at(one.from + i)))], one.isNew ? undefined : kept.stream.storyOf(at(one.to)));
          else if (at(one.one) !== at(one.other)) {
            kept.apart.push([at(one.one), at(one.other)]);
            kept.stream.keepApart(at(one.one), at(one.other));
          }
        }
        const { first } = kept.stream;
        const again = kept.rebuilt();
        const told = (placement: Placement, offset: number, stream: StoryStream) => ({ ...placement, article: placement.article + offset, story: stream.storyOf(placement.nearest[0] ?? placement.article) === placement.story, nearest: placement.nearest.map((row) => row + offset) });
        for (const one of later) {
          const vector = vectorOf(one);
          const expected = kept.add(articleOf(one), vector);
          expect(told(again.add(articleOf(one), { vector }), first, again)).toEqual(told(expected, 0, kept.stream));
        }
        const groups = (stream: StoryStream, from: number): number[] => {
          const rows = Array.from({ length: stream.next - from }, (_, i) => stream.storyOf(from + i));
          return rows.map((story) => rows.indexOf(story));
        };
        expect(groups(again, again.first)).toEqual(groups(kept.stream, kept.stream.first));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps at most the window, and half of it', () => {
    const stream = new StoryStream({ window: 10 });
    for (let at = 0; at < 37; at++) {
      stream.add({ title: `Report ${at % 3} on the ${words[at % 3]} of ${words[10 + (at % 3)]}`, text: '', publishedAt: start + at, lang: 'en' });
      expect(stream.next - stream.first).toBeLessThan(10);
      expect(stream.next - stream.first).toBeGreaterThanOrEqual(Math.min(at + 1, 5));
    }
    expect(stream.storyOf(0)).toBeUndefined();
    expect(stream.storyOf(36)).toBe(stream.storyOf(33));
    expect(stream.add({ title: 'a', text: '' }, { copyOf: 0 }).isNew).toBe(true);
  });
});
