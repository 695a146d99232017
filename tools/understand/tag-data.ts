import { stemmer } from '@orama/stemmers/english';
import { z } from 'zod';
import { readLines } from '../bench/understand/data.ts';

const lineShape = z.object({ id: z.string(), lang: z.string(), url: z.string(), title: z.string(), text: z.string(), keys: z.array(z.string()) });

/** An article with the tags that its publisher gave it. */
export type TaggedArticle = z.infer<typeof lineShape>;

export const taggedFile = 'tags/publisher.ndjson.gz';

export const taggedArticles = (): TaggedArticle[] => readLines(taggedFile, lineShape);

/**
 * A phrase as scorers compare it: NFKC, lower case, words only, English stems (the publishers' scorer has Porter's first
 * algorithm, this is his second).
 */
export const normalPhrase = (phrase: string): string =>
  phrase.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '').map((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word)).join(' ');

/** Mean of F1 of the first `k` tags over articles, 0 to 1; a short list is not helped (the divisor stays `k`). */
export function meanF1(pairs: readonly { gold: readonly string[]; found: readonly string[] }[], k: number): number {
  const scores = pairs.map(({ gold, found }) => {
    const wanted = new Set(gold.map(normalPhrase).filter((key) => key !== ''));
    const hits = [...new Set(found.map(normalPhrase))].slice(0, k).filter((key) => wanted.has(key)).length;
    return hits === 0 ? 0 : (2 * (hits / k) * (hits / wanted.size)) / (hits / k + hits / wanted.size);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}
