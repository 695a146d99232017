import { escapeText } from '../../common/html/escape.ts';
import { htmlToText } from '../../common/html/text.ts';
import { letters } from '../content/line.ts';
import type { PageHead } from './head.ts';
import { articleOf, textOf } from './json-ld.ts';

export interface StatedBody {
  /** Paragraphs separated by a blank line. */
  text: string;
  html: string;
  size: number;
}

const least = 300;

/** The text that the page states in its JSON-LD (`articleBody`), for pages that build what one sees by script. */
export function statedBody(head: PageHead): StatedBody | undefined {
  const stated = textOf(articleOf(head.data)?.['articleBody']);
  if (stated === undefined || stated.length < least) return undefined;
  const marked = /<(?:p|br|div)\b/i.test(stated);
  const plain = marked ? htmlToText(stated) : htmlToText(escapeText(stated).replace(/&amp;(#?\w{1,10};)/g, '&$1').replace(/(?:\r?\n|\u2028)\s*/g, '<p>'));
  const paragraphs = plain.split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
  return { text: paragraphs.join('\n\n'), html: paragraphs.map((line) => `<p>${escapeText(line)}</p>`).join(''), size: letters(plain) };
}
