import type { PublishingPace } from '../../common/feed.ts';

const hourMs = 3600_000;
const dayMs = 24 * hourMs;

/**
 * Moves a due time out of the hours and days in which the publisher wants no polls (RSS 2.0, `skipHours` and `skipDays`,
 * both GMT). A list that leaves no hour at all means nothing and is ignored.
 *
 * @returns `dueAt`, or the same minute of the first hour after it that is not skipped
 */
export function outsideSkipTimes(dueAt: number, pace: PublishingPace | undefined): number {
  // RSS 0.91 counts hours from 1 to 24.
  const hours = new Set((pace?.skipHours ?? []).map((hour) => hour % 24));
  const days = new Set((pace?.skipDays ?? []).map((day) => day % 7));
  if ((hours.size === 0 && days.size === 0) || hours.size >= 24 || days.size >= 7) return dueAt;
  for (let moved = dueAt, tries = 0; tries < 7 * 24 + 1; tries += 1, moved += hourMs) {
    const at = new Date(moved);
    if (!hours.has(at.getUTCHours()) && !days.has(at.getUTCDay())) return moved;
  }
  return dueAt + dayMs;
}
