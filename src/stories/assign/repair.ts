import { Probe } from '../store/probe.ts';
import type { Constraints } from './constraints.ts';
import { findHalves } from './find-halves.ts';
import type { Change } from './placement.ts';
import { fading } from './score.ts';
import { settings } from './settings.ts';
import type { StoryTable } from './story-table.ts';

/** Sizes at which a story is looked through, each a fifth above the one before. */
const checkedSizes: readonly number[] = sizesUpTo(1e9);

const probe = new Probe();

/** It ends long before; this is against a circle that nobody thought of. */
const MOST_ROUNDS = 8;

/**
 * Mends the stories with a report from a row on. Those in which two events were taken for one are parted; those that grew
 * towards each other, as more was told, are merged. The larger keeps its number. What is done depends on the table, the
 * constraints and the row alone; done again, it does nothing more.
 */
export function repair(table: StoryTable, constraints: Constraints, since: number): Change[] {
  const changes: Change[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = changes.length;
    changes.push(...partStories(table, constraints, since));
    changes.push(...mergeStories(table, constraints, since));
    if (changes.length === before) break;
  }
  return changes;
}

function partStories(table: StoryTable, constraints: Constraints, since: number): Change[] {
  const changes: Change[] = [];
  const waiting = touched(table, since);
  for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
    const halves = grewOverCheck(table, story, since) ? halvesOf(table, constraints, table.rowsOf(story)) : undefined;
    if (halves === undefined) continue;
    const other = table.newStory();
    table.move(halves.small, other);
    changes.push({ kind: 'split', rows: halves.small, from: table.numberOf(story), to: table.numberOf(other), closeness: halves.closeness });
    waiting.push(story, other);
  }
  return changes;
}

function mergeStories(table: StoryTable, constraints: Constraints, since: number): Change[] {
  const changes: Change[] = [];
  const waiting = touched(table, since);
  for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
    const nearest = grewOverCheck(table, story, since) ? nearestStory(table, constraints, story) : undefined;
    if (nearest === undefined) continue;
    const [to, from] = isLarger(table, story, nearest.story) ? [story, nearest.story] : [nearest.story, story];
    const rows = table.rowsOf(from);
    table.move(rows, to);
    changes.push({ kind: 'merge', rows, from: table.numberOf(from), to: table.numberOf(to), closeness: nearest.closeness });
    waiting.push(to);
  }
  return changes;
}

/** Stories with a report from a row on, in the order of their beginning. */
function touched(table: StoryTable, since: number): number[] {
  const stories = new Set<number>();
  for (let row = Math.max(since, table.first); row < table.length; row++) stories.add(table.storyOf(row));
  return [...stories].sort((a, b) => table.firstOf(a) - table.firstOf(b));
}

const isLarger = (table: StoryTable, one: number, other: number): boolean => table.sizeOf(one) > table.sizeOf(other) || (table.sizeOf(one) === table.sizeOf(other) && table.firstOf(one) < table.firstOf(other));

/** Whether a story came to one of the sizes at which it is looked through. */
function grewOverCheck(table: StoryTable, story: number, since: number): boolean {
  const size = table.sizeOf(story);
  const before = size - table.countFrom(story, since);
  return checkedSizes.some((checked) => checked > before && checked <= size);
}

function sizesUpTo(most: number): number[] {
  const sizes: number[] = [];
  for (let size: number = settings.mergeFrom; size <= most; size = Math.ceil(size * 1.2)) sizes.push(size);
  return sizes;
}

/**
 * The two events that some reports prove to be of; the smaller half is what would go. Of many reports the latest are looked at, and
 * the others go with the half to whose reports they are nearer.
 * @param rows rising
 */
function halvesOf(table: StoryTable, constraints: Constraints, rows: readonly number[]): { small: number[]; closeness: number } | undefined {
  const latest = rows.slice(-settings.members);
  if (latest.length < settings.splitFrom || isMostlyShort(table, latest)) return undefined;
  const found = findHalves(latest.map((row) => table.vectors.get(row)));
  if (found === undefined || found.closeness > settings.halvesClose) return undefined;
  const [one, other] = found.halves.map((half) => half.map((at) => latest[at] ?? 0));
  if (one === undefined || other === undefined || Math.min(one.length, other.length) < Math.max(settings.halfReports, settings.halfShare * latest.length)) return undefined;
  const earlier = rows.slice(0, -settings.members);
  const nearness = [one, other].map((half) => nearnessTo(table, half, earlier));
  for (const [at, row] of earlier.entries()) ((nearness[1]?.[at] ?? 0) > (nearness[0]?.[at] ?? 0) ? other : one).push(row);
  const [small, large] = [one, other].map((half) => half.sort((a, b) => a - b)).sort((a, b) => a.length - b.length || (b[0] ?? 0) - (a[0] ?? 0));
  if (small === undefined || large === undefined) return undefined;
  const isLarge = new Set(large);
  return constraints.areTogether(small, (row) => isLarge.has(row)) ? undefined : { small, closeness: found.closeness };
}

/** Of each row the mean of its cosines to a group. */
function nearnessTo(table: StoryTable, group: readonly number[], rows: readonly number[]): number[] {
  if (rows.length === 0) return [];
  probe.loadSum(group.map((row) => table.vectors.get(row)), 0);
  return rows.map((row) => probe.cosine(table.vectors, row) / group.length);
}

/** The story that is nearest to another by the cosine of their centres, if it is near enough, a reader does not keep it apart, and both together would not be parted again. */
function nearestStory(table: StoryTable, constraints: Constraints, story: number): { story: number; closeness: number } | undefined {
  const size = table.sizeOf(story);
  if (size < settings.mergeFrom || table.isAlone(table.firstOf(story))) return undefined;
  const members = table.members(story);
  const isShort = isMostlyShort(table, members);
  const centre = probe.loadSum(members.map((row) => table.vectors.get(row)), settings.searchTerms);
  const gapTo = (other: number): number => Math.abs(table.latestOf(story) - table.latestOf(other));
  const near: { story: number; closeness: number }[] = [];
  for (const other of table.candidates(centre, table.latestOf(story), 1, story)) {
    if (table.sizeOf(other) < settings.mergeFrom || gapTo(other) > settings.linkedAfterDays) continue;
    const sum = (table.overlap(probe, other).toAll / members.length) * size;
    const closeness = (sum / Math.sqrt(table.normOf(story) * table.normOf(other))) * fading(gapTo(other), 1);
    const needed = isShort || isMostlyShort(table, table.members(other)) ? settings.mergeClosenessOfShort : settings.mergeCloseness;
    if (closeness >= needed) near.push({ story: other, closeness });
  }
  near.sort((a, b) => b.closeness - a.closeness || table.firstOf(a.story) - table.firstOf(b.story));
  return near.find((one) => !constraints.areApart(table.rowsOf(story), (row) => row >= table.first && table.storyOf(row) === one.story) && halvesOf(table, constraints, [...table.rowsOf(story), ...table.rowsOf(one.story)].sort((a, b) => a - b)) === undefined);
}

const isMostlyShort = (table: StoryTable, rows: readonly number[]): boolean => rows.filter((row) => table.isShort(row)).length * 2 > rows.length;
