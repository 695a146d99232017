import { describe, expect, test } from 'vitest';
import { articleBody } from './article-body.ts';

const long = 'The council has planted four hundred alders along the upper weir, and the anglers say that the water is already cooler there. '.repeat(3).trim();
const body = (articleBodyText: unknown) => articleBody([{ '@type': 'NewsArticle', articleBody: articleBodyText }], undefined)?.text;

describe('the text that a page states in its data', () => {
  test.each([
    ['plain paragraphs', `${long}\n\nThe weir stays shut.`, `${long}\n\nThe weir stays shut.`],
    ['a list of paragraphs', [long, 'The weir stays shut.'], `${long}\n\nThe weir stays shut.`],
    ['HTML', `<p>${long}</p><p>The <b>weir</b> stays shut.</p>`, `${long}\n\nThe weir stays shut.`],
    ['HTML escaped once more', `&lt;p&gt;${long}&lt;/p&gt;&lt;p class="x"&gt;The caf&amp;eacute; stays shut.&lt;/p&gt;`, `${long}\n\nThe café stays shut.`],
    ['lines with marks in them', `${long}\nThe <em>weir</em> stays shut.`, `${long}\n\nThe weir stays shut.`],
    ['entities', `${long}\nBread &amp; butter.`, `${long}\n\nBread & butter.`],
    ['a comparison that is no tag', `${long}\nSo a < b and c > d.`, `${long}\n\nSo a < b and c > d.`],
    ['a summary', 'Too short.', undefined],
    ['no text at all', 7, undefined],
  ])('%s', (_name, given, text) => expect(body(given)).toBe(text));

  test('of a Markdown source only the words', () => {
    expect(body(`**${long}**\n\n## The weir\n\nSee [the plan](https://weir.example/plan){: target="_blank"} of the __council__.\n\n+++group-2\n\n[#image: /photos/61979|||The weir by night.|||]\n\nA * b * c stays.`))
      .toBe(`${long}\n\nThe weir\n\nSee the plan of the council.\n\nA * b * c stays.`);
  });

  test('the body of the article whose headline is the title goes before that of its neighbours', () => {
    const data = [{ '@type': 'NewsArticle', headline: 'Ferry cancelled for a third day', articleBody: `Ferry. ${long}` }, { '@type': 'NewsArticle', headline: 'Alders for the weir', articleBody: long }];
    expect(articleBody(data, 'Alders for the weir')?.text).toBe(long);
    expect(articleBody(data, undefined)?.text).toMatch(/^Ferry/);
  });

  test('a live blog states its entries, a guide its steps', () => {
    const live = [{ '@type': 'LiveBlogPosting', liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Gates open', articleBody: long }, { '@type': 'BlogPosting', articleBody: 'They wait.' }] }, { '@type': 'BlogPosting', headline: 'Gates open', articleBody: long }];
    expect(articleBody(live, undefined)?.text).toBe(`Gates open\n\n${long}\n\nThey wait.`);
    const guide = [{ '@type': 'HowTo', step: [{ '@type': 'HowToSection', name: 'The hem', itemListElement: { '@type': 'HowToDirection', text: long } }, { '@type': 'HowToStep', text: 'Iron it.' }] }];
    expect(articleBody(guide, undefined)?.text).toBe(`The hem\n\n${long}\n\nIron it.`);
  });
});
