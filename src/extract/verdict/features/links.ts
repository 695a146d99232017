import { attribute, type HtmlElement } from '../../../common/html/tree.ts';
import type { PageHead } from '../../metadata/head.ts';
import { addressOf } from './address-features.ts';

/** Addresses of members' pages, as forum and comment systems make them. */
const profile = /(?:^|\/)(?:members?|users?|profiles?|u|people)(?:\/|\.php|$)|[?&](?:action=profile|mode=viewprofile|u=\d)|showuser|memberlist|member\.php/;

/** What each of them holds: asked first, for pages have hundreds of links. */
const mayBeProfile = (href: string): boolean => href.includes('user') || href.includes('member') || href.includes('profile') || href.includes('/u/') || href.includes('u=') || href.includes('people');

/** Links beyond these are not looked at for profiles. */
const mostLinks = 500;

/** Counts what kinds of links a page has. */
export class LinkReader {
  readonly profiles = new Set<string>();
  /** Links around pictures. */
  images = 0;
  /** Links to the page itself with another query: its other pages, sortings and filters. */
  selfQueries = 0;
  private count = 0;
  private readonly origin: string;
  private readonly path: string;

  constructor(head: PageHead, url: string) {
    const own = addressOf(head, url);
    this.origin = own?.origin ?? '';
    this.path = own?.pathname ?? '';
  }

  add(element: HtmlElement, hasImage: boolean): void {
    if (hasImage) this.images++;
    const href = attribute(element, 'href') ?? '';
    if (++this.count <= mostLinks && href.length < 300 && mayBeProfile(href) && profile.test(href)) this.profiles.add(href);
    const query = href.indexOf('?');
    if (query < 0) return;
    const local = this.origin !== '' && href.startsWith(this.origin) ? href.slice(this.origin.length) : href;
    if (local.startsWith('?') || (this.path.length > 1 && local.startsWith(this.path) && local[this.path.length] === '?')) this.selfQueries++;
  }
}
