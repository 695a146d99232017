import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../common/article.ts';
import { sanitizeHtml } from '../../common/html/sanitize.ts';
import { extractArticle } from '../extract-article.ts';
import { joinParts } from './join-parts.ts';
import { englishProse, pageOf, paragraphs, prose, type Prose } from './prose.fixture.ts';

const here = 'https://mern.example.org/2026/alders-along-the-weir';

/** Two paragraphs a page, with whatever the publisher sets above and below on each of them. */
function pagesOf(story: Prose, around: (text: string, page: number) => string = (text) => text, of: Partial<Prose> = {}): ExtractedArticle[] {
  return [1, 2, 3].map((page) => {
    const main = around(paragraphs(story.paragraphs.slice(page * 2 - 2, page * 2)), page);
    const result = extractArticle(pageOf({ ...story, ...(page > 1 ? of : {}) }, `${main}<div class="pages">${[1, 2, 3].map((other) => (other === page ? other : `<a href="${here}?page=${other}">${other}</a>`)).join(' ')}</div>`), { url: page === 1 ? here : `${here}?page=${page}` });
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  });
}
const whole = ({ paragraphs: texts }: Prose): string => texts.join('\n\n');

describe.each(prose.map((story) => [story.lang, story] as const))('%s', (_lang, story) => {
  test('three pages become one article', () => {
    const { article, used, stopped } = joinParts(pagesOf(story));
    expect({ used, stopped, text: article.text, title: article.title, url: article.url }).toEqual({ used: 3, stopped: undefined, text: whole(story), title: story.title, url: here });
    expect(article.html.match(/<p>/g)).toHaveLength(6);
    expect(sanitizeHtml(article.html, { baseUrl: here })).toBe(article.html);
    expect(article).not.toHaveProperty('nextPage');
    expect(article.wordCount).toBeGreaterThan(pagesOf(story)[0]?.wordCount ?? 0);
  });
});

describe('what stands on every page', () => {
  const intro = 'Anglers and council agree at last on shade for the river, after a quarrel of twenty years.';
  const end = 'With material of the Mern press agency, which has followed the quarrel since its first day.';

  test('an introduction is kept on the first, a note on the last', () => {
    const { article } = joinParts(pagesOf(englishProse, (text) => `<p class="lead">${intro}</p>${text}<p>${end}</p>`));
    expect(article.text).toBe([intro, whole(englishProse), end].join('\n\n'));
    expect(article.html.match(/Anglers and council agree at last/g)).toHaveLength(1);
    expect(article.html.match(/Mern press agency/g)).toHaveLength(1);
  });

  test('headings of the pages stay', () => {
    const { article } = joinParts(pagesOf(englishProse, (text, page) => `<h2>Part the ${['first', 'second', 'third'][page - 1]}</h2>${text}`));
    for (const name of ['first', 'second', 'third']) expect(article.html).toContain(`<h2>Part the ${name}</h2>`);
  });

  test('a word that comes again in the middle is no repetition', () => {
    const { article } = joinParts(pagesOf(englishProse, (text) => text.replace('</p>', '</p><p>He laughs.</p>')));
    expect(article.text.match(/^He laughs\.$/gm)).toHaveLength(3);
  });
});

describe('where it ends', () => {
  test('a page with another title is another article', () => {
    const other = { title: 'Beavers return to the lower end of town' };
    expect(joinParts(pagesOf(englishProse, undefined, other))).toMatchObject({ used: 1, stopped: 'title' });
    expect(joinParts(pagesOf(englishProse, undefined, { title: `${englishProse.title}: page 2` }))).toMatchObject({ used: 3 });
  });

  test('a page that names the first as its own is none, whatever its title', () => {
    const pages = pagesOf(englishProse, undefined, { title: 'Roots in the wall' }).map((page, at) => (at === 0 ? page : { ...page, canonical: here }));
    expect(joinParts(pages)).toMatchObject({ used: 3 });
  });

  test('the same page again', () => {
    const [first, second] = pagesOf(englishProse);
    if (!first || !second) throw new Error('no pages');
    expect(joinParts([first, { ...first, url: `${here}?page=2` }, second])).toMatchObject({ used: 1, stopped: 'repeat', article: { text: first.text } });
    expect(joinParts([first, second, first])).toMatchObject({ used: 2, stopped: 'loop' });
    expect(joinParts([first])).toMatchObject({ used: 1, article: { text: first.text, html: first.html, wordCount: first.wordCount } });
  });

  test('where the next page is still to come, its address stays', () => {
    expect(joinParts(pagesOf(englishProse).slice(0, 2)).article.nextPage).toBe(`${here}?page=3`);
  });

  test('a part that is a teaser makes the whole one', () => {
    const pages = pagesOf(englishProse).map((page, at) => (at < 2 ? page : { ...page, access: 'teaser' as const, accessReason: 'The publisher keeps the rest.' }));
    expect(joinParts(pages).article).toMatchObject({ access: 'teaser', accessReason: 'The publisher keeps the rest.' });
  });

  test('nothing', () => {
    expect(() => joinParts([])).toThrow(RangeError);
  });
});
