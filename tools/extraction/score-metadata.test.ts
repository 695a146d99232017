import { describe, expect, test } from 'vitest';
import { compare, daysOf, nameKeys, titleKey, type Truth } from './score-metadata.ts';

const truth = (stated: Partial<Truth>): Truth => ({ id: '1', file: 'x', type: 'article', ...stated });
const article = { title: 'Trees for the river', authors: [{ name: 'Ada Quill', kind: 'person' as const }], published: '2026-05-02T23:30:00.000Z' };
const [wrong, near, right] = ['wrong', 'nearly', 'right'];
const outcome = (stated: Partial<Truth>, html = ''): string[] => compare(truth(stated), article, html).map((verdict) => (verdict.right ? right : verdict.nearly ? near : wrong));

test.each([['Trees — for “the” River!', 'treesfortheriver'], ['Trees for the rivér', 'treesfortherivér'], ['川に木を', '川に木を']])('titleKey(%s)', (title, key) => expect(titleKey(title)).toBe(key));

test.each([
  ['By Ada Quill', ['ada quill']], ['Quill, Ada', ['ada quill']], ['Dr. Ada Quíll, MD, PhD', ['ada quill']], ['Ada Quill and Ben Tarrow', ['ada quill', 'ben tarrow']], ['Ada Quill, Ben Tarrow & Cy Holm', ['ada quill', 'ben tarrow', 'cy holm']],
  ['Ada Quill, CEO of Mern', ['ada quill']], ['Ada Quill (Mernport)', ['ada quill']], ['Mern Bank', ['bank mern']],
])('nameKeys(%s)', (author, keys) => expect([...nameKeys(author)].toSorted()).toEqual(keys.toSorted()));

describe('compare', () => {
  test.each([
    ['a title but for case and marks', { title: 'TREES for the river.' }, right], ['one with a subtitle', { title: 'Trees for the river: the plan' }, near], ['another', { title: 'Trees for the sea' }, wrong],
    ['an author in another order', { author: 'Quill, Ada' }, right], ['one of two', { author: 'Ada Quill and Ben Tarrow' }, wrong], ['nobody else', { author: 'Ben Tarrow' }, wrong],
    ['a day in UTC', { date: '2026-05-02' }, right], ['the day after', { date: '2026-05-03' }, near], ['a month', { date: '2026-05' }, right], ['another day', { date: '2026-05-04' }, wrong],
  ])('%s', (_, stated, expected) => expect(outcome(stated)).toEqual([expected]));

  test('counts nothing that the truth does not state', () => expect(outcome({})).toEqual([]));
  test('takes the day in the zone that the page states', () => {
    expect(daysOf(article.published, '<time datetime="2026-05-03T01:30:00+02:00">')).toEqual(['2026-05-03']);
    expect(outcome({ date: '2026-05-03' }, '{"datePublished":"2026-05-03T01:30+0200"}')).toEqual([right]);
    expect(outcome({ date: '2026-05-02' }, '{"datePublished":"2026-05-03T01:30+0200"}')).toEqual([near]);
  });
  test('everybody found, and somebody more', () => expect(compare(truth({ author: 'Ada Quill' }), { authors: [...article.authors, { name: 'Cy Holm', kind: 'person' }] }, '').map(({ right: is, nearly }) => [is, nearly])).toEqual([[false, true]]));
});
