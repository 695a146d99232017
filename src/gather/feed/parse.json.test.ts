import { describe, expect, it } from 'vitest';
import { reading } from './reading.ts';
import { parseFeed } from './parse.ts';

const read = (feed: object): ReturnType<typeof reading> => reading(JSON.stringify(feed));

describe('JSON Feed', () => {
  it('reads version 1.1', () => {
    expect(read({
      version: 'https://jsonfeed.org/version/1.1', title: 'T &amp; U', home_page_url: 'https://example.org/', feed_url: 'https://example.org/feed.json', description: 'D', icon: '/i.png', favicon: '/f.ico', language: 'en-US', authors: [{ name: 'Ann' }],
      hubs: [{ type: 'rssCloud', url: 'https://cloud.example.org/' }, { type: 'WebSub', url: 'https://hub.example.org/' }],
      items: [{
        id: '1', url: '/1', title: 'A <b>x</b>', content_html: '<p>Hello <a href="x">x</a><script>1</script></p>', summary: 'S < T', image: '/p.jpg', date_published: '2010-02-07T14:04:00-05:00', date_modified: '2010-02-08T14:04:00Z', tags: ['a', 'b', 'a'],
        attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5 }, { mime_type: 'x' }], authors: [{ name: 'Ben' }, { name: 'Eva' }], language: 'de',
      }],
    })).toEqual({
      feed: { title: 'T & U', subtitle: 'D', link: 'https://example.org/', id: 'https://example.org/feed.json', language: 'en-US', author: 'Ann', image: 'https://feeds.example.org/i.png', icon: 'https://feeds.example.org/f.ico', hub: 'https://hub.example.org/', self: 'https://example.org/feed.json' },
      entries: [{
        id: '1', title: 'A x', link: 'https://feeds.example.org/1', summary: 'S &lt; T', content: '<p>Hello <a href="https://feeds.example.org/dir/x" rel="noopener noreferrer nofollow">x</a></p>', author: 'Ben', authors: ['Ben', 'Eva'], published: '2010-02-07T19:04:00.000Z', updated: '2010-02-08T14:04:00.000Z',
        categories: ['a', 'b'], enclosures: [{ url: 'https://feeds.example.org/a.mp3', type: 'audio/mpeg', length: 5 }], language: 'de', image: { url: 'https://feeds.example.org/p.jpg' },
      }],
    });
  });

  it.each<[what: string, item: object, expected: object]>([
    ['text content', { id: 1, content_text: 'a < b\nc\n\nd' }, { id: '1', content: '<p>a &lt; b<br>c</p><p>d</p>' }],
    ['an id that is the address', { id: 'https://example.org/1', content_text: 'x' }, { id: 'https://example.org/1', link: 'https://example.org/1' }],
    ['an external address', { id: '1', external_url: 'https://example.net/' }, { link: 'https://example.net/' }],
    ['the author of version 1', { id: '1', author: { name: 'Ann' } }, { authors: ['Ann'] }],
    ['the feed as author', { id: '1' }, { authors: ['Feed'] }],
    ['useless values', { id: '1', title: null, tags: 'x', attachments: {}, date_published: 'soon', authors: [null, {}] }, { id: '1', published: undefined, enclosures: [] }],
  ])('reads %s', (_what, item, expected) => {
    expect({ published: undefined, ...read({ version: 'https://jsonfeed.org/version/1', title: 'T', author: { name: 'Feed' }, items: [item] }).entries[0] }).toMatchObject(expected);
  });

  it('is safe from names of JavaScript', () => {
    const { entries } = reading('{"version":"https://jsonfeed.org/version/1","title":"T","__proto__":{"title":"x"},"items":[{"id":"1","__proto__":{"url":"https://example.org/"}}]}');
    expect(entries).toMatchObject([{ id: '1' }]);
    expect(entries[0]?.link).toBeUndefined();
  });

  it.each([
    ['{"error":{"code":404,"message":"No such feed"}}', 'it is a JSON answer that says “No such feed”'],
    ['{"errors":["Rate <b>limit</b>"]}', 'it is a JSON answer that says “Rate limit”'],
    ['{"data":[]}', 'it is JSON, but not a JSON Feed'],
    ['[1,2]', 'it is JSON, but not a JSON Feed'],
    ['{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":', 'it begins like JSON, but the JSON is broken or cut off'],
  ])('says what %s is', (text, message) => {
    expect(parseFeed(new TextEncoder().encode(text))).toEqual({ ok: false, problem: { kind: 'not-a-feed', message: `This is not a feed: ${message}.` } });
  });
});
