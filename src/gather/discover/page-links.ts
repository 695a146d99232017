import { foldAllSpace } from '../../common/html/space.ts';
import { scanHtml, type ScanHandler } from '../../common/html/scan.ts';
import { httpUrl } from '../../common/html/url.ts';
import { withoutFeedScheme } from './feed-address.ts';

/** A `link` element with an address. */
export interface PageLink {
  /** Tokens of `rel` in lower case, at least one. */
  rel: string[];
  /** Absolute http or https address. */
  url: string;
  /** MIME type in lower case without parameters, empty when there is none. */
  type: string;
  title: string;
  sizes: string;
}

/** An `a` or `area` element with an address. */
export interface PageAnchor {
  url: string;
  /** What a reader sees or hears of it. */
  text: string;
}

export interface PageLinks {
  links: PageLink[];
  anchors: PageAnchor[];
  /** Where the page sends its readers at once (`meta http-equiv="refresh"`). */
  refresh?: string;
}

const most = { characters: 4_000_000, tags: 200_000, attributes: 40, links: 1000, anchors: 5000, text: 200 };

/** Reads what a page points to, addresses resolved against its `base`. Takes time in proportion to the page. */
export function pageLinks(html: string, pageUrl: string): PageLinks {
  const collector = new Collector(pageUrl);
  scanHtml(html.length > most.characters ? html.slice(0, most.characters) : html, collector, most.attributes);
  const { links, anchors, refresh } = collector;
  return refresh === undefined ? { links, anchors } : { links, anchors, refresh };
}

class Collector implements ScanHandler {
  readonly links: PageLink[] = [];
  readonly anchors: PageAnchor[] = [];
  refresh: string | undefined;
  stopped = false;
  private base: string;
  private baseSeen = false;
  private tags = 0;
  private open: PageAnchor | undefined;

  constructor(pageUrl: string) {
    this.base = pageUrl;
  }

  inForeign(): boolean {
    return false;
  }

  text(text: string): void {
    if (this.open && this.open.text.length < most.text) this.open.text = foldAllSpace(this.open.text + text.slice(0, most.text));
  }

  start(tag: string, attributes: readonly string[]): void {
    if (++this.tags > most.tags) this.stopped = true;
    if (tag === 'link') this.link(attributes);
    else if (tag === 'a' || tag === 'area') this.anchor(attributes);
    else if (tag === 'img') this.text(` ${valueOf(attributes, 'alt')} `);
    else if (tag === 'meta') this.meta(attributes);
    else if (tag === 'base' && !this.baseSeen) this.rebase(valueOf(attributes, 'href').trim());
  }

  end(tag: string): void {
    if (tag === 'a') this.open = undefined;
  }

  /** The first `base` with an address counts (HTML Standard, 4.2.3). */
  private rebase(href: string): void {
    const base = httpUrl(href, this.base);
    if (base === undefined) return;
    this.base = base;
    this.baseSeen = true;
  }

  /** HTML Standard, 4.2.5.3 "Refresh state": seconds, then an address. A page that waits longer is one to read. */
  private meta(attributes: readonly string[]): void {
    if (this.refresh !== undefined || valueOf(attributes, 'http-equiv').toLowerCase() !== 'refresh') return;
    const target = /^\s*([0-9])(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(valueOf(attributes, 'content').slice(0, 2000))?.[2];
    if (target !== undefined) this.refresh = httpUrl(target.trim(), this.base);
  }

  private link(attributes: readonly string[]): void {
    const url = this.absolute(attributes);
    const rel = valueOf(attributes, 'rel').toLowerCase().split(/\s+/).filter(Boolean);
    if (url === undefined || rel.length === 0 || this.links.length >= most.links) return;
    const type = (valueOf(attributes, 'type').split(';')[0] ?? '').trim().toLowerCase();
    this.links.push({ rel, url, type, title: valueOf(attributes, 'title'), sizes: valueOf(attributes, 'sizes').toLowerCase() });
  }

  private anchor(attributes: readonly string[]): void {
    this.open = undefined;
    const url = this.absolute(attributes);
    if (url === undefined || this.anchors.length >= most.anchors) return;
    const label = valueOf(attributes, 'title') || valueOf(attributes, 'aria-label');
    this.open = { url, text: label === '' ? '' : `${label.slice(0, most.text)} ` };
    this.anchors.push(this.open);
  }

  private absolute(attributes: readonly string[]): string | undefined {
    const href = withoutFeedScheme(valueOf(attributes, 'href').trim());
    return href.startsWith('#') ? undefined : httpUrl(href, this.base);
  }
}

function valueOf(attributes: readonly string[], name: string): string {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1] ?? '';
  return '';
}
