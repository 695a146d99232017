/** What one article says about two names of the same thing. */
export interface AliasEvidence {
  /**
   * `abbreviation`: the text introduces `from` as short for `to`. `surname`: it names `to` in full and then `from` alone.
   * `name`: it names the person `to`; `from` is how first and last name sound, the same in every language.
   */
  kind: 'abbreviation' | 'surname' | 'name';
  from: string;
  /** Key of a tag. */
  to: string;
  /** How the text writes `to`. */
  label: string;
  /** ISO 639-1. */
  lang: string;
}

/** Evidence of many articles. */
export interface AliasCount extends AliasEvidence {
  /** Number of articles that say it. */
  count: number;
  /** First and last day of them, in days since 1970. */
  first: number;
  last: number;
}

/** A tag that is another name of something. */
export interface Alias {
  /** The tag that both have from now on. */
  tag: string;
  /** How that is written. */
  label: string;
  /** In which language, ISO 639-1. */
  lang: string;
  why: AliasEvidence['kind'];
}
