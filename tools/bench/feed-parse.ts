import { parseFeed } from '../../src/gather/feed/parse.ts';
import { figure } from './process.ts';

/** Text is made up, always the same. */
const words = 'the harbour of a town where ferries leave at dawn and people wait for news from the sea while prices rise café Zürich 東京 Москва minister said report new'.split(' ');

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function sentence(next: () => number): string {
  return `${Array.from({ length: 6 + Math.floor(next() * 16) }, () => words[Math.floor(next() * words.length)] ?? '').join(' ')}.`;
}

function html(next: () => number, at: number): string {
  let text = `<p><img src="https://example.org/${at}.jpg" alt="x" width="800" height="450"></p>\n`;
  while (text.length < 3000) {
    text += next() < 0.1 ? `<ul><li>${sentence(next)}</li><li>${sentence(next)}</li></ul>\n` : `<p>${sentence(next)} <a href="/article/${at}?ref=1&amp;s=rss">${sentence(next)}</a> ${sentence(next)}</p>\n`;
  }
  return text;
}

/** A feed of one of the three usual forms: RSS with escaped HTML, RSS with CDATA, Atom. */
function benchFeed(kind: 'escaped' | 'cdata' | 'atom', entries = 50): Uint8Array {
  const next = random(7);
  const items = Array.from({ length: entries }, (_, at) => {
    const body = html(next, at);
    const title = escape(sentence(next));
    if (kind === 'atom') return `<entry><title type="html">${title}</title><id>tag:${at}</id><link rel="alternate" href="/a/${at}"/><published>2026-01-01T00:00:00Z</published><updated>2026-01-01T00:00:00Z</updated><author><name>Ann Example</name></author><category term="sea"/><content type="html">${escape(body)}</content></entry>`;
    const text = kind === 'cdata' ? `<description>${escape(sentence(next))}</description><content:encoded><![CDATA[${body}]]></content:encoded>` : `<description>${escape(body)}</description>`;
    return `<item><title>${title}</title><link>https://example.org/a/${at}</link><guid isPermaLink="false">tag:${at}</guid><pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate><dc:creator>Ann Example</dc:creator><category>sea</category>${text}</item>`;
  }).join('\n');
  return new TextEncoder().encode(kind === 'atom'
    ? `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><title>T</title><id>x</id><updated>2026-01-01T00:00:00Z</updated>${items}</feed>`
    : `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>https://example.org/</link><description>D</description>${items}</channel></rss>`);
}

/** CPU milliseconds for one feed, warm. */
function parseTime(kind: 'escaped' | 'cdata' | 'atom', rounds = 100): number {
  const feed = benchFeed(kind);
  const parse = (): unknown => parseFeed(feed, { url: 'https://example.org/feed' });
  for (let round = 0; round < 30; round++) parse();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) parse();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

/** The feed parser on feeds of 50 entries with 3 kB of HTML each, as the first refresh meets them, sanitising included. */
export async function benchFeedParser(): Promise<void> {
  for (const kind of ['escaped', 'cdata', 'atom'] as const) {
    const kilobytes = Math.round(benchFeed(kind).length / 1000);
    figure(`feed parser, ${kind} (${kilobytes} kB)`, parseTime(kind), 'CPU-ms/feed');
  }
}
