import { describe, expect, test } from 'vitest';
import { extractArticle } from '../index.ts';

const paragraphs = (who: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `<p>${who} number ${at} said that the council had planted four hundred alders along the weir, and that the anglers were content with what they saw of it.</p>`).join('');
const story = (headline: string, who: string, count: number): string => `<article class="story"><header><h1>${headline}</h1><p>By Ada Quill</p></header><div class="body">${paragraphs(who, count)}</div></article>`;

/** How many paragraphs of each speaker the text holds. */
function spoken(body: string): { warden: number; miller: number; pilot: number } {
  const result = extractArticle(`<title>Alders for the weir</title><meta property="og:title" content="Alders for the weir"><main>${body}</main>`, { url: 'https://post.example.org/alders-for-the-weir' });
  const count = (who: string): number => (result.ok ? result.value.text.split(`${who} number`).length - 1 : -1);
  return { warden: count('Warden'), miller: count('Miller'), pilot: count('Pilot') };
}

describe('a page that shows several articles below one another', () => {
  test.each([
    ['blocks of the same make', `${story('Alders for the weir', 'Warden', 8)}${story('The mill opens again', 'Miller', 10)}${story('Fog', 'Pilot', 9)}`, { warden: 8, miller: 0, pilot: 0 }],
    ['one block, headlines with bylines', `<div><h1>Alders for the weir</h1><p>By Ada Quill</p>${paragraphs('Warden', 8)}<h1>The mill opens again</h1><p>By Bo Reed</p>${paragraphs('Miller', 10)}</div>`, { warden: 8, miller: 0, pilot: 0 }],
    ['in Chinese, by the blocks alone', `<article class="s"><h1>Alders for the weir</h1>${paragraphs('Warden', 5)}</article><article class="s"><h1>磨坊重新开放</h1>${'<p>市议会表示，磨坊将在明年春天重新开放，届时游客可以参观修复后的水轮和展览，工程师们已经更换了四百个螺栓，老桥也会在同一天恢复通车。米勒表示满意。</p>'.repeat(1)}${paragraphs('Miller', 5)}</article>`, { warden: 5, miller: 0, pilot: 0 }],
  ])('ends with the first: %s', (_, body, expected) => expect(spoken(body)).toEqual(expected));

  test.each([
    ['parts of one text under headings of the title’s level', `<div><h1>Alders for the weir</h1>${paragraphs('Warden', 5)}<h1>What the miller says</h1>${paragraphs('Miller', 5)}</div>`, { warden: 5, miller: 5, pilot: 0 }],
    ['sections of one make under sub-headings', `<h1>Alders for the weir</h1><section class="part"><h2>The warden</h2>${paragraphs('Warden', 5)}</section><section class="part"><h2>The miller</h2>${paragraphs('Miller', 5)}</section>`, { warden: 5, miller: 5, pilot: 0 }],
  ])('is one: %s', (_, body, expected) => expect(spoken(body)).toEqual(expected));
});
