import { settings } from './settings.ts';

/** What an article has in common with a story, before time is counted in. */
export interface Likeness {
  /** Cosine to the story's centre. */
  toCentre: number;
  /** Cosine to its nearest reports, at most two. */
  toNearest: readonly number[];
  /** Nearness by vectors, in standard deviations above the usual; undefined where these do not tell. */
  meaning?: number | undefined;
  /** Whether none of the nearest reports tells of the places and people that the article names. */
  namesOthers?: boolean;
}

/**
 * How close an article is to a story, 0 to somewhat more than 1.
 * @param fullness of the article (`Weighed`)
 */
export function closenessOf({ toCentre, toNearest, meaning, namesOthers = false }: Likeness, fullness: number, gapDays: number): number {
  const share = between(settings.centreOfShort, settings.centre, fullness);
  const nearest = toNearest.reduce((total, one) => total + one, 0) / Math.max(1, toNearest.length);
  const byWords = share * toCentre + (1 - share) * nearest;
  const told = meaning === undefined ? 0 : settings.meaning * (1 - fullness) ** 2;
  const byMeaning = Math.max(0, (meaning ?? 0) - settings.meaningFrom) * settings.meaningGain;
  return ((1 - told) * byWords + told * byMeaning) * fading(gapDays, fullness) * (namesOthers ? settings.otherNames : 1);
}

/** Closeness from which an article belongs to a story. */
export const neededFor = (fullness: number): number => between(settings.closenessOfShort, settings.closeness, fullness);

/** What closeness counts, so many days after a story's latest report, or before its earliest; NaN where a time is not known. */
export function fading(gapDays: number, fullness: number): number {
  if (Number.isNaN(gapDays)) return settings.undated;
  const gap = Math.abs(gapDays);
  const burst = between(settings.burstOfShort, settings.burst, fullness);
  return (settings.longAfter + (1 - settings.longAfter) * Math.exp(-gap / settings.fadeDays)) * (1 + burst * Math.exp(-gap / settings.burstDays));
}

/** What `fading` never exceeds. */
export const MOST_FADING = 1 + Math.max(settings.burst, settings.burstOfShort);

const between = (ofShort: number, ofFull: number, fullness: number): number => ofShort + (ofFull - ofShort) * fullness;
