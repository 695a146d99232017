import type { Weights } from '../../src/extract/content/classify/vocabulary.ts';

/** Tokens of one line of a host, and how much of the line belongs to the article. */
export interface Sighting {
  host: string;
  tokens: readonly string[];
  label: number;
}

const bound = 3;

/**
 * Learns how much tokens speak for the article: log-odds against those of all lines, each host counting once, smoothed
 * by one host of either kind, within ±3 (naive Bayes).
 * @param leastHosts tokens of fewer hosts are left out
 */
export function learnWeights(sightings: Iterable<Sighting>, leastHosts: number): Weights {
  const hosts = new Map<string, Map<string, { sum: number; count: number }>>();
  let [sum, count] = [0, 0];
  for (const { host, tokens, label } of sightings) {
    sum += label;
    count += 1;
    for (const token of tokens) {
      const own = hosts.get(token) ?? new Map<string, { sum: number; count: number }>();
      hosts.set(token, own);
      const seen = own.get(host) ?? { sum: 0, count: 0 };
      own.set(host, { sum: seen.sum + label, count: seen.count + 1 });
    }
  }
  const prior = Math.log(sum / (count - sum));
  const weights = new Map<string, number>();
  for (const [token, own] of hosts) {
    if (own.size < leastHosts) continue;
    let [good, bad] = [1, 1];
    for (const seen of own.values()) {
      good += seen.sum / seen.count;
      bad += 1 - seen.sum / seen.count;
    }
    weights.set(token, Number(Math.max(-bound, Math.min(bound, Math.log(good / bad) - prior)).toFixed(2)));
  }
  return weights;
}
