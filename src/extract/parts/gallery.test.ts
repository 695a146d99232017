import { describe, expect, test } from 'vitest';
import { extractArticle } from '../extract-article.ts';
import { readPage } from '../read-page.ts';
import { englishProse, jsonLd, pageOf, prose, type Prose } from './prose.fixture.ts';

const url = 'https://mern.example.org/2026/alders-along-the-upper-weir';
function shapeIn(html: string) {
  const read = readPage(html, url);
  return read.ok ? read.value.shape?.kind : 'unread';
}
const image = (at: number): string => `<img src="https://pictures.example.org/weir-${at}.jpg" alt="" width="1200" height="800">`;
const figure = (caption: string, at: number): string => `<figure>${image(at)}<figcaption>${caption}</figcaption></figure>`;
const gallery = ({ paragraphs: texts }: Prose, make = figure): string => texts.map(make).join('\n');

describe.each(prose.map((story) => [story.lang, story] as const))('%s', (_lang, story) => {
  test('the captions of a gallery are its text', () => {
    const page = pageOf(story, gallery(story));
    expect(shapeIn(page)).toBe('gallery');
    const result = extractArticle(page, { url });
    expect(result.ok && result.value.text).toBe(story.paragraphs.join('\n\n'));
    expect(result.ok && result.value.html.match(/<img /g)).toHaveLength(story.paragraphs.length);
  });

  test('captions in an article are not', () => {
    const [caption, ...texts] = story.paragraphs;
    expect(shapeIn(pageOf(story, `${texts.map((text) => `<p>${text}</p>`).join('')}${Array.from({ length: 3 }, (_, at) => figure(caption, at)).join('')}`))).toBeUndefined();
  });
});

describe('how galleries are made', () => {
  test.each<[string, (caption: string, at: number) => string]>([
    ['slides', (caption, at) => `<li class="slide">${image(at)}<span>${at + 1}/6</span><div class="text">${caption}</div></li>`],
    ['links to larger pictures', (caption, at) => `<figure><a href="https://pictures.example.org/weir-${at}-large.jpg">${image(at)}</a><figcaption>${caption}</figcaption></figure>`],
    ['credits below captions', (caption, at) => `<figure>${image(at)}<figcaption><p>${caption}</p><p>Photo: Mira Lund</p></figcaption></figure>`],
  ])('%s', (_name, make) => {
    const page = pageOf(englishProse, `<div class="gallery">${gallery(englishProse, make)}</div>`);
    expect(shapeIn(page)).toBe('gallery');
    const result = extractArticle(page, { url });
    for (const caption of englishProse.paragraphs) expect(result.ok && result.value.text).toContain(caption);
    expect(result.ok && result.value.text).not.toContain('Mira Lund');
  });

  test('three pictures are enough where the page says what it is', () => {
    const few = englishProse.paragraphs.slice(0, 3).map(figure).join('');
    expect(shapeIn(pageOf(englishProse, few))).toBeUndefined();
    expect(shapeIn(pageOf(englishProse, few, jsonLd({ '@type': 'ImageGallery' })))).toBe('gallery');
  });
});

describe('what is no gallery', () => {
  test.each<[string, string]>([
    ['a list of teasers', gallery(englishProse, (caption, at) => `<figure><a href="/story-${at}">${image(at)}</a><figcaption>${caption}</figcaption></figure>`)],
    ['a list article', gallery(englishProse, (text, at) => `<section>${image(at)}<h2>Tree number ${at}</h2><p>${text}</p><p>${text} Again.</p><p>${text} And once more.</p><p>${text} To the last.</p></section>`)],
    ['paragraphs below pictures', gallery(englishProse, (text, at) => `<section>${image(at)}<p>${text}</p></section>`)],
    ['related stories', `${englishProse.paragraphs.map((text) => `<p>${text}</p>`).join('')}<div class="related">${gallery(englishProse)}</div>`],
    ['pictures without words', gallery(englishProse, (_caption, at) => image(at))],
    ['small pictures', gallery(englishProse, (caption, at) => `<figure><img src="/a${at}.png" width="64"><figcaption>${caption}</figcaption></figure>`)],
  ])('%s', (_name, main) => expect(shapeIn(pageOf(englishProse, main))).toBeUndefined());
});
