import { attribute, type HtmlElement, type HtmlNode } from './tree.ts';

const named = /(?:^|\s)(?:language|lang|highlight-source|highlight-text|highlight|syntax|source-code|code)[-_]([a-z][a-z0-9+#]{0,20})(?=$|[\s;-])/i;
const namedOfOld = /(?:^|\s)(?:brush:\s?|sourceCode\s|highlight\s)([a-z][a-z0-9+#]{0,20})(?=$|[\s;-])/i;
/** Words that stand where a language's name might stand. */
const noLanguage = new Set('block wrapper container inline box source text code plain plaintext text none auto nohighlight txt highlight language hljs prettyprint toolbar example sample snippet lines line-numbers numbers'.split(' '));
const safeName = /^[a-z][a-z0-9+#-]{0,20}$/;

/** The programming language that an element's class or data attribute names, in lower case. */
export function languageOf(element: HtmlElement): string | undefined {
  if (element.attributes.length === 0) return undefined;
  const classes = (attribute(element, 'class') ?? '').slice(0, 300);
  const told = (attribute(element, 'data-language') ?? attribute(element, 'data-lang') ?? attribute(element, 'data-code-language') ?? (named.exec(classes) ?? namedOfOld.exec(classes))?.[1])?.toLowerCase();
  return told !== undefined && safeName.test(told) && !noLanguage.has(told) ? told : undefined;
}

const boxes = new Set(['div', 'figure', 'td', 'tr', 'tbody', 'table']);
const furthestBox = 6;

/** The language of a block of code, which may be named on it, on the `code` inside, or on the boxes around. */
export function languageOfBlock(pre: HtmlElement): string | undefined {
  const code = onlyElement(pre);
  let found = languageOf(pre) ?? (code?.tag === 'code' ? languageOf(code) : undefined);
  let box = pre.parent;
  for (let level = 0; found === undefined && box && level < furthestBox && boxes.has(box.tag); level++, box = box.parent) found = languageOf(box);
  return found;
}

/** The one element that a block consists of; undefined when there are more, or text beside it. */
export function onlyElement(element: HtmlElement): HtmlElement | undefined {
  let only: HtmlElement | undefined;
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return undefined;
    } else if (only) return undefined;
    else only = child;
  }
  return only;
}

const numbers = /^[\d\s.:|]*$/;

const textIn = (node: HtmlNode): string => (typeof node === 'string' ? node : node.children.map((child) => textIn(child)).join(''));

/** Whether a part of a listing holds nothing but the numbers of its lines. */
export const isNumbers = (element: HtmlElement): boolean => numbers.test(textIn(element));
