/** A sentence with its mark; the higher, the more speaks against it. */
export interface Scored {
  isAltered: boolean;
  score: number;
}

const shares = [0.75, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97];

/** The per cent of true sentences that are dropped when so many of the altered ones are caught: cells of a table. */
export function curveOf(scored: readonly Scored[]): string {
  const altered = scored.filter(({ isAltered }) => isAltered).map(({ score }) => score).sort((a, b) => b - a);
  const truths = scored.filter(({ isAltered }) => !isAltered).map(({ score }) => score);
  return shares.map((share) => {
    const least = altered[Math.ceil(share * altered.length) - 1] ?? -Infinity;
    return ((100 * truths.filter((score) => score >= least).length) / Math.max(1, truths.length)).toFixed(1);
  }).join(' | ');
}
