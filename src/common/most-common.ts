/** What stands there most often; of several the one that was there first. @returns undefined where there is nothing */
export function mostCommon<T>(values: Iterable<T | undefined>): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: T; count: number } | undefined;
  for (const [value, count] of counts) if (best === undefined || count > best.count) best = { value, count };
  return best?.value;
}
