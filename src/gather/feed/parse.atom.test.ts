import { describe, expect, it } from 'vitest';
import { entryOf, reading } from './reading.ts';

const atom03 = (inner: string): ReturnType<typeof reading> => reading(`<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en">${inner}</feed>`);

describe('Atom 1.0', () => {
  it('reads a whole feed', () => {
    expect(reading(`<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US" xml:base="https://example.org/">
      <title type="text">dive &amp; mark</title><subtitle type="html">A &lt;em&gt;lot&lt;/em&gt; of effort</subtitle><updated>2005-07-31T12:29:29Z</updated><id>tag:example.org,2003:3</id>
      <link rel="alternate" type="text/html" hreflang="en" href="/"/><link rel="self" type="application/atom+xml" href="feed.atom"/><link rel="hub" href="//hub.example.net"/><rights>x</rights>
      <generator uri="https://example.com/" version="1.0">Example Toolkit</generator><icon>favicon.ico</icon><logo>/logo.png</logo><author><name>Mark</name><uri>/mark</uri></author>
      <entry><title>Draft</title><link rel="alternate" type="text/html" href="2005/04/02/atom"/><link rel="enclosure" type="audio/mpeg" length="1337" href="audio/ph34r.mp3"/><id>tag:example.org,2003:3.2397</id>
      <updated>2005-07-31T12:29:29Z</updated><published>2003-12-13T08:29:29-04:00</published><author><name>Ann</name><email>f8dy@example.com</email></author><author><name>Ben</name></author><contributor><name>Sam</name></contributor>
      <category term="sea" scheme="urn:x" label="The Sea"/><content type="xhtml" xml:lang="fr"><div xmlns="http://www.w3.org/1999/xhtml"><p><i>[Update: <a href="x">x</a>]</i></p></div></content></entry>
      <entry><title>Second</title></entry></feed>`)).toEqual({
      feed: {
        title: 'dive & mark', subtitle: 'A lot of effort', link: 'https://example.org/', id: 'tag:example.org,2003:3', language: 'en-US', updated: '2005-07-31T12:29:29.000Z', author: 'Mark', image: 'https://example.org/logo.png',
        icon: 'https://example.org/favicon.ico', generator: 'Example Toolkit', hub: 'https://hub.example.net/', self: 'https://example.org/feed.atom',
      },
      entries: [
        {
          id: 'tag:example.org,2003:3.2397', title: 'Draft', link: 'https://example.org/2005/04/02/atom', content: '<p><i>[Update: <a href="https://example.org/x" rel="noopener noreferrer nofollow">x</a>]</i></p>', author: 'Ann', authors: ['Ann', 'Ben'],
          published: '2003-12-13T12:29:29.000Z', updated: '2005-07-31T12:29:29.000Z', categories: ['sea'], enclosures: [{ url: 'https://example.org/audio/ph34r.mp3', type: 'audio/mpeg', length: 1337 }], language: 'fr',
        },
        { title: 'Second', author: 'Mark', authors: ['Mark'], categories: [], enclosures: [], language: 'en-US' },
      ],
    });
  });

  it.each<[what: string, inner: string, expected: object]>([
    ['text', '<title type="text">A &lt;i&gt; tag</title>', { title: 'A <i> tag' }],
    ['HTML', '<title type="html">A &lt;i&gt;tag&lt;/i&gt; &amp;amp; &amp;lt;i&amp;gt;</title>', { title: 'A tag & <i>' }],
    ['XHTML', '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>tag</i> &amp; &lt;i&gt;</div></title>', { title: 'A tag & <i>' }],
    ['XHTML with a prefix', '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">A <x:b>B</x:b></x:div></content>', { content: 'A <b>B</b>' }],
    ['empty elements of XHTML', '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A<script src="x"/>B<b/>C<br></br>D<a id="x"/>E<hr/>F</div></content>', { content: '<p>ABC<br>DE</p><hr><p>F</p>' }],
    ['HTML in CDATA', '<summary type="html"><![CDATA[<p>A</p>]]></summary>', { summary: '<p>A</p>' }],
    ['HTML that nobody escaped', '<summary type="html"><p>A</p></summary>', { summary: '<p>A</p>' }],
    ['text with signs', '<content type="text">History of the &lt;blink&gt; tag, 1 &lt; 2 &amp; 3</content>', { content: 'History of the &lt;blink&gt; tag, 1 &lt; 2 &amp; 3' }],
    ['text that is HTML after all', '<summary type="text">&lt;p&gt;A&lt;/p&gt;</summary>', { summary: '<p>A</p>' }],
    ['media types', '<content type="text/html">&lt;p&gt;A&lt;/p&gt;</content>', { content: '<p>A</p>' }],
    ['plain text by media type', '<content type="text/plain">A\n\nB</content>', { content: '<p>A</p><p>B</p>' }],
    ['Base64', '<content type="application/octet-stream">RXhhbXBsZSA8Yj5BdG9tPC9iPg==</content>', { content: 'Example <b>Atom</b>' }],
    ['a picture in Base64, which is not text', '<title>A</title><content type="image/png">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVQI12NgAAIAAAUAAeImBZsAAAAASUVORK5CYII=</content>', { content: undefined }],
    ['inline XML', '<content type="application/xml"><doc>A</doc></content>', { content: 'A' }],
    ['content elsewhere', '<content src="/full.html" type="text/html"/>', { content: undefined, link: 'https://feeds.example.org/full.html' }],
    ['a summary and content', '<summary>S</summary><content type="html">&lt;p&gt;C&lt;/p&gt;</content>', { summary: 'S', content: '<p>C</p>' }],
  ])('reads %s', (_what, inner, expected) => {
    expect({ summary: undefined, content: undefined, ...entryOf(inner) }).toMatchObject(expected);
  });

  it.each<[what: string, inner: string, expected: object]>([
    ['the first alternate', '<link href="/1"/><link rel="alternate" href="/2"/>', { link: 'https://feeds.example.org/1' }],
    ['a page before other alternates', '<link rel="alternate" type="application/json" href="/1"/><link rel="alternate" type="text/html" href="/2"/>', { link: 'https://feeds.example.org/2' }],
    ['another alternate for want of a page', '<link rel="alternate" type="application/pdf" href="/1"/>', { link: 'https://feeds.example.org/1' }],
    ['relations written as addresses', '<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>', { link: 'https://feeds.example.org/1' }],
    ['replies', '<link rel="replies" type="text/html" href="/c"/><link rel="self" href="/s"/><link rel="edit" href="/e"/>', { link: undefined, discussion: { url: 'https://feeds.example.org/c' } }],
    ['replies with a count', '<link rel="replies" type="application/atom+xml" href="/c.atom" xmlns:t="http://purl.org/syndication/thread/1.0" t:count="5"/><link rel="replies" type="text/html" href="/c"/>', { discussion: { url: 'https://feeds.example.org/c', comments: 5 } }],
    ['replies with a total', '<link rel="replies" type="application/atom+xml" href="/c.atom"/><thr:total>6</thr:total>', { discussion: { url: 'https://feeds.example.org/c.atom', comments: 6 } }],
    ['replies with a count of nonsense', '<link rel="replies" href="/c" thr:count="-5"/><thr:total>6e9</thr:total>', { discussion: { url: 'https://feeds.example.org/c' } }],
    ['replies nowhere', '<link rel="replies" href="javascript:x" thr:count="5"/>', { discussion: undefined }],
    ['Reddit’s link and page', '<link href="https://www.reddit.com/r/a/comments/1b/t/"/><content type="html">&lt;a href="https://gazette.example.com/a?x=1&amp;amp;y=2"&gt;[link]&lt;/a&gt; &lt;a href="https://www.reddit.com/r/a/comments/1b/t/"&gt;[comments]&lt;/a&gt;</content>', { discussion: { url: 'https://www.reddit.com/r/a/comments/1b/t/', about: 'https://gazette.example.com/a?x=1&y=2' } }],
    ['Tildes’ link, page and count', '<link href="https://tildes.net/~sci/1b/t"/><content type="html">&lt;p&gt;Link URL: &lt;a href="https://gazette.example.com/a"&gt;x&lt;/a&gt;&lt;/p&gt;&lt;p&gt;Comments: 4&lt;/p&gt;</content>', { discussion: { url: 'https://tildes.net/~sci/1b/t', about: 'https://gazette.example.com/a', comments: 4 } }],
    ['the same words elsewhere', '<link href="https://gazette.example.com/b"/><content type="html">&lt;a href="https://gazette.example.com/a"&gt;[link]&lt;/a&gt;</content>', { discussion: undefined }],
  ])('chooses %s', (_what, inner, expected) => {
    expect({ link: undefined, discussion: undefined, ...entryOf(`<title>A</title>${inner}`) }).toMatchObject(expected);
  });

  it.each<[what: string, inner: string, authors: string[]]>([
    ['its own', '<author><name>Ann</name></author>', ['Ann']],
    ['a mail address', '<author><email>ann@example.org</email></author>', ['ann@example.org']],
    ['those of its source', '<source><author><name>Src</name></author><title>S</title></source>', ['Src']],
    ['those of the feed', '', ['Feed']],
  ])('has authors: %s', (_what, inner, authors) => {
    const { entries } = reading(`<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Feed</name></author><entry><title>A</title>${inner}</entry></feed>`);
    expect(entries[0]).toMatchObject({ title: 'A', authors });
  });

  it.each([
    ['<category term="sea"/>', ['sea']], ['<category term="sea" label="Sea"/>', ['sea']], ['<category term="https://example.org/c#12" label="Sea"/>', ['Sea']], ['<category term="12" label="Sea"/>', ['Sea']],
    ['<category label="Sea"/>', ['Sea']], ['<category/>', []], ['<category>Sea</category>', ['Sea']],
  ])('reads the category %s', (inner, categories) => {
    expect(entryOf(`<title>A</title>${inner}`).categories).toEqual(categories);
  });

  it('reads an entry document', () => {
    expect(reading('<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="/a"/></entry>').entries).toMatchObject([{ title: 'A', link: 'https://feeds.example.org/a' }]);
  });

  it('is not misled by elements inside of others', () => {
    expect(entryOf('<foo><title>wrong</title><link href="/wrong"/></foo><source><title>wrong</title><id>wrong</id><updated>2001-01-01T00:00:00Z</updated></source><title>right</title><id>right</id><updated>2002-01-01T00:00:00Z</updated>'))
      .toMatchObject({ title: 'right', id: 'right', updated: '2002-01-01T00:00:00.000Z' });
  });

  it('reads a video feed', () => {
    expect(reading(`<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><title>Channel</title><entry><id>yt:video:abc</id><title>Film</title><link rel="alternate" href="https://video.example.org/watch?v=abc"/>
      <author><name>Ann</name></author><published>2020-01-01T00:00:00+00:00</published><media:group><media:title>Film</media:title><media:content url="https://video.example.org/v/abc" type="application/x-shockwave-flash" width="640" height="390"/><media:thumbnail url="https://i.example.org/abc.jpg" width="480" height="360"/><media:description>Line 1
Line 2 &lt;3</media:description></media:group></entry></feed>`).entries[0]).toMatchObject({ id: 'yt:video:abc', title: 'Film', summary: 'Line 1<br>Line 2 &lt;3', image: { url: 'https://i.example.org/abc.jpg', width: 480, height: 360 } });
  });
});

describe('Atom 0.3', () => {
  it('reads its own names for things', () => {
    expect(atom03(`<title>T</title><tagline>Sub</tagline><link rel="alternate" type="text/html" href="https://example.org/"/><modified>2004-01-02T00:00:00Z</modified><info mode="xml" type="application/xhtml+xml"><div>x</div></info>
      <entry><title>A</title><id>1</id><issued>2004-01-01T10:00:00+01:00</issued><modified>2004-01-03</modified><created>2003-12-31</created><summary>S</summary></entry>`)).toEqual({
      feed: { title: 'T', subtitle: 'Sub', link: 'https://example.org/', language: 'en', updated: '2004-01-02T00:00:00.000Z' },
      entries: [{ id: '1', title: 'A', summary: 'S', published: '2004-01-01T09:00:00.000Z', updated: '2004-01-03T00:00:00.000Z', authors: [], categories: [], enclosures: [], language: 'en' }],
    });
  });

  it.each([
    ['escaped', '<content type="text/html" mode="escaped">&lt;p&gt;A&lt;/p&gt;</content>', '<p>A</p>'],
    ['in CDATA', '<content type="text/html" mode="escaped"><![CDATA[<p>A</p>]]></content>', '<p>A</p>'],
    ['inline', '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A</p></div></content>', '<p>A</p>'],
    ['in Base64', '<content type="text/html" mode="base64">\n PHA+\nQTwvcD4=\n</content>', '<p>A</p>'],
    ['Base64 of plain text', '<content type="text/plain" mode="base64">MSA8IDI=</content>', '1 &lt; 2'],
    ['not Base64 in truth', '<content type="text/html" mode="base64">&lt;p&gt;A&lt;/p&gt;</content>', '<p>A</p>'],
    ['plain', '<content type="text/plain">1 &lt; 2</content>', '1 &lt; 2'],
  ])('reads content that is %s', (_what, inner, content) => {
    expect(atom03(`<entry>${inner}</entry>`).entries[0]?.content).toBe(content);
  });
});

describe('prefixes', () => {
  it.each([
    ['declared', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>A</a:title><a:author><a:name>Ann</a:name></a:author></a:entry></a:feed>'],
    ['not declared', '<a:feed><a:title>T</a:title><a:entry><a:title>A</a:title><a:author><a:name>Ann</a:name></a:author></a:entry></a:feed>'],
    ['in capitals', '<FEED xmlns="http://www.w3.org/2005/Atom"><TITLE>T</TITLE><ENTRY><TITLE>A</TITLE><AUTHOR><NAME>Ann</NAME></AUTHOR></ENTRY></FEED>'],
    ['without any namespace', '<feed><title>T</title><entry><title>A</title><author><name>Ann</name></author></entry></feed>'],
  ])('may be %s', (_what, source) => {
    expect(reading(source)).toMatchObject({ feed: { title: 'T' }, entries: [{ title: 'A', author: 'Ann' }] });
  });
});
