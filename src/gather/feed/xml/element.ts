import { canonicalPrefix } from './namespaces.ts';
import { decodeEntities, type DeclaredEntities } from './entities.ts';

/** What all elements of a document share. */
export interface XmlDocument {
  source: string;
  declared: DeclaredEntities;
  /** The document's own format: elements of the Atom namespace lose their prefix in an Atom feed. */
  isAtom: boolean;
  /** Prefix of a root element that forgot to declare it. */
  rootPrefix: string;
  usesBase: boolean;
  /** Fields may have been decoded wrongly before they came here. */
  suspicious: boolean;
}

/** Namespace declarations in force: the nearest element that declares any, and what it inherits. */
export interface NamespaceScope {
  byPrefix: ReadonlyMap<string, string>;
  parent: NamespaceScope | undefined;
}

/** One element of a feed document. Text is not stored: it is read from the source when somebody asks. */
export class XmlElement {
  /** Canonical name in lower case: `title`, `dc:creator`, `atom:link`. */
  readonly name: string;
  /** As written, in lower case; an end tag must have the same. */
  readonly rawName: string;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[] = [];
  readonly document: XmlDocument;
  readonly scope: NamespaceScope | undefined;
  /** Between start and end tag. */
  start: number;
  end: number;
  private readonly rawAttributes: readonly string[];
  private byName: Map<string, XmlElement[]> | undefined;

  constructor(rawName: string, rawAttributes: readonly string[], parent: XmlElement | undefined, document: XmlDocument, start: number) {
    this.rawName = rawName;
    this.rawAttributes = rawAttributes;
    this.parent = parent;
    this.document = document;
    this.start = start;
    this.end = start;
    this.scope = declarations(rawAttributes, parent?.scope, document);
    this.name = canonicalName(rawName, this.scope, document);
  }

  /** Source text between the tags, undecoded. */
  get inner(): string {
    return this.document.source.slice(this.start, this.end);
  }

  get hasAttributes(): boolean {
    return this.rawAttributes.length > 0;
  }

  /** Value of an attribute by canonical name in lower case, decoded and trimmed; undefined when absent or empty. */
  attribute(name: string): string | undefined {
    for (let at = 0; at < this.rawAttributes.length; at += 2) {
      const raw = this.rawAttributes[at] ?? '';
      if (raw !== name && (!raw.includes(':') || canonicalAttribute(raw, this.scope) !== name)) continue;
      const value = decodeEntities(this.rawAttributes[at + 1] ?? '', this.document.declared).trim();
      if (value !== '') return value;
    }
    return undefined;
  }

  /** Children of these names, those of the first name before those of the second. */
  all(...names: readonly string[]): XmlElement[] {
    const index = this.index();
    return names.flatMap((name) => index.get(name) ?? []);
  }

  first(...names: readonly string[]): XmlElement | undefined {
    const index = this.index();
    for (const name of names) {
      const found = index.get(name)?.[0];
      if (found) return found;
    }
    return undefined;
  }

  private index(): Map<string, XmlElement[]> {
    if (this.byName) return this.byName;
    this.byName = new Map();
    for (const child of this.children) {
      const same = this.byName.get(child.name);
      if (same) same.push(child);
      else this.byName.set(child.name, [child]);
    }
    return this.byName;
  }
}

function declarations(attributes: readonly string[], inherited: NamespaceScope | undefined, document: XmlDocument): NamespaceScope | undefined {
  let byPrefix: Map<string, string> | undefined;
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at] ?? '';
    if (name === 'xmlns') (byPrefix ??= new Map()).set('', attributes[at + 1] ?? '');
    else if (name.startsWith('xmlns:')) (byPrefix ??= new Map()).set(name.slice(6), attributes[at + 1] ?? '');
    else if (name === 'xml:base') document.usesBase = true;
  }
  return byPrefix ? { byPrefix, parent: inherited } : inherited;
}

function addressOf(prefix: string, scope: NamespaceScope | undefined): string | undefined {
  for (let at = scope; at; at = at.parent) {
    const address = at.byPrefix.get(prefix);
    if (address !== undefined) return address;
  }
  return undefined;
}

function canonicalName(rawName: string, scope: NamespaceScope | undefined, document: XmlDocument): string {
  const colon = rawName.indexOf(':');
  const prefix = colon < 0 ? '' : rawName.slice(0, colon);
  const local = colon < 0 ? rawName : rawName.slice(colon + 1);
  if (prefix === '' && scope === undefined) return local;
  const address = addressOf(prefix, scope);
  const canonical = address === undefined && prefix === document.rootPrefix ? '' : canonicalPrefix(address, prefix);
  return canonical === '' || (canonical === 'atom' && document.isAtom) ? local : `${canonical}:${local}`;
}

function canonicalAttribute(raw: string, scope: NamespaceScope | undefined): string {
  const colon = raw.indexOf(':');
  const prefix = raw.slice(0, colon);
  return `${canonicalPrefix(addressOf(prefix, scope), prefix)}:${raw.slice(colon + 1)}`;
}
