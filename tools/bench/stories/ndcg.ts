const discounted = (gains: readonly number[], most: number): number => gains.slice(0, most).reduce((sum, gain, at) => sum + (2 ** gain - 1) / Math.log2(at + 2), 0);

/**
 * Normalised discounted cumulative gain of a list (Järvelin and Kekäläinen 2002).
 * @param gains of the list, in its order
 * @param ideal those of all that could be listed, at least one above 0
 */
export const ndcg = (gains: readonly number[], ideal: readonly number[], most: number): number =>
  discounted(gains, most) / discounted([...ideal].sort((a, b) => b - a), most);
