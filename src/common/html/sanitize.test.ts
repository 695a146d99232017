import { describe, expect, test } from 'vitest';
import { sanitizeHtml } from './sanitize.ts';

const baseUrl = 'https://news.example.org/politics/story.html';
const clean = (html: string): string => sanitizeHtml(html, { baseUrl });
const rel = 'rel="noopener noreferrer nofollow"';
const lazy = 'loading="lazy" decoding="async"';
const pixels = `data:image/png;base64,${'iVBORw0KGgo'.repeat(30)}`;

const cases: Record<string, readonly (readonly [what: string, input: string, output: string])[]> = {
  text: [
    ['plain text stays plain', 'Fish & chips < 5 €', 'Fish &amp; chips &lt; 5 €'],
    ['inline markup alone gets no paragraph', 'Hello <b>world</b>', 'Hello <b>world</b>'],
    ['a paragraph stays one', '<p>Hello</p>', '<p>Hello</p>'],
    ['white space folds, also across elements', '<p>a \n\t b <i> c</i>  d</p>', '<p>a b <i>c</i> d</p>'],
    ['loose text beside blocks becomes paragraphs', 'Intro<p>Para</p>Outro', '<p>Intro</p><p>Para</p><p>Outro</p>'],
    ['wrappers go', '<div><section><article><p>a</p></article></section></div>', '<p>a</p>'],
    ['two line breaks part paragraphs', 'a<br><br>b<br> <br/>c<br>d', '<p>a</p><p>b</p><p>c<br>d</p>'],
    ['a rule stands between things', '<hr>a<hr><hr>b<hr>', '<p>a</p><hr><p>b</p>'],
    ['line breaks at the edges go', '<p><br>a<br></p><br>', '<p>a</p>'],
    ['empty elements go', '<p></p><p>&nbsp;</p><b></b><ul><li></li></ul><p>a<span> </span></p><blockquote><p></p></blockquote>', '<p>a</p>'],
    ['a paragraph ends where a block begins', '<p>a<div>b</div>c</p>', '<p>a</p><p>b</p><p>c</p>'],
    ['a stray end tag parts paragraphs', 'a</p>b', '<p>a</p><p>b</p>'],
    ['control characters vanish', '<p>a\u0007b&#8;c</p>', '<p>abc</p>'],
    ['direction and language stay', '<div dir="RTL" lang="he"><p>שלום</p></div><p lang="de_AT" dir="up">x</p>', '<div dir="rtl" lang="he"><p>שלום</p></div><p>x</p>'],
    ['hidden parts go', '<p hidden>a</p><p style="color:red;display: none">b</p><p>c</p>', '<p>c</p>'],
    ['preformatted text keeps its spaces', '<pre><code>\n  a\n\n    b\t1\n</code></pre>', '<pre><code>  a\n\n    b\t1</code></pre>'],
    ['old code elements', '<xmp><b>x</b></xmp>', '<pre>&lt;b&gt;x&lt;/b&gt;</pre>'],
    ['ruby, time, abbreviations and their kind', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> <time datetime="2026-01-31T12:00Z">today</time> <abbr title="World &quot;Wide&quot;">W</abbr> H<sub>2</sub>O <bdi>x</bdi></p>',
      '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby> <time datetime="2026-01-31T12:00Z">today</time> <abbr title="World &quot;Wide&quot;">W</abbr> H<sub>2</sub>O <bdi>x</bdi></p>'],
    ['obsolete names are renewed', '<strike>a</strike> <acronym title=x>b</acronym> <font color=red>c</font>', '<s>a</s> <abbr title="x">b</abbr> c'],
    ['details', '<details open><summary><h3>More</h3></summary>text</details>', '<details open><summary>More</summary><p>text</p></details>'],
    ['form controls go, their surroundings stay', '<form><p>Vote: <input name=a> <button>Send</button></p><select><option>1</select></form>', '<p>Vote:</p>'],
  ],
  headings: [
    ['with an h1 all move down', '<h1>A</h1><h2>B</h2><h6>C</h6>', '<h2>A</h2><h3>B</h3><h4>C</h4>'],
    ['without one they stay', '<h2>B</h2><h3>C</h3>', '<h2>B</h2><h3>C</h3>'],
    ['blocks in a heading become words', '<h2><div>A</div><p>B</p></h2>', '<h2>A B</h2>'],
  ],
  lists: [
    ['missing end tags', '<ul><li>a<li>b<ul><li>c</ul></ul>', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
    ['numbers stay', '<ol start=3 reversed type=a><li value=7>x</ol>', '<ol start="3" reversed type="a"><li value="7">x</li></ol>'],
    ['definitions', '<dl><dt>a<dd>b<dt>c<dd>d</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>'],
  ],
  tables: [
    ['a table of data stays', '<table border=1><caption>T</caption><tr><th scope=row>a</th><td colspan="2">b</td></tr></table>', '<table><caption>T</caption><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>'],
    ['empty cells stay', '<table><tr><td>a<td><tr><td><td>d</table>', '<table><tbody><tr><td>a</td><td></td></tr><tr><td></td><td>d</td></tr></tbody></table>'],
    ['a table for layout goes', '<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
    ['so does one around another', '<table><tr><td>x<td><table><tr><td>1<td>2</table></table>', '<p>x</p><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'],
    ['an empty one goes', '<p>a</p><table><tr><td><td></table>', '<p>a</p>'],
    ['text between its parts comes before', '<table>x<tr><td>1<td>2</table>', '<p>x</p><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'],
  ],
  links: [
    ['relative links are resolved', '<a href="../a?b=1&c=2#d" title=x target=_top>x</a>', `<a href="https://news.example.org/a?b=1&amp;c=2#d" ${rel}>x</a>`],
    ['trackers go', '<a href="/a?utm_source=feed&amp;id=7&amp;fbclid=x">x</a>', `<a href="https://news.example.org/a?id=7" ${rel}>x</a>`],
    ['mail stays', '<a href="mailto:desk@example.org">x</a>', `<a href="mailto:desk@example.org" ${rel}>x</a>`],
    ['other schemes leave the text', '<a href="tel:123">x</a> <a>y</a> <a href="javascript:1">z</a>', 'x y z'],
    ['a link in a link leaves its text', '<a href=/a><div>x <a href=/b>y</a></div></a>', `<a href="https://news.example.org/a" ${rel}><p>x y</p></a>`],
    ['a link around blocks stays around them', '<a href=/a><h2>x</h2><p>y</p></a>', `<a href="https://news.example.org/a" ${rel}><h2>x</h2><p>y</p></a>`],
  ],
  pictures: [
    ['size and description stay', '<img src=/a.jpg alt="A &amp; B" width=640 height=480px class=x style="color:red">', `<img src="https://news.example.org/a.jpg" alt="A &amp; B" width="640" height="480" ${lazy}>`],
    ['odd sizes go', '<img src=/a.jpg width=100% height=auto>', `<img src="https://news.example.org/a.jpg" alt="" ${lazy}>`],
    ['a title stays, web comics need it', '<img src=/a.png title="the joke">', `<img src="https://news.example.org/a.png" alt="" title="the joke" ${lazy}>`],
    ['lazy address', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src=/a.jpg>', `<img src="https://news.example.org/a.jpg" alt="" ${lazy}>`],
    ['lazy address beside a placeholder', '<img src=/img/placeholder.png data-lazy-src=/a.jpg>', `<img src="https://news.example.org/a.jpg" alt="" ${lazy}>`],
    ['the best of a set', '<img src=/s.jpg srcset="/320.jpg 320w, /1200.jpg 1200w, /2400.jpg 2400w, /800.jpg 800w">', `<img src="https://news.example.org/1200.jpg" alt="" ${lazy}>`],
    ['the widest when none is wide', '<img srcset="/320.jpg 320w,https://cdn.example.org/w_800,h_400/a.jpg 800w">', `<img src="https://cdn.example.org/w_800,h_400/a.jpg" alt="" width="800" height="400" ${lazy}>`],
    ['lazy set', '<img src="data:," data-srcset="/a.jpg 1x, /b.jpg 2x">', `<img src="https://news.example.org/b.jpg" alt="" ${lazy}>`],
    ['picture with sources', '<picture><source data-srcset="/a.webp 900w" type=image/webp><img alt=x></picture>', `<img src="https://news.example.org/a.webp" alt="x" ${lazy}>`],
    ['picture without img', '<picture><source srcset=/a.webp></picture>', `<img src="https://news.example.org/a.webp" alt="" ${lazy}>`],
    ['the one for readers without script', '<figure><img class=lazy><noscript><img src=/a.jpg alt=x></noscript></figure>', `<figure><img src="https://news.example.org/a.jpg" alt="x" ${lazy}></figure>`],
    ['but not twice', '<figure><img src=/a.jpg><noscript><img src=/a.jpg></noscript></figure>', `<figure><img src="https://news.example.org/a.jpg" alt="" ${lazy}></figure>`],
    ['counting pixels go', 'a<img src=/p.gif width=1 height=1><img src=/q.gif style="width:1px"><img src=/r.gif style="display:none"><noscript><img src="https://stats.example.org/p?x=1"></noscript>', 'a'],
    ['small pictures as data stay', `<img src="${pixels}">`, `<img src="${pixels}" alt="" ${lazy}>`],
    ['figure', '<figure class=wp><div><a href=/big.jpg><img src=/a.jpg></a></div><figcaption><p>Words</p></figcaption></figure>', `<figure><a href="https://news.example.org/big.jpg" ${rel}><img src="https://news.example.org/a.jpg" alt="" ${lazy}></a><figcaption><p>Words</p></figcaption></figure>`],
  ],
  media: [
    ['video', '<video src=/v.mp4 poster=/p.jpg autoplay loop width=100><track src=x></video>', '<video src="https://news.example.org/v.mp4" poster="https://news.example.org/p.jpg" controls preload="none"></video>'],
    ['sources', '<audio><source src=/a.ogg type="audio/ogg"><source src="javascript:1"><source src=/a.mp3 type="x y">Sorry</audio>', '<audio controls preload="none"><source src="https://news.example.org/a.ogg" type="audio/ogg"><source src="https://news.example.org/a.mp3"></audio>'],
    ['a player becomes a link', '<p>See:</p><iframe width=560 height=315 src="//www.youtube-nocookie.com/embed/AbCdEfGhIjK?rel=0" title="The film" allowfullscreen></iframe>',
      `<p>See:</p><figure class="embed"><a href="https://www.youtube.com/watch?v=AbCdEfGhIjK" ${rel}>The film</a></figure>`],
    ['vimeo', '<iframe src="https://player.vimeo.com/video/12345?h=1"></iframe>', `<figure class="embed"><a href="https://vimeo.com/12345" ${rel}>vimeo.com</a></figure>`],
    ['a lazy frame', '<iframe src="about:blank" data-src="https://www.dailymotion.com/embed/video/x7"></iframe>', `<figure class="embed"><a href="https://www.dailymotion.com/video/x7" ${rel}>dailymotion.com</a></figure>`],
    ['so does a frame of a service that is not known', 'a<iframe src="https://charts.example.org/1?utm_source=x"></iframe>b', `<p>a</p><figure class="embed"><a href="https://charts.example.org/1" ${rel}>charts.example.org</a></figure><p>b</p>`],
    ['a narrow one is an advert', '<iframe src="https://shop.example.org/" width=120 height=240></iframe>', ''],
    ['a frame nobody sees goes', '<iframe src="https://count.example.org/" width=0 height=0></iframe><iframe src="https://count.example.org/" style="display:none"></iframe>', ''],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', (_what, input, output) => {
    expect(clean(input)).toBe(output);
    expect(clean(output)).toBe(output);
  });
});

describe('without a base address', () => {
  test('relative links lose their address, absolute ones keep it', () => {
    expect(sanitizeHtml('<a href="/a">x</a> <a href="https://example.org/b">y</a><img src="/c.png">')).toBe(`x <a href="https://example.org/b" ${rel}>y</a>`);
  });
});

describe('hostile sizes', () => {
  const seconds = (work: () => void): number => {
    const start = process.cpuUsage();
    work();
    const used = process.cpuUsage(start);
    return (used.user + used.system) / 1e6;
  };
  const million = 1_000_000;
  test.each([
    ['100,000 nested elements', `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`, 'deep'],
    ['100,000 nested inline elements', `${'<b>'.repeat(100_000)}deep`, undefined],
    ['5 million characters of one tag', '<b>'.repeat(1_666_666), ''],
    ['5 million characters of end tags', `${'<i>'.repeat(300)}${'</x>'.repeat(1_250_000)}`, undefined],
    ['endless attributes', `<p ${'a=1 '.repeat(million)}>x</p>`, '<p>x</p>'],
    ['one endless attribute', `<p title="${'a'.repeat(4 * million)}">x</p>`, '<p>x</p>'],
    ['a tag that never ends', `<p ${'a'.repeat(4 * million)}`, ''],
    ['unclosed comments', '<!--'.repeat(million), ''],
    ['unclosed quotes', '<a href="'.repeat(500_000), ''],
    ['unclosed scripts', '<script>'.repeat(500_000), ''],
    ['tables in tables', '<table><tr><td>'.repeat(100_000), undefined],
    ['lists in lists', '<ul><li>'.repeat(200_000), undefined],
    ['links in links', '<a href=/x>'.repeat(300_000), undefined],
    ['figures in figures around nothing', `${'<figure>'.repeat(250)}${'<span class=x></span>'.repeat(150_000)}`, ''],
    ['posts in posts around links', `${'<blockquote class="twitter-tweet" cite="https://x.example/1">'.repeat(250)}${'<a href=/a>x</a>'.repeat(100_000)}`, undefined],
    ['pull quotes in pull quotes', `${'<div class=pullquote>'.repeat(250)}${'<i></i>'.repeat(150_000)}x`, ''],
    ['formulas in formulas', `${'<span class=katex>'.repeat(250)}${'<i></i>'.repeat(150_000)}x`, ''],
    ['endless formulas', '<math><mi>x</mi></math>'.repeat(60_000), undefined],
    ['links into the text', Array.from({ length: 40_000 }, (_, at) => `<a href="#n${at}">x</a><p id="n${at}">y</p>`).join(''), undefined],
    ['players without frames', '<lite-youtube videoid="AbCdEfGhIjK"></lite-youtube>'.repeat(60_000), undefined],
    ['code without end', `<pre>${'<span class="lineno">1</span>x\n'.repeat(60_000)}`, undefined],
    ['ampersands', '&'.repeat(3 * million), undefined],
    ['line breaks', '<br>'.repeat(million), ''],
    ['white space', `<p>a${' \n'.repeat(2 * million)}b</p>`, '<p>a b</p>'],
    ['a large srcset', `<img srcset="${'a 1x,'.repeat(500_000)}">`, undefined],
    ['a long base and many links', `${'<a href=a>x</a>'.repeat(150_000)}`, undefined],
  ])('%s', (_, html, output) => {
    let result = '';
    expect(seconds(() => { result = sanitizeHtml(html, { baseUrl: `https://example.org/${'d'.repeat(1500)}/` }); })).toBeLessThan(4);
    expect(result.length).toBeLessThan(6_000_000);
    if (output !== undefined) expect(result).toBe(output);
  });
});
