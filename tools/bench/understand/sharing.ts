import { z } from 'zod';
import { shownTags, type Tag, tagCandidates } from '../../../src/understand/index.ts';
import { figure } from '../process.ts';
import { isThere, readLines } from './data.ts';

const shape = z.object({ title: z.string(), text: z.string(), date: z.string() });
const file = 'ask/rtqa.dev.articles.ndjson.gz';

/** How many of the shown tags stand on three or more articles. */
function shareOf(shown: readonly (readonly Tag[])[]): { share: number; each: number } {
  const counts = new Map<string, number>();
  for (const { tag } of shown.flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const all = shown.flat();
  return { share: all.filter(({ tag }) => (counts.get(tag) ?? 0) >= 3).length / all.length, each: all.length / shown.length };
}

/** Shares of shown tags that three or more of 5,200 articles have: read alone, as they arrive by date, and chosen again at the end. */
export function benchSharing(): void {
  if (!isThere(file)) return;
  const articles = readLines(file, shape).sort((a, b) => a.date.localeCompare(b.date));
  const counts = new Map<string, number>();
  const atArrival: Tag[][] = [];
  const all = articles.map(({ title, text }) => {
    const candidates = tagCandidates({ title, text, lang: 'en' });
    atArrival.push(shownTags(candidates, { sharedBy: (tag) => counts.get(tag) ?? 0 }));
    for (const { tag } of candidates) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return candidates;
  });
  const again = all.map((candidates) => shownTags(candidates, { sharedBy: (tag) => (counts.get(tag) ?? 1) - 1, days: 30 }));
  for (const [name, shown] of [['read alone', all.map((candidates) => shownTags(candidates))], ['as they arrive', atArrival], ['chosen again', again]] as const) {
    const { share, each } = shareOf(shown);
    figure(`tags that three articles share, ${name}`, 100 * share, `% of ${shown.flat().length}, ${each.toFixed(1)} an article`, 'goal 70');
  }
}
