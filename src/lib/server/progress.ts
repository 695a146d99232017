import type { Newsroom, Progress } from '../../newsroom/door.ts';

const patienceMs = 15;
const idle: Progress = { feedsDue: 0, pagesDue: 0, articles: 0, working: false };
let lastKnown = idle;

/**
 * The newsroom's progress without waiting for it: it works in a thread of its own and may be in the middle of
 * something, while a page must not be late. Then the last known progress has to do; `/events` brings the next.
 */
export async function progressSoon(newsroom: Pick<Newsroom, 'progress'>): Promise<Progress> {
  const asked = newsroom.progress().then((progress) => {
    lastKnown = progress;
    return progress;
  });
  const { promise: late, resolve } = Promise.withResolvers<Progress>();
  const timer = setTimeout(() => resolve(lastKnown), patienceMs);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    // A failure after the page is out is told by `/events`, which asks the same.
    asked.catch(() => {});
  }
}
