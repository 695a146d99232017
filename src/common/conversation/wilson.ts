/** Of the normal distribution: 95% of the true shares lie within. */
const z = 1.96;
/** Ranks are kept as whole numbers, for an index. */
const scale = 1_000_000;

/**
 * The lower end of Wilson's interval for a share that was seen `count` times in `total` (E. B. Wilson, 1927): what the share is at least, with
 * 97.5% confidence. Few votes prove little, so nine of ten outrank one of one.
 */
export function wilsonLower(count: number, total: number): number {
  if (total <= 0) return 0;
  const share = count / total;
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * total)) / total);
  return Math.max(0, (share + z ** 2 / (2 * total) - spread) / (1 + z ** 2 / total));
}

/** A comment's place in the order: by the share of votes for it; where nobody is for it, by that of votes against it, below what has no votes. */
export function rankOf(ups: number, downs: number): number {
  const total = ups + downs;
  return Math.round(scale * (ups > 0 ? wilsonLower(ups, total) : -wilsonLower(downs, total))) || 0;
}
