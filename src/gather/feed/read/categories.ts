import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/value.ts';
import { unique } from './people.ts';
import { plainLine } from './text-construct.ts';

const most = 100;
const longest = 200;

/**
 * Categories of an entry: RSS text, Atom terms (RFC 4287 section 4.2.2; the label where the term is an address or a number),
 * subjects of Dublin Core, iTunes and Media RSS keywords. Each once.
 */
export function categoriesIn(element: XmlElement): string[] {
  const single = element.all('category', 'atom:category', 'dc:subject', 'media:category', 'tags', 'itunes:category').flatMap((category) => namesOf(category));
  const lists = [...element.all('itunes:keywords', 'media:keywords', 'keywords'), ...element.all('media:group').flatMap((group) => group.all('media:keywords', 'media:category'))]
    .flatMap((list) => (textOf(list) ?? '').split(/\s*[,;]\s*/));
  return cleanCategories([...single, ...lists]);
}

/** Categories as plain text on one line, each once. */
export const cleanCategories = (names: readonly string[]): string[] =>
  unique(names.flatMap((name) => plainLine(name.slice(0, longest * 2))?.slice(0, longest) ?? []), most);

function namesOf(category: XmlElement): string[] {
  const nested = category.all('itunes:category', 'category').flatMap((child) => namesOf(child));
  const term = category.attribute('term') ?? category.attribute('text');
  const label = category.attribute('label');
  const named = term !== undefined && !/^(?:[a-z][\w+.-]*:\/\/|\d+$|#)/i.test(term) ? term : (label ?? term);
  const taxonomy = category.children.length > 0 ? category.all('taxo:topic', 'rdf:description', 'dc:subject').flatMap((child) => textOf(child.first('rdf:value', 'dc:title') ?? child) ?? []) : [];
  const own = named ?? (category.children.length === 0 ? textOf(category) : undefined);
  return [...(own === undefined ? [] : [own]), ...nested, ...taxonomy];
}
