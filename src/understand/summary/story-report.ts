/** One outlet's article of a story. */
export interface StoryReport {
  id: string;
  title: string;
  /** Plain text, a line a paragraph. */
  text: string;
  lang?: string | undefined;
  /** The outlet; its articles count once. */
  source?: string | undefined;
  /** Whose text it is, where that is known (an agency, an owner of outlets): articles of one voice count once. */
  voice?: string | undefined;
  /** ISO 8601. */
  publishedAt?: string | undefined;
}
