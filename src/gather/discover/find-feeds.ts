import type { Problem, Result } from '../../common/result.ts';
import type { HttpAnswer, HttpClient } from '../http/http-client.ts';
import { statusProblem } from '../http/status-problem.ts';
import { pageFeeds, type FoundFeed, type PageFeeds } from './discover-feeds.ts';
import { knownFeeds, profileFeed } from './known-feeds.ts';
import { sniffFeed, type SniffedFeed } from './looks-like-feed.ts';
import { mainFeeds } from './main-feeds.ts';
import { pageLinks } from './page-links.ts';
import { pageText } from './page-text.ts';
import { settledUrl, withUserinfo } from './settled-url.ts';
import { typedAddress } from './typed-address.ts';
import { looksLikeHtml, whatItIs } from './what-it-is.ts';

/** Where programs that publish feeds put them; asked one after the other when a page names none. */
const guesses = ['/feed', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/rss'];
const most = {
  /** In all, for one address that a person typed. */
  requests: 15,
  feeds: 3,
  /** A site with a feed for each of its hundred sections is real. */
  declared: 5,
  known: 2,
  linked: 3,
  guesses: 6,
  /** At a site whose page is closed to programs. */
  guessesAtWall: 3,
};

const accept = 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, text/html;q=0.8, application/xhtml+xml;q=0.8, application/xml;q=0.7, text/xml;q=0.7, */*;q=0.5';
const timeoutMs = 30_000;

const types: Record<SniffedFeed['format'], string> = { rss: 'application/rss+xml', rdf: 'application/rdf+xml', atom: 'application/atom+xml', json: 'application/feed+json' };

/**
 * Finds the feed behind what a person typed: the address itself, what its page declares, what its host is known to serve,
 * or one of the usual addresses. What it returns has been fetched and looks like a feed; only a feed that a page declares
 * and whose server fails for the moment is believed unseen. At most 15 requests, one after the other.
 * @param address a feed or a page, with or without scheme; https is tried before http when there is none
 * @returns one feed as a rule, up to three when the page declares several of its own, best first; each with the address to
 *   keep (only permanent redirects count) and the feed's own title. Else a problem that says what was found instead
 */
export function findFeeds(client: HttpClient, address: string): Promise<Result<FoundFeed[]>> {
  const typed = typedAddress(address);
  return typed.ok ? new FeedSearch(client, typed.value).run() : Promise.resolve(typed);
}

type Look = { feed: FoundFeed } | { answer: HttpAnswer; problem?: Problem } | { problem: Problem };

class FeedSearch {
  private readonly client: HttpClient;
  private readonly first: string;
  private readonly second: string | undefined;
  private readonly tried = new Set<string>();
  /** Why the first feed that the page declares is none. */
  private trouble: string | undefined;

  constructor(client: HttpClient, [first = '', second]: readonly string[]) {
    this.client = client;
    this.first = first;
    this.second = second;
  }

  async run(): Promise<Result<FoundFeed[]>> {
    const known = await this.firstFeed(knownFeeds(this.first), most.known);
    if (known) return found([known]);
    const look = await this.lookAtTyped();
    if ('feed' in look) return found([look.feed]);
    if (!('answer' in look)) return { ok: false, problem: look.problem };
    return look.problem ? this.aroundWall(look.answer, look.problem) : this.onPage(look.answer, true);
  }

  private async lookAtTyped(): Promise<Look> {
    const look = await this.look(this.first);
    if (this.second === undefined || 'feed' in look || 'answer' in look || !noTls.has(look.problem.kind)) return look;
    const plain = await this.look(this.second);
    return 'feed' in plain || 'answer' in plain || look.problem.kind !== 'tls' ? plain : look;
  }

  private async onPage(answer: HttpAnswer, mayFollow: boolean): Promise<Result<FoundFeed[]>> {
    const type = answer.headers['content-type'];
    const { host } = new URL(answer.url);
    if (!looksLikeHtml(answer.body, type)) return notAFeed(`What ${host} has at this address ${whatItIs(answer.body, type)}.`);
    const links = pageLinks(pageText(answer.body, type), answer.url);
    const feeds = await this.ofPage(pageFeeds(links, answer.url), answer.url);
    if (feeds.length > 0) return found(feeds);
    if (mayFollow && links.refresh !== undefined && !this.tried.has(links.refresh)) {
      const next = await this.look(links.refresh);
      if ('feed' in next) return found([next.feed]);
      if ('answer' in next && !next.problem) return this.onPage(next.answer, false);
    }
    const guessed = await this.guess(answer.url, most.guesses);
    if (guessed) return found([guessed]);
    if (this.trouble !== undefined) return notAFeed(`${host} is a web page; the feed that it names does not work: ${this.trouble}`);
    return notAFeed(`${host} is a web page that names no feed, and none was found at the usual addresses.`);
  }

  private async ofPage({ declared, known, linked }: PageFeeds, pageUrl: string): Promise<FoundFeed[]> {
    const main = await this.workingFeeds(mainFeeds(declared, pageUrl));
    if (main.length > 0) return main;
    const other = (await this.firstFeed(known.map(({ url }) => url), most.known)) ?? (await this.linkedFeed(linked));
    return other ? [other] : [];
  }

  /** The first link that is a feed, else the first feed of a page of feeds that such a link leads to. */
  private async linkedFeed(linked: readonly FoundFeed[]): Promise<FoundFeed | undefined> {
    let index: PageFeeds | undefined;
    for (const { url } of linked.filter(({ url }) => !this.tried.has(url)).slice(0, most.linked)) {
      const look = await this.look(url);
      if ('feed' in look) return look.feed;
      if ('answer' in look && !look.problem) index ??= feedsOf(look.answer);
    }
    return index && this.firstFeed([...index.declared, ...index.linked].map(({ url }) => url), most.linked);
  }

  /** A site whose pages are closed to programs may leave its feeds open. */
  private async aroundWall({ url }: HttpAnswer, problem: Problem): Promise<Result<FoundFeed[]>> {
    const feed = problem.kind === 'bot-wall' || problem.kind === 'forbidden' ? await this.guess(url, most.guessesAtWall) : undefined;
    return feed ? found([feed]) : { ok: false, problem };
  }

  private guess(pageUrl: string, limit: number): Promise<FoundFeed | undefined> {
    const folder = new URL(pageUrl).pathname.replace(/\/$/, '');
    const profile = profileFeed(pageUrl);
    const paths = folder === '' || folder.includes('.') || folder.length > 60 ? guesses : [`${folder}/feed`, ...guesses];
    return this.firstFeed([...(profile === undefined ? [] : [profile]), ...paths.map((path) => new URL(path, pageUrl).href)], limit);
  }

  /** The first of these addresses that is a feed; a server that cannot answer now is not asked for more. */
  private async firstFeed(urls: readonly string[], limit: number): Promise<FoundFeed | undefined> {
    for (const url of urls.filter((url) => !this.tried.has(url)).slice(0, limit)) {
      const look = await this.look(url);
      if ('feed' in look) return look.feed;
      if (look.problem && !ofOneAddress.has(look.problem.kind)) break;
    }
    return undefined;
  }

  private async workingFeeds(declared: readonly FoundFeed[]): Promise<FoundFeed[]> {
    const kept: FoundFeed[] = [];
    for (const { url, type } of declared.slice(0, most.declared)) {
      if (kept.length === most.feeds) break;
      const look = await this.look(url);
      if ('feed' in look) {
        if (!kept.some((other) => isSame(other, look.feed))) kept.push(look.feed);
      } else if (look.problem && passing.has(look.problem.kind)) kept.push(type === undefined ? { url } : { url, type });
      else this.trouble ??= look.problem?.message ?? `it is no feed (${url}).`;
    }
    return kept;
  }

  private async look(url: string): Promise<Look> {
    if (this.tried.size >= most.requests) return { problem: { kind: 'not-a-feed', message: 'No feed was found in many tries.' } };
    this.tried.add(url);
    const asked = withUserinfo(url, this.first);
    const result = await this.client.get(asked, { accept, priority: 'reader', timeoutMs });
    if (!result.ok) return { problem: { kind: result.problem.kind, message: result.problem.message } };
    const answer = result.value;
    const problem = statusProblem(answer);
    if (problem) return { answer, problem };
    const feed = sniffFeed(answer.body, answer.headers['content-type']);
    if (!feed) return { answer };
    return { feed: { url: settledUrl(asked, answer.redirects), ...(feed.title === undefined ? {} : { title: feed.title }), type: types[feed.format] } };
  }
}

function feedsOf({ url, body, headers }: HttpAnswer): PageFeeds {
  return pageFeeds(pageLinks(pageText(body, headers['content-type']), url), url);
}

const found = (value: FoundFeed[]): Result<FoundFeed[]> => ({ ok: true, value });
const notAFeed = (message: string): Result<FoundFeed[]> => ({ ok: false, problem: { kind: 'not-a-feed', message } });

/** The same address, or a name that a reader could not tell from the other: another format, as a rule. */
const isSame = (one: FoundFeed, other: FoundFeed): boolean => one.url === other.url || (one.title !== undefined && one.title === other.title);

const noTls = new Set<Problem['kind']>(['tls', 'connection', 'timeout']);
/** Troubles of one address that say nothing about the next one. */
const ofOneAddress = new Set<Problem['kind']>(['not-found', 'gone', 'forbidden', 'bot-wall', 'http', 'too-large', 'bad-redirect', 'too-many-redirects']);
/** Troubles that pass: the feed is there, but not now. */
const passing = new Set<Problem['kind']>(['timeout', 'connection', 'rate-limited', 'server-error']);
