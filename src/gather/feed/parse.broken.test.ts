import * as fc from 'fast-check';
import { generateAtomFeed, generateRssFeed, parseFeed as parseWithFeedsmith } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { parseFeed } from './parse.ts';
import { itemOf, reading, source } from './reading.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const titles = (text: string): (string | undefined)[] => reading(text).entries.map(({ title }) => title);

describe('broken feeds', () => {
  const whole = '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A</title><link>https://example.org/a</link><description>&lt;p&gt;A&lt;/p&gt;</description></item><item><title>B</title><link>https://example.org/b</link><description><![CDATA[<p>B]]></description></item></channel></rss>';

  it('give their complete entries wherever they are cut', () => {
    for (let length = whole.indexOf('</channel'); length > whole.indexOf('</item>') + 7; length--) {
      const { entries } = reading(whole.slice(0, length));
      expect(entries[0]).toEqual(reading(whole).entries[0]);
    }
  });

  it('give the cut entry too when it has a title or a link', () => {
    expect(titles(whole.slice(0, whole.indexOf('<link>https://example.org/b')))).toEqual(['A', 'B']);
    expect(titles(whole.slice(0, whole.indexOf('<title>B') + 3))).toEqual(['A']);
  });

  it.each<[what: string, text: string, expected: (string | undefined)[]]>([
    ['a missing end tag', '<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>', ['A', 'B']],
    ['stray end tags', '<rss><channel></b><item></i><title>A</title></p></item></channel></rss>', ['A']],
    ['junk before the declaration', '\n\n<br />\n<b>Warning</b>: include() in /x.php on line 3<br />\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>', ['A']],
    ['white space and a mark before the declaration', ' \ufeff\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>', ['A']],
    ['a page around it', '<html><head><title>P</title></head><body><rss version="2.0"><channel><item><title>A</title></item></channel></rss></body></html>', ['A']],
    ['text after it', '<rss><channel><item><title>A</title></item></channel></rss><!-- 0.2 s --><script>x</script>', ['A']],
    ['no beginning', '<item><title>A</title></item><item><title>B</title></item></channel></rss>', ['A', 'B']],
    ['no channel', '<rss><item><title>A</title></item></rss>', ['A']],
    ['a channel only', '<channel><item><title>A</title></item></channel>', ['A']],
    ['two channels', '<rss><channel><title>1</title><item><title>A</title></item></channel><channel><item><title>B</title></item></channel></rss>', ['A', 'B']],
    ['undeclared prefixes', '<rss><channel><item><title>A</title><foo:bar><x:y/></foo:bar></item></channel></rss>', ['A']],
    ['control characters', '<rss><channel><item><title>A\u0008\u0000</title></item></channel></rss>', ['A']],
    ['attributes without quotes', '<rss version=2.0><channel><item><title type=text>A</title></item></channel></rss>', ['A']],
    ['unknown references', '<rss><channel><item><title>&foo; A &bar</title></item></channel></rss>', ['&foo; A &bar']],
    ['double-encoded letters', '<rss><channel><item><title>CafÃ© â€“ x</title></item></channel></rss>', ['Café – x']],
  ])('may have %s', (_what, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it('have wrong content types', () => {
    for (const type of ['text/html', 'text/plain', 'application/octet-stream', 'image/png', '', 'nonsense']) expect(reading(whole, { ...source, headers: { 'content-type': type } }).entries).toHaveLength(2);
  });

  it('say what they are when they are no feed', () => {
    const what = (text: string | Uint8Array, headers = {}): string => {
      const result = parseFeed(typeof text === 'string' ? bytes(text) : text, { headers });
      return result.ok ? 'a feed' : `${result.problem.kind}: ${result.problem.message}`;
    };
    expect([
      what(''), what(' \n '), what('hello\nthere'), what('<!DOCTYPE html><html><head><title>My &amp; site</title></head><body><p>x</p></body></html>'), what('<p>Not here</p>', { 'Content-Type': 'text/html' }),
      what('<opml version="2.0"><body><outline xmlUrl="x"/></body></opml>'), what('<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>'), what('<?xml version="1.0"?><catalog><book/></catalog>'), what('%PDF-1.4 x'), what(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
    ]).toEqual([
      'not-a-feed: This is not a feed: the answer is empty.', 'not-a-feed: This is not a feed: the answer is empty.', 'not-a-feed: This is not a feed: it is plain text that begins with “hello”.',
      "not-a-feed: This is not a feed: it is a web page titled “My & site”; add the site's own address and its feeds are found.", "not-a-feed: This is not a feed: it is a web page; add the site's own address and its feeds are found.",
      'not-a-feed: This is not a feed: it is a subscription list (OPML); import it instead.', 'not-a-feed: This is not a feed: it is a sitemap.', 'not-a-feed: This is not a feed: it is an XML document of another kind (<catalog>).',
      'not-a-feed: This is not a feed: it is a PDF document.', 'not-a-feed: This is not a feed: it is a picture.',
    ]);
  });

  it.each([
    '<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>',
    '<!doctype html><title>Access Denied</title><p>You have no permission',
    '<!doctype html><title>Before you continue</title><form action="https://consent.google.com/save">',
    '<html><body>Please enable JavaScript and cookies to continue</body></html>',
    '<html><title>Pardon Our Interruption</title></html>',
  ])('are walls for people: %s', (html) => {
    expect(parseFeed(bytes(html), { headers: { 'content-type': 'text/html' } })).toMatchObject({ ok: false, problem: { kind: 'bot-wall' } });
  });
});

describe('hostile feeds', () => {
  it('cannot grow by entities', () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]>`;
    expect(itemOf('<title>A</title>').title).toBe('A');
    expect(titles(`${laughs}<rss><channel><item><title>&lol9;</title></item></channel></rss>`)).toEqual(['&lol9;']);
    expect(titles('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>')).toEqual(['&x;']);
    const quadratic = `<!DOCTYPE r [<!ENTITY x "${'y'.repeat(200)}">]><rss><channel><item><description>${'&x;'.repeat(300_000)}</description></item></channel></rss>`;
    expect(reading(quadratic).entries[0]?.summary?.length).toBeLessThan(1_100_000);
  });

  it('cannot be too large', () => {
    expect(reading(`<rss><channel>${'<item><title>A</title></item>'.repeat(6000)}</channel></rss>`).entries).toHaveLength(5000);
    expect(parseFeed(new Uint8Array(64_000_001))).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
  });

  it.each(Object.entries({
    'elements inside each other': ['<rss><channel>', '<a>'], 'items inside each other': ['<rss><channel>', '<item>'], 'HTML inside each other': ['<rss><channel><item><description>', '<div>'], 'escaped HTML inside each other': ['<rss><channel><item><description>', '&lt;div&gt;'],
    'attributes': ['<rss ', 'a="b" '], 'less-than signs': ['<rss><channel><item><title>', '<'], 'spaces in a title': ['<rss><channel><item><title>x', ' '], 'mail addresses': ['<rss><channel><item><author>', 'a@b '], 'parentheses': ['<rss><channel><item><author>', '('],
    'links': ['<rss><channel><item>', '<link>x</link>'], 'categories': ['<rss><channel><item>', '<category>x</category>'], 'enclosures': ['<rss><channel><item>', '<enclosure url="https://example.org/x"/>'], 'bases': ['<feed>', '<entry xml:base="a/">'],
    'empty elements': ['<feed><entry><content type="xhtml">', '<b a="" />'], 'tags without end': ['<feed><entry><content type="xhtml"><b>', '<b " " '], 'nested bases': ['<feed><entry><content type="xhtml">', '<div xml:base="a/">'], 'digits in a date': ['<rss><channel><item><pubDate>', '1'], 'references': ['<rss><channel><item><title>', '&amp;'], 'C1 controls': ['<rss><channel><item><title>', '\u0093'], 'comments': ['<rss><channel><item><description>', '<!-- -->'],
  }))('are read in linear time: 1 MB of %s', (_what, [start = '', unit = '']) => {
    const before = performance.now();
    parseFeed(bytes(start + unit.repeat(1_000_000 / unit.length)), source);
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it('never make it throw, however they are damaged', () => {
    const feeds = [
      generateRssFeed({ title: 'T', link: 'https://example.org/', description: 'D', items: [{ title: 'A', link: 'https://example.org/a', description: '<p>x</p>', pubDate: new Date(0), enclosures: [{ url: 'https://example.org/e', length: 1, type: 'audio/mpeg' }] }] }),
      generateAtomFeed({ id: '1', title: { value: 'T' }, updated: new Date(0), entries: [{ id: '2', title: { value: 'A' }, updated: new Date(0), content: { value: '<p>x</p>', type: 'html' } }] }),
      '{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1","content_html":"<p>x"}]}',
    ].map(bytes);
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 20 });
    fc.assert(fc.property(fc.constantFrom(...feeds), damage, fc.nat({ max: 200 }), (feed, hits, cut) => {
      const damaged = feed.slice(0, Math.max(0, feed.length - cut));
      for (const [at, byte] of hits) damaged[at % Math.max(1, damaged.length)] = byte;
      const result = parseFeed(damaged, source);
      expect(result.ok || result.problem.message.length > 0).toBe(true);
    }), { numRuns: 500 });
  });
});

describe('what another program writes', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '東', ' ', '<', '&', '"', "'", '>', ';', '1', '😀'), minLength: 1, maxLength: 30 }).map((text) => `x${text.replace(/\s+/g, ' ')}x`);
  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2049-01-01'), noInvalidDate: true }).map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
  const item = fc.record({ title: words.filter((text) => !/[<&]/.test(text)), id: fc.uuid(), path: fc.webPath(), date: moment, author: fc.constantFrom('Ann', 'Ben Example'), category: fc.constantFrom('Sea', 'Ships & Boats'), html: fc.constantFrom('<p>A &amp; B</p>', 'plain', '<p>1 &lt; 2</p>') });

  it('is read back from RSS', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      const xml = generateRssFeed({
        title: 'T', link: 'https://example.org/', description: 'D',
        items: items.map(({ title, id, path, date, author, category, html }) => ({ title, link: `https://example.org${path}`, guid: { value: id, isPermaLink: false }, pubDate: date, dc: { creators: [author] }, categories: [{ name: category }], description: html })),
      });
      expect(reading(xml).entries).toMatchObject(items.map(({ title, id, date, author, category, html }) => ({ title, id, published: date.toISOString(), authors: [author], categories: [category], summary: html })));
    }), { numRuns: 100 });
  });

  it('is read back from Atom', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 5 }), words, (items, title) => {
      const xml = generateAtomFeed({
        id: 'urn:x', title: { value: title, type: 'text' }, updated: new Date(0),
        entries: items.map(({ title, id, path, date, author, category, html }) => ({ title: { value: title }, id, links: [{ href: `https://example.org${path}` }], published: date, updated: date, authors: [{ name: author }], categories: [{ term: category }], content: { value: html, type: 'html' } })),
      });
      const read = reading(xml);
      expect(read.entries).toMatchObject(items.map(({ title, id, date, author, category, html }) => ({ title, id, published: date.toISOString(), updated: date.toISOString(), authors: [author], categories: [category], content: html })));
    }), { numRuns: 100 });
  });

  it('says the same to us as to feedsmith', () => {
    const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>T &amp; U</title><link>https://example.org/</link><description>D</description>
      ${Array.from({ length: 20 }, (_, n) => `<item><title><![CDATA[Item ${n} & more]]></title><link>https://example.org/${n}</link><guid isPermaLink="false">id-${n}</guid><d:creator>Ann ${n}</d:creator><category>c${n}</category><description>text ${n}</description><enclosure url="https://example.org/${n}.mp3" length="${n}" type="audio/mpeg"/></item>`).join('\n')}</channel></rss>`;
    const ours = reading(xml);
    const theirs = parseWithFeedsmith(xml);
    if (theirs.format !== 'rss') throw new Error('feedsmith took it for something else');
    expect({ title: ours.feed.title, link: ours.feed.link }).toEqual({ title: theirs.feed.title, link: theirs.feed.link });
    expect(ours.entries.map(({ title, link, id, summary, authors, categories, enclosures }) => ({ title, link, id, summary, authors, categories, enclosures }))).toEqual(
      theirs.feed.items?.map(({ title, link, guid, description, dc, categories, enclosures }) => ({ title, link, id: guid?.value, summary: description, authors: dc?.creators, categories: categories?.map(({ name }) => name), enclosures })),
    );
  });
});
