import type { TagKind } from './rank/kind-of.ts';

/** What an article is about, in one word or phrase. */
export interface Tag {
  /** The same for all forms and languages: see `foldTag`. */
  tag: string;
  /** As the article writes it; a place without its own name in the article by its name in the article's language. */
  label: string;
  kind: TagKind;
  /** 0 to 1: how likely a publisher would have given it. */
  score: number;
}
