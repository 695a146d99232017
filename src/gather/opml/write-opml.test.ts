import { describe, expect, it, test } from 'vitest';
import { writeOpml } from './write-opml.ts';

describe('writeOpml', () => {
  it('writes folders as nested outlines', () => {
    expect(writeOpml({
      title: 'Dateline',
      subscriptions: [
        { feedUrl: 'https://ferry.example.org/feed', title: 'The Ferry', siteUrl: 'https://ferry.example.org/', folder: ['News', 'Europe'] },
        { feedUrl: 'https://plain.example.org/', folder: [] },
        { feedUrl: 'https://harbour.example.org/?a=1&b=2', title: 'Harbour "Post"', folder: ['News'], category: '/a,b' },
        { feedUrl: 'https://quay.example.org/', folder: ['News', 'Europe'] },
      ],
    })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Dateline</title>
  </head>
  <body>
    <outline type="rss" text="https://plain.example.org/" xmlUrl="https://plain.example.org/"/>
    <outline text="News" title="News">
      <outline type="rss" text="Harbour &quot;Post&quot;" title="Harbour &quot;Post&quot;" xmlUrl="https://harbour.example.org/?a=1&amp;b=2" category="/a,b"/>
      <outline text="Europe" title="Europe">
        <outline type="rss" text="The Ferry" title="The Ferry" xmlUrl="https://ferry.example.org/feed" htmlUrl="https://ferry.example.org/"/>
        <outline type="rss" text="https://quay.example.org/" xmlUrl="https://quay.example.org/"/>
      </outline>
    </outline>
  </body>
</opml>
`);
  });

  test.each([
    ['an ampersand once, as every program expects', 'Q&A', 'Q&amp;A'],
    ['what looks like markup as encoded markup', 'the <b> tag', 'the &amp;lt;b&amp;gt; tag'],
    ['what looks like an entity so that it stays one', 'on &amp;', 'on &amp;amp;amp;'],
    ['a bare less-than sign', '1 < 2', '1 &lt; 2'],
    ['no characters that XML forbids', 'a\u0000b\u0008c\uffffd', 'abcd'],
    ['no half of a character', 'a\ud83dz', 'a\ufffdz'],
  ])('writes %s', (_what, title, written) => {
    expect(writeOpml({ subscriptions: [{ feedUrl: 'https://a.example.org/', title, folder: [] }] })).toContain(` title="${written}"`);
  });

  it('keeps line ends and tabs of a category, which an XML reader would fold', () => {
    expect(writeOpml({ subscriptions: [{ feedUrl: 'https://a.example.org/', folder: [], category: 'a\n\tb' }] })).toContain('category="a&#10;&#9;b"');
  });
});
