import { describe, expect, test } from 'vitest';
import { assertSafe } from '../../common/html/safe-language.fixture.ts';
import { sanitizeHtml } from '../../common/html/sanitize.ts';
import { extractArticle } from '../extract-article.ts';

const url = 'https://post.example.org/2026/bridge';
const rel = 'rel="noopener noreferrer nofollow"';
const lazy = 'loading="lazy" decoding="async"';
const img = (name: string, more = ''): string => `<img src="https://post.example.org/img/${name}" alt=""${more} ${lazy}>`;
const sentences = [
  'The old bridge over the Mern carried its first cars in two years on Sunday, a month ahead of plan, and nobody was late.',
  'Engineers had replaced all of its four hundred bolts, the city said, and the last of them was turned by the mayor herself.',
  'The work had cost eleven million crowns, half of which came from the tolls that drivers paid on the new bridge upstream.',
];
const [first = '', second = '', third = ''] = sentences;
const blur = `data:image/jpeg;base64,${'iVBORw0KGgo'.repeat(30)}`;

/** The HTML of an article with these things between its paragraphs, without the paragraphs. */
function rendered(between: string, { head = '', lang = 'en', dir = '', sentencesOf = sentences } = {}): string {
  const [one = '', two = '', three = ''] = sentencesOf;
  const page = `<html lang="${lang}"${dir}><head><title>Bridge reopens</title>${head}</head><body><article><h1>Bridge reopens</h1><div class="article-body"><p>${one}</p><p>${two}</p>${between}<p>${three}</p></div></article></body></html>`;
  const result = extractArticle(page, { url });
  if (!result.ok) throw new Error(result.problem.message);
  const { html } = result.value;
  assertSafe(html);
  expect(sanitizeHtml(html, { baseUrl: url })).toBe(html);
  for (const sentence of sentencesOf) expect(html).toContain(`<p>${sentence}</p>`);
  return html.slice(html.indexOf(`<p>${two}</p>`) + two.length + 7, html.lastIndexOf(`<p>${three}</p>`));
}

const cases: Record<string, readonly (readonly [what: string, between: string, html: string])[]> = {
  captions: [
    ['a figure', '<figure><img src=/img/a1234.jpg><figcaption>The pier.</figcaption></figure>', `<figure>${img('a1234.jpg')}<figcaption>The pier.</figcaption></figure>`],
    ['boxes of a template', '<div class="img-box"><div><img src=/img/a1234.jpg></div><div class="image-caption">The pier. <span class="credit">Mira Lund</span></div></div>', `<figure>${img('a1234.jpg')}<figcaption>The pier. <small>Mira Lund</small></figcaption></figure>`],
    ['a caption in the paragraph after', '<p><img src=/img/a1234.jpg></p><p class="wp-caption-text">The pier.</p>', `<figure>${img('a1234.jpg')}<figcaption><p>The pier.</p></figcaption></figure>`],
    ['a credit in an element of its own', '<figure><img src=/img/a1234.jpg><figcaption><span class="caption">The pier.</span><span class="copyright">© Lund</span></figcaption></figure>', `<figure>${img('a1234.jpg')}<figcaption>The pier. <small>© Lund</small></figcaption></figure>`],
    ['a gallery in a figure', '<figure class="gallery"><div class="item"><img src=/img/a1234.jpg><p class="caption">The pier.</p></div><div class="item"><img src=/img/b1234.jpg><p class="caption">The weir.</p></div></figure>', `<figure>${img('a1234.jpg')}<figcaption><p>The pier.</p></figcaption></figure><figure>${img('b1234.jpg')}<figcaption><p>The weir.</p></figcaption></figure>`],
    ['boxes in a figure', '<figure><div class="image-box"><img src=/img/a1234.jpg><div class="caption">The pier.</div></div></figure>', `<figure>${img('a1234.jpg')}<figcaption>The pier.</figcaption></figure>`],
    ['pictures in a heading', '<h2><div class="photo"><img src=/img/a1234.jpg><p class="caption">The pier.</p></div>What it cost</h2>', `<figure>${img('a1234.jpg')}<figcaption><p>The pier.</p></figcaption></figure><h2>What it cost</h2>`],
    ['a link around the picture', '<figure><a href="/img/a1234-large.jpg"><img src=/img/a1234.jpg></a><figcaption>The pier.</figcaption></figure>', `<figure><a href="https://post.example.org/img/a1234-large.jpg" ${rel}>${img('a1234.jpg')}</a><figcaption>The pier.</figcaption></figure>`],
  ],
  pictures: [
    ['a lazy one', `<p><img class="lazy" src="${blur}" data-src="/img/a1234-1200x800.jpg"></p>`, `<p>${img('a1234-1200x800.jpg', ' width="1200" height="800"')}</p>`],
    ['its twin for readers without script, before it', '<p><noscript><img src="/img/a1234.jpg"></noscript><img data-src="/img/a1234.jpg" data-image-dimensions="1800x1200"></p>', `<p>${img('a1234.jpg', ' width="1800" height="1200"')}</p>`],
    ['its twin after a blur', `<p><img src="${blur}"><noscript><img src="/img/a1234.jpg"></noscript></p>`, `<p>${img('a1234.jpg')}</p>`],
    ['one for narrow and one for wide screens', '<div class="m"><img src="/img/river-view-300x200.jpg"></div><div class="d"><img src="/img/river-view-1200x800.jpg"></div>', `<p>${img('river-view-300x200.jpg', ' width="300" height="200"')}</p>`],
    ['a gallery as a list', '<ul class="gallery"><li><img src=/img/a1234.jpg></li><li><img src=/img/b1234.jpg></li></ul>', `<p>${img('a1234.jpg')}</p><p>${img('b1234.jpg')}</p>`],
    ['ornaments', '<p><img src=/img/icons/arrow.png><img src=/img/x.png width=16 height=16><img src="https://secure.gravatar.com/avatar/1?s=96"></p>', ''],
    ['marks of a table repeat', '<table><tr><th>Pier</th><th>Open</th></tr><tr><td>North</td><td><img src=/img/check-mark.svg alt=yes></td></tr><tr><td>South</td><td><img src=/img/check-mark.svg alt=yes></td></tr></table>',
      `<table><tbody><tr><th>Pier</th><th>Open</th></tr><tr><td>North</td><td><img src="https://post.example.org/img/check-mark.svg" alt="yes" ${lazy}></td></tr><tr><td>South</td><td><img src="https://post.example.org/img/check-mark.svg" alt="yes" ${lazy}></td></tr></tbody></table>`],
  ],
  things: [
    ['a formula of a script', `<p>The load is <span class="katex"><span class="katex-mathml"><math><semantics><mi>F</mi><annotation encoding="application/x-tex">F</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">F</span></span>, which the engineers had to measure by hand in May.</p>`, '<p>The load is <math alttext="F"><mi>F</mi></math>, which the engineers had to measure by hand in May.</p>'],
    ['a formula hidden behind its picture', '<p>The load is <span class="mwe-math-element"><span style="display: none;"><math alttext="{\\displaystyle F}"><mi>F</mi></math></span><img src="/math/F.svg" class="mwe-math-fallback-image-inline" alt="{\\displaystyle F}"></span>, which the engineers had to measure by hand in May.</p>', '<p>The load is <math alttext="F"><mi>F</mi></math>, which the engineers had to measure by hand in May.</p>'],
    ['a pull quote of the text', '<div class="pullquote">the last of them was turned by the mayor herself</div>', '<aside class="pull"><p>the last of them was turned by the mayor herself</p></aside>'],
    ['a player', '<div class="video"><iframe src="https://www.youtube.com/embed/AbCdEfGhIjK"></iframe></div>', `<figure class="embed"><a href="https://www.youtube.com/watch?v=AbCdEfGhIjK" ${rel}>youtube.com</a></figure>`],
    ['a post that a script fills', '<div class="fb-post" data-href="https://www.facebook.com/mern/posts/1"></div>', `<figure class="embed"><a href="https://www.facebook.com/mern/posts/1" ${rel}>facebook.com</a></figure>`],
    ['a post by a script alone', '<script async src="https://telegram.org/js/telegram-widget.js" data-telegram-post="mern/12"></script>', `<p><a href="https://t.me/mern/12" ${rel}>t.me</a></p>`],
    ['code with its language', '<div class="highlight-source-python"><pre>import bridge\nbridge.open()</pre></div>', '<pre class="language-python">import bridge\nbridge.open()</pre>'],
    ['a table that places pictures', '<table><tr><td></td><td></td><td><img src=/img/a1234.jpg></td></tr><tr><td></td><td></td><td></td></tr></table>', `<p>${img('a1234.jpg')}</p>`],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', (_what, between, html) => expect(rendered(between)).toBe(html));
});

describe('the picture shown apart', () => {
  const page = (figure: string, more = ''): string => {
    const result = extractArticle(`<title>Bridge reopens</title><meta property="og:image" content="/img/bridge-at-dawn-1200x630.jpg"><article><h1>Bridge reopens</h1>${figure}<p>${first}</p><p>${second}</p><p>${third}</p>${more}<p>It will stay open, the city said.</p></article>`, { url });
    return result.ok ? result.value.html : result.problem.message;
  };
  const figure = '<figure><img src="/img/bridge-at-dawn-800x533.jpg"><figcaption>The bridge.</figcaption></figure>';
  test('is not above the text again, nor is its caption', () => expect(page(figure)).not.toMatch(/img|The bridge\./));
  test('stays where it stands among the text', () => expect(page('', figure)).toContain('bridge-at-dawn-800x533.jpg'));
});

describe('languages', () => {
  const stories: readonly (readonly [lang: string, dir: string, sentences: readonly string[], between: string, html: string])[] = [
    ['he', ' dir="rtl"', ['העירייה הודיעה ביום ראשון כי הנמל הישן ייפתח לקהל הרחב בתחילת הקיץ, לאחר שנתיים של עבודות.', 'המהנדסים החליפו את כל ארבע מאות הברגים, כך נמסר מהעירייה, ואת האחרון הידקה ראש העיר בעצמה.', 'העבודות עלו אחד עשר מיליון כתרים, ומחצית הסכום הגיעה מאגרות המעבר בגשר החדש.'],
      '<figure><img src="/img/a1234.jpg"><figcaption>הגשר בשחר. <span class="credit">צילום: Mira Lund</span></figcaption></figure>', `<figure>${img('a1234.jpg')}<figcaption>הגשר בשחר. <small>צילום: Mira Lund</small></figcaption></figure>`],
    ['ar', ' dir="rtl"', ['افتتحت البلدية يوم الأحد الجسر القديم بعد عامين من أعمال الترميم، قبل الموعد المقرر بشهر كامل.', 'وقال المهندسون إنهم استبدلوا البراغي الأربعمئة كلها، وإن رئيسة البلدية شدت آخرها بنفسها.', 'وبلغت كلفة الأعمال أحد عشر مليون كراون، جاء نصفها من رسوم العبور على الجسر الجديد.'],
      '<table><tr><th>العام</th><th>البراغي</th></tr><tr><td>٢٠٢٥</td><td>٣٧</td></tr></table>', '<table><tbody><tr><th>العام</th><th>البراغي</th></tr><tr><td>٢٠٢٥</td><td>٣٧</td></tr></tbody></table>'],
    ['ja', '', ['港町の灯台が十四日の夜、百年ぶりに再び灯された。市民およそ三百人が見守るなか、光は沖の船まで届いた。', '技術者は四百本のボルトをすべて取り替えたと市は説明している。最後の一本は市長が自ら締めたという。', '工事費は一千百万クローネで、その半分は新しい橋の通行料でまかなわれた。残りは市の予算である。'],
      '<p><ruby>灯台<rp>（</rp><rt>とうだい</rt><rp>）</rp></ruby>は明治時代に建てられ、戦争のあいだも港を見守り続けてきたと伝えられている。</p>', '<p><ruby>灯台<rp>（</rp><rt>とうだい</rt><rp>）</rp></ruby>は明治時代に建てられ、戦争のあいだも港を見守り続けてきたと伝えられている。</p>'],
    ['zh', '', ['新桥昨日正式通车，首批车辆在上午八时驶过主桥，比原计划提前了一个月，全程没有出现拥堵。', '施工方表示，桥上四百颗螺栓已全部更换，最后一颗由市长亲手拧紧，现场响起了热烈的掌声。', '工程总造价为一千一百万克朗，其中一半来自上游新桥的通行费，其余由市财政承担。'],
      '<figure class="highlight bash"><table><tr><td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre><span class="line">npm start</span><br></pre></td></tr></table></figure>', '<figure><pre class="language-bash">npm start</pre></figure>'],
    ['th', '', ['สะพานเก่าข้ามแม่น้ำเปิดให้รถยนต์สัญจรเป็นครั้งแรกในรอบสองปีเมื่อวันอาทิตย์ เร็วกว่ากำหนดหนึ่งเดือน', 'วิศวกรได้เปลี่ยนสลักเกลียวทั้งหมดสี่ร้อยตัวแล้ว เทศบาลกล่าว และนายกเทศมนตรีเป็นผู้ขันตัวสุดท้ายด้วยตนเอง', 'งานทั้งหมดใช้เงินสิบเอ็ดล้านโครน ครึ่งหนึ่งมาจากค่าผ่านทางของสะพานใหม่ที่อยู่เหนือน้ำขึ้นไป'],
      '<div class="photo"><img src="/img/a1234.jpg"><p class="caption">สะพานยามเช้า</p></div>', `<figure>${img('a1234.jpg')}<figcaption><p>สะพานยามเช้า</p></figcaption></figure>`],
  ];
  test.each(stories)('%s', (lang, dir, sentencesOf, between, html) => expect(rendered(between, { lang, dir, sentencesOf: [...sentencesOf] })).toBe(html));

  test('right to left text says so once, and no part repeats the language of the page', () => {
    const result = extractArticle(`<html lang="he" dir="rtl"><title>הגשר נפתח</title><article lang="he"><h1>הגשר נפתח</h1>${(stories[0]?.[2] ?? []).map((text) => `<p lang="he" dir="rtl">${text}</p>`).join('')}</article>`, { url });
    expect(result.ok && result.value.html.match(/ (?:dir|lang)="[^"]*"/g)).toEqual([' dir="rtl"']);
  });
});

describe('formulas', () => {
  test('are part of the text, once, as TeX', () => {
    const formula = '<span class="katex"><span class="katex-mathml"><math><semantics><mi>F</mi><annotation encoding="application/x-tex">F = mg</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">F=mg</span></span>';
    const result = extractArticle(`<title>Bridge reopens</title><article><h1>Bridge reopens</h1><p>${first}</p><p>The load is ${formula} at most, and <img class="latex" src="/latex.php?latex=x" alt="x^2"> on Sundays, as the engineers have measured.</p><p>${second}</p><p>${third}</p></article>`, { url });
    expect(result.ok && result.value.text).toContain('The load is F = mg at most, and x^2 on Sundays, as the engineers have measured.');
    expect(result.ok && result.value.html).toContain('<p>The load is <math alttext="F = mg"><mi>F</mi></math> at most, and <img ');
  });
});
