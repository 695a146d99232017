import type { Handler } from 'htmlparser2';
import type { Subscription, SubscriptionList } from '../../common/opml.ts';
import { feedAddress } from '../discover/feed-address.ts';
import { httpUrl } from '../../common/html/url.ts';
import { folderPath, outlineTitle } from './folder-path.ts';
import { limits } from './limits.ts';
import { OpmlProblem } from './opml-problem.ts';

type Attributes = Readonly<Record<string, string>>;

export interface ParsedOpml extends SubscriptionList {
  subscriptions: Subscription[];
  /** Outlines that name something which cannot be subscribed to, with the reason in plain words. */
  refused: { address: string; message: string }[];
}

/** Takes the events of an XML parser and keeps what a subscription list needs. */
export class OutlineReader implements Partial<Handler> {
  private rooted = false;
  private cut = false;
  private title = '';
  private readonly open: string[] = [];
  /** One name for each open outline, empty for an outline that is no folder. */
  private readonly folders: string[] = [];
  private readonly found = new Map<string, Subscription>();
  private readonly refused: ParsedOpml['refused'] = [];
  private outlines = 0;
  private leftOut = 0;

  /** Outlines without an `<opml>` around them are what is left when people cut from a list. */
  get isOpml(): boolean {
    return this.rooted || this.found.size > 0;
  }

  list(): ParsedOpml {
    const title = outlineTitle(this.title);
    const refused = [...this.refused];
    if (this.leftOut > 0) refused.push({ address: `${this.leftOut} more outlines`, message: `Only the first ${limits.outlines.toLocaleString('en')} outlines of a list are read; split the file.` });
    if (this.cut) refused.push({ address: 'the end of the file', message: 'The file ends in the middle; what should come after is missing.' });
    return { ...(title === '' ? {} : { title }), subscriptions: [...this.found.values()], refused };
  }

  onopentagname(name: string): void {
    if (this.open.length >= limits.nesting) throw new OpmlProblem(`The file nests elements more than ${limits.nesting} deep; end tags are probably missing.`);
    this.open.push(name);
    if (name === 'opml') this.rooted = true;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (name !== 'outline') return;
    this.outlines++;
    if (this.outlines > limits.outlines) {
      this.leftOut++;
      this.folders.push('');
      return;
    }
    const address = addressOf(attributes);
    if (address === '') this.folders.push(outlineTitle(attributes['text']) || outlineTitle(attributes['title']));
    else {
      this.take(address, attributes);
      this.folders.push('');
    }
  }

  onclosetag(name: string, implied: boolean): void {
    this.open.pop();
    // Only the end of the file closes an <opml> that has no end tag.
    if (name === 'opml' && implied) this.cut = true;
    if (name === 'outline') this.folders.pop();
  }

  ontext(text: string): void {
    if (this.open.at(-1) === 'title' && this.open.at(-2) === 'head' && this.title.length < 10_000) this.title += text;
  }

  private take(address: string, attributes: Attributes): void {
    const feedUrl = feedAddress(address);
    if (feedUrl === undefined || attributes['type']?.toLowerCase() === 'include') {
      const message = feedUrl === undefined ? 'This is no web address (http or https).' : 'This includes another list; import that one by itself.';
      this.refused.push({ address: address.slice(0, 300), message });
      return;
    }
    if (this.found.has(feedUrl)) return;
    const title = outlineTitle(attributes['title']) || (attributes['text'] === attributes['xmlurl'] ? '' : outlineTitle(attributes['text']));
    const siteUrl = httpUrl(attributes['htmlurl']?.trim() ?? '');
    const category = attributes['category'];
    this.found.set(feedUrl, {
      feedUrl,
      ...(title ? { title } : {}),
      ...(siteUrl === undefined ? {} : { siteUrl }),
      folder: folderPath(this.folders),
      ...(category ? { category } : {}),
    });
  }
}

/** `xmlUrl`; some programs write `url` for feeds, and an inclusion has nothing else (OPML 2.0, "Inclusion"). */
function addressOf(attributes: Attributes): string {
  const address = attributes['xmlurl']?.trim();
  if (address) return address;
  return /^(?:rss|atom|feed|include)/i.test(attributes['type'] ?? '') ? (attributes['url']?.trim() ?? '') : '';
}
