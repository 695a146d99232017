import type { StoryFactsOf } from '../../common/story.ts';
import type { Archive, IncomingEntry, Placing, StoryCard, StoryPage } from '../archive.ts';
import { houseOf } from '../house.ts';
import { type Desk, day, entry, now } from './samples.ts';

export const version = 1;

/** The longest report stands for the story; every voice after the first is worth an hour. */
export const facts: StoryFactsOf = (reports) => {
  const voices = new Set(reports.map(({ voice }) => voice)).size;
  const head = reports.toSorted((a, b) => b.wordCount - a.wordCount)[0];
  return {
    headId: head?.articleId ?? 0,
    voices,
    outlets: new Set(reports.map(({ feedId }) => feedId)).size,
    rankAt: Math.max(...reports.map(({ sortAt }) => sortAt)) + (voices - 1) * 3_600_000,
    subject: reports.find(({ subject }) => subject !== undefined)?.subject,
  };
};

export function placing(articleId: number, story: number | { id: number }, changes: Partial<Placing> = {}): Placing {
  return {
    articleId,
    story: typeof story === 'number' ? { fresh: story } : story,
    voice: { key: `voice ${articleId}`, name: `Voice ${articleId}`, kind: 'outlet' },
    evidence: { by: 'closeness', closeness: 0.4, needed: 0.2, shared: ['harbour'], figures: ['12'], nearest: [] },
    print: new Uint8Array([articleId % 256]),
    ...changes,
  };
}

/** Places articles, each story its own list: `[[1, 2], [3]]`. */
export async function placeAll(archive: Archive, stories: readonly (readonly number[])[], changes: (articleId: number) => Partial<Placing> = () => ({})): Promise<number[]> {
  const { storyIds } = await archive.stories.place(stories.flatMap((articleIds, fresh) => articleIds.map((id) => placing(id, fresh, changes(id)))), facts, now);
  return [...new Set(storyIds)];
}

/** Says of all articles that they are understood. */
export async function understandAll(archive: Archive, subjects: Record<number, string> = {}, at = now): Promise<void> {
  const claims = await archive.desk.claimUnderstanding({ now: at, limit: 1000, leaseMs: day, version });
  await archive.desk.storeUnderstanding({
    outcomes: claims.map(({ articleId }) => ({ articleId, tags: [{ tag: 'harbour', label: 'Harbour', kind: 'topic', score: 0.5 }], summary: [], keyPoints: [], subject: subjects[articleId] })),
    version,
    now: at,
    choose: (candidates) => candidates.map(({ tag }) => tag),
  });
}

/** Entries of a feed, an hour apart, the first the oldest; one is an article longer than the one before. */
export const hourly = (name: string, count: number): IncomingEntry[] =>
  Array.from({ length: count }, (_, i) => entry(`${name}${i}`, { article: { publishedAt: now - (count - i) * 3_600_000, text: `The ${name} harbour. ${'Words. '.repeat(i + 1)}`, wordCount: 10 + i } }));

/** A feed with so many understood articles; their ids rise from 1. */
export async function filled(desk: Desk, count: number): Promise<number> {
  const feed = await desk.feed('a');
  await desk.store(feed, hourly('a', count));
  await understandAll(desk.archive);
  return feed;
}

export async function pageOf(archive: Archive, storyId: number): Promise<StoryPage> {
  const page = await houseOf(archive).stories.get(storyId);
  if (page === undefined || 'movedTo' in page) throw new Error(`Story ${storyId} is not there.`);
  return page;
}

/** Which articles are in a story. */
export const articlesIn = async (archive: Archive, storyId: number): Promise<number[]> => (await pageOf(archive, storyId)).all.map(({ card }) => card.id).toSorted((a, b) => a - b);

export const idsOf = (stories: readonly StoryCard[]): number[] => stories.map(({ id }) => id);
