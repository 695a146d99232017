import { htmlToText } from '../common/html/text.ts';

const longest = 140;

/** The beginning of a comment on one line. */
export function htmlExcerpt(html: string): string {
  const text = htmlToText(html).replace(/\s+/g, ' ').trim();
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '').toWellFormed()}…`;
}
