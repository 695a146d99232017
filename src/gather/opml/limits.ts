/** What a list of feeds may hold; far above any real one. */
export const limits = {
  /** Bytes, or characters when the document is text already. */
  size: 20 * 1024 * 1024,
  /** Bytes up to which the encoding is found out; more than 20,000 outlines need, and guessing takes time. */
  guessed: 8 * 1024 * 1024,
  outlines: 20_000,
  /** Folders within folders; deeper ones count as the one at this depth. */
  depth: 16,
  /** XML elements within one another: a list whose end tags are missing goes deeper than its folders. */
  nesting: 200,
} as const;
