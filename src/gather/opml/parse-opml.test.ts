import { describe, expect, it, test } from 'vitest';
import { limits } from './limits.ts';
import { OpmlProblem } from './opml-problem.ts';
import { parseOpml } from './parse-opml.ts';

const opml = (body: string, head = ''): string => `<?xml version="1.0"?><opml version="2.0"><head>${head}</head><body>${body}</body></opml>`;
const feed = (attributes: string): string => `<outline type="rss" ${attributes}/>`;
const only = (body: string) => {
  const { subscriptions, refused } = parseOpml(opml(body));
  expect(refused).toEqual([]);
  expect(subscriptions).toHaveLength(1);
  return subscriptions[0];
};

describe('a list', () => {
  it('keeps folders, titles, site addresses and categories in the order of the document', () => {
    const list = parseOpml(opml(
      `<outline text="News"><outline text="Europe">${feed('text="The Ferry" xmlUrl="https://ferry.example.org/feed" htmlUrl="https://ferry.example.org" category="/a/b,c"')}</outline>
      ${feed('text="Harbour Post" title="The Harbour Post" xmlUrl="https://harbour.example.org/rss"')}</outline>
      ${feed('xmlUrl="https://plain.example.org/"')}`,
      '<title>My &amp; your feeds</title><dateCreated>x</dateCreated>',
    ));
    expect(list).toEqual({
      title: 'My & your feeds',
      subscriptions: [
        { feedUrl: 'https://ferry.example.org/feed', title: 'The Ferry', siteUrl: 'https://ferry.example.org/', folder: ['News', 'Europe'], category: '/a/b,c' },
        { feedUrl: 'https://harbour.example.org/rss', title: 'The Harbour Post', folder: ['News'] },
        { feedUrl: 'https://plain.example.org/', folder: [] },
      ],
      refused: [],
    });
  });

  it('keeps each address once, the first', () => {
    const { subscriptions } = parseOpml(opml(feed('text="A" xmlUrl="https://a.example.org"') + feed('text="B" xmlUrl="https://a.example.org/#top"')));
    expect(subscriptions).toEqual([{ feedUrl: 'https://a.example.org/', title: 'A', folder: [] }]);
  });

  it('passes over folders without a name and outlines that say nothing', () => {
    const { subscriptions, refused } = parseOpml(opml(`<outline text=" "><outline text="Real">${feed('xmlUrl="https://a.example.org/"')}<outline text="A note"/></outline></outline>`));
    expect(subscriptions).toEqual([{ feedUrl: 'https://a.example.org/', folder: ['Real'] }]);
    expect(refused).toEqual([]);
  });

  it('takes no title from an address that stands in for one', () => {
    expect(only(feed('text="https://a.example.org/x" xmlUrl="https://a.example.org/x"'))).toEqual({ feedUrl: 'https://a.example.org/x', folder: [] });
  });

  it('of outlines within a feed keeps the feeds, in its folder', () => {
    const { subscriptions } = parseOpml(opml(`<outline text="F"><outline text="A" xmlUrl="https://a.example.org/">${feed('text="B" xmlUrl="https://b.example.org/"')}</outline></outline>`));
    expect(subscriptions.map(({ title, folder }) => [title, folder])).toEqual([['A', ['F']], ['B', ['F']]]);
  });

  it('may be empty', () => {
    expect(parseOpml(opml(''))).toEqual({ subscriptions: [], refused: [] });
  });
});

describe('as people and programs write it', () => {
  test.each([
    ['names in any case', '<OUTLINE TEXT="A" XMLURL="https://a.example.org/" HTMLURL="https://s.example.org/"/>', { title: 'A', siteUrl: 'https://s.example.org/' }],
    ['a bare ampersand', feed('text="Q&A" xmlUrl="https://a.example.org/?x=1&y=2&copy=3"'), { title: 'Q&A', feedUrl: 'https://a.example.org/?x=1&y=2&copy=3' }],
    ['escaped ampersands', feed('text="Q&amp;A" xmlUrl="https://a.example.org/?x=1&amp;y=2"'), { title: 'Q&A', feedUrl: 'https://a.example.org/?x=1&y=2' }],
    ['entities that XML does not know', feed('text="Caf&eacute;&nbsp;M&uuml;ller &hellip;" xmlUrl="https://a.example.org/"'), { title: 'Café Müller …' }],
    ['a less-than sign in an attribute', feed('text="1 < 2" xmlUrl="https://a.example.org/"'), { title: '1 < 2' }],
    ['encoded markup in a title', feed('text="&lt;b&gt;Bold&lt;/b&gt; &amp;amp; plain" xmlUrl="https://a.example.org/"'), { title: 'Bold & plain' }],
    ['scripts in a title', feed('text="A&lt;script&gt;alert(1)&lt;/script&gt;" xmlUrl="https://a.example.org/"'), { title: 'A' }],
    ['line ends in a title', feed('text="A\n  b" xmlUrl="https://a.example.org/"'), { title: 'A b' }],
    ['single quotes', "<outline text='It' xmlUrl='https://a.example.org/'/>", { title: 'It' }],
    ['no quotes', '<outline text=It xmlUrl=https://a.example.org/ >', { title: 'It' }],
    ['white space around an address', feed('text="A" xmlUrl=" https://a.example.org/ "'), { feedUrl: 'https://a.example.org/' }],
    ['feed://', feed('xmlUrl="feed://a.example.org/x"'), { feedUrl: 'http://a.example.org/x' }],
    ['feed:https://', feed('xmlUrl="feed:https://a.example.org/x"'), { feedUrl: 'https://a.example.org/x' }],
    ['url for xmlUrl', '<outline type="rss" text="A" url="https://a.example.org/x"/>', { feedUrl: 'https://a.example.org/x' }],
    ['a name and password', feed('xmlUrl="https://ann:pw@a.example.org/x"'), { feedUrl: 'https://ann:pw@a.example.org/x' }],
  ])('%s', (_what, body, expected) => {
    expect(only(body)).toMatchObject(expected);
  });

  it('keeps no site address that is none', () => {
    expect(only(feed('xmlUrl="https://a.example.org/" htmlUrl="javascript:alert(1)"'))).toEqual({ feedUrl: 'https://a.example.org/', folder: [] });
  });

  it('reads outlines that somebody cut from a list', () => {
    expect(parseOpml(feed('text="A" xmlUrl="https://a.example.org/"')).subscriptions).toHaveLength(1);
  });

  it('says when the end of the file is missing', () => {
    const whole = opml(`<outline text="F">${feed('text="A" xmlUrl="https://a.example.org/"')}${feed('text="B" xmlUrl="https://b.example.org/"')}</outline>`);
    const { subscriptions, refused } = parseOpml(whole.slice(0, whole.indexOf('b.example.org')));
    expect(subscriptions).toMatchObject([{ title: 'A', folder: ['F'] }]);
    expect(refused).toEqual([{ address: 'the end of the file', message: expect.stringContaining('ends in the middle') }]);
  });
});

describe('what cannot be subscribed to', () => {
  test.each(['ftp://a.example.org/', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/xml,<rss/>', '/feed.xml', 'http://', 'not an address', `https://a.example.org/${'x'.repeat(9000)}`])('refuses %s', (address) => {
    const { subscriptions, refused } = parseOpml(opml(feed(`text="A" xmlUrl="${address}"`) + feed('xmlUrl="https://b.example.org/"')));
    expect(subscriptions.map(({ feedUrl }) => feedUrl)).toEqual(['https://b.example.org/']);
    expect(refused).toEqual([{ address: address.slice(0, 300), message: expect.stringContaining('no web address') }]);
  });

  it('does not follow an inclusion', () => {
    expect(parseOpml(opml('<outline type="include" text="More" url="https://a.example.org/more.opml"/>')).refused).toEqual([{ address: 'https://a.example.org/more.opml', message: expect.stringContaining('includes another list') }]);
  });

  it('leaves a bookmark alone', () => {
    expect(parseOpml(opml('<outline type="link" text="A" url="https://a.example.org/"/>'))).toEqual({ subscriptions: [], refused: [] });
  });
});

describe('encodings', () => {
  const text = (declared: string): string => `<?xml version="1.0" encoding="${declared}"?>\n<opml><body><outline text="Žluťoučký kůň" xmlUrl="https://a.example.org/"/></body></opml>`;
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const units = `${mark ? '\ufeff' : ''}${text('UTF-16')}`;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), little);
    return new Uint8Array(view.buffer);
  };
  const latin2 = Uint8Array.from([...text('ISO-8859-2')], (character) => ({ Ž: 0xae, ť: 0xbb, č: 0xe8, ů: 0xf9, ň: 0xf2, ý: 0xfd, ľ: 0xb5, k: 0x6b, ŭ: 0x75 })[character] ?? character.charCodeAt(0));

  test.each([
    ['UTF-8', new TextEncoder().encode(text('UTF-8'))],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text('UTF-8')}`)],
    ['UTF-8 with a wrong label', new TextEncoder().encode(text('ISO-8859-1'))],
    ['UTF-16, little end first', utf16(true, true)],
    ['UTF-16, big end first', utf16(false, true)],
    ['UTF-16 without a mark', utf16(true, false)],
    ['ISO 8859-2', latin2],
    ['text with a mark', `\ufeff${text('UTF-16')}`],
  ])('%s', (_name, document) => {
    expect(parseOpml(document).subscriptions.map(({ title }) => title)).toEqual(['Žluťoučký kůň']);
  });
});

describe('what is no list', () => {
  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['<!DOCTYPE html><html><body>Hello', 'web page'],
    ['<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'is a feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'is a feed'],
    ['{"feeds":[]}', 'JSON'],
    ['PK\u0003\u0004abc', 'ZIP'],
    ['<?xml version="1.0"?><playlist/>', 'XML'],
    ['https://a.example.org/feed', 'no <opml>'],
    ['x'.repeat(limits.size + 1), 'larger than 20 MB'],
  ])('%#', (text, words) => {
    expect(() => parseOpml(text)).toThrow(OpmlProblem);
    expect(() => parseOpml(text)).toThrow(words);
    expect(() => parseOpml(new TextEncoder().encode(text))).toThrow(words);
  });

  it('is known by its name across threads', () => {
    expect(new OpmlProblem('x').name).toBe('OpmlProblem');
  });
});

describe('hostile lists', () => {
  it('expands no entities of a DOCTYPE', () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'.charAt(at)} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`).join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const { subscriptions } = parseOpml(`${bomb}${opml(feed('text="&j; &x;" xmlUrl="https://a.example.org/"')).slice('<?xml version="1.0"?>'.length)}`);
    expect(subscriptions).toEqual([{ feedUrl: 'https://a.example.org/', title: '&j; &x;', folder: [] }]);
  });

  it('counts folders beyond the sixteenth as that one', () => {
    const depth = 40;
    const { subscriptions } = parseOpml(opml(`${Array.from({ length: depth }, (_, at) => `<outline text="F${at}">`).join('')}${feed('xmlUrl="https://a.example.org/"')}${'</outline>'.repeat(depth)}`));
    expect(subscriptions[0]?.folder).toEqual(Array.from({ length: limits.depth }, (_, at) => `F${at}`));
  });

  it('gives up on elements without end', () => {
    expect(() => parseOpml(`<opml>${'<outline text="x">'.repeat(limits.nesting + 10)}`)).toThrow('nests elements');
  });

  it('reads the first 20,000 outlines and says how many are left out', () => {
    const { subscriptions, refused } = parseOpml(opml(Array.from({ length: limits.outlines + 7 }, (_, at) => feed(`xmlUrl="https://a.example.org/${at}"`)).join('')));
    expect(subscriptions).toHaveLength(limits.outlines);
    expect(refused).toEqual([{ address: '7 more outlines', message: expect.stringContaining('20,000') }]);
  });

  it('has no property of objects for a folder or attribute', () => {
    const { subscriptions } = parseOpml(opml(`<outline text="__proto__"><outline text="constructor">${feed('__proto__="x" constructor="y" text="toString" xmlUrl="https://a.example.org/"')}</outline></outline>`));
    expect(subscriptions).toEqual([{ feedUrl: 'https://a.example.org/', title: 'toString', folder: ['__proto__', 'constructor'] }]);
  });

  test.each([
    ['stray end tags', `<opml>${'<a>'.repeat(150)}`, '</b>'],
    ['one endless tag', '<opml><outline ', 'a=1 '],
    ['one endless title', '<opml><outline xmlUrl="https://a.example.org/" text="', '&amp;&lt;a '],
    ['comments that never end', '<opml>', '<!--'],
    ['declarations', '<opml><!DOCTYPE o [', '<!ENTITY a "&b;&b;&b;">'],
  ])('takes %s in time', (_name, head, piece) => {
    const started = process.cpuUsage();
    parseOpml(head + piece.repeat(Math.floor(5_000_000 / piece.length)));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});
