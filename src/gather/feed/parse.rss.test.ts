import { describe, expect, it } from 'vitest';
import { channelOf, itemOf, reading } from './reading.ts';

describe('versions of RSS', () => {
  it('reads RSS 0.90', () => {
    expect(reading(`<?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
      <channel><title>Harbour News</title><link>https://example.org/</link><description>From the docks</description></channel>
      <image><title>Logo</title><url>https://example.org/logo.gif</url><link>https://example.org/</link></image>
      <item><title>Ferry late</title><link>https://example.org/ferry</link></item>
      <textinput><title>Search</title><name>q</name><link>https://example.org/search</link></textinput></rdf:RDF>`)).toEqual({
      feed: { title: 'Harbour News', subtitle: 'From the docks', link: 'https://example.org/', image: 'https://example.org/logo.gif' },
      entries: [{ title: 'Ferry late', link: 'https://example.org/ferry', authors: [], categories: [], enclosures: [] }],
    });
  });

  it.each([
    ['0.91 of Netscape', '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91">'],
    ['0.91 of UserLand', '<rss version="0.91">'], ['0.92', '<rss version="0.92">'], ['0.93', '<rss version="0.93">'], ['0.94', '<rss version="0.94">'], ['2.0', '<rss version="2.0">'], ['2.01', '<rss version="2.01">'],
    ['2.0 in a namespace', '<rss version="2.0" xmlns="http://backend.userland.com/rss2">'], ['no version', '<rss>'], ['a home-made namespace', '<rss xmlns="urn:example">'],
  ])('reads RSS %s', (_version, root) => {
    expect(reading(`${root}<channel><title>T</title><link>https://example.org/</link><item><title>A</title><description>B</description></item></channel></rss>`)).toEqual({
      feed: { title: 'T', link: 'https://example.org/' }, entries: [{ title: 'A', summary: 'B', authors: [], categories: [], enclosures: [] }],
    });
  });

  it('reads RSS 1.0 with modules', () => {
    expect(reading(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:admin="http://webns.net/mvcb/" xml:lang="nl">
      <channel rdf:about="https://example.org/rdf"><title>T</title><link>https://example.org/</link><description>D</description><dc:date>2004-05-01T10:00:00+02:00</dc:date><dc:creator>Eva</dc:creator>
      <image rdf:resource="https://example.org/a.png"/><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
      <admin:generatorAgent rdf:resource="https://example.org/generator"/></channel>
      <image rdf:about="https://example.org/a.png"><title>L</title><url>https://example.org/b.png</url></image>
      <item rdf:about="https://example.org/1"><title>A</title><link>https://example.org/a</link><dc:creator>Jan</dc:creator><dc:creator>Piet</dc:creator><dc:date>2004-05-01T08:00Z</dc:date><dc:subject>Sea</dc:subject><content:encoded><![CDATA[<p>Full</p>]]></content:encoded><description>Short</description></item></rdf:RDF>`)).toEqual({
      feed: { title: 'T', subtitle: 'D', link: 'https://example.org/', id: 'https://example.org/rdf', language: 'nl', updated: '2004-05-01T08:00:00.000Z', author: 'Eva', image: 'https://example.org/a.png', generator: 'https://example.org/generator', pace: { updateEveryMinutes: 30 } },
      entries: [{ id: 'https://example.org/1', title: 'A', link: 'https://example.org/a', summary: 'Short', content: '<p>Full</p>', author: 'Jan', authors: ['Jan', 'Piet'], published: '2004-05-01T08:00:00.000Z', updated: '2004-05-01T08:00:00.000Z', categories: ['Sea'], enclosures: [] }],
    });
  });

  it('reads RSS 1.1', () => {
    expect(reading(`<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://example.org/rss11"><title>T</title><link>https://example.org/</link><description>D</description>
      <items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>A</title><link>https://example.org/1</link></item></items></Channel>`).entries).toMatchObject([{ id: 'https://example.org/1', title: 'A' }]);
  });

  it('reads CDF', () => {
    expect(reading('<?XML VERSION="1.0"?><CHANNEL HREF="https://example.org/index.html"><TITLE>T</TITLE><ABSTRACT>D</ABSTRACT><LOGO HREF="/l.gif" STYLE="ICON"/><ITEM HREF="/1" LASTMOD="2003-05-07T11:28"><TITLE>A</TITLE><ABSTRACT>S</ABSTRACT></ITEM></CHANNEL>')).toEqual({
      feed: { title: 'T', subtitle: 'D', link: 'https://example.org/index.html', image: 'https://feeds.example.org/l.gif' },
      entries: [{ title: 'A', link: 'https://feeds.example.org/1', summary: 'S', updated: '2003-05-07T11:28:00.000Z', authors: [], categories: [], enclosures: [] }],
    });
  });
});

describe('the channel', () => {
  it.each<[what: string, inner: string, expected: object]>([
    ['title', '<title>A &amp; B</title>', { title: 'A & B' }],
    ['a title of Dublin Core', '<dc:title>A</dc:title>', { title: 'A' }],
    ['description', '<description>&lt;b&gt;A&lt;/b&gt; B</description>', { subtitle: 'A B' }],
    ['link', '<link>https://example.org</link>', { link: 'https://example.org' }],
    ['a relative link', '<link>/</link>', { link: 'https://feeds.example.org/' }],
    ['a link with white space', '<link>\n  https://example.org/a\n</link>', { link: 'https://example.org/a' }],
    ['Atom links beside it', '<link>https://example.org/</link><atom:link rel="self" href="/self"/><atom:link rel="hub" href="https://hub.example.net/"/>', { link: 'https://example.org/', self: 'https://feeds.example.org/self', hub: 'https://hub.example.net/' }],
    ['an Atom link alone', '<atom:link rel="alternate" type="text/html" href="/x"/><atom:link rel="self" href="/self"/>', { link: 'https://feeds.example.org/x' }],
    ['no dangerous link', '<title>T</title><link>javascript:alert(1)</link>', { link: undefined }],
    ['language', '<language>en-GB</language>', { language: 'en-GB' }],
    ['no language that is none', '<title>T</title><language>English (UK)</language>', { language: undefined }],
    ['language of Dublin Core', '<dc:language>fr</dc:language>', { language: 'fr' }],
    ['last build date', '<pubDate>Thu, 01 Jan 2004 00:00:00 GMT</pubDate><lastBuildDate>Fri, 02 Jan 2004 00:00:00 GMT</lastBuildDate>', { updated: '2004-01-02T00:00:00.000Z' }],
    ['publication date', '<pubDate>Thu, 01 Jan 2004 00:00:00 GMT</pubDate>', { updated: '2004-01-01T00:00:00.000Z' }],
    ['a useless date before a good one', '<lastBuildDate>soon</lastBuildDate><pubDate>Thu, 01 Jan 2004 00:00:00 GMT</pubDate>', { updated: '2004-01-01T00:00:00.000Z' }],
    ['editor', '<managingEditor>desk@example.org (The Desk)</managingEditor>', { author: 'The Desk' }],
    ['podcast author', '<itunes:author>Ann</itunes:author>', { author: 'Ann' }],
    ['picture', '<image><url>/i.png</url><title>x</title><link>https://example.org/</link></image>', { image: 'https://feeds.example.org/i.png', title: undefined }],
    ['podcast picture', '<itunes:image href="/i.png"/>', { image: 'https://feeds.example.org/i.png' }],
    ['podcast summary', '<itunes:summary>A\nB</itunes:summary>', { subtitle: 'A B' }],
    ['generator', '<generator>Press 1.0</generator>', { generator: 'Press 1.0' }],
    ['ttl', '<ttl>90</ttl>', { pace: { ttlMinutes: 90 } }],
    ['skip hours and days', '<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>saturday</day><day>Someday</day></skipDays>', { pace: { skipHours: [0, 7], skipDays: [0, 6] } }],
    ['syndication module', '<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', { pace: { updateEveryMinutes: 360 } }],
    ['nonsense of pace', '<title>T</title><ttl>never</ttl><sy:updatePeriod>sometimes</sy:updatePeriod>', { pace: undefined }],
  ])('has %s', (_what, inner, expected) => {
    expect({ ...Object.fromEntries(Object.keys(expected).map((key) => [key, undefined])), ...channelOf(inner) }).toMatchObject(expected);
  });

  it('takes hub, self and language from headers', () => {
    expect(channelOf('<title>T</title>', { url: 'https://example.org/feed', headers: { Link: '<https://hub.example.net/?a,b>; rel="hub", </feed>; rel=self; title="x, y"', 'Content-Language': 'de-AT, en' } }))
      .toEqual({ title: 'T', hub: 'https://hub.example.net/?a,b', self: 'https://example.org/feed', language: 'de-AT' });
  });
});

describe('the item', () => {
  it.each<[what: string, inner: string, expected: object]>([
    ['link', '<link>https://example.org/a?x=1&amp;y=2</link>', { link: 'https://example.org/a?x=1&y=2' }],
    ['a link with a bare ampersand', '<link>https://example.org/a?x=1&y=2&copy=3</link>', { link: 'https://example.org/a?x=1&y=2&copy=3' }],
    ['a link as attribute', '<title>A</title><link href="/a"/>', { link: 'https://feeds.example.org/a' }],
    ['the original link of FeedBurner', '<link>https://feeds.example.net/~r/1</link><feedburner:origLink>https://example.org/1</feedburner:origLink>', { link: 'https://example.org/1' }],
    ['guid as permalink', '<guid>https://example.org/g</guid>', { id: 'https://example.org/g', link: 'https://example.org/g' }],
    ['guid that is no permalink', '<guid isPermaLink="false">https://example.org/g</guid>', { id: 'https://example.org/g', link: undefined }],
    ['guid that is no address', '<title>A</title><guid>abc-1</guid>', { id: 'abc-1', link: undefined }],
    ['a podcast file in place of a guid', '<enclosure url="https://example.org/1.mp3" type="audio/mpeg"/>', { id: 'https://example.org/1.mp3' }],
    ['no picture in place of a guid', '<enclosure url="https://example.org/1.jpg" type="image/jpeg"/>', { id: undefined }],
    ['both', '<guid isPermaLink="true">https://example.org/g</guid><link>https://example.org/l</link>', { id: 'https://example.org/g', link: 'https://example.org/l' }],
    ['date', '<pubDate>Thu, 01 Jan 2004 19:48:21 +0100</pubDate>', { published: '2004-01-01T18:48:21.000Z', updated: undefined }],
    ['date of Dublin Core', '<dc:date>2004-01-01</dc:date>', { published: '2004-01-01T00:00:00.000Z' }],
    ['Atom dates', '<a10:updated>2004-01-02T00:00:00Z</a10:updated><pubDate>Thu, 01 Jan 2004 00:00:00 GMT</pubDate>', { published: '2004-01-01T00:00:00.000Z', updated: '2004-01-02T00:00:00.000Z' }],
    ['nonsense for a date', '<title>A</title><pubDate>yesterday</pubDate>', { published: undefined, updated: undefined }],
    ['author as mail and name', '<author>ann@example.org (Ann Example)</author>', { author: 'Ann Example', authors: ['Ann Example'] }],
    ['author as name and mail', '<author>"Ann Example" &lt;ann@example.org&gt;</author>', { author: 'Ann Example' }],
    ['author as mail', '<author>ann@example.org</author>', { author: 'ann@example.org' }],
    ['author as name', '<author>  Ann\n Example </author>', { author: 'Ann Example' }],
    ['author with a mail address in parentheses', '<author>Ann Example (ann@example.org)</author>', { author: 'Ann Example' }],
    ['author with markup', '<author>&lt;a href="/x"&gt;Ann&lt;/a&gt;</author>', { author: 'Ann' }],
    ['author with children', '<author><name>Ann</name><email>a@example.org</email></author>', { author: 'Ann' }],
    ['several creators', '<dc:creator>Ann</dc:creator><dc:creator>Ben</dc:creator><dc:creator>ann</dc:creator>', { author: 'Ann', authors: ['Ann', 'Ben'] }],
    ['creator before podcast author', '<itunes:author>Show</itunes:author><dc:creator>Ann</dc:creator>', { authors: ['Ann'] }],
    ['Atom author', '<atom:author><atom:name>Ann</atom:name></atom:author>', { authors: ['Ann'] }],
    ['no author', '<title>A</title>', { author: undefined, authors: [] }],
    ['categories', '<category domain="x">Sea</category><category>sea</category><category><![CDATA[Ships & Boats]]></category><category> </category>', { categories: ['Sea', 'Ships & Boats'] }],
    ['subjects and keywords', '<dc:subject>Sea</dc:subject><itunes:keywords>a, b ,Sea</itunes:keywords><media:keywords>c</media:keywords>', { categories: ['Sea', 'a', 'b', 'c'] }],
    ['podcast categories', '<itunes:category text="Arts"><itunes:category text="Books"/></itunes:category>', { categories: ['Arts', 'Books'] }],
    ['an enclosure', '<enclosure url="/a.mp3" length="1024" type="audio/mpeg"/>', { enclosures: [{ url: 'https://feeds.example.org/a.mp3', type: 'audio/mpeg', length: 1024 }] }],
    ['enclosures of many ways', '<enclosure url="/a.mp3" length="1,024"/><enclosure url="/a.mp3" type="audio/mpeg"/><media:content url="/v.mp4" type="video/mp4" fileSize="7"/><atom:link rel="enclosure" href="/b.ogg" length="x"/>', { enclosures: [{ url: 'https://feeds.example.org/a.mp3', length: 1024, type: 'audio/mpeg' }, { url: 'https://feeds.example.org/b.ogg' }, { url: 'https://feeds.example.org/v.mp4', type: 'video/mp4', length: 7 }] }],
    ['no enclosure without an address', '<title>A</title><enclosure/><enclosure url="javascript:x"/><enclosure url=""/>', { enclosures: [] }],
    ['comments', '<comments>/a#comments</comments><slash:comments>7</slash:comments>', { discussion: { url: 'https://feeds.example.org/a#comments', comments: 7 } }],
    ['comments without a count', '<comments>/a#comments</comments>', { discussion: { url: 'https://feeds.example.org/a#comments' } }],
    ['only a feed of comments', '<wfw:commentRss>/a/feed</wfw:commentRss><wfw:comment>/a/post</wfw:comment><slash:comments> 0 </slash:comments>', { discussion: { url: 'https://feeds.example.org/a/feed', comments: 0 } }],
    ['a page of comments before their feed', '<wfw:commentRss>/a/feed</wfw:commentRss><comments>/a</comments>', { discussion: { url: 'https://feeds.example.org/a' } }],
    ['a count and no place', '<slash:comments>7</slash:comments>', { discussion: undefined }],
    ['an aggregator’s page and count', '<link>https://gazette.example.com/a</link><comments>https://news.ycombinator.com/item?id=4</comments><description>&lt;p&gt;Points: 9&lt;/p&gt;&lt;p&gt;# Comments: 42&lt;/p&gt;</description>', { discussion: { url: 'https://news.ycombinator.com/item?id=4', comments: 42 } }],
    ['a count in the text of anybody else', '<link>https://gazette.example.com/a</link><comments>/c</comments><description>Comments: 42</description>', { discussion: { url: 'https://feeds.example.org/c' } }],
    ['a link that is no address for comments', '<comments>javascript:alert(1)</comments><wfw:commentRss>data:text/html,x</wfw:commentRss><slash:comments>7</slash:comments>', { discussion: undefined }],
    ['an endless address for comments', `<comments>https://gazette.example.com/${'a'.repeat(3000)}</comments>`, { discussion: undefined }],
    ...['-7', '1e3', 'NaN', '7.5', '99999999', '9'.repeat(400), '7 &lt;b&gt;', '٧'].map((count): [string, string, object] => [`comments, but not ${count.slice(0, 20)} of them`, `<comments>/c</comments><slash:comments>${count}</slash:comments>`, { discussion: { url: 'https://feeds.example.org/c' } }]),
    ['language', '<dc:language>pt</dc:language>', { language: 'pt' }],
    ['the largest picture of Media RSS', '<media:group><media:content url="/s.jpg" medium="image" width="100"/><media:content url="/l.jpg" type="image/jpeg" width="800" height="600"><media:credit role="photographer">Ann / Example</media:credit><media:description type="plain">A ship</media:description></media:content></media:group>', { image: { url: 'https://feeds.example.org/l.jpg', width: 800, height: 600, alt: 'A ship', credit: 'Ann / Example' }, enclosures: [] }],
    ['a thumbnail', '<media:thumbnail url="/t.jpg" width="75" height="50"/><media:credit>Ann</media:credit>', { image: { url: 'https://feeds.example.org/t.jpg', width: 75, height: 50, credit: 'Ann' } }],
    ['a podcast picture', '<itunes:image href="/p.jpg"/>', { image: { url: 'https://feeds.example.org/p.jpg' } }],
    ['an enclosed picture', '<enclosure url="/e.jpg" type="image/jpeg" length="0"/>', { image: { url: 'https://feeds.example.org/e.jpg' } }],
  ])('has %s', (_what, inner, expected) => {
    expect({ ...Object.fromEntries(Object.keys(expected).map((key) => [key, undefined])), ...itemOf(inner) }).toMatchObject(expected);
  });

  it('leaves out what holds nothing', () => {
    expect(reading('<rss><channel><title>T</title><item/><item></item><item><title>A</title></item><item> </item></channel></rss>').entries).toHaveLength(1);
  });

  it('finds items outside of the channel', () => {
    expect(reading('<rss><channel><title>T</title></channel><item><title>A</title></item></rss>').entries).toMatchObject([{ title: 'A' }]);
  });
});

describe('text of an item', () => {
  it.each<[what: string, inner: string, expected: object]>([
    ['escaped HTML', '<description>&lt;p&gt;A &amp;amp; &lt;b&gt;B&lt;/b&gt;&lt;/p&gt;</description>', { summary: '<p>A &amp; <b>B</b></p>', content: undefined }],
    ['HTML in CDATA', '<description><![CDATA[<p>A &amp; <b>B</b></p>]]></description>', { summary: '<p>A &amp; <b>B</b></p>' }],
    ['HTML that nobody escaped', '<description><p>A &amp; <b>B</b><br>C</p></description>', { summary: '<p>A &amp; <b>B</b><br>C</p>' }],
    ['CDATA in pieces', '<description>A <![CDATA[<b>B</b>]]> &lt;i&gt;C&lt;/i&gt;</description>', { summary: 'A <b>B</b> <i>C</i>' }],
    ['plain text', '<description>A B</description>', { summary: 'A B' }],
    ['a less-than sign', '<description>1 &lt; 2 &amp; x&lt;y</description>', { summary: '1 &lt; 2 &amp; x&lt;y' }],
    ['a summary and a full text', '<description>S</description><content:encoded>&lt;p&gt;F&lt;/p&gt;</content:encoded>', { summary: 'S', content: '<p>F</p>' }],
    ['the other way round', '<content:encoded>F</content:encoded><description>S</description>', { summary: 'S', content: 'F' }],
    ['inline XHTML', '<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>A <xhtml:b>B</xhtml:b></xhtml:p></xhtml:body>', { content: '<p>A <b>B</b></p>' }],
    ['inline XHTML by default namespace', '<body xmlns="http://www.w3.org/1999/xhtml"><p>A</p></body>', { content: '<p>A</p>' }],
    ['a podcast summary, with its lines', '<itunes:summary>A\nB\n\nC</itunes:summary>', { summary: '<p>A<br>B</p><p>C</p>' }],
    ['description before podcast summary', '<itunes:summary>P</itunes:summary><description>D</description>', { summary: 'D' }],
    ['a description of Media RSS', '<media:group><media:description>A\nB</media:description></media:group>', { summary: 'A<br>B' }],
    ['comments in the markup', '<description>A<!-- <b>x</b> -->B</description>', { summary: 'AB' }],
    ['paragraphs of plain text', '<description>A &amp;amp; B\n \nC\nD</description>', { summary: '<p>A &amp; B</p><p>C D</p>' }],
    ['HTML that was escaped twice', '<description>&amp;lt;p&amp;gt;A &amp;amp;amp; &amp;lt;b&amp;gt;B&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;</description>', { summary: '<p>A &amp; <b>B</b></p>' }],
    ['a section that was escaped', '<description>&lt;![CDATA[&lt;p&gt;A&lt;/p&gt;]]&gt;</description>', { summary: '<p>A</p>' }],
    ['a text about HTML', '<description>&lt;p&gt;The &amp;lt;p&amp;gt; tag&lt;/p&gt;</description>', { summary: '<p>The &lt;p&gt; tag</p>' }],
    ['a word about a tag', '<description>Use &amp;lt;b&amp;gt; for bold</description>', { summary: 'Use &lt;b&gt; for bold' }],
    ['no scripts', '<description>A&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</description>', { summary: 'A<img src="https://feeds.example.org/dir/x" alt="" loading="lazy" decoding="async">' }],
    ['nothing but scripts', '<title>T</title><description>&lt;script&gt;alert(1)&lt;/script&gt;</description>', { summary: undefined }],
    ['empty', '<title>T</title><description/><content:encoded>  </content:encoded>', { summary: undefined, content: undefined }],
  ])('may be %s', (_what, inner, expected) => {
    expect({ summary: undefined, content: undefined, ...itemOf(inner) }).toMatchObject(expected);
  });
});

describe('titles', () => {
  it.each([
    ['A &amp; B', 'A & B'],
    ['AT&amp;amp;T', 'AT&T'],
    ['AT&T', 'AT&T'],
    ['<![CDATA[AT&amp;T]]>', 'AT&T'],
    ['&lt;b&gt;Bold&lt;/b&gt; move', 'Bold move'],
    ['<![CDATA[<i>It</i>]]>', 'It'],
    ['<b>Bold</b> move', 'Bold move'],
    ['&amp;lt;b&amp;gt; explained', '<b> explained'],
    ['x &lt; y', 'x < y'],
    ['x &lt; y and y &gt; z', 'x < y and y > z'],
    ['History of the &lt;blink&gt; tag', 'History of the <blink> tag'],
    ['Why Vec&lt;T&gt; is slow', 'Why Vec<T> is slow'],
    ['  one\n  line\t', 'one line'],
    ['caf&eacute; &#8211; &#150; &nbsp;x', 'café – – x'],
    ['Don&#39;t &quot;stop&quot;', 'Don\'t "stop"'],
    ['A&lt;br/&gt;B', 'A B'],
  ])('%s → %s', (given, expected) => {
    expect(itemOf(`<title>${given}</title>`).title).toBe(expected);
  });

  it.each([
    ['a title of Dublin Core', '<dc:title>A</dc:title>', 'A'],
    ['a title of Media RSS', '<media:title>A</media:title>', 'A'],
    ['its own before all others', '<media:title>M</media:title><dc:title>D</dc:title><itunes:title>I</itunes:title><title>A</title>', 'A'],
    ['the first that says something', '<title></title><dc:title>A</dc:title>', 'A'],
    ['none', '<description>D</description>', undefined],
  ])('may be %s', (_what, inner, expected) => {
    expect(itemOf(inner).title).toBe(expected);
  });
});
