/** One setting for all kinds of news; measured on the development collections (docs/stories.md). */
export const settings = {
  /** Heaviest terms of an article that it is remembered by; of these those that look for stories, and those that stories are found by (at most 16). */
  terms: 88,
  searchTerms: 24,
  postedTerms: 12,
  /** Newest reports that a term looks at, and all terms together, the heaviest first. */
  newestReports: 192,
  searchSteps: 400,
  /** Stories that are compared exactly; of the nearest by shared search terms, those that share a quarter of what the first does. */
  candidates: 24,
  candidateShare: 0.25,
  /** Reports of a story that a new one is compared with: the first and the newest. */
  members: 40,
  /** Closeness from which an article belongs to a story; of headlines less is asked. All that differs for headlines goes over smoothly with length. */
  closeness: 0.17,
  closenessOfShort: 0.15,
  /** What is asked of one that is no report of one event, in multiples of that. */
  closenessOfAlone: 3,
  /** Part of closeness that is the closeness to the story's centre; the rest is that to its two nearest reports. */
  centre: 0.5,
  centreOfShort: 0.7,
  /** Part of a headline's closeness that is told by vectors, where there are some; standard deviations above the usual from which they speak for it, and what each more adds. */
  meaning: 0.4,
  meaningFrom: 0.9,
  meaningGain: 0.11,
  /** Candidates, those nearest by words, whose vectors are compared, and reports of each. */
  meaningCandidates: 8,
  meaningMembers: 16,
  /** What is left of closeness where an article and the nearest reports name others; names that both may have all the same. */
  otherNames: 0.4,
  otherNamesShared: 1,
  /** Of what a copy has in common with its original, so much is had by what has the same text: what is rare changes meanwhile. */
  sameText: 0.9,
  /** What is left of closeness after a long gap; days in which the rest falls to 1/e. */
  longAfter: 0.3,
  fadeDays: 7,
  /** What a report gains that follows at once, and the days in which that falls to 1/e. */
  burst: 0.3,
  burstOfShort: 0.9,
  burstDays: 0.1,
  /** In place of the above where a time is not known. */
  undated: 0.6,
  /** Days after a story, or before it, from which what is told of an event is a story of its own, linked to the other. */
  linkedAfterDays: 60,
  /** Articles that are remembered. */
  window: 1_000_000,
  /** Reports from which a story is looked through for two that were taken for one. */
  splitFrom: 8,
  /** Stories of so many reports are merged from such a closeness of their centres on; those of headlines from another. */
  mergeFrom: 2,
  mergeCloseness: 0.27,
  mergeClosenessOfShort: 0.35,
  /** Each half must have so many reports and such a share, and no more than this in common. */
  halfReports: 3,
  halfShare: 0.28,
  halvesClose: 0.07,
} as const;
