import { describe, expect, it, test } from 'vitest';
import { looksLikeFeed, sniffFeed } from './looks-like-feed.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a feed', () => {
  test.each([
    ['RSS', '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title></channel></rss>', { format: 'rss', title: 'Quay' }],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Quay &amp;amp; &lt;b&gt;Co&lt;/b&gt;</title></feed>', { format: 'atom', title: 'Quay & Co' }],
    ['Atom with a prefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Quay</a:title></a:feed>', { format: 'atom', title: 'Quay' }],
    ['RDF', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Quay</title></channel></rdf:RDF>', { format: 'rdf', title: 'Quay' }],
    ['JSON Feed', '{ "version": "https://jsonfeed.org/version/1.1", "title": "Quay \\u0026 Co", "items": [{"title": "No"}] }', { format: 'json', title: 'Quay & Co' }],
    ['JSON Feed with escaped slashes, the version last', '{"title":"Quay","items":[],"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', { format: 'json', title: 'Quay' }],
    ['what follows comments, a stylesheet and a DOCTYPE', '\ufeff \n<?xml version="1.0"?><!-- <html> --><?xml-stylesheet href="x"?><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]><rss version="0.91"><channel/></rss>', { format: 'rss' }],
    ['what follows the warnings of a program', '<br />\n<b>Warning</b>: x in <b>y.php</b><br /><?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>', { format: 'rss', title: 'Quay' }],
    ['upper case', '<RSS VERSION="2.0"><CHANNEL><TITLE>Quay</TITLE>', { format: 'rss', title: 'Quay' }],
    ['no root', '<channel><title>Quay</title><item/></channel>', { format: 'rss', title: 'Quay' }],
    ['a title in CDATA', '<rss version="2"><channel><title><![CDATA[Quay &amp; <i>Co</i>]]></title>', { format: 'rss', title: 'Quay & Co' }],
    ['not the title of its image', '<rss version="2"><channel><image><title>No</title></image><title>Quay</title>', { format: 'rss', title: 'Quay' }],
    ['not a title of another kind', '<rss version="2"><channel><media:title>No</media:title><itunes:title>No</itunes:title><title>Quay</title>', { format: 'rss', title: 'Quay' }],
    ['not the title of an entry', '<feed xmlns="x"><entry><title>No</title></entry></feed>', { format: 'atom' }],
    ['not half a title', '<rss version="2"><channel><title>Qu', { format: 'rss' }],
  ])('%s', (_what, text, sniffed) => {
    expect(sniffFeed(bytes(text))).toEqual(sniffed);
    expect(looksLikeFeed(bytes(text))).toBe(true);
  });

  it('is known in its encoding', () => {
    const latin = Uint8Array.from('<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>K\xf6ln</title>', (character) => character.charCodeAt(0));
    expect(sniffFeed(latin)?.title).toBe('Köln');
    const wide = Buffer.from('\ufeff<rss version="2.0"><channel><title>Köln</title></channel></rss>', 'utf16le');
    expect(sniffFeed(wide)?.title).toBe('Köln');
  });

  it('is known by its beginning, wherever that is cut', () => {
    for (let shift = 0; shift < 4; shift++) {
      const text = `<rss version="2.0"><channel><title>Köln 日本</title><description>${'x'.repeat(shift)}${'日本'.repeat(60_000)}</description></channel></rss>`;
      expect(sniffFeed(bytes(text))).toEqual({ format: 'rss', title: 'Köln 日本' });
    }
  });

  it('has a title of sane length', () => {
    expect(sniffFeed(bytes(`<rss version="2.0"><channel><title>${'x'.repeat(5000)}</title>`))?.title).toHaveLength(300);
  });
});

describe('no feed', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!DOCTYPE html><html><head><title>RSS</title></head><body><rss version="2.0"></body></html>'],
    ['a page that shows a feed', '<html><body><pre>&lt;rss&gt;</pre><channel><item></channel></body></html>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><feed/></svg>'],
    ['a list of feeds', '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="x"/></body></opml>'],
    ['a sitemap', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
    ['RDF of something else', '<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/></rdf:RDF>'],
    ['a list of television channels', '<tv><channel id="1"><display-name>One</display-name></channel></tv>'],
    ['other XML with that name', '<feed><cow/></feed>'],
    ['JSON', '{"version":"1.0","items":[]}'],
    ['a JSON list', '[{"version":"https://jsonfeed.org/version/1"}]'],
    ['text', 'Write <rss> at the beginning.'],
    ['a picture', '\x89PNG\r\n\x1a\n<rss '],
  ])('%s', (_what, text) => {
    expect(sniffFeed(bytes(text))).toBeUndefined();
    expect(looksLikeFeed(bytes(text))).toBe(false);
  });

  test.each([['<feed ', ''], ['<!--', ''], ['<a>', '<rss version="2">'], ['\\\\', '{"title":"'], ['<title>', '<rss version="2"><channel>'], ['&amp;', '<rss version="2"><channel><title>'], ['<b', ''], [' ', '{"version"']])('takes no time over %j', (piece, head) => {
    const started = process.cpuUsage();
    sniffFeed(bytes(head + piece.repeat(Math.ceil(2_000_000 / piece.length))));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
  });
});
