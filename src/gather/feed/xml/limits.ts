/** What a feed may cost us. Real feeds stay far below; what lies beyond is left out, never an error. */
export const limits = {
  /** Elements nested deeper are not looked at; the text around them is. */
  depth: 64,
  /** Elements that are looked at. HTML inside a field does not count. */
  elements: 200_000,
  /** Entries; the first ones are kept. */
  entries: 5_000,
  attributes: 50,
  /** Characters of a DOCTYPE's internal subset that are read for entities. */
  internalSubset: 65_536,
  /** A document type may declare this many entities, each this long. Longer or nested ones are not expanded. */
  entities: 500,
  entityLength: 200,
  /** Characters that declared entities may add to a document in all. */
  entityGrowth: 1_000_000,
} as const;
