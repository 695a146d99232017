import { describe, expect, test } from 'vitest';
import { extractArticle } from '../extract-article.ts';
import { readPage } from '../read-page.ts';
import { englishProse, jsonLd, pageOf, prose, type Prose } from './prose.fixture.ts';

const url = 'https://mern.example.org/2026/alders-along-the-upper-weir';
function shapeIn(html: string) {
  const read = readPage(html, url);
  return read.ok ? read.value.shape?.kind : 'unread';
}

function extracted(html: string) {
  const result = extractArticle(html, { url });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const times = ['17:45', '16:20', '15:05', '12:30', '10:10'];
const entry = (time: string, inner: string): string => `<section class="entry"><div class="when"><time datetime="2026-05-03T${time}:00+02:00">${time}</time></div>${inner}</section>`;
const blog = ({ paragraphs: [lead, ...entries] }: Prose, make = entry): string => `<p>${lead}</p><div class="feed">${entries.map((text, at) => make(times[at] ?? '', `<p>${text}</p>`)).join('\n')}</div>`;

describe.each(prose.map((story) => [story.lang, story] as const))('%s', (_lang, story) => {
  test('entries keep their times as sub-headings, newest first', () => {
    const page = pageOf(story, blog(story));
    expect(shapeIn(page)).toBe('live-blog');
    const [lead, ...entries] = story.paragraphs;
    const { text, html } = extracted(page);
    expect(text).toBe([lead, ...entries.flatMap((told, at) => [times[at], told])].join('\n\n'));
    expect([...html.matchAll(/<h\d>([^<]*)<\/h\d>/g)].map(([, heading]) => heading)).toEqual(times);
  });

  test('an article with one date is none', () => {
    expect(shapeIn(pageOf(story, `<p><time datetime="2026-05-03T10:10">10:10</time></p>${story.paragraphs.map((text) => `<p>${text}</p>`).join('')}`))).toBeUndefined();
  });
});

describe('how live blogs are made', () => {
  test.each<[string, (time: string, inner: string) => string]>([
    ['no elements around entries', (time, inner) => `<h4>${time} Uhr</h4>${inner}`],
    ['a list', (time, inner) => `<li><span class="time">${time}</span>${inner}</li>`],
    ['a writer beside the time', (time, inner) => `<article><div class="meta"><span>${time}</span> <span>Ada Quill</span></div>${inner}</article>`],
    ['headings of their own', (time, inner) => `<div class="post"><time datetime="2026-05-03T${time}">vor 3 Stunden</time><h2>Gates, again: ${time.replace(':', ' ')}</h2>${inner}</div>`],
    ['their own address', (time, inner) => `<div class="post" id="e${time}"><a href="#e${time}"><time>${time}</time></a><h3><a href="${url}#e${time}">At the gates of the weir</a></h3>${inner}</div>`],
    ['dates', (time, inner) => `<div class="post"><p class="date">3 May 2026, ${time}</p>${inner}</div>`],
  ])('%s', (_name, make) => {
    const page = pageOf(englishProse, blog(englishProse, make));
    expect(shapeIn(page)).toBe('live-blog');
    const { text } = extracted(page);
    for (const time of times) expect(text).toContain(time);
    for (const told of englishProse.paragraphs) expect(text).toContain(told);
    expect(text.indexOf('17:45')).toBeLessThan(text.indexOf('10:10'));
    expect(text.match(/Ada Quill$/gm)).toBeNull();
  });

  test('the oldest first, when names say what it is', () => {
    const rising = { ...englishProse, paragraphs: englishProse.paragraphs };
    const make = (time: string, inner: string): string => `<li class="live-blog-entry"><span>${time}</span>${inner}</li>`;
    const entries = rising.paragraphs.slice(1).map((text, at) => make(times.toReversed()[at] ?? '', `<p>${text}</p>`));
    expect(shapeIn(pageOf(rising, `<ul>${entries.join('')}</ul>`))).toBe('live-blog');
    expect(shapeIn(pageOf(rising, `<ul>${entries.join('').replaceAll('live-blog-entry', 'answer')}</ul>`))).toBeUndefined();
  });

  test('two entries are enough where the page says what it is', () => {
    const few = { ...englishProse, paragraphs: englishProse.paragraphs.slice(0, 3) };
    const main = `<p>${few.paragraphs[0]}</p><div>${few.paragraphs.slice(1).map((text, at) => entry(times[at] ?? '', `<p>${text}</p>`)).join('')}</div>`;
    expect(shapeIn(pageOf(englishProse, main))).toBeUndefined();
    expect(shapeIn(pageOf(englishProse, main, jsonLd({ '@type': 'LiveBlogPosting', headline: englishProse.title })))).toBe('live-blog');
  });

  test('an entry that is only a way elsewhere leaves no time behind', () => {
    const page = pageOf(englishProse, blog(englishProse).replace('<div class="feed">', `<div class="feed">${entry('18:00', '<p><a href="/beavers">Read more: Beavers return to the lower weir</a></p>')}`));
    expect(extracted(page).text).not.toContain('18:00');
  });
});

describe('what is no live blog', () => {
  const { paragraphs: texts } = englishProse;
  const article = texts.map((text) => `<p>${text}</p>`).join('');
  const five = (make: (time: string, text: string) => string): string => texts.slice(1).map((text, at) => make(times[at] ?? '', text)).join('');
  test.each([
    ['comments', `${article}<section class="comments">${five((time, text) => `<div><b>seagull</b> <time>${time}</time><p>${text}</p></div>`)}</section>`],
    ['a listing', five((time, text) => `<article><time>${time}</time><h2><a href="/other/${time}">Another story of the weir</a></h2><p>${text}</p></article>`)],
    ['a thread', jsonLd({ '@type': 'DiscussionForumPosting' }) + five((time, text) => `<div><time>${time}</time><p>${text}</p></div>`)],
    ['a blog of many days', five((time, text) => `<div class="post"><p>${['23', '17', '11', '8', '2'][times.indexOf(time)]} May 2026, ${time}</p><p>${text}</p></div>`)],
    ['a timetable', `${article}<table>${times.map((time) => `<tr><td>${time}</td><td>Ferry to the island</td></tr>`).join('')}</table>`],
    ['results', `${article}<div>${times.map((time) => `<div><p>Kick-off: ${time}</p><p>The home side of Mernbridge against the guests of the lower weir, in the rain.</p></div>`).join('')}</div>`],
    ['a side bar of the latest', `${article}<aside>${five((time, text) => `<div><time>${time}</time><p>${text}</p></div>`)}</aside>`],
  ])('%s', (_name, main) => expect(shapeIn(pageOf(englishProse, main))).toBeUndefined());

  test('a hundred thousand times take no time', () => {
    const start = performance.now();
    shapeIn(`<div>${'<p>14:32</p>'.repeat(50_000)}</div>`);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
