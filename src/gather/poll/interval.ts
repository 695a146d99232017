import type { Random } from '../../common/clock.ts';
import type { PublishingPace } from '../../common/feed.ts';
import { longestRestMs } from './freshness.ts';

/** No setting makes polls more frequent than this. */
export const hardFloorMs = 15 * 60_000;
/** What is kept between two polls unless the operator sets it otherwise. */
export const usualFloorMs = 60 * 60_000;
/** However quiet a feed is, it is asked this often; and however long it fails, tried this often. */
export const ceilingMs = 24 * 3600_000;
/** A feed whose hub tells us of news is asked only to make sure. */
const pushedFloorMs = 6 * 3600_000;

export interface IntervalInput {
  /** The operator's floor. */
  minIntervalMs: number;
  /** Smoothed time between new entries, when known. */
  paceMs?: number;
  /** Time since the last new entry, when known. */
  quietMs?: number;
  /** The publisher's wishes in the feed. */
  pace?: PublishingPace;
  /** The server's wish in the headers. */
  freshMs?: number;
  /** A WebSub subscription is active. */
  pushed?: boolean;
}

/**
 * How long to leave a feed alone after a success, before jitter. Twice as often as entries come; a feed that has gone
 * quiet is asked less and less; never below the floor; the publisher's wishes (`ttl`, `sy:`, `max-age`, `Expires`)
 * count as the largest of them, clipped at a day (the rule of P20).
 *
 * @returns milliseconds, at least the floor, at most the larger of the floor and a day
 */
export function pollInterval(input: IntervalInput): number {
  const floor = floorOf(input.minIntervalMs);
  const ceiling = Math.max(ceilingMs, floor);
  const expected = Math.max(input.paceMs ?? 0, (input.quietMs ?? 0) / 8);
  const adapted = clamp(expected / 2, floor, ceiling);
  const pushed = input.pushed ? clamp(adapted * 4, pushedFloorMs, ceiling) : adapted;
  return clamp(Math.max(pushed, wishOf(input.pace), input.freshMs ?? 0), floor, ceiling);
}

/** How long to leave a feed alone after `failures` failures in a row, before jitter: doubles up to a day. */
export function backoff(failures: number, minIntervalMs: number): number {
  const floor = floorOf(minIntervalMs);
  return Math.min(floor * 2 ** Math.min(Math.max(failures, 1) - 1, 20), Math.max(ceilingMs, floor));
}

/**
 * Spreads what would fall on one moment: the wait grows by up to a fifth, after a feed's first fetch by up to the whole
 * (hundreds of feeds are often added in one second). It never gets shorter.
 */
export const jittered = (waitMs: number, random: Random, first = false): number => waitMs * (1 + random() * (first ? 1 : 0.2));

/** @returns the floor in force for what the operator set */
export const floorOf = (minIntervalMs: number): number => Math.max(hardFloorMs, Number.isFinite(minIntervalMs) ? minIntervalMs : usualFloorMs);

function wishOf(pace: PublishingPace | undefined): number {
  const minutes = Math.max(positive(pace?.ttlMinutes), positive(pace?.updateEveryMinutes));
  return Math.min(minutes * 60_000, longestRestMs);
}

const positive = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) && value > 0 ? value : 0);
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
