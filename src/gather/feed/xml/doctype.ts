import { decodeEntities } from './entities.ts';
import { limits } from './limits.ts';

export interface Doctype {
  /** Index after the declaration's `>`. */
  end: number;
  entities: Map<string, string>;
}

const entityDeclaration = /<!ENTITY\s+([\w.-]{1,32})\s+(?:"([^"<%]{0,220})"|'([^'<%]{0,220})')\s*>/g;
/** At most one reference, and that one numeric. */
const isPlain = (value: string): boolean => /^[^&]*(?:&#\w{1,8};)?[^&]*$/.test(value);

/**
 * Skips a document type declaration (XML 1.0 section 2.8) that begins at `start`. Nothing is fetched and nothing that
 * refers to other entities is kept, so no document can grow by what it declares ("billion laughs"); only names for
 * plain text such as `<!ENTITY eacute "&#233;">` are learnt.
 */
export function readDoctype(source: string, start: number): Doctype {
  const entities = new Map<string, string>();
  const close = source.indexOf('>', start);
  const bracket = source.indexOf('[', start);
  if (close < 0) return { end: source.length, entities };
  if (bracket < 0 || bracket > close) return { end: close + 1, entities };
  const after = endOfSubset(source, bracket + 1);
  if (after === undefined) return { end: close + 1, entities };
  const subset = source.slice(bracket + 1, Math.min(after, bracket + 1 + limits.internalSubset));
  for (const [, name, double, single] of subset.matchAll(entityDeclaration)) {
    const value = double ?? single ?? '';
    if (!isPlain(value)) continue;
    const text = decodeEntities(value);
    // XML 1.0 section 4.2: the first declaration of a name is binding.
    if (name !== undefined && text.length <= limits.entityLength && entities.size < limits.entities && !entities.has(name)) entities.set(name, text);
  }
  const end = source.indexOf('>', after);
  return { end: end < 0 ? source.length : end + 1, entities };
}

/** Index of the `]` that ends the internal subset: one outside of quotes and comments. */
function endOfSubset(source: string, from: number): number | undefined {
  const token = /"[^"]*"|'[^']*'|<!--|\]/g;
  token.lastIndex = from;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    if (match[0] === ']') return match.index;
    if (match[0] === '<!--') {
      const end = source.indexOf('-->', match.index + 4);
      if (end < 0) return undefined;
      token.lastIndex = end + 3;
    }
  }
  return undefined;
}
