/** As Anserini has them for passages. */
const K1 = 0.9;
const B = 0.4;

/** How rare a term is that `having` of `all` documents have (Robertson and Spärck Jones 1976). */
export const rarity = (all: number, having: number): number => Math.log(1 + (all - Math.min(all, having) + 0.5) / (having + 0.5));

/**
 * Okapi BM25 (Robertson and Zaragoza 2009): what a term that stands `count` times in a document is worth, of its rarity.
 * @param length of the document, as a share of the usual length
 */
export const saturated = (count: number, length: number): number => (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
