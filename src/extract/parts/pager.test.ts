import { describe, expect, test } from 'vitest';
import { extractArticle } from '../extract-article.ts';
import { englishProse, pageOf, paragraphs, prose } from './prose.fixture.ts';

const here = 'https://mern.example.org/2026/alders-along-the-weir';

function pager(main: string, url = here, head = '') {
  const result = extractArticle(pageOf(englishProse, paragraphs(englishProse.paragraphs) + main, head), { url });
  if (!result.ok) throw new Error(result.problem.message);
  const { nextPage, pageCount, onePage } = result.value;
  return nextPage === undefined ? undefined : { nextPage, pageCount, onePage };
}
const numbers = (of: (page: number) => string, last = 3): string => `<div>${Array.from({ length: last - 1 }, (_, at) => `<a href="${of(at + 2)}">${at + 2}</a>`).join(' ')}</div>`;

describe('the next page of an article', () => {
  test.each([
    ['?page=2', here, (page: number) => `${here}?page=${page}`, `${here}?page=2`],
    ['?page=2, relative', here, (page: number) => `?page=${page}`, `${here}?page=2`],
    ['?seite=2 beside other parameters', `${here}?id=7`, (page: number) => `${here}?seite=${page}&amp;id=7`, `${here}?seite=2&id=7`],
    ['/2', here, (page: number) => `${here}/${page}`, `${here}/2`],
    ['/2/ from a folder', `${here}/`, (page: number) => `${here}/${page}/`, `${here}/2/`],
    ['/page/2', here, (page: number) => `/2026/alders-along-the-weir/page/${page}`, `${here}/page/2`],
    ['/seite-2', here, (page: number) => `${here}/seite-${page}`, `${here}/seite-2`],
    ['-2.html', `${here}.html`, (page: number) => `${here}-${page}.html`, `${here}-2.html`],
    ['_2.html', `${here}.html`, (page: number) => `${here}_${page}.html`, `${here}_2.html`],
    [',2.html', `${here}.html`, (page: number) => `${here},${page}.html`, `${here},2.html`],
    ['-p2.html', `${here}.html`, (page: number) => `${here}-p${page}.html`, `${here}-p2.html`],
    ['/2.html in a folder', `${here}/1.html`, (page: number) => `${page}.html`, `${here}/2.html`],
    ['index-2.html', `${here}/index.html`, (page: number) => `${here}/index-${page}.html`, `${here}/index-2.html`],
    ['without www', here.replace('mern', 'www.mern'), (page: number) => `/2026/alders-along-the-weir?page=${page}`, `${here.replace('mern', 'www.mern')}?page=2`],
    ['past what tracks readers', `${here}?utm_source=feed`, (page: number) => `${here}?page=${page}`, `${here}?page=2`],
    ['an address in Chinese', 'https://mern.example.org/新闻/赤杨', (page: number) => `/新闻/赤杨/${page}`, 'https://mern.example.org/%E6%96%B0%E9%97%BB/%E8%B5%A4%E6%9D%A8/2'],
  ])('%s', (_name, url, of, next) => expect(pager(numbers(of), url)).toEqual({ nextPage: next, pageCount: 3 }));

  test('of a page in the middle', () => {
    expect(pager(numbers((page) => `${here}/${page}`, 5), `${here}/3`)).toEqual({ nextPage: `${here}/4`, pageCount: 5 });
    expect(pager(`<a href="${here}">1</a>${numbers((page) => `${here}?page=${page}`)}`, `${here}?page=3`)).toBeUndefined();
  });

  test.each([
    ['a link element', '', `<link rel="next" href="${here}?page=2">`],
    ['a relation', `<p><a rel="next" href="${here}/2">Continue with the bridge</a></p>`, ''],
    ['a class', `<p><a class="pager__next" href="${here}/2">And so it went</a></p>`, ''],
    ['what stands around it', `<div class="article-pagination"><span>1</span><a href="${here}/2">Onwards</a></div>`, ''],
    ['an arrow', `<p><a href="${here}/2">»</a></p>`, ''],
    ['a picture', `<nav class="pagination"><a href="${here}/2"><img src="/next.svg" alt=""></a></nav>`, ''],
    ['counting from nothing', `<ul class="pager"><li>1</li><li><a href="${here}?page=1">2</a></li><li><a href="${here}?page=2">3</a></li></ul>`, ''],
  ])('is told by %s', (_name, main, head) => expect(pager(main, here, head)?.nextPage).toMatch(/\/2$|\?page=[12]$/));

  test.each([['第2页'], ['2ページ'], ['٢'], ['२'], ['หน้า 2'], ['Seite 2'], ['עמוד 2'], ['2쪽']])('"%s"', (text) => {
    expect(pager(`<p><a href="${here}/2">${text}</a></p>`)).toEqual({ nextPage: `${here}/2`, pageCount: 2 });
  });

  test.each([
    ['all of it', `${here}/komplettansicht`], ['all of it by a parameter', `${here}?page=all`], ['one page', `${here}?singlepage=1`], ['to print', `${here}?print`], ['to print, elsewhere', `${here}/print/`],
  ])('and %s', (_name, whole) => {
    expect(pager(`${numbers((page) => `${here}/${page}`)}<a href="${whole}">x</a>`)?.onePage).toBe(whole);
    expect(pager(`<a href="${whole}">x</a>`)).toBeUndefined();
  });
});

describe('what is no next page', () => {
  test.each([
    ['a listing’s pager', numbers((page) => `/news?page=${page}`), ''],
    ['another section of the same depth', numbers((page) => `/2026/${page}`), ''],
    ['the next article', '<a rel="next" class="next" href="/2026/beavers-at-the-lower-weir">Next</a>', '<link rel="next" href="/2026/beavers-at-the-lower-weir">'],
    ['another host', numbers((page) => `https://other.example.org/2026/alders-along-the-weir?page=${page}`), ''],
    ['the comments’ pages', `<section class="comments">${numbers((page) => `${here}?page=${page}`)}</section>`, ''],
    ['pages of related stories', `<div class="related">${numbers((page) => `${here}?page=${page}`)}</div>`, ''],
    ['a footnote', `<p>So it was.<a href="${here}#2">2</a></p>`, ''],
    ['a sentence', `<p>See <a href="${here}/2">what the other half of it says</a>.</p>`, ''],
    ['the page itself', numbers(() => here), ''],
    ['a script', '<a href="javascript:next(2)">2</a>', ''],
    ['page 7 alone', `<p><a href="${here}/7">7</a></p>`, ''],
  ])('%s', (_name, main, head) => expect(pager(main, here, head)).toBeUndefined());

  test('links without end', () => {
    const start = performance.now();
    pager(numbers((page) => `${here}?page=${page}`, 20_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test('pages in every language', () => {
  for (const story of prose) {
    const result = extractArticle(pageOf(story, `${paragraphs(story.paragraphs)}<div class="pages"><b>1</b> <a href="${here}/2">2</a></div>`), { url: here });
    expect(result.ok && [result.value.nextPage, result.value.text]).toEqual([`${here}/2`, story.paragraphs.join('\n\n')]);
  }
});
