import type { Constraints } from './constraints.ts';
import { findHalves } from './find-halves.ts';
import type { Change } from './placement.ts';
import { settings } from './settings.ts';
import type { StoryTable } from './story-table.ts';

/**
 * Looks through the stories with a report from a row on for two events that were taken for one, and parts them; the half that
 * is larger keeps the number. What is done depends on the table alone, and doing it again does nothing more.
 */
export function repair(table: StoryTable, constraints: Constraints, since: number): Change[] {
  const stories = new Set<number>();
  for (let row = Math.max(since, table.first); row < table.length; row++) stories.add(table.storyOf(row));
  const inOrder = [...stories].sort((a, b) => table.firstOf(a) - table.firstOf(b));
  const changes: Change[] = [];
  for (let story = inOrder.shift(); story !== undefined; story = inOrder.shift()) {
    const parts = halvesOf(table, constraints, story);
    if (parts === undefined) continue;
    const other = table.newStory();
    table.move(parts.small, other);
    changes.push({ kind: 'split', rows: parts.small, from: table.numberOf(story), to: table.numberOf(other), closeness: parts.closeness });
    inOrder.push(story, other);
  }
  return changes;
}

function halvesOf(table: StoryTable, constraints: Constraints, story: number): { small: number[]; closeness: number } | undefined {
  const size = table.sizeOf(story);
  if (size < settings.splitFrom || size > settings.members) return undefined;
  const rows = table.rowsOf(story);
  if (rows.filter((row) => table.isShort(row)).length * 2 > size) return undefined;
  const found = findHalves(rows.map((row) => table.vectors.get(row)));
  if (found === undefined || found.closeness > settings.halvesClose) return undefined;
  const [small, large] = found.halves.map((half) => half.map((at) => rows[at] ?? 0).sort((a, b) => a - b)).sort((a, b) => a.length - b.length || (b[0] ?? 0) - (a[0] ?? 0));
  if (small === undefined || large === undefined || small.length < Math.max(settings.halfReports, settings.halfShare * size)) return undefined;
  const isLarge = new Set(large);
  return constraints.areTogether(small, (row) => isLarge.has(row)) ? undefined : { small, closeness: found.closeness };
}
