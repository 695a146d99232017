import { describe, expect, test } from 'vitest';
import { assertSafe } from './safe-language.fixture.ts';
import { sanitizeHtml } from './sanitize.ts';

const baseUrl = 'https://news.example.org/science/story.html';
const rel = 'rel="noopener noreferrer nofollow"';
const lazy = 'loading="lazy" decoding="async"';
const blur = `data:image/jpeg;base64,${'iVBORw0KGgo'.repeat(30)}`;
const link = (href: string, text: string): string => `<a href="${href}" ${rel}>${text}</a>`;

/** What each kind of element becomes: what, as pages write it, as we write it. */
const cases: Record<string, readonly (readonly [what: string, input: string, output: string])[]> = {
  headings: [
    ['levels used for looks come into order', '<h3>A</h3><p>a</p><h5>B</h5><p>b</p><h3>C</h3>', '<h2>A</h2><p>a</p><h3>B</h3><p>b</p><h2>C</h2>'],
    ['none is deeper than the fourth', '<h2>A</h2><h3>B</h3><h4>C</h4><h5>D</h5><h6>E</h6><h4>F</h4>', '<h2>A</h2><h3>B</h3><h4>C</h4><h4>D</h4><h4>E</h4><h4>F</h4>'],
    ['a deep one before a high one', '<h4>A</h4><h2>B</h2><h4>C</h4>', '<h2>A</h2><h2>B</h2><h3>C</h3>'],
    ['empty ones do not count', '<h1> </h1><h2></h2><h4>A</h4>', '<h2>A</h2>'],
  ],
  footnotes: [
    ['mark and note lead to each other', '<p>Word<sup id="fnref1"><a href="#fn1">1</a></sup>.</p><ol><li id="fn1">Note <a href="#fnref1">↩</a></li></ol>',
      '<p>Word<sup id="note-fnref1"><a href="#note-fn1">1</a></sup>.</p><ol><li id="note-fn1">Note <a href="#note-fnref1">↩</a></li></ol>'],
    ['also by the page\'s whole address', `<p>Word<a href="${baseUrl}#n">1</a></p><p id=n>Note</p>`, '<p>Word<a href="#note-n">1</a></p><p id="note-n">Note</p>'],
    ['a name is an id', '<p>Word<a name="_ftnref1" href="#_ftn1">[1]</a></p><p><a name="_ftn1" href="#_ftnref1">[1]</a> Note</p>',
      '<p>Word<a href="#note-_ftn1" id="note-_ftnref1">[1]</a></p><p><a href="#note-_ftnref1" id="note-_ftn1">[1]</a> Note</p>'],
    ['an id on an element that goes moves to the next one', '<p>Word<a href="#n">1</a></p><div id=n><p>Note</p></div>', '<p>Word<a href="#note-n">1</a></p><p id="note-n">Note</p>'],
    ['an empty anchor before a paragraph\'s text', '<p>Word<a href="#n">1</a></p><p><a name=n></a>Note</p>', '<p>Word<a href="#note-n">1</a></p><p id="note-n">Note</p>'],
    ['one within a line keeps its place', '<p>See <a href="#n">below</a>. Then<span id=n></span> this.</p>', '<p>See <a href="#note-n">below</a>. Then <span id="note-n"></span>this.</p>'],
    ['two ids for one place', '<p>Word<a href="#a">1</a><a href="#b">2</a></p><div id=a><p id=b>Note</p></div>', '<p>Word<a href="#note-b">1</a><a href="#note-b">2</a></p><p id="note-b">Note</p>'],
    ['an id twice stays once', '<p><a href="#n">1</a></p><p id=n>A</p><p id=n>B</p>', '<p><a href="#note-n">1</a></p><p id="note-n">A</p><p>B</p>'],
    ['ids that nothing leads to go', '<p id=a>A</p><p id=b>B</p>', '<p>A</p><p>B</p>'],
    ['links to places that are not there lead to the page', '<p><a href="#comments">Talk</a></p>', `<p>${link(`${baseUrl}#comments`, 'Talk')}</p>`],
    ['letters of any alphabet', '<p><a href="#%D8%AD1">١</a></p><p id="ح1">حاشية</p>', '<p><a href="#note-ح1">١</a></p><p id="note-ح1">حاشية</p>'],
    ['a heading that a table of contents leads to', '<ul><li><a href="#c1">One</a></ul><h2 id=c1>One</h2><p>x</p>', '<ul><li><a href="#note-c1">One</a></li></ul><h2 id="note-c1">One</h2><p>x</p>'],
  ],
  formulas: [
    ['MathML stays', '<p>So <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>.</p>', '<p>So <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>.</p>'],
    ['its annotation becomes its alternative', '<math display="block" xmlns="x" onclick="y"><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x_1 &lt; y</annotation></semantics></math>', '<math display="block" alttext="x_1 &lt; y"><mrow><mi>x</mi></mrow></math>'],
    ['unknown elements keep the places of arguments', '<math><msub><foo><mi>a</mi></foo><mn>1</mn></msub></math>', '<math><msub><mrow><mi>a</mi></mrow><mn>1</mn></msub></math>'],
    ['old brackets', '<math><mfenced open="[" separators=";"><mi>a</mi><mi>b</mi></mfenced></math>', '<math><mrow><mo>[</mo><mi>a</mi><mo>;</mo><mi>b</mi><mo>)</mo></mrow></math>'],
    ['KaTeX once', '<p><span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span></span></span></p>', '<p><math alttext="x"><mi>x</mi></math></p>'],
    ['MathJax once', '<p><span class="MathJax_Preview">x</span><span class="MathJax" id="m"><nobr><span>x</span></nobr><span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span><script type="math/tex" id="e">x</script></p>', '<p><math><mi>x</mi></math></p>'],
    ['TeX that no script has drawn', '<p>Let <script type="math/tex">a^2 + b^2</script> be.</p>', '<p>Let <code>a^2 + b^2</code> be.</p>'],
    ['an encyclopedia\'s formula once', '<p><span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="{\\displaystyle x}"><semantics><mstyle displaystyle="true"><mi>x</mi></mstyle></semantics></math></span><img src="/x.svg" class="mwe-math-fallback-image-inline" alt="{\\displaystyle x}"></span></p>',
      '<p><math alttext="x"><mstyle displaystyle="true"><mi>x</mi></mstyle></math></p>'],
    ['a picture of one', '<p>Let <img src="https://s0.example.org/latex.php?latex=x%5E2" alt="x^2" class="latex"> be.</p>', `<p>Let <img src="https://s0.example.org/latex.php?latex=x%5E2" alt="x^2" class="formula" ${lazy}> be.</p>`],
    ['an empty one goes', '<p>a<math><mi> </mi></math></p>', '<p>a</p>'],
  ],
  code: [
    ['the language is kept', '<pre><code class="hljs language-Rust extra">fn main() {}</code></pre>', '<pre><code class="language-rust">fn main() {}</code></pre>'],
    ['wherever it is named', '<div class="highlight highlight-source-python"><pre>x = <span class="pl-c1">1</span></pre></div>', '<pre class="language-python">x = 1</pre>'],
    ['a highlighter of old', '<pre class="brush: js; toolbar: false">let a;</pre>', '<pre class="language-js">let a;</pre>'],
    ['words that are no language', '<pre class="code-block wp-block-code"><code class="language-none">x</code></pre>', '<pre><code>x</code></pre>'],
    ['lines stay lines, whatever parts them', '<pre>a<br>b<div>c</div><span>d</span>\n  e</pre>', '<pre>a\nb\nc\nd\n  e</pre>'],
    ['numbers of lines go', '<pre><span class="lineno">1</span>a\n<span class="lineno">2</span>b</pre>', '<pre>a\nb</pre>'],
    ['also from a table', '<table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><pre>a\nb</pre></td></tr></table>', '<pre>a\nb</pre>'],
    ['and from one of a row for each line', '<table><tr><td class="blob-num">1</td><td class="blob-code">a</td></tr><tr><td class="blob-num">2</td><td class="blob-code">  b</td></tr></table>', '<pre>a\n  b</pre>'],
    ['numbers in a table within the block', '<pre><code><table><tr><td class="hljs-ln-numbers" data-line-number=1>1</td><td class="hljs-ln-code">a</td></tr><tr><td>2</td><td>  b</td></tr></table></code></pre>', '<pre><code>a\n  b</code></pre>'],
    ['a table that keeps its spaces by mistake', '<pre>\n<table><tr><th>a</th><td>b</td></tr></table>\n</pre>', '<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>'],
    ['inline code has none', '<p>Call <code class="language-js">f()</code>.</p>', '<p>Call <code>f()</code>.</p>'],
  ],
  lists: [
    ['an item without a list is a paragraph', '<li>a</li><div><dd>b</dd></div>', '<p>a</p><p>b</p>'],
    ['definitions in a box', '<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['a list in a table in a list', '<ul><li><table><tr><th>x</th><td><ul><li>a</li></ul></td></tr></table></li></ul>', '<ul><li><table><tbody><tr><th>x</th><td><ul><li>a</li></ul></td></tr></tbody></table></li></ul>'],
  ],
  tables: [
    ['head, sections, spans and caption stay', '<table><caption>T</caption><thead><tr><th scope=col colspan=2>A</th></tr></thead><tbody><tr><td>1</td><td rowspan=2>2</td></tr></tbody><tfoot><tr><td>3</td></tr></tfoot></table>',
      '<table><caption>T</caption><thead><tr><th colspan="2" scope="col">A</th></tr></thead><tbody><tr><td>1</td><td rowspan="2">2</td></tr></tbody><tfoot><tr><td>3</td></tr></tfoot></table>'],
    ['a table that says it is none', '<table role=presentation><tr><td>a</td><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
    ['a row that puts text beside a picture', '<table><tr><td><img src=/a.jpg></td><td>Words</td></tr></table>', `<p><img src="https://news.example.org/a.jpg" alt="" ${lazy}></p><p>Words</p>`],
    ['columns of running text', `<table><tr><td>${'Word and word. '.repeat(60).trim()}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>`, `<p>${'Word and word. '.repeat(60).trim()}</p><p>b</p><p>c</p><p>d</p>`],
  ],
  pullQuotes: [
    ['by their name', '<p>a</p><div class="article__pull-quote"><p>“Big words.”</p><cite>Ada</cite></div><p>b</p>', '<p>a</p><aside class="pull"><p>“Big words.”</p><p><cite>Ada</cite></p></aside><p>b</p>'],
    ['a quotation inside is one', '<figure class="wp-block-pullquote"><blockquote><p>Big</p></blockquote></figure>', '<aside class="pull"><p>Big</p></aside>'],
    ['with who said it', '<figure class="pullquote"><blockquote>Big</blockquote><figcaption>Ada Quill</figcaption></figure>', '<aside class="pull"><p>Big</p><p>Ada Quill</p></aside>'],
    ['another aside is none', '<aside><p>Note</p></aside>', '<p>Note</p>'],
    ['a box around the text is none', `<div class="pullquote-theme"><p>${'Word. '.repeat(120).trim()}</p></div>`, `<p>${'Word. '.repeat(120).trim()}</p>`],
  ],
  captions: [
    ['the credit is set apart', '<figure><img src=/a.jpg><figcaption>The river.<span class="image__credit">Photo: Mira Lund</span></figcaption></figure>', `<figure><img src="https://news.example.org/a.jpg" alt="" ${lazy}><figcaption>The river. <small>Photo: Mira Lund</small></figcaption></figure>`],
    ['in a block of its own', '<figure><img src=/a.jpg><figcaption><p>The river.</p><div class=copyright>© Lund</div></figcaption></figure>', `<figure><img src="https://news.example.org/a.jpg" alt="" ${lazy}><figcaption><p>The river.</p><small>© Lund</small></figcaption></figure>`],
    ['in lines of their own', '<figure><img src=/a.jpg><figcaption>The river.<div class=credits><p>Mira Lund</p><p>Pressbild</p></div></figcaption></figure>', `<figure><img src="https://news.example.org/a.jpg" alt="" ${lazy}><figcaption>The river.<br><small>Mira Lund</small><br><small>Pressbild</small></figcaption></figure>`],
    ['as a link', '<figure><img src=/a.jpg><figcaption>The river. <a class=credit href=/lund>Lund</a></figcaption></figure>', `<figure><img src="https://news.example.org/a.jpg" alt="" ${lazy}><figcaption>The river. <small>${link('https://news.example.org/lund', 'Lund')}</small></figcaption></figure>`],
    ['words outside captions keep their place', '<p>From <span class=source>Lund</span></p>', '<p>From Lund</p>'],
  ],
  languages: [
    ['a wrapper in the language around goes', '<div lang=de><div lang=de><p lang=DE>a</p><p lang=fr>b</p></div></div>', '<div lang="de"><p>a</p><p lang="fr">b</p></div>'],
    ['so does a direction that is there already', '<div dir=rtl><p dir=rtl>שלום <span dir=ltr>ABC</span></p></div>', '<div dir="rtl"><p>שלום <span dir="ltr">ABC</span></p></div>'],
    ['Japanese with its readings', '<p><ruby>灯台<rp>（</rp><rt>とうだい</rt><rp>）</rp></ruby>が点灯した。</p>', '<p><ruby>灯台<rp>（</rp><rt>とうだい</rt><rp>）</rp></ruby>が点灯した。</p>'],
    ['Chinese lines without spaces', '<p>新桥通车<br/>市民出行更便捷。</p>', '<p>新桥通车<br>市民出行更便捷。</p>'],
    ['Thai with its break chances', '<p>สะพาน<wbr>เปิด<wbr>แล้ว</p>', '<p>สะพาน<wbr>เปิด<wbr>แล้ว</p>'],
    ['Arabic with a Latin name', '<p dir="rtl" lang="ar">قالت <bdi>Ada Quill</bdi> إن الميناء مغلق.</p>', '<p dir="rtl" lang="ar">قالت <bdi>Ada Quill</bdi> إن الميناء مغلق.</p>'],
  ],
  pictures: [
    ['the size is taken from the style', '<img src=/a.jpg style="width: 640px; height: 480px">', `<img src="https://news.example.org/a.jpg" alt="" width="640" height="480" ${lazy}>`],
    ['or from the address', '<img src=/a-1024x683.jpg>', `<img src="https://news.example.org/a-1024x683.jpg" alt="" width="1024" height="683" ${lazy}>`],
    ['or from its query', '<img src="/a.jpg?w=1200&q=80&h=800">', `<img src="https://news.example.org/a.jpg?w=1200&amp;q=80&amp;h=800" alt="" width="1200" height="800" ${lazy}>`],
    ['or from data', '<img src=/a.jpg data-orig-size="900,600">', `<img src="https://news.example.org/a.jpg" alt="" width="900" height="600" ${lazy}>`],
    ['a date in the address is no size', '<img src=/2026/01/a.jpg>', `<img src="https://news.example.org/2026/01/a.jpg" alt="" ${lazy}>`],
    ['a loader\'s own attribute', '<img src=/img/blank.gif data-hero-picture="/a.webp">', `<img src="https://news.example.org/a.webp" alt="" ${lazy}>`],
    ['a blur gives way to the picture for readers without script', `<p>x</p><img src="${blur}"><noscript><img src=/a.jpg></noscript><img src=/b.jpg>`, `<p>x</p><p><img src="https://news.example.org/a.jpg" alt="" ${lazy}><img src="https://news.example.org/b.jpg" alt="" ${lazy}></p>`],
    ['but stays when there is no other', `<img src="${blur}">`, `<img src="${blur}" alt="" ${lazy}>`],
    ['AMP', '<amp-img src=/a.jpg width=640 height=480 alt=x><noscript><img src=/a.jpg></noscript></amp-img>', `<img src="https://news.example.org/a.jpg" alt="x" width="640" height="480" ${lazy}>`],
    ['counters of readers', 'a<img src="https://vg07.met.vgwort.example/na/1"><img src="https://ssl-vg03.met.vgwort.de/na/1"><img src="https://www.facebook.com/tr?id=1">', `a<img src="https://vg07.met.vgwort.example/na/1" alt="" ${lazy}>`],
  ],
  embeds: [
    ['a figure around a player is its facade', '<figure class="wp-block-embed"><div class=w><iframe src="https://www.youtube.com/embed/AbCdEfGhIjK" title="YouTube video player"></iframe></div><figcaption>The film</figcaption></figure>',
      `<figure class="embed">${link('https://www.youtube.com/watch?v=AbCdEfGhIjK', 'youtube.com')}<figcaption>The film</figcaption></figure>`],
    ['a chart', '<p>a</p><iframe title="Rain since 1990" aria-label="Line chart" src="https://datawrapper.dwcdn.net/AbC12/3/" width=600 height=400></iframe>', `<p>a</p><figure class="embed">${link('https://datawrapper.dwcdn.net/AbC12/', 'Rain since 1990')}</figure>`],
    ['a chart\'s picture for readers without script', '<div id="datawrapper-vis-AbC12"><script src="https://datawrapper.dwcdn.net/AbC12/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/AbC12/full.png" alt="Rain"></noscript></div>', `<img src="https://datawrapper.dwcdn.net/AbC12/full.png" alt="Rain" ${lazy}>`],
    ['a post keeps text, author and date', '<blockquote class="twitter-tweet" data-lang=en><p lang="en" dir="ltr">The bridge is open.</p>— Harbour (@harbour) <a href="https://twitter.com/harbour/status/1?ref_src=twsrc">May 3</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      `<blockquote class="embed"><p dir="ltr" lang="en">The bridge is open.</p><p>— Harbour (@harbour) ${link('https://twitter.com/harbour/status/1', 'May 3')}</p></blockquote>`],
    ['a post without a link gets one', '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3k"><p>Open.</p></blockquote>', `<blockquote class="embed"><p>Open.</p><p>${link('https://bsky.app/profile/did:plc:abc/post/3k', 'bsky.app')}</p></blockquote>`],
    ['Instagram', '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/?utm_source=ig_embed&utm_campaign=loading"><div><svg></svg><a href="https://www.instagram.com/p/AbC/?utm_source=ig_embed">A post</a></div></blockquote>', `<blockquote class="embed"><p>${link('https://www.instagram.com/p/AbC/', 'A post')}</p></blockquote>`],
    ['a post that only a script would fill', '<div class="fb-post" data-href="https://www.facebook.com/harbour/posts/1"></div>', `<figure class="embed">${link('https://www.facebook.com/harbour/posts/1', 'facebook.com')}</figure>`],
    ['components', '<amp-youtube data-videoid="AbCdEfGhIjK" layout=responsive></amp-youtube><lite-youtube videoid="AbCdEfGhIjK" playlabel="The film"></lite-youtube>',
      `<figure class="embed">${link('https://www.youtube.com/watch?v=AbCdEfGhIjK', 'youtube.com')}</figure><figure class="embed">${link('https://www.youtube.com/watch?v=AbCdEfGhIjK', 'The film')}</figure>`],
    ['a player of old', '<object data="https://www.youtube.com/v/AbCdEfGhIjK"><embed src="https://www.youtube.com/v/AbCdEfGhIjK"></object>', `<figure class="embed">${link('https://www.youtube.com/watch?v=AbCdEfGhIjK', 'youtube.com')}</figure>`],
    ['a frame for readers without script', '<div class=consent><noscript><iframe src="https://player.vimeo.com/video/12345"></iframe></noscript></div>', `<figure class="embed">${link('https://vimeo.com/12345', 'vimeo.com')}</figure>`],
    ['adverts, buttons and counters go', '<iframe src="https://x.doubleclick.net/1"></iframe><iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe><iframe src="https://www.googletagmanager.com/ns.html?id=1"></iframe>', ''],
    ['a figure with more than a player stays one', '<figure><iframe src="https://player.vimeo.com/video/12345"></iframe><img src=/a.jpg></figure>', `<figure><figure class="embed">${link('https://vimeo.com/12345', 'vimeo.com')}</figure><img src="https://news.example.org/a.jpg" alt="" ${lazy}></figure>`],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', (_what, input, output) => {
    const once = sanitizeHtml(input, { baseUrl });
    assertSafe(once);
    expect(once).toBe(output);
    expect(sanitizeHtml(once, { baseUrl })).toBe(once);
  });
});
