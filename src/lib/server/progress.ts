import type { Reader } from '../../common/reader.ts';
import type { Newsroom, Progress } from '../../newsroom/door.ts';

const patienceMs = 15;
const idle: Progress = { feedsDue: 0, pagesDue: 0, articles: 0, working: false };
const lastKnown = new Map<number, Progress>();

/**
 * The newsroom's progress without waiting for it: it works in a thread of its own and may be in the middle of
 * something, while a page must not be late. Then the last known progress has to do; `/events` brings the next.
 */
export async function progressSoon(newsroom: Pick<Newsroom, 'progress'>, reader: Reader): Promise<Progress> {
  const asked = newsroom.progress(reader).then((progress) => {
    lastKnown.set(reader.id, progress);
    return progress;
  });
  const { promise: late, resolve } = Promise.withResolvers<Progress>();
  const timer = setTimeout(() => resolve(lastKnown.get(reader.id) ?? idle), patienceMs);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    // A failure after the page is out is told by `/events`, which asks the same.
    asked.catch(() => {});
  }
}
