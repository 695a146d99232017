import { describe, expect, it } from 'vitest';
import { NamedStories } from './named-stories.ts';

const subjects = [
  ['Ferry Aurelia aground off Tarnsund', 'The ferry Aurelia ran aground on a reef off Tarnsund. Captain Mirja Lund spoke of a jammed rudder.'],
  ['Oberau council passes budget', 'The council of Oberau passed the budget of mayor Anneli Brandt by two votes. A swimming pool will close.'],
  ['Goats escape from farm near Kelvik', 'A herd of goats broke out of a farm near Kelvik by night and ate the roses of the vicarage.'],
] as const;
const article = (at: number) => {
  const [title, text] = subjects[at % 3] ?? subjects[0];
  return { title: `${title}, update ${at}`, text: `${text} Report ${at}.`, publishedAt: Date.UTC(2026, 4, 1) + at * 60_000, lang: 'en' };
};

describe('NamedStories', () => {
  it('calls a story after its first report, also when that was forgotten long ago', () => {
    const stories = new NamedStories({ window: 20 });
    for (let at = 0; at < 150; at++) expect(stories.add(`a${at}`, article(at))).toMatchObject({ id: `a${at}`, story: `a${at % 3}` });
  });

  it('tells the stories of the end, and nothing of articles that were forgotten', () => {
    const stories = new NamedStories({ window: 20 });
    for (let at = 0; at < 60; at++) stories.add(at, article(at));
    stories.mend();
    expect(stories.storyOf(59)).toBe(stories.storyOf(56));
    expect(stories.storyOf(59)).not.toBe(stories.storyOf(58));
    expect(stories.storyOf(0)).toBeUndefined();
  });

  it('names the article that another is a copy of', () => {
    const stories = new NamedStories();
    const { title, text } = { title: 'Bridge of Kelvik opens again', text: 'The old bridge of Kelvik opens again on Sunday after eleven years of repair, mayor Ada Quill said. The work cost forty million crowns, twice what the council had planned. A parade with brass bands crosses it at noon.' };
    expect(stories.add(7, { title, text })).toEqual({ id: 7, story: 7 });
    expect(stories.add('x', { title, text })).toEqual({ id: 'x', story: 7, duplicateOf: 7 });
  });
});
