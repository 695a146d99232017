import { attribute, type HtmlElement, type HtmlTree } from '../../common/html/tree.ts';
import type { Result } from '../../common/result.ts';
import { ruleLimits, type SiteRules } from '../../common/site-rules.ts';
import { foldAllSpace } from '../../common/html/space.ts';
import { type Matches, readSelector, type SelectorProblem, withinSteps } from './selector.ts';

/** What rules say of one page. */
export interface RuledPage {
  /** The elements that the article's text is in, in page order, none within another; empty when the rules name none that is here. */
  keep: readonly HtmlElement[];
  /** How many elements were taken out. */
  removed: number;
  title?: string;
  byline?: string;
  /** As written; not yet understood. */
  date?: string;
  /** Not yet resolved. */
  nextPage?: string;
}

export interface RuleProblem extends SelectorProblem {
  rule: keyof SiteRules;
}

interface Compiled {
  keep: Matches[];
  remove: Matches[];
  facts: { name: (typeof facts)[number]; matches: Matches }[];
}

const lists = ['keep', 'remove'] as const;
const facts = ['title', 'byline', 'date', 'nextPage'] as const;

/** @returns what is wrong with the rules, selector by selector; empty when they can be used */
export function checkRules(rules: SiteRules): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const check = (rule: keyof SiteRules, selector: string): void => {
    const read = readSelector(selector);
    if (!read.ok) problems.push({ rule, ...read.problem });
  };
  for (const rule of lists) {
    if (rules[rule].length > ruleLimits.selectors) problems.push({ rule, selector: `${rules[rule].length} selectors`, message: `There are ${rules[rule].length}; ${ruleLimits.selectors} are the most. Several can share one with commas.` });
    else for (const selector of rules[rule]) check(rule, selector);
  }
  for (const rule of facts) if (rules[rule] !== undefined) check(rule, rules[rule]);
  return problems;
}

/** A problem as one line: which rule, which selector, where, what. */
export const ruleProblemInWords = ({ rule, selector, at, message }: RuleProblem): string => `${rule}: ${selector}${at === undefined ? '' : ` (letter ${at})`}: ${message}`;

const compiledBefore = new Map<string, Compiled>();
const mostCompiled = 100;

/** @throws {TypeError} for rules that `checkRules` would refuse */
function compileRules(rules: SiteRules): Compiled {
  const key = JSON.stringify(rules);
  const known = compiledBefore.get(key);
  if (known) return known;
  const [problem] = checkRules(rules);
  if (problem) throw new TypeError(`These rules cannot be used. ${ruleProblemInWords(problem)}`);
  const read = (selector: string): Matches[] => {
    const result = readSelector(selector);
    return result.ok ? [result.matches] : [];
  };
  const compiled: Compiled = { keep: rules.keep.flatMap(read), remove: rules.remove.flatMap(read), facts: facts.flatMap((name) => read(rules[name] ?? '').map((matches) => ({ name, matches }))) };
  if (compiledBefore.size >= mostCompiled) compiledBefore.clear();
  compiledBefore.set(key, compiled);
  return compiled;
}

/**
 * Finds what rules name on a page and takes out of its tree what they remove.
 * @returns a `parse-limit` problem when the selectors take too long on this page
 * @throws {TypeError} for rules that `checkRules` refuses
 */
export function applyRules({ root }: HtmlTree, rules: SiteRules): Result<RuledPage> {
  const compiled = compileRules(rules);
  const keep: HtmlElement[] = [];
  const remove: { parent: HtmlElement; at: number }[] = [];
  const found = new Map<string, string>();
  const meant = (element: HtmlElement, list: readonly Matches[]): boolean => list.some((matches) => matches(element));
  const look = (element: HtmlElement, inKept: boolean): void => {
    for (const [at, child] of element.children.entries()) {
      if (typeof child === 'string') continue;
      if (meant(child, compiled.remove)) {
        remove.push({ parent: element, at });
        continue;
      }
      for (const { name, matches } of compiled.facts) {
        if (found.has(name) || !matches(child)) continue;
        const words = factOf(name, child);
        if (words !== '') found.set(name, words);
      }
      const kept = !inKept && meant(child, compiled.keep);
      if (kept) keep.push(child);
      look(child, inKept || kept);
    }
  };
  if (!withinSteps(() => look(root, false))) return { ok: false, problem: { kind: 'parse-limit', message: 'The rules for this site take too long on this page. Name elements by tag and class instead of counting or searching their neighbours.' } };
  // The place stays, so that the others keep theirs among the children.
  for (const { parent, at } of remove) parent.children[at] = '';
  return { ok: true, value: { keep, removed: remove.length, ...Object.fromEntries(found) } };
}

function factOf(name: (typeof facts)[number], element: HtmlElement): string {
  if (name === 'nextPage') return attribute(element, 'href') ?? '';
  return (name === 'date' ? attribute(element, 'datetime') : undefined) ?? attribute(element, 'content') ?? wordsOf(element);
}

const longestFact = 500;

function wordsOf(element: HtmlElement): string {
  let words = '';
  const collect = ({ children }: HtmlElement): void => {
    for (const child of children) {
      if (words.length > longestFact * 4) return;
      if (typeof child === 'string') words += child;
      else if (child.tag !== 'script' && child.tag !== 'style') {
        words += ' ';
        collect(child);
        words += ' ';
      }
    }
  };
  collect(element);
  return foldAllSpace(words).trim().slice(0, longestFact).toWellFormed();
}
