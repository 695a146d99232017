import { settings } from './settings.ts';

/** What an article has in common with a story, before time is counted in. */
export interface Likeness {
  /** Cosine to the story's centre. */
  toCentre: number;
  /** Cosine to its nearest reports, at most two. */
  toNearest: readonly number[];
}

/** How close an article is to a story, 0 to somewhat more than 1. */
export function closenessOf({ toCentre, toNearest }: Likeness, isShort: boolean, gapDays: number): number {
  const share = isShort ? settings.centreOfShort : settings.centre;
  const nearest = toNearest.reduce((total, one) => total + one, 0) / Math.max(1, toNearest.length);
  return (share * toCentre + (1 - share) * nearest) * fading(gapDays);
}

/** Closeness from which an article belongs to a story. */
export const neededFor = (isShort: boolean): number => (isShort ? settings.closenessOfShort : settings.closeness);

/** What closeness counts, so many days after a story's latest report; NaN where a time is not known. */
export function fading(gapDays: number): number {
  if (Number.isNaN(gapDays)) return settings.undated;
  const gap = Math.max(0, gapDays);
  return (settings.longAfter + (1 - settings.longAfter) * Math.exp(-gap / settings.fadeDays)) * (1 + settings.burst * Math.exp(-gap / settings.burstDays));
}
