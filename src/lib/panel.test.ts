import { expect, test } from 'vitest';
import { isAsked, panelHref, panelQuery, passageHref, spanFrom } from './panel.ts';

const query = (text: string): URLSearchParams => new URLSearchParams(text);

test('what an address asks of the panel is read, and nonsense is not', () => {
  expect(panelQuery(query('panel=explain&name=Ada+Holm'))).toEqual({ part: 'explain', name: 'Ada Holm' });
  expect(panelQuery(query('ask=+Who%3F+&of=story'))).toEqual({ question: 'Who?', of: 'story' });
  expect(panelQuery(query('panel=everything&name=x&ask=+&of=moon'))).toEqual({});
  expect(panelQuery(query(`ask=${'x'.repeat(9999)}`)).question).toHaveLength(500);
  expect([isAsked({}), isAsked({ part: 'new' }), isAsked({ question: 'Who?' })]).toEqual([false, true, true]);
});

test('the panel’s links keep what belongs to the page', () => {
  expect(panelHref(query('show=unread&panel=new&at=1-2&note=x'), { panel: 'explain', name: 'A&B' })).toBe('?show=unread&panel=explain&name=A%26B#panel');
});

test('a passage leads to its place, here or in its own article; a headline to the article', () => {
  const here = { articleId: 7, query: query('show=unread&panel=explain&at=1-2') };
  expect(passageHref({ articleId: 7, start: 10, end: 20 }, here)).toBe('?show=unread&panel=explain&at=10-20#passage');
  expect(passageHref({ articleId: 8, start: 10, end: 20 }, here)).toBe('/article/8?at=10-20#passage');
  expect(passageHref({ articleId: 8, start: -1, end: -1 })).toBe('/article/8');
});

test.each([['0-5', [0, 5]], ['12-40', [12, 40]], ['5-5', undefined], ['9-2', undefined], ['-3-5', undefined], ['1e3-2e3', undefined], ['', undefined], [null, undefined]])('a place %s', (text, span) => {
  expect(spanFrom(text)).toEqual(span);
});
