import { escapeAttribute } from '../../common/html/escape.ts';
import { frameTags } from '../../common/html/tags.ts';
import type { HtmlElement } from '../../common/html/tree.ts';

/** Elements of which the sanitiser can use any attribute. */
const whole = new Set([...frameTags, ...'a img picture source video audio amp-img amp-video amp-audio td th table ol li time abbr dfn del ins details blockquote'.split(' ')]);
/** Classes that the sanitiser can use: of formulas, code, posts, players, pull quotes. */
const telling = /katex|mathjax|mjx-|mwe-|fb-|embed|youtube|vimeo|pull|twitter-|instagram-|reddit|text-post|xfbml|lang|highlight|brush|source-?code|gutter|line|code/i;
const name = /^[a-z][\w-]*$/;

/**
 * An element's start tag with the attributes that are of use further on.
 * @param all whether every attribute is
 * @param language the page's own language, which need not be said again
 * @param more attributes that are added
 */
export function startTag({ tag, attributes }: HtmlElement, all: boolean, language: string, more = ''): string {
  let start = `<${tag}${more}`;
  const any = all || whole.has(tag);
  for (let at = 0; at < attributes.length; at += 2) {
    const key = attributes[at] ?? '';
    const value = attributes[at + 1] ?? '';
    if (isOfUse(key, value, any, language) && name.test(key)) start += ` ${key}="${escapeAttribute(value)}"`;
  }
  return `${start}>`;
}

function isOfUse(key: string, value: string, any: boolean, language: string): boolean {
  switch (key) {
    case 'dir': case 'id': return true;
    case 'lang': return value.toLowerCase() !== language;
    case 'class': return any || telling.test(value);
    default: return any;
  }
}
