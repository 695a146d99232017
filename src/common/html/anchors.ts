import { linkAttributes } from './link.ts';
import { attribute, type HtmlElement } from './tree.ts';
import { cleanUrl, parsed } from './url.ts';

/** Every id that survives begins like this, so that no link or script of the page around can mean it by mistake. */
const prefix = 'note-';
const mostLinks = 5000;
const usable = /^[^\s"<>&]{1,100}$/u;

const prefixed = (id: string): string => (id.startsWith(prefix) ? id : prefix + id);

/**
 * The places of a text that its own links lead to: footnotes, the marks that call them, chapters. No other element keeps an id.
 */
export class Anchors {
  private readonly base: string | undefined;
  private linked = false;
  /** Ids that have come into the finished HTML. */
  readonly written = new Set<string>();
  private readonly targets = new Set<string>();
  private readonly used = new Set<string>();
  /** Ids that came to stand on an element which has one already. */
  private readonly aliases = new Map<string, string>();

  /** @param links the `a` elements of the text */
  constructor(links: readonly HtmlElement[], base: string | undefined) {
    const hash = base?.indexOf('#') ?? -1;
    this.base = hash < 0 ? base : base?.slice(0, hash);
    for (const link of links.length > mostLinks ? links.slice(0, mostLinks) : links) {
      const target = this.targetOf(attribute(link, 'href'));
      if (target !== undefined) this.targets.add(target);
    }
  }

  /** The id that an element is to have: its own, when a link leads there. */
  idOf(element: HtmlElement): string | undefined {
    const id = attribute(element, 'id') ?? (element.tag === 'a' ? attribute(element, 'name') : undefined);
    if (id === undefined || !(this.targets.has(id) || (id.startsWith(prefix) && usable.test(id)))) return undefined;
    const safe = prefixed(id);
    if (this.used.has(safe)) return undefined;
    this.used.add(safe);
    return safe;
  }

  /** The address within the text that a link leads to; undefined when it leads elsewhere. */
  hrefOf(reference: string | undefined): string | undefined {
    const target = this.targets.size === 0 ? undefined : this.targetOf(reference);
    if (target === undefined || !this.targets.has(target)) return undefined;
    this.linked = true;
    return `#${prefixed(target)}`;
  }

  /** Says that what has the first id is now found at the second. */
  alias(id: string, stands: string): void {
    this.aliases.set(id, stands);
  }

  /**
   * Mends the links of the finished HTML whose place did not come into it: they lead to the publisher's page.
   */
  settle(html: string): string {
    if (!this.linked) return html;
    return html.replace(/<a href="#([^"]*)"/g, (whole, id: string) => {
      let at = id;
      for (let next = this.aliases.get(at); next !== undefined && next !== id; next = this.aliases.get(at)) at = next;
      if (this.written.has(at)) return `<a href="#${at}"`;
      const elsewhere = parsed(`#${id.slice(prefix.length)}`, this.base)?.href;
      return elsewhere === undefined ? whole : `<a${linkAttributes(cleanUrl(elsewhere))}`;
    });
  }

  private targetOf(reference: string | undefined): string | undefined {
    const hash = reference?.indexOf('#') ?? -1;
    if (reference === undefined || hash < 0 || hash === reference.length - 1) return undefined;
    if (hash > 0 && !this.isOwnPage(reference)) return undefined;
    const id = decoded(reference.slice(hash + 1).trim());
    return usable.test(id) ? id : undefined;
  }

  private isOwnPage(reference: string): boolean {
    if (this.base === undefined) return false;
    if (/^https?:/i.test(reference)) return reference.startsWith(`${this.base}#`);
    const url = parsed(reference.trim(), this.base);
    if (!url) return false;
    url.hash = '';
    return url.href === parsed(this.base)?.href;
  }
}

function decoded(fragment: string): string {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch (cause) {
    if (cause instanceof URIError) return fragment;
    throw cause;
  }
}
