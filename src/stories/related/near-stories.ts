import { Probe } from '../store/probe.ts';
import { packed, termOfPacked, weightOfPacked } from '../terms/weighed.ts';
import { breadthNeeded, evidenceOf } from './evidence.ts';

/** What stories are compared by: a view of the articles of a stream, by their rows, and of the stories they are in. */
export interface StoryView {
  /** How many articles are known. */
  readonly size: number;
  /** Reports that stand for a story, the latest first; not none. */
  reportsOf(story: number): readonly number[];
  /** A report's packed vector. */
  vectorOf(row: number): Uint32Array;
  /** When it was published, in days since 1970; NaN when not known. */
  daysOf(row: number): number;
  /** Stories that share terms with a vector, but for one, those that share most first. */
  candidates(terms: Uint32Array, except: number): readonly number[];
}

/** A story that is related to another. */
export interface NearStory {
  story: number;
  /** 0 to 1. */
  closeness: number;
  /** Days from the one to the other: below 0 when the other was over before, 0 when they overlap, NaN when a time is not known. */
  gapDays: number;
  /** Reports that stand for it, for what they name. */
  reports: number[];
}

/** Reports that a story's centre is made of. */
const CENTRE_REPORTS = 12;
const CENTRE_TERMS = 100;
/** Breadth needed beyond that of two articles: a centre has the terms of several reports, and shares more by chance. */
const CENTRE_MORE = 0.02;

/**
 * Stories that are related to one: their centres share several terms (`evidenceOf`), as with articles. It needs nothing but what a
 * stream keeps to decide on articles.
 * @param most stories at most, the nearest first
 * @returns empty when nothing is related
 */
export function nearStories(view: StoryView, story: number, most: number): NearStory[] {
  const reports = view.reportsOf(story).slice(0, CENTRE_REPORTS);
  const terms = centreOf(view, reports);
  const probe = new Probe();
  probe.load(terms);
  const needed = breadthNeeded(view.size, false) + CENTRE_MORE;
  const near: NearStory[] = [];
  for (const other of view.candidates(terms, story)) {
    if (other === story) continue;
    const ofOther = view.reportsOf(other).slice(0, CENTRE_REPORTS);
    const { closeness, breadth } = evidenceOf(probe, centreOf(view, ofOther));
    if (breadth >= needed) near.push({ story: other, closeness: Math.min(1, closeness), gapDays: gapOf(spanOf(view, reports), spanOf(view, ofOther)), reports: ofOther });
  }
  return near.sort((a, b) => b.closeness - a.closeness || a.story - b.story).slice(0, most);
}

/** The sum of reports' vectors, its weightiest terms, with length 1. */
function centreOf(view: StoryView, reports: readonly number[]): Uint32Array {
  const [only] = reports;
  if (only !== undefined && reports.length === 1) return view.vectorOf(only);
  const sums = new Map<number, number>();
  for (const row of reports) for (const entry of view.vectorOf(row)) sums.set(termOfPacked(entry), (sums.get(termOfPacked(entry)) ?? 0) + weightOfPacked(entry));
  const heaviest = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CENTRE_TERMS);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return Uint32Array.from(heaviest, ([term, weight]) => packed(term, weight / length));
}

interface Span {
  first: number;
  last: number;
}

function spanOf(view: StoryView, reports: readonly number[]): Span {
  const days = reports.map((row) => view.daysOf(row)).filter((day) => !Number.isNaN(day));
  return days.length === 0 ? { first: Number.NaN, last: Number.NaN } : { first: Math.min(...days), last: Math.max(...days) };
}

function gapOf(one: Span, other: Span): number {
  if (Number.isNaN(one.first) || Number.isNaN(other.first)) return Number.NaN;
  if (other.last < one.first) return other.last - one.first;
  if (other.first > one.last) return other.first - one.last;
  return 0;
}
