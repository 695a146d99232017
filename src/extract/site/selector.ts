import { compile, type Options } from 'css-select';
import { attribute, HtmlElement, type HtmlNode } from '../../common/html/tree.ts';
import { ruleLimits } from '../../common/site-rules.ts';

/** Whether an element is meant. */
export type Matches = (element: HtmlElement) => boolean;

export interface SelectorProblem {
  selector: string;
  /** Place of the fault in the selector, counted from 1; absent when it is the whole of it. */
  at?: number;
  message: string;
}

/** Looks at elements while matching; more than this on one page are more than any useful selector needs. */
const mostSteps = 20_000_000;
let stepsLeft = mostSteps;

class TooManySteps extends Error {}

function step(count = 1): void {
  stepsLeft -= count;
  if (stepsLeft < 0) throw new TooManySteps();
}

/**
 * Runs `work`, which matches selectors against one page.
 * @returns false when it looked at elements so often that it was stopped
 */
export function withinSteps(work: () => void): boolean {
  stepsLeft = mostSteps;
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof TooManySteps) return false;
    throw error;
  }
}

const isTag = (node: HtmlNode): node is HtmlElement => {
  step();
  return node instanceof HtmlElement && node.parent !== undefined;
};

function textOf(node: HtmlNode): string {
  step();
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Our tree as css-select sees trees. */
const adapter: NonNullable<Options<HtmlNode, HtmlElement>['adapter']> = {
  isTag,
  getAttributeValue(element, name) {
    const value = attribute(element, name);
    step(1 + ((value?.length ?? 0) >> 4));
    return value;
  },
  hasAttrib: (element, name) => attribute(element, name) !== undefined,
  getName: (element) => element.tag,
  getChildren: (node) => (typeof node === 'string' ? [] : node.children),
  getParent: (element) => element.parent ?? null,
  getSiblings: (node) => (typeof node === 'string' ? [] : (node.parent?.children ?? [node])),
  getText: textOf,
  removeSubsets: (nodes) => nodes.filter((node) => !(node instanceof HtmlElement && hasAncestorIn(node, nodes))),
  equals: (one, other) => {
    step();
    return one === other;
  },
};

function hasAncestorIn(element: HtmlElement, nodes: readonly HtmlNode[]): boolean {
  for (let above = element.parent; above; above = above.parent) if (nodes.includes(above)) return true;
  return false;
}

const compiled = (selector: string): Matches => compile<HtmlNode, HtmlElement>(selector, { adapter, relativeSelector: false });

/**
 * Reads a selector: CSS Selectors Level 4 as css-select knows it, and its `:contains("words")`.
 * @returns a test for elements, or what is wrong with the selector and where
 */
export function readSelector(selector: string): { ok: true; matches: Matches } | { ok: false; problem: SelectorProblem } {
  if (selector.trim() === '') return { ok: false, problem: { selector, message: 'The selector is empty.' } };
  if (selector.length > ruleLimits.letters) return { ok: false, problem: { selector: `${selector.slice(0, 40)}…`, message: `The selector has ${selector.length} letters; ${ruleLimits.letters} are the most.` } };
  const nameless = namelessAt(selector);
  if (nameless !== undefined) return { ok: false, problem: { selector, at: nameless, message: nameMissing } };
  const fault = faultOf(selector);
  if (fault !== undefined) return { ok: false, problem: { selector, ...placeOf(selector, fault), message: inPlainWords(fault) } };
  return { ok: true, matches: compiled(selector) };
}

const nameMissing = 'A name (of a tag, class, id or attribute) is missing here.';

/** The library takes the sign after a dot for part of the name, so that "p. x" and "p..x" never match anything. */
function namelessAt(selector: string): number | undefined {
  const plain = selector.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[[^\]]*\]|:i?contains\([^)]*\)|\\./g, (part) => 'x'.repeat(part.length));
  const found = /[.#](?![\p{L}\p{N}_-])/u.exec(plain);
  return found === null ? undefined : found.index + 1;
}

/** What the library says of a selector; undefined when it is one. */
function faultOf(selector: string): string | undefined {
  try {
    compiled(selector);
    return undefined;
  } catch (error) {
    // The library reports every fault of a selector as a plain Error.
    return error instanceof Error ? error.message : String(error);
  }
}

/** The first letter with which the selector has this fault, once all before it was well. */
function placeOf(selector: string, fault: string): { at?: number } {
  const kind = kindOf(fault);
  let at: number | undefined;
  for (let end = selector.length; end > 0; end--) {
    const found = faultOf(selector.slice(0, end));
    if (found === undefined) break;
    if (kindOf(found) === kind) at = end;
  }
  return at === undefined ? {} : { at };
}

/** A message without the part of the selector in it. */
const kindOf = (message: string): string => /^(?:Expected name|Unmatched selector|Missing closing parenthesis|Pseudo-class|Unknown pseudo-class|Pseudo-selector|n-th rule|[^(:"']{1,60})/.exec(message)?.[0] ?? message;

const plainWords: readonly (readonly [RegExp, string])[] = [
  [/^Expected name/, nameMissing],
  [/^Unmatched selector/, 'This sign means nothing here.'],
  [/^Did not expect successive traversals/, 'Two of > + ~ follow one another.'],
  [/^Empty sub-selector/, 'A part between commas or in parentheses is empty.'],
  [/^(?:Parenthesis not matched|Missing closing parenthesis)/, 'A closing parenthesis ) is missing.'],
  [/^Attribute value didn't end/, 'A closing quotation mark is missing.'],
  [/^(?:Attribute selector didn't terminate|Expected `=`)/, 'A closing bracket ] or a sign = is missing.'],
  [/^Comment was not terminated/, 'A comment is not closed.'],
  [/^Pseudo-elements/, 'Pseudo-elements such as ::before are no elements of a page.'],
  [/^Relative selectors/, 'A selector cannot begin with > + or ~.'],
  [/^n-th rule/, 'The formula in parentheses is none; write 2, odd or 3n+1.'],
  [/supported by css-select$/, 'Selectors of this kind cannot be used here.'],
  [/^Unknown pseudo-class/, 'There is no such pseudo-class, or none that a saved page could have.'],
];

const inPlainWords = (fault: string): string => plainWords.find(([pattern]) => pattern.test(fault))?.[1] ?? `${fault.slice(0, 100)}.`;
