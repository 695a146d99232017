import { letters } from '../content/line.ts';
import { isObject, type JsonObject } from '../metadata/json-ld.ts';

const deepest = 40;
const longest = 1_000_000;

/**
 * The text of a piece of data in which an editor or a site's own software keeps an article: a string, a list of blocks,
 * a tree of marked runs (ProseMirror, Slate, Portable Text, JsonML, a serialised DOM). No format is known by name;
 * strings under the names that such formats use are taken, in their order, addresses and other articles are not.
 * @returns text or HTML, paragraphs separated by a blank line
 */
export function stateText(value: unknown): string {
  const gatherer = new Gatherer();
  gatherer.take(value, 0);
  return gatherer.text;
}

/** Names under which text or its parts are kept; whatever else an object holds is about it. */
const textNames = ['children', 'content', 'contents', 'blocks', 'nodes', 'elements', 'items', 'paragraphs', 'body', 'text', 'html', 'value', 'rendered', 'data'];
const kindNames = ['type', '_type', 'nodeType', 'tag', 'tagName', '__typename', 'kind', 'name'];
const inlineKind = /^(?:text|a|link|hyperlink|b|i|u|em|strong|bold|italic|span|mark|sub|sup|small|abbr|cite|q|time|inline.*|.*-?inline)$/i;
const blockKind = /^(?:p|h[1-6]|div|li|ul|ol|td|tr|pre|paragraph|heading.*|header|block.*|quote.*|list.*|html|.*paragraph|.*block|.*quote|.*heading)$/i;
const isTagName = (value: unknown): value is string => typeof value === 'string' && /^[a-z][a-z0-9:-]{0,24}$/i.test(value);

class Gatherer {
  text = '';
  #newLine = false;

  take(value: unknown, depth: number): void {
    if (depth > deepest || this.text.length > longest) return;
    if (typeof value === 'string') this.#add(value);
    else if (Array.isArray(value)) this.#list(value, depth);
    else if (isObject(value) && !isReference(value)) this.#object(value, depth);
  }

  #list(list: readonly unknown[], depth: number): void {
    const [kind, ...rest] = list;
    if (isTagName(kind) && (rest.length > 0) && !rest.every(isTagName)) return this.#element(kind, rest, depth);
    const areParagraphs = list.every((item) => typeof item === 'string');
    for (const item of list) {
      if (areParagraphs) this.#newLine = true;
      this.take(item, depth + 1);
    }
  }

  /** JsonML: name, perhaps attributes, children. */
  #element(kind: string, [first, ...rest]: readonly unknown[], depth: number): void {
    const isInline = inlineKind.test(kind);
    if (!isInline) this.#newLine = true;
    for (const child of isObject(first) ? rest : [first, ...rest]) this.take(child, depth + 1);
    if (!isInline) this.#newLine = true;
  }

  #object(value: JsonObject, depth: number): void {
    const isInline = isInlineObject(value);
    if (!isInline) this.#newLine = true;
    for (const name of textNames) if (value[name] !== undefined) this.take(value[name], depth + 1);
    if (!isInline) this.#newLine = true;
  }

  #add(text: string): void {
    if (!isText(text)) return;
    if (this.#newLine && this.text !== '') this.text += '\n\n';
    this.#newLine = false;
    this.text += text;
  }
}

function isInlineObject(value: JsonObject): boolean {
  const kinds = kindNames.map((name) => value[name]).filter((kind) => typeof kind === 'string');
  if (kinds.some((kind) => blockKind.test(kind))) return false;
  return kinds.some((kind) => inlineKind.test(kind)) || ((typeof value['text'] === 'string' || typeof value['value'] === 'string') && !('children' in value || 'content' in value));
}

/** Another article, a picture, a person: something with an address and a name of its own. */
const isReference = (value: JsonObject): boolean => ['url', 'href', 'slug', 'src', 'canonicalUrl'].some((name) => typeof value[name] === 'string') && ['title', 'headline', 'name', 'alt'].some((name) => typeof value[name] === 'string');

/** Neither an identifier nor an address nor data within data. */
function isText(text: string): boolean {
  if (/^\s*[[{]["[{]|^\s*<(?:script|style|iframe)\b|^https?:\S+$|^[\w.-]*[_\d/=;:][\w./=;:-]*$/i.test(text)) return false;
  return text.trim() !== '' || text === ' ' ? true : letters(text) > 0;
}
