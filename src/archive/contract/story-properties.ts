import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryEvidence } from '../../common/story.ts';
import type { Archive, Correction } from '../archive.ts';
import { houseOf } from '../house.ts';
import type { ContractDatabase } from './place.ts';
import { now, state } from './samples.ts';
import { facts, hourly, placing, understandAll } from './story-samples.ts';

const articles = 12;
const articleIds = Array.from({ length: articles }, (_, i) => i + 1);

/** Numbers stand for articles, or for stories as they are counted at that moment. */
type Step =
  | { do: 'place'; article: number; story: number; copy: boolean }
  | { do: 'move'; articles: number[]; story: number }
  | { do: 'correct'; kind: Correction['kind']; articles: number[]; story: number; other: number }
  | { do: 'undo'; which: number };

const article = fc.integer({ min: 1, max: articles });
const some = fc.uniqueArray(article, { minLength: 1, maxLength: 4 });
const story = fc.nat({ max: 9 });
const correct = fc.record({ do: fc.constant('correct' as const), kind: fc.constantFrom('apart', 'split', 'same'), articles: some, story, other: story });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('place' as const), article, story, copy: fc.boolean() }) },
  fc.record({ do: fc.constant('move' as const), articles: some, story }),
  { weight: 2, arbitrary: correct },
  fc.record({ do: fc.constant('undo' as const), which: fc.nat({ max: 5 }) }),
);

/** Where articles are and why; the order and number of what made it so do not count. */
async function membership(archive: Archive): Promise<Map<number, { storyId: number; evidence: StoryEvidence }>> {
  const at = await houseOf(archive).stories.ofArticles(articleIds);
  const found = new Map<number, { storyId: number; evidence: StoryEvidence }>();
  for (const storyId of new Set([...at.values()].map((ref) => ref.storyId))) {
    const page = await houseOf(archive).stories.get(storyId);
    if (page === undefined || 'movedTo' in page) throw new Error(`Story ${storyId} has articles and is not there.`);
    expect(page.reports).toBe(page.all.length);
    for (const { card, evidence } of page.all) {
      expect(found.has(card.id)).toBe(false);
      found.set(card.id, { storyId, evidence });
    }
  }
  expect([...found.keys()].toSorted((a, b) => a - b)).toEqual([...at.keys()].toSorted((a, b) => a - b));
  return found;
}

export function storyPropertiesContract(database: ContractDatabase): void {
  describe('stories, whatever is done to them', () => {
    async function withArchive(work: (archive: Archive) => Promise<void>): Promise<void> {
      const place = await database.place();
      const archive = await place.open({ clock: () => now });
      try {
        const [feed] = await houseOf(archive).feeds.subscribe([{ feedUrl: 'https://a.example.org/feed', folder: [] }], now);
        await archive.desk.storeFeed({ feedId: feed?.feedId ?? 0, now, state: state('https://a.example.org/feed'), document: { entries: hourly('a', articles) } });
        await understandAll(archive);
        await work(archive);
      } finally {
        await place.remove();
      }
    }

    async function run(archive: Archive, step: Step, corrections: number[]): Promise<void> {
      const stories = { ...archive.stories, ...houseOf(archive).stories };
      const ids = [...new Set([...(await membership(archive)).values()].map(({ storyId }) => storyId))].toSorted((a, b) => a - b);
      const storyAt = (n: number): number => ids[n % Math.max(1, ids.length)] ?? 0;
      const target = (n: number): { id: number } | { fresh: number } => (n > ids.length || ids.length === 0 ? { fresh: n } : { id: storyAt(n) });
      if (step.do === 'place') await stories.place([placing(step.article, 0, { story: target(step.story), copyOf: step.copy ? (step.article % articles) + 1 : undefined })], facts, now);
      if (step.do === 'move') await stories.move([{ articleIds: step.articles, to: target(step.story), evidence: { by: 'repair', closeness: 0.3, needed: 0.2 } }], facts, now);
      if (step.do === 'correct') {
        const done = await stories.correct(step.kind === 'same' ? { kind: 'same', storyId: storyAt(step.story), otherId: storyAt(step.other) } : { kind: step.kind, storyId: storyAt(step.story), articleIds: step.articles }, now);
        if (done !== undefined) corrections.push(done.correctionId);
      }
      if (step.do === 'undo') {
        const [id] = corrections.splice(step.which % Math.max(1, corrections.length), 1);
        if (id !== undefined) expect(await stories.undo(id, now)).toBeDefined();
      }
    }

    it('every placed article is in one story, and all counts are right', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 30 }), (steps) =>
          withArchive(async (archive) => {
            const corrections: number[] = [];
            for (const step of steps) await run(archive, step, corrections);
            expect(await archive.check()).toEqual([]);
            const placed = await membership(archive);
            for (const step of steps) if (step.do === 'place') expect(placed.has(step.article)).toBe(true);
            // Engines that saw every move have the articles where they are.
            const seen = new Map((await archive.stories.placed(0, 99)).map(({ articleId, storyId }) => [articleId, storyId]));
            expect(seen).toEqual(new Map([...placed].map(([id, { storyId }]) => [id, storyId])));
            for (const id of corrections) await houseOf(archive).stories.undo(id, now);
            expect(await archive.stories.constraints()).toEqual({ apart: [], together: [] });
            expect(await archive.check()).toEqual([]);
          }),
        ),
        { numRuns: 12 },
      );
    }, 60_000);

    it('corrections taken back in reverse order leave everything as it was', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(article, story, fc.boolean()), { minLength: 6, maxLength: 12 }), fc.array(correct, { minLength: 1, maxLength: 8 }), (placings, steps) =>
          withArchive(async (archive) => {
            for (const [id, where, copy] of placings) await run(archive, { do: 'place', article: id, story: where, copy }, []);
            const before = await membership(archive);
            const corrections: number[] = [];
            for (const step of steps) await run(archive, step, corrections);
            for (const id of corrections.toReversed()) await houseOf(archive).stories.undo(id, now);
            expect(await membership(archive)).toEqual(before);
            expect(await archive.check()).toEqual([]);
          }),
        ),
        { numRuns: 12 },
      );
    }, 60_000);
  });
}
