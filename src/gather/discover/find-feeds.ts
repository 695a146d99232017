import type { Problem, Result } from '../../common/result.ts';
import type { HttpAnswer, HttpClient, Redirect } from '../http/http-client.ts';
import { statusProblem } from '../http/status-problem.ts';
import { sortedFeeds, type DiscoveredFeeds, type FoundFeed } from './discover-feeds.ts';
import { knownFeeds, profileFeed } from './known-feeds.ts';
import { sniffFeed, type SniffedFeed } from './looks-like-feed.ts';
import { mainFeeds } from './main-feeds.ts';
import { pageText } from './page-text.ts';
import { typedAddress } from './typed-address.ts';
import { looksLikeHtml, whatItIs } from './what-it-is.ts';

/** Where programs that publish feeds put them; asked one after the other when a page names none. */
const guesses = ['/feed', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/rss'];
const guessesAtWall = 3;
const mostFeeds = 3;
/** Declared feeds that are looked at; sites with one for each of their hundred sections are real. */
const mostTried = 5;
const mostLinkedTried = 3;

const accept = 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, text/html;q=0.8, application/xhtml+xml;q=0.8, application/xml;q=0.7, text/xml;q=0.7, */*;q=0.5';
const timeoutMs = 30_000;

const types: Record<SniffedFeed['format'], string> = { rss: 'application/rss+xml', rdf: 'application/rdf+xml', atom: 'application/atom+xml', json: 'application/feed+json' };

/**
 * Finds the feed behind what a person typed: the address itself, what its page declares, what its host is known to serve,
 * or one of the usual addresses. Every feed that is returned has been fetched and looks like one, unless its own server
 * failed for the moment. Asks 15 times at most.
 * @param address a feed or a page, with or without scheme
 * @returns one feed as a rule, up to three when the page declares several of its own, best first; each with the address to
 *   keep (only permanent redirects count) and the feed's own title. Else a problem that says what was found instead
 */
export function findFeeds(client: HttpClient, address: string): Promise<Result<FoundFeed[]>> {
  return new FeedSearch(client).find(address);
}

type Look = { feed: FoundFeed } | { answer: HttpAnswer; problem?: Problem } | { problem: Problem };

class FeedSearch {
  private readonly client: HttpClient;
  private readonly tried = new Set<string>();

  constructor(client: HttpClient) {
    this.client = client;
  }

  async find(address: string): Promise<Result<FoundFeed[]>> {
    const typed = typedAddress(address);
    if (!typed.ok) return typed;
    const [url = ''] = typed.value;
    const known = await this.first(knownFeeds(url), 2);
    if (known) return found([known]);
    const look = await this.lookAtEither(typed.value);
    if ('feed' in look) return found([look.feed]);
    if (!('answer' in look)) return { ok: false, problem: look.problem };
    if (look.problem) return this.aroundWall(look.answer, look.problem);
    return this.onPage(look.answer);
  }

  /** https first; http only when there is no TLS to be had. */
  private async lookAtEither([first = '', second]: string[]): Promise<Look> {
    const look = await this.look(first);
    if (second === undefined || 'feed' in look || 'answer' in look || !noTls.has(look.problem.kind)) return look;
    const plain = await this.look(second);
    return 'feed' in plain || 'answer' in plain ? plain : look.problem.kind === 'tls' ? look : plain;
  }

  private async onPage(answer: HttpAnswer): Promise<Result<FoundFeed[]>> {
    const type = answer.headers['content-type'];
    const isPage = looksLikeHtml(answer.body, type);
    const host = new URL(answer.url).host;
    if (!isPage) return { ok: false, problem: { kind: 'not-a-feed', message: `What ${host} has at this address ${whatItIs(answer.body, type)}.` } };
    const discovered = sortedFeeds(pageText(answer.body, type), { url: answer.url });
    const feeds = await this.onPageOf(discovered, answer.url);
    if (feeds.length > 0) return found(feeds);
    const guessed = await this.guess(answer.url, guesses.length);
    if (guessed) return found([guessed]);
    const named = discovered.declared.length > 0 ? 'is a web page; the feeds that it names do not work' : 'is a web page that names no feed';
    return { ok: false, problem: { kind: 'not-a-feed', message: `${host} ${named}, and none was found at the usual addresses.` } };
  }

  private async onPageOf({ declared, known, linked }: DiscoveredFeeds, pageUrl: string): Promise<FoundFeed[]> {
    const main = await this.all(mainFeeds(declared, pageUrl));
    if (main.length > 0) return main;
    const other = (await this.first(known.map(({ url }) => url), 2)) ?? (await this.first(linked.map(({ url }) => url), mostLinkedTried));
    return other ? [other] : [];
  }

  /** A page that is closed to programs may have feeds that are open to them. */
  private async aroundWall(answer: HttpAnswer, problem: Problem): Promise<Result<FoundFeed[]>> {
    if (problem.kind !== 'bot-wall' && problem.kind !== 'forbidden') return { ok: false, problem };
    const feed = await this.guess(answer.url, guessesAtWall);
    return feed ? found([feed]) : { ok: false, problem };
  }

  private guess(pageUrl: string, most: number): Promise<FoundFeed | undefined> {
    const folder = new URL(pageUrl).pathname.replace(/\/+$/, '');
    const profile = profileFeed(pageUrl);
    const below = folder === '' || folder.includes('.') || folder.length > 60 ? [] : [`${folder}/feed`];
    const urls = [...below, ...guesses].map((path) => new URL(path, pageUrl).href);
    return this.first(profile === undefined ? urls : [profile, ...urls], most);
  }

  /** The first of these addresses that is a feed; a server that cannot answer now is not asked for more. */
  private async first(urls: readonly string[], most: number): Promise<FoundFeed | undefined> {
    let left = most;
    for (const url of urls) {
      if (this.tried.has(url)) continue;
      if (left-- === 0) break;
      const look = await this.look(url);
      if ('feed' in look) return look.feed;
      if (look.problem && !goOn.has(look.problem.kind)) break;
    }
    return undefined;
  }

  /** Declared feeds that are feeds, or would be if their server were well. */
  private async all(feeds: readonly FoundFeed[]): Promise<FoundFeed[]> {
    const kept = new Map<string, FoundFeed>();
    for (const declared of feeds.slice(0, mostTried)) {
      if (kept.size === mostFeeds) break;
      const look = await this.look(declared.url);
      if ('feed' in look) kept.set(look.feed.url, look.feed);
      else if (look.problem && passing.has(look.problem.kind)) kept.set(declared.url, declared);
    }
    return [...kept.values()];
  }

  private async look(url: string): Promise<Look> {
    this.tried.add(url);
    const asked = await this.client.get(url, { accept, priority: 'reader', timeoutMs });
    if (!asked.ok) return { problem: asked.problem };
    const answer = asked.value;
    const type = answer.headers['content-type'];
    const problem = statusProblem(answer);
    if (problem) return { answer, problem };
    const feed = sniffFeed(answer.body, type);
    if (!feed) return { answer };
    return { feed: { url: settledUrl(url, answer.redirects), ...(feed.title === undefined ? {} : { title: feed.title }), type: types[feed.format] } };
  }
}

const found = (value: FoundFeed[]): Result<FoundFeed[]> => ({ ok: true, value });

const noTls = new Set<Problem['kind']>(['tls', 'connection', 'timeout']);
/** Answers about one address that say nothing about the next. */
const goOn = new Set<Problem['kind']>(['not-found', 'gone', 'forbidden', 'bot-wall', 'http', 'too-large', 'bad-redirect', 'too-many-redirects']);
/** Troubles that pass: the feed is there, but not now. */
const passing = new Set<Problem['kind']>(['timeout', 'connection', 'dns', 'rate-limited', 'server-error', 'bot-wall']);

const permanent = new Set([301, 308]);

/** Where permanent redirects lead (RFC 9110 section 15.4); from the first temporary one on, the old address is the right one. */
function settledUrl(asked: string, redirects: readonly Redirect[]): string {
  const temporary = redirects.findIndex(({ status }) => !permanent.has(status));
  return redirects[(temporary < 0 ? redirects.length : temporary) - 1]?.to ?? asked;
}
