import type { ArticleKind } from '../common/article.ts';
import type { Neighbour } from './archive.ts';
import type { ArticleCard } from './article-shapes.ts';

/** What is asked of search, and what it gives. */

/** What articles must be, whatever their words. */
export interface SearchFilter {
  /** Carried by one of these. */
  feedIds?: readonly number[];
  folder?: readonly string[];
  /** ISO 639-1. */
  language?: string;
  /** The publisher's, or one of our own. */
  section?: string;
  kind?: ArticleKind;
  tag?: string;
  /** Published at this time or later. */
  after?: number;
  /** Published before. */
  before?: number;
  unread?: boolean;
  saved?: boolean;
}

export interface SearchOptions {
  /** 20 by default, 100 at most. */
  limit?: number;
  offset?: number;
  filter?: SearchFilter;
  /** `relevance` when not stated. */
  order?: 'relevance' | 'date';
  /** The last word is perhaps only begun: for results while a reader types. */
  typing?: boolean;
  /** Search as it is written, even where nothing is found. */
  literal?: boolean;
  /** Articles that mean the same (`vectors.nearest`): ranked among the others, and added where they have not the words. */
  near?: readonly Neighbour[];
}

export interface PassageOptions {
  /** Articles; 60 by default. */
  limit?: number;
  before?: number;
  after?: number;
  /** When the question is asked: what was published then goes before what is older or newer. */
  askedAt?: number;
}

/** A stretch of an article in which a name stands. */
export interface Mention extends Pick<FoundPassage, 'articleId' | 'start' | 'title' | 'text' | 'source' | 'lang'> {}

export interface FoundPassages {
  /** How many articles the archive has. */
  articles: number;
  /** ISO 639-1 codes of the languages that most of them are in. */
  languages: string[];
  /** What was looked for, in the forms that the index has, and how many articles have each. */
  terms: { forms: string[]; articles: number }[];
  passages: FoundPassage[];
}

export interface FoundPassage {
  articleId: number;
  /** Number of the passage in the article (`passagesOf`), from 0. */
  passageIndex: number;
  /** UTF-16 index of its first character in the article's text. */
  start: number;
  title: string;
  text: string;
  url?: string;
  publishedAt?: number;
  /** Name of the feed. */
  source: string;
  /** ISO 639-1, or `und`. */
  lang: string;
  /** Of this passage, of the title, and of the article: its best passage, its title twice, what it covers. */
  bm25: number;
  titleBm25: number;
  articleScore: number;
}

export interface SearchResult {
  /** May stop counting at a limit; then `totalIsExact` is false. */
  total: number;
  totalIsExact: boolean;
  hits: SearchHit[];
  /** No article had all of the words; these have some of them. */
  loose?: boolean;
  /** Another spelling: the hits are for it when nothing was found as it was written, else it is only offered. */
  spelling?: { query: string; applied: boolean };
}

export interface SearchHit {
  card: ArticleCard;
  /** Plain text pieces of the title and of the best passage; `match` pieces are to be highlighted. */
  title: SnippetPiece[];
  snippet: SnippetPiece[];
}

export interface SnippetPiece {
  text: string;
  match: boolean;
}
