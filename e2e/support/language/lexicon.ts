/**
 * What a fictional outlet needs to write in one language. Sentences are templates: `{place}`, `{place2}`, `{person}`,
 * `{person2}`, `{body}` (an institution), `{day}`, `{number}`, `{small}`, `{percent}`, `{year}` are filled in. Phrases
 * stand in the form in which every template uses them, so that no grammar is needed.
 */
export interface Lexicon {
  /** BCP 47. */
  lang: string;
  people: readonly string[];
  places: readonly string[];
  bodies: readonly string[];
  days: readonly string[];
  topics: readonly Topic[];
  /** Sentences that fit under any topic. */
  common: readonly string[];
  quotes: readonly string[];
  /** Between sentences: a space, or nothing. */
  gap: '' | ' ';
  words: Words;
}

export interface Topic {
  tag: string;
  headlines: readonly string[];
  leads: readonly string[];
  facts: readonly string[];
  captions: readonly string[];
  subheading: string;
}

/** The furniture of a page. */
export interface Words {
  by: string;
  photo: string;
  sections: readonly string[];
  subscribe: string;
  newsletter: string;
  newsletterText: string;
  advertisement: string;
  readMore: string;
  related: string;
  mostRead: string;
  comments: string;
  share: string;
  cookies: string;
  accept: string;
  imprint: string;
  correction: string;
}
