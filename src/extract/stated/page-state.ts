import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { holdsSentence, letters } from '../content/line.ts';
import { isObject, type JsonObject } from '../metadata/json-ld.ts';
import { alike } from '../metadata/title.ts';
import { statedBodyOf, type StatedBody } from './article-body.ts';
import { stateText } from './state-text.ts';

const longestScript = 4_000_000;
const shortestScript = 400;
const mostScripts = 40;
const mostValues = 200_000;
const deepest = 40;

/**
 * The article in the data from which a page's scripts build what one sees (Next.js, Nuxt and their like state it as
 * JSON): the longest text of an object that also holds the page's title.
 * @param title the page's title; without one nothing is found, for such data holds other articles too
 */
export function pageState(root: HtmlElement, title: string | undefined): StatedBody | undefined {
  if (title === undefined) return undefined;
  const search = new StateSearch(title);
  for (const script of dataScripts(root, titleWord(title))) search.look(jsonIn(script), 0);
  const body = search.best === undefined ? undefined : statedBodyOf(search.best);
  return body && readsAsText(body) ? body : undefined;
}

/** A word of the title that JSON writes as it is; scripts without it need no reading. */
const titleWord = (title: string): string => (title.match(/[a-z0-9]{4,}/gi) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** Thai, Lao, Burmese and Khmer end sentences with a space or in other ways of their own. */
const withoutStops = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Most of it is sentences: not a list of keys for advertisers. */
function readsAsText({ text, size }: StatedBody): boolean {
  const sentences = text.split('\n').filter((line) => letters(line) >= 40 && (holdsSentence(line) || withoutStops.test(line)));
  return sentences.reduce((sum, line) => sum + letters(line), 0) > size / 2;
}

function dataScripts(root: HtmlElement, word: string): string[] {
  const found: string[] = [];
  let total = 0;
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || found.length >= mostScripts) continue;
      if (child.tag !== 'script') {
        visit(child);
        continue;
      }
      const [text] = child.children;
      if (typeof text !== 'string' || text.length < shortestScript || !text.includes(word) || /ld\+json/i.test(attribute(child, 'type') ?? '')) continue;
      total += text.length;
      if (total <= longestScript) found.push(text);
    }
  };
  visit(root);
  return found;
}

/** `{…}`, `window.name = {…};`, `name = JSON.parse("…")`. */
const assigned = /^[\w.$[\]'"\s]{1,100}=\s*/;

function jsonIn(script: string): unknown {
  const text = script.trim().replace(assigned, '').replace(/;\s*$/, '');
  const quoted = /^JSON\.parse\(\s*("[^]*")\s*\)$/.exec(text)?.[1];
  const value = parsed(quoted ?? text);
  return typeof value === 'string' ? parsed(value) : value;
}

function parsed(text: string): unknown {
  if (!/^[[{"]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** What others wrote below a title: of a forum's thread, not of an article. */
const contributions = /^(?:posts|comments|replies|answers|messages|reviews)$/i;

class StateSearch {
  best: string | undefined;
  readonly #title: string;
  #size = 0;
  #values = 0;

  constructor(title: string) {
    this.#title = title;
  }

  look(value: unknown, depth: number): void {
    if (depth > deepest || ++this.#values > mostValues) return;
    if (Array.isArray(value)) for (const item of value) this.look(item, depth + 1);
    else if (isObject(value)) {
      if (this.#isArticle(value)) this.#read(value);
      for (const key in value) this.look(value[key], depth + 1);
    }
  }

  #isArticle(object: JsonObject): boolean {
    for (const key in object) {
      const value = object[key];
      const text = isObject(value) ? (value['rendered'] ?? value['text']) : value;
      if (typeof text === 'string' && text.length < 500 && text.length >= 8 && alike(text, this.#title)) return true;
    }
    return false;
  }

  #read(object: JsonObject): void {
    for (const key in object) {
      if (contributions.test(key)) continue;
      const text = stateText(object[key]);
      const size = text.length < this.#size ? 0 : letters(text);
      if (size > this.#size) [this.best, this.#size] = [text, size];
    }
  }
}
