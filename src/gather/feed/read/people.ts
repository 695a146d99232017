import { textOf, valueOf } from '../xml/value.ts';
import { plainLine } from './text-construct.ts';
import type { XmlElement } from '../xml/element.ts';

const longest = 200;
const most = 50;
const address = '[^\\s<>()@,;:"]{1,64}@[^\\s<>()@,;:"]{1,200}';
/** `mail@host (Name)`, as RSS wants it. */
const mailFirst = new RegExp(`^(?:mailto:)?${address}\\s*[("]+([^()"]{1,200})[)"]*$`);
/** `Name <mail@host>`, `Name (mail@host)`, `"Name" mail@host`, `Name mail@host`. */
const nameFirst = new RegExp(`^(.{1,200}?)(?:\\s*[<(]|\\s)\\s*(?:mailto:)?${address}[>)]?$`);

/**
 * A person's name out of a line that may hold a mail address too.
 * @returns the name; the address when there is nothing else; undefined for nothing
 */
export function personName(line: string | undefined): string | undefined {
  if (line === undefined) return undefined;
  const plain = plainLine(line.slice(0, longest * 2));
  if (plain === undefined || /^(?:n\/a|null|undefined|none)$/i.test(plain)) return undefined;
  const name = (mailFirst.exec(plain)?.[1] ?? nameFirst.exec(plain)?.[1] ?? plain).replace(/^["'\s,]+|["'\s,]+$/g, '').replace(/^\(([^()]*)\)$/, '$1').trim();
  return name === '' ? plain.slice(0, longest) : name.slice(0, longest);
}

/** A person construct (RFC 4287 section 3.2) or a plain line as in RSS. */
function personIn(element: XmlElement): string | undefined {
  const name = element.first('name', 'atom:name', 'foaf:name', 'rdf:value');
  const nested = name ?? element.all('rdf:description', 'foaf:person', 'foaf:agent').find((child) => child.first('foaf:name', 'name', 'rdf:value'))?.first('foaf:name', 'name', 'rdf:value');
  const said = nested ? personName(titleText(nested)) : undefined;
  if (said !== undefined) return said;
  if (element.children.length > 0) return textOf(element.first('email', 'atom:email', 'foaf:mbox'));
  return personName(titleText(element));
}

const titleText = (element: XmlElement): string => {
  const { text, markup } = valueOf(element);
  return markup ? (textOf(element) ?? '') : text;
};

/** Names of people, each once, in the document's order; the first kind of element that names anybody decides. */
export function peopleIn(element: XmlElement, ...kinds: readonly (readonly string[])[]): string[] {
  for (const names of kinds) {
    const people = unique(element.all(...names).flatMap((child) => personIn(child) ?? []));
    if (people.length > 0) return people;
  }
  return [];
}

/** Each name once, however it is capitalised, empty ones never. */
export function unique(names: readonly string[], limit = most): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (name === '' || seen.has(key) || seen.size >= limit) return false;
    seen.add(key);
    return true;
  });
}
