/** How rare phrases are among articles: the archive's document frequencies, when there are any. */
export interface Frequencies {
  /** Number of documents that were counted. */
  documents: number;
  /** How many of them hold the stems (as `Candidate.key` joins them). */
  of(key: string): number;
}
