import { decodeHTML } from 'entities/decode';
import { escapeText } from '../../common/html/escape.ts';

const tags = 'p|br|div|section|h[1-6]|ul|ol|li|blockquote|figure|img|table|b|strong|i|em|a|span';
const someTag = new RegExp(`<(?:${tags})(?:\\s[^<>]*)?/?>`, 'i');
const escapedTag = new RegExp(`&lt;(?:${tags})(?:\\s|/|&gt;)`, 'i');
const block = /<(?:p|br|div|section|h[1-6]|ul|ol|li|blockquote|table)[\s/>]/i;
const isMarkdown = /\]\(https?:|^#{2,6} |^\*\*[^*\n]{1,300}\*\*$/m;

/**
 * HTML of a text whose make nobody tells: HTML, HTML escaped once more, Markdown, or plain lines. Of Markdown only the
 * words are kept. The result is not sanitised.
 */
export function markupOf(given: string): string {
  const text = someTag.test(given) || !escapedTag.test(given) ? given : decodeHTML(given);
  if (someTag.test(text)) return block.test(text) ? text : paragraphs(text);
  return paragraphs(escapeText(withoutMarkdown(text)).replace(/&amp;(#?\w{1,10};)/g, '&$1'));
}

const paragraphs = (html: string): string => html.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim()).filter((line) => line !== '').map((line) => `<p>${line}</p>`).join('');

/** Some publishers state their source, in Markdown with marks of their own. */
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
