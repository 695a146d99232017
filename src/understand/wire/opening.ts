/** What is known of an article when its opening is read. */
export interface Opening {
  title: string;
  /** Paragraphs separated by a line's end or a blank line. */
  text: string;
  byline?: string | undefined;
  authors?: readonly { name: string }[] | undefined;
  section?: string | undefined;
  url?: string | undefined;
  /** BCP 47; only the case of Turkish place names depends on it. */
  lang?: string | undefined;
}
