import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../common/article.ts';
import { assertSafe } from '../common/html/safe-language.fixture.ts';
import { decodeHtml } from './decode.ts';
import { extractArticle } from './index.ts';

const now = Date.UTC(2026, 4, 20, 12);

/** Reads one of the saved pages beside this test; all outlets in them are made up. */
const page = (name: string): string => readFileSync(fileURLToPath(new URL(`pages/${name}.html`, import.meta.url)), 'utf8');

function extract(name: string): ExtractedArticle {
  const result = extractArticle(page(name), { url: `https://post.example.org/${name}.html`, now });
  if (!result.ok) throw new Error(`${name}: ${result.problem.kind}: ${result.problem.message}`);
  assertSafe(result.value.html);
  return result.value;
}

interface Expected {
  facts?: Partial<ExtractedArticle>;
  /** Paragraphs that must be in the text, by their beginning, in this order. */
  paragraphs: readonly string[];
  /** What must be nowhere in text or HTML. */
  nowhere: readonly string[];
  /** What must be in the HTML but not in the text. */
  onlyHtml?: readonly string[];
}

const pages: Record<string, Expected> = {
  'english-news': {
    facts: {
      title: 'Harbour talks stall as ministers disagree', byline: 'Ada Quill, Ben Tarrow', published: '2026-05-03T07:15:00.000Z', modified: '2026-05-03T10:40:00.000Z', siteName: 'The Harbour Post', lang: 'en-GB',
      canonical: 'https://post.example.org/politics/harbour-talks-stall', image: 'https://img.example.org/2026/harbour-1200x630.jpg?crop=1', imageCaption: 'The old harbour at dawn, seen from the northern pier.', imageCredit: 'Mira Lund/Pressbild',
      excerpt: 'Ministers left the Mernport meeting without a plan for the harbour.',
    },
    paragraphs: ['No plan for the old harbour', 'Maren Holt, the city\'s envoy', '"No," Ms Holt told', '"The different districts', 'Her remarks were dismissed', 'Mr Reyes opened', 'A symbol of a step back', '"All work now', 'It was also the first time'],
    nowhere: ['Error in retrieving data', 'MARKETS', 'Skip to content', 'Opinion', 'Share', 'Advertisement', 'Related', 'Halvorsen', 'lighthouse', 'Read more', 'fishermen', 'newsletter', 'Sign up', 'Broaden your horizons', 'Hashtags', 'covered the coast', 'No comments', 'forty years', '27 minutes', 'Island Wire', 'cookies', '©', 'min read', 'By Ada', 'Photograph', 'utm_source'],
    onlyHtml: ['A crane is taken down.', 'https://post.example.org/img/crane.jpg', 'https://post.example.org/money?id=9'],
  },
  german: {
    facts: { title: 'Stadtrat beschließt neue Radwege', byline: 'Greta Immel, dpa', published: '2026-02-11T05:30:00.000Z', lang: 'de', image: 'https://post.example.org/bilder/radweg.jpg', imageCaption: 'Auf der Hafenstraße wird es eng.', imageCredit: 'Jon Wehl/dpa' },
    paragraphs: ['In der Nordstadt sollen', 'Nordhafen. Der Stadtrat', '„Das ist ein guter Tag', 'Kritik kam von den Händlern', 'Das kommt als Nächstes', 'Planung der Kreuzungen', 'Über die Ampeln'],
    nowhere: ['Lesen Sie auch', 'Anzeige', 'Newsletter', 'dpa-infocom', 'Schlagworte', 'Endlich passiert', 'Mehr zum Thema', 'Buslinie', 'Impressum', 'Von Greta', '6:30 Uhr', 'Foto:'],
  },
  french: {
    facts: { title: 'Le marché couvert rouvre ses portes', byline: 'Inès Morel', published: '2026-01-20T16:05:00.000Z', siteName: 'La Gazette du Port', lang: 'fr-FR', image: 'https://post.example.org/img/halles.jpg', imageCaption: 'Les halles, mardi matin.', imageCredit: 'Luc Vasseur' },
    paragraphs: ['Après trois ans de travaux', 'Ils étaient plusieurs centaines', 'Le chantier, chiffré', 'La mairie promet'],
    nowhere: ['À lire aussi', 'dix images', 'réservé aux abonnés', 'Commentaires', 'Très bonne nouvelle', 'Publié le', 'Par Inès', 'Tous droits'],
  },
  chinese: {
    facts: { title: '新桥通车 市民出行更便捷', byline: '王小明', published: '2026-04-08T00:00:00.000Z', lang: 'zh' },
    paragraphs: ['本报讯', '通车仪式上', '“以后上班', '据悉，桥上'],
    nowhere: ['首页', '来源', '责任编辑', '相关阅读', '地铁四号线', '版权所有'],
  },
  japanese: {
    facts: { title: '港町の灯台、百年ぶりに再点灯', byline: '佐藤花子', published: '2026-03-14T09:00:00.000Z', lang: 'ja', siteName: 'みなと新報' },
    paragraphs: ['港町の灯台が十四日の夜', '灯台は明治時代', '「子どものころ'],
    nowhere: ['関連記事', '朝市', 'シェア', '18時00分'],
    onlyHtml: ['<rt>とうだい</rt>'],
  },
  arabic: {
    facts: { title: 'افتتاح مكتبة جديدة في المدينة القديمة', lang: 'ar', published: '2026-05-01T10:00:00.000Z' },
    paragraphs: ['افتتحت البلدية', 'وقالت مديرة المكتبة', 'ويتوقع أن يزور'],
    nowhere: ['اقرأ أيضا', 'السوق القديم', 'خبر جميل', 'الرئيسية'],
    onlyHtml: ['dir="rtl"'],
  },
  hebrew: {
    facts: { title: 'הנמל הישן ייפתח לקהל בקיץ', lang: 'he' },
    paragraphs: ['העירייה הודיעה', 'לדברי ראש העיר', 'תושבים רבים'],
    nowhere: ['עוד בנושא', 'המזח הצפוני', 'כל הזכויות', 'מאת'],
  },
  blog: {
    facts: { title: 'Why I keep bees', byline: 'Tom Alder', published: '2026-04-02T21:10:00.000Z', lang: 'en-US', canonical: 'https://weir.example.org/2026/04/why-i-keep-bees/', image: 'https://weir.example.org/wp-content/uploads/hive-1024x768.jpg' },
    paragraphs: ['People ask me', 'The honest one', 'But there is another', 'What you need', 'A veil that fits.', 'honey = frames', 'Year\tHoney', 'So that is why'],
    nowhere: ['Slow notes', 'Share this', 'A winter by', 'Posted', 'Tagged', 'eel ladder', 'started last year', 'grandfather', 'Archives'],
    onlyHtml: ['<pre><code>honey', '<th>Year</th>', 'hive-1024x768.jpg'],
  },
  'old-table': {
    facts: { title: 'Ferry timetable changes next week' },
    paragraphs: ['The ferry between', 'The first boat', 'The last one', 'Fares stay'],
    nowhere: ['Tides', 'Links', 'Copyright'],
  },
  brief: {
    facts: { title: 'Quake shakes Vell island', siteName: 'The Weir' },
    paragraphs: ['A quake of magnitude 5.1'],
    nowhere: ['World'],
  },
  listicle: {
    facts: { title: 'Five walks above the sea', byline: 'Mira Lund', published: '2026-03-12T00:00:00.000Z' },
    paragraphs: ['The coast path', '1. The long pier', 'Start at the fish hall', '2. The monk', 'There are four hundred', '3. The quarry loop', 'An hour and a half'],
    nowhere: ['You might also like', 'Seven beaches', 'fish and chips', '12 Mar'],
  },
  'script-page': {
    facts: { title: 'Orchard saved by vote', byline: 'Lena Osk', published: '2026-05-02T09:00:00.000Z' },
    paragraphs: ['The oldest orchard', 'Some two hundred', '"We shall plant'],
    nowhere: ['JavaScript', 'not this text'],
  },
  'two-screens': {
    facts: { title: 'Library opens on Sundays', image: 'https://post.example.org/img/room.jpg' },
    paragraphs: ['The town library', 'It will be staffed', 'Books can be returned', 'The café'],
    nowhere: ['hidden from readers', 'Neither should', 'Only screen readers'],
  },
  aggregator: {
    facts: { title: "'Alliance of the able' talks failed, says envoy" },
    paragraphs: ['Maren Holt was asked', "'No,' Ms Holt", 'On Friday, the county', 'After the talks'],
    nowhere: ['Credit:', 'Broaden', 'Hashtags', 'AI Features', 'Explore what', 'No comments', 'Halvorsen', 'Error in retrieving', 'highly productive', 'minutes ago', 'hours ago', 'Log in'],
  },
  'live-embed': {
    facts: { title: 'Storm closes the coast road' },
    paragraphs: ['The coast road was closed', 'Buses turn round', 'We have never seen', 'More rain'],
    nowhere: ['<iframe'],
    onlyHtml: ['<figure class="embed"><a href="https://www.youtube.com/watch?v=Abcdefghijk"'],
  },
};

describe.each(Object.entries(pages))('%s', (name, { facts = {}, paragraphs, nowhere, onlyHtml = [] }) => {
  const article = extract(name);
  test('what is known of it', () => expect(article).toMatchObject(facts));

  test('paragraphs, each on its own, in order', () => {
    const found = article.text.split(/\n+/);
    const places = paragraphs.map((start) => found.findIndex((paragraph) => paragraph.startsWith(start)));
    expect(paragraphs.filter((_, at) => (places[at] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('nothing else', () => {
    expect(nowhere.filter((words) => article.text.includes(words) || article.html.includes(words))).toEqual([]);
    expect(onlyHtml.filter((words) => !article.html.includes(words))).toEqual([]);
    expect(onlyHtml.filter((words) => article.text.includes(words))).toEqual([]);
  });

  test('the title and the main picture stand apart from text and HTML', () => {
    expect(article.text.split('\n')).not.toContain(article.title);
    expect(article.html).not.toContain(`>${article.title}</h`);
  });

  test('the text has no more than one blank line in a row, and words are counted', () => {
    expect(article.text).not.toMatch(/\n{3}|^\s|\s$/);
    expect(article.wordCount).toBeGreaterThan(10);
  });
});

describe('pages without an article', () => {
  test.each([
    ['not-listing', 'not-an-article', /list of links/],
    ['not-bot-wall', 'bot-wall', /proof/],
    ['not-consent', 'not-an-article', /consent/],
    ['not-found', 'not-an-article', /error page/],
    ['not-script', 'not-an-article', /scripts/],
  ])('%s', (name, kind, message) => {
    const result = extractArticle(page(name), { url: 'https://post.example.org/politics/a-story-of-some-kind.html', now });
    expect(result.ok ? result.value : result.problem).toMatchObject({ kind, message: expect.stringMatching(message) });
  });

  test.each(['', ' ', '<html></html>', '<p></p>', '\u0000', 'x', '<!--', '<title>Only a title</title>'])('nothing in %j', (html) => {
    expect(extractArticle(html, { url: 'https://post.example.org/x', now })).toMatchObject({ ok: false, problem: { kind: 'not-an-article' } });
  });
});

describe('hostile pages', () => {
  const prose = '<p>This is a sentence of an article, which is long enough to count as running text for everyone.</p>';
  const million = 1_000_000;
  test.each<readonly [string, string, boolean | undefined]>([
    ['10 MB of one tag', '<b>'.repeat(3_300_000), false],
    ['100,000 nested elements around an article', `${'<div>'.repeat(100_000)}${prose}`, true],
    ['endless attributes', `${prose}<p ${'a=1 '.repeat(2.4 * million)}>x</p>`, true],
    ['an endless class', `<div class="${'share related comment '.repeat(400_000)}">${prose}</div>`, true],
    ['JSON-LD nested without end', `<script type="application/ld+json">${'['.repeat(400_000)}${']'.repeat(400_000)}</script><script type="application/ld+json">${'{"@type":"Article","author":'.repeat(20_000)}1${'}'.repeat(20_000)}</script>${prose}`, true],
    ['many names', Array.from({ length: 60_000 }, (_, at) => `<div class="a${at} b-${at} share${at}">x</div>`).join(''), undefined],
    ['lists without end', `<ul>${'<li>item of a list'.repeat(190_000)}</ul>`, undefined],
    ['one endless line', `<p>${'word and more, '.repeat(600_000)}</p>`, false],
    ['tables in tables', '<table><tr><td>'.repeat(60_000) + prose, undefined],
    ['11 MB', ' '.repeat(11 * million) + prose, false],
    ['bytes of another kind', decodeHtml(Uint8Array.from({ length: 3 * million }, (_, at) => (at * 7919 + (at >> 3)) % 256)), false],
  ])('%s', (_, html, ok) => {
    const start = process.cpuUsage();
    const result = extractArticle(html, { url: 'https://post.example.org/x', now });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(4);
    if (ok !== undefined) expect(result.ok).toBe(ok);
    if (!result.ok) expect(result.problem.message).toMatch(/^The /);
  });
});

test('the same page gives the same article', () => {
  expect(extract('english-news')).toEqual(extract('english-news'));
});

test('relative addresses go by the base element, then by the address of the page', () => {
  const body = '<p>The council met on Monday and decided to plant <a href="trees">trees</a> along the whole of the river.</p><p>It will meet again in June, the mayor said.</p>';
  const links = (html: string): string | undefined => {
    const result = extractArticle(html, { url: 'https://post.example.org/a/b', now });
    return result.ok ? /href="([^"]*)"/.exec(result.value.html)?.[1] : undefined;
  };
  expect(links(body)).toBe('https://post.example.org/a/trees');
  expect(links(`<base href="https://other.example.org/c/">${body}`)).toBe('https://other.example.org/c/trees');
  expect(links(`<base href="javascript:alert(1)">${body}`)).toBe('https://post.example.org/a/trees');
});
