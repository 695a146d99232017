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

const isMarkdown = /\]\(https?:|^#{2,6} |^\*\*[^*\n]{1,300}\*\*$/m;

/** Some publishers state their source there, in Markdown with marks of their own; only its words are wanted. */
function withoutMarkdown(stated: string): string {
  if (!isMarkdown.test(stated)) return stated;
  return stated
    .replace(/^\+\+\+.*$/gm, '')
    .replace(/!?\[#?[a-z]+: ?[^\]\n]{0,200}\](?:\|\|\|[^|\n]{0,1000}\|\|\|)?/gi, '')
    .replace(/!\[[^\]\n]{0,500}\]\([^)\s]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^)\s]{0,2000}\)(?:\{[^}\n]{0,200}\})?/g, '$1')
    .replace(/^#{1,6} +/gm, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)\1/g, '$2');
}

/** The text that the page states in its JSON-LD (`articleBody`), for pages that build what one sees by script. */
export function statedBody(head: PageHead): StatedBody | undefined {
  const given = textOf(articleOf(head.data)?.['articleBody']);
  if (given === undefined || given.length < least) return undefined;
  const stated = withoutMarkdown(given);
  const marked = /<(?:p|br|div)\b/i.test(stated);
  const plain = marked ? htmlToText(stated) : htmlToText(escapeText(stated).replace(/&amp;(#?\w{1,10};)/g, '&$1').replace(/(?:\r?\n|\u2028)\s*/g, '<p>'));
  const paragraphs = plain.split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
  return { text: paragraphs.join('\n\n'), html: paragraphs.map((line) => `<p>${escapeText(line)}</p>`).join(''), size: letters(plain) };
}
