/** What a tag names. */
export type TagKind = 'place' | 'person' | 'organization' | 'topic';

/** What an article may be about, in one word or phrase. */
export interface TagCandidate {
  /** The same for all forms and languages. */
  tag: string;
  /** As the article writes it. */
  label: string;
  kind: TagKind;
  /** 0 to 1: how likely a publisher would have given it. */
  score: number;
}
