import type { StoryShelf } from '../../archive/archive.ts';

const page = 500;

/**
 * From which placing on prints are needed, when reports from before a time are compared with no more. What came between old ones
 * without a date goes with them.
 * @returns 0 when all are needed
 */
export async function firstNeeded(stories: Pick<StoryShelf, 'placed'>, before: number): Promise<number> {
  let first = 0;
  for (let after = 0; ; ) {
    const placed = await stories.placed(after, page);
    for (const { seq, publishedAt } of placed) {
      if (publishedAt === undefined) continue;
      if (publishedAt >= before) return first;
      first = seq + 1;
    }
    const last = placed.at(-1);
    if (last === undefined) return first;
    after = last.seq;
  }
}
