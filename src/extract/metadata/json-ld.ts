export type JsonObject = { readonly [key: string]: unknown };

const longestScript = 1_000_000;
const mostObjects = 500;
const deepest = 8;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Objects of JSON-LD scripts (JSON-LD 1.1), in page order, `@graph` members and nested objects included. Scripts that
 * are no JSON even after the usual slips (comments around, raw line ends in strings, a comma too many) are left out.
 */
export function parseJsonLd(scripts: readonly string[]): JsonObject[] {
  const found: JsonObject[] = [];
  for (const script of scripts) {
    const value = lenientJson(script);
    if (value !== undefined) collect(value, found, 0);
  }
  return found;
}

function collect(value: unknown, found: JsonObject[], depth: number): void {
  if (found.length >= mostObjects || depth > deepest) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  else if (isObject(value)) {
    if ('@type' in value) found.push(value);
    for (const [key, inner] of Object.entries(value)) if (typeof inner === 'object' && inner !== null && key !== '@context') collect(inner, found, depth + 1);
  }
}

function lenientJson(script: string): unknown {
  if (script.length > longestScript) return undefined;
  const text = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\]\]>\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '').trim().replace(/;$/, '');
  return json(text) ?? json(text.replace(/[\r\n\t]+/g, ' ')) ?? json(text.replace(/[\r\n\t]+/g, ' ').replace(/,(\s*[}\]])/g, '$1'));
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The `@type`s of an object, without their vocabulary's address. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  const names = Array.isArray(type) ? type : [type];
  return names.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#:]/, ''));
}

const articleType = /(?:Article|Posting|Report|Review)$/;
const isArticle = (object: JsonObject): boolean => typesOf(object).some((type) => articleType.test(type));

/**
 * The object that describes the page's article: the first with a text or a date, else the first. What readers say of a
 * product (a review that rates and has no headline) is none.
 */
export function articleOf(data: readonly JsonObject[]): JsonObject | undefined {
  const articles = data.filter((object) => isArticle(object) && ('headline' in object || !('itemReviewed' in object || 'reviewRating' in object || 'reviewBody' in object)));
  return articles.find((object) => 'articleBody' in object || 'datePublished' in object) ?? articles[0];
}

/** A text property: a string, or the `name`, `@value` or `url` of an object, or the first of a list. */
export function textOf(value: unknown, depth = 0): string | undefined {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const item of value) {
      const text = textOf(item, depth + 1);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  for (const key of ['name', '@value', 'url', '@id']) {
    const text = textOf(value[key], depth + 1);
    if (text !== undefined) return text;
  }
  return undefined;
}
