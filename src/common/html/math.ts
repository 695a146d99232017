import { escapeAttribute, escapeText } from './escape.ts';
import { hasSign, Sign } from './signs.ts';
import { foldAllSpace, foldSpace } from './space.ts';
import { elementBeside, find } from './near.ts';
import { attribute, type HtmlElement, type HtmlNode } from './tree.ts';

/** Elements that hold the letters of a formula; nothing but text is written into them. */
const tokens = new Set('mi mn mo ms mtext'.split(' '));
/** Elements that arrange others. Every other element counts as a row, so that each argument stays in its place. */
const layouts = new Set('mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom merror menclose mspace'.split(' '));
/** Other notations of the same formula. */
const annotations = new Set(['annotation', 'annotation-xml']);

const truth = /^(?:true|false)$/;
const size = /^-?\d{0,4}(?:\.\d{1,4})?(?:em|ex|px|pt|%)?$/;
const wordList = /^[a-z]+(?: [a-z]+){0,40}$/;
const count = /^[1-9]\d{0,2}$/;

/** Attributes of MathML Core that say how a formula looks, and what their values must look like. */
const looks: ReadonlyMap<string, RegExp> = new Map(Object.entries({
  mathvariant: /^[a-z-]{1,30}$/, displaystyle: truth, scriptlevel: /^[+-]?\d$/, stretchy: truth, fence: truth, separator: truth, symmetric: truth, largeop: truth, movablelimits: truth, accent: truth,
  accentunder: truth, form: /^(?:prefix|infix|postfix)$/, lspace: size, rspace: size, linethickness: size, width: size, height: size, depth: size, columnalign: wordList, rowalign: wordList,
  columnspan: count, rowspan: count, notation: wordList,
}));

const longestAlternative = 2000;

/**
 * A formula in a small part of MathML Core: elements that arrange, tokens with nothing but text in them. So a browser
 * stays in the formula until its end, and the same markup comes out when it is read again.
 * @param math a `math` element
 * @returns undefined when nothing of the formula can be seen
 */
export function mathTag(math: HtmlElement): string | undefined {
  const body = content(math.children);
  if (!/>[^<\s]/.test(body)) return undefined;
  const block = attribute(math, 'display') === 'block' || attribute(math, 'mode') === 'display' ? ' display="block"' : '';
  const alternative = alternativeOf(math);
  return `<math${block}${alternative === '' ? '' : ` alttext="${escapeAttribute(alternative)}"`}>${body}</math>`;
}

/** The formula as one writes it in a line: its TeX when the page has it, else its letters. */
export function mathText(math: HtmlElement): string {
  return alternativeOf(math) || foldAllSpace(letters(math)).trim();
}

function alternativeOf(math: HtmlElement): string {
  let text = foldAllSpace(attribute(math, 'alttext') ?? texOf(math) ?? '').trim();
  if (text.length > longestAlternative) return '';
  for (let inner = styled.exec(text)?.[1]; inner !== undefined; inner = styled.exec(text)?.[1]) text = inner.trim();
  return text;
}

/** What converters put around every formula. */
const styled = /^\{\\(?:display|text)style (.*)\}$/;
/** A no-break space is one that the author wants to see. */
const trimmed = (text: string): string => foldSpace(text).replace(/^[ \t\n\r\f]|[ \t\n\r\f]$/g, '');

function texOf(element: HtmlElement): string | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'annotation' && /tex/i.test(attribute(child, 'encoding') ?? '')) return letters(child);
    const below = child.tag === 'semantics' || child.tag === 'mrow' ? texOf(child) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

const letters = (element: HtmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : annotations.has(child.tag) ? '' : letters(child))).join('');

function content(nodes: readonly HtmlNode[]): string {
  let out = '';
  for (const child of nodes) {
    if (typeof child === 'string' || annotations.has(child.tag)) continue;
    const { tag } = child;
    if (tag === 'semantics') out += content(child.children);
    else if (tokens.has(tag)) out += `<${tag}${attributes(child)}>${escapeText(trimmed(letters(child)))}</${tag}>`;
    else if (tag === 'mfenced') out += fenced(child);
    else {
      const name = layouts.has(tag) ? tag : 'mrow';
      out += `<${name}${attributes(child)}>${content(child.children)}</${name}>`;
    }
  }
  return out;
}

/** MathML 3's shorthand for brackets, which MathML Core has given up. */
function fenced(element: HtmlElement): string {
  const separators = (attribute(element, 'separators') ?? ',').replace(/\s+/g, '').slice(0, 20);
  const sign = (text: string): string => (text === '' ? '' : `<mo>${escapeText(text)}</mo>`);
  const parts = element.children.filter((child) => typeof child !== 'string').map((child, at) => (at === 0 ? '' : sign([...separators][Math.min(at, separators.length) - 1] ?? '')) + content([child]));
  return `<mrow>${sign((attribute(element, 'open') ?? '(').slice(0, 5))}${parts.join('')}${sign((attribute(element, 'close') ?? ')').slice(0, 5))}</mrow>`;
}

function attributes(element: HtmlElement): string {
  if (element.attributes.length === 0) return '';
  let kept = '';
  for (const [name, pattern] of looks) {
    const value = attribute(element, name)?.trim();
    if (value !== undefined && value !== '' && pattern.test(value)) kept += ` ${name}="${value}"`;
  }
  return kept;
}

/** Where the notation of a formula is that is to be written; nothing when another element brings it. */
export interface Formula {
  math?: HtmlElement;
  tex?: string;
  display?: boolean;
}

/**
 * Formula writers give one formula several times: drawn with boxes, as a picture, as MathML for those who listen, as TeX.
 * @param element one with the sign of a formula's box
 * @param at its place among its parent's children
 * @returns what is to be written for it; undefined when it holds no other notation, and is to be read as it is
 */
export function formulaIn(element: HtmlElement, at: number): Formula | undefined {
  const math = find(element, 'math');
  if (math) return { math };
  // The TeX that it was made of comes next.
  return elementBeside(element, at, 1)?.tag === 'script' || /preview/i.test(attribute(element, 'class') ?? '') ? {} : undefined;
}

/** The formula of a `script type="math/tex"`, unless it has been drawn before it. */
export function texOfScript(script: HtmlElement, at: number): Formula | undefined {
  const type = attribute(script, 'type') ?? '';
  if (!/^math\/tex/i.test(type)) return undefined;
  const before = elementBeside(script, at, -1);
  if (before && hasSign(before, Sign.formula) && find(before, 'math')) return {};
  const tex = foldAllSpace(letters(script)).trim();
  return tex === '' || tex.length > longestAlternative ? {} : { tex, display: /mode=display/i.test(type) };
}
