import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { StoryArticle } from '../story-article.ts';
import { StoryStream } from './story-stream.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1);
const report = (title: string, text: string, more: Partial<StoryArticle> = {}): StoryArticle => ({ title, text, publishedAt: start, lang: 'en', ...more });

const ferry = [
  report('Ferry runs aground off Tarnsund with 212 aboard', 'The ferry Aurelia ran aground on a reef off Tarnsund early on Monday with 212 passengers aboard. Rescue boats from Kelvik took everyone off within three hours. The captain, Mirja Lund, said the rudder had jammed in heavy seas. Nobody was badly hurt. The shipping line Nordvind has opened an inquiry.'),
  report('All 212 rescued after Aurelia hits reef', 'Everyone aboard the ferry Aurelia has been brought ashore after the ship struck a reef near Tarnsund. Lifeboats sailed from Kelvik at dawn. Captain Mirja Lund told reporters the rudder failed. Nordvind, which runs the line, promised a full inquiry into the grounding.', { publishedAt: start + day / 6 }),
  report('Jammed rudder blamed for Tarnsund grounding', 'A jammed rudder sent the ferry Aurelia onto the Tarnsund reef, investigators said after speaking with captain Mirja Lund. The Nordvind ship is leaking oil; crews from Kelvik have laid booms around the hull of the ferry.', { publishedAt: start + day }),
];
const accidents = [
  report('Man, 34, killed on A7 near Kelvik', 'A 34-year-old man has died after his car left the A7 near Kelvik and struck a tree. Police were called to the scene shortly after 6am on Tuesday. Emergency services pronounced the driver dead at the scene. The road was closed for four hours while investigators examined the wreckage.'),
  report('Woman, 71, killed on B12 near Ostrava', 'A 71-year-old woman has died after her car left the B12 near Ostrava and struck a wall. Police were called to the scene shortly before 9pm on Tuesday. Emergency services pronounced the driver dead at the scene. The road was closed for several hours while investigators examined the wreckage.'),
];
const budget = [
  report('Oberau council passes budget after all-night debate', 'The council of Oberau passed its budget by two votes after fourteen hours of debate. Mayor Anneli Brandt will close one swimming pool and raise parking fees. The opposition spoke of a black day for families and wants a referendum.', { publishedAt: start + day / 5 }),
  report('Oberau to close swimming pool under new budget', 'A swimming pool will close and parking becomes dearer in Oberau: the council adopted the budget of mayor Anneli Brandt by a majority of two votes. Opponents collect signatures for a referendum on the budget.', { publishedAt: start + day / 2 }),
];

describe('StoryStream', () => {
  it('puts the reports of an event together and others apart', () => {
    const stream = new StoryStream();
    const placed = [ferry[0], budget[0], ferry[1], budget[1], ferry[2]].map((one) => stream.add(one ?? report('', '')));
    expect(placed.map(({ story }) => story)).toEqual([0, 1, 0, 1, 0]);
    expect(placed.map(({ isNew }) => isNew)).toEqual([true, true, false, false, false]);
    expect(placed[4]?.nearest.toSorted()).toEqual([0, 2]);
    expect(placed[4]?.shared).toEqual(expect.arrayContaining(['Aurelia', 'Tarnsund']));
    expect(placed[4]?.closeness).toBeGreaterThan(placed[4]?.needed ?? 1);
    expect(placed[2]?.figures).toEqual(['212']);
  });

  it('tells accidents apart that are told in the same words of other places', () => {
    const stream = new StoryStream();
    const stories = accidents.map((one) => stream.add(one).story);
    expect(stories).toEqual([0, 1]);
    expect(stream.add(report('Teacher dies in crash outside Kelvik', 'Pupils are mourning Daniel Oakes, the teacher who lost his life early on Tuesday when his car skidded on ice on the A7. He was on his way to Kelvik when it struck a tree.')).story).toBe(0);
  });

  it('hears a vector for headlines where their words hardly tell, and not for texts', () => {
    const near = (angle: number): Float32Array => Float32Array.of(Math.cos(angle), Math.sin(angle));
    const closeness = (text: string, angle: number): number => {
      const stream = new StoryStream();
      const titles = ['Choir seeks singers', 'Goats escape from farm', 'Library opens at night', 'Bridge repairs begin', 'Bakery wins award', 'Lake freezes over', 'Mayor visits school', 'Storm fells trees', 'Bus line extended', 'Museum buys painting', 'Farmers expect rain', 'Market moves indoors'];
      for (const [at, title] of titles.entries()) stream.add(report(title, ''), { vector: near(at * 0.5) });
      stream.add(report('Ferry aground off Tarnsund', ''), { vector: near(7) });
      return stream.add(report('Ship hits reef near Tarnsund', text), { vector: near(7 + angle) }).closeness;
    };
    expect(closeness('', 0)).toBeGreaterThan(closeness('', 2));
    const text = 'The ship struck a reef at dawn and boats from the nearby town took everyone ashore before noon. '.repeat(5);
    expect(closeness(text, 0)).toBe(closeness(text, 2));
  });

  it('lets news in brief neither begin a story that others join nor join one', () => {
    const stream = new StoryStream();
    const brief = report('News in brief', [ferry[0]?.text.split('. ')[0], budget[1]?.text.split('. ')[0], 'Bakers in Westport won a prize for a rye loaf made after a recipe found in a monastery.', 'Goalkeeper Tobias Ahrens needs knee surgery and misses the remaining matches of his club.', 'Researchers counted more storks this spring than at any time since the war ended.'].join('.\n'));
    const placed = [ferry[0], brief, ferry[1], budget[0], brief].map((one) => stream.add(one ?? brief).story);
    expect(placed.slice(0, 4)).toEqual([0, 1, 0, 2]);
    expect(placed[4]).not.toBe(0);
    expect(stream.add({ ...brief, title: 'Tuesday in brief: ferry, budget, pool', kind: 'round-up' }).story).not.toBe(2);
    expect(stream.repair(0)).toEqual([]);
  });

  it('does so with headlines alone', () => {
    const stream = new StoryStream();
    const stories = ['Ferry Aurelia runs aground off Tarnsund', 'Oberau council passes budget', 'All rescued after ferry Aurelia hits Tarnsund reef', 'Oberau budget closes swimming pool, council says'].map((title) => stream.add(report(title, '')).story);
    expect(stories).toEqual([0, 1, 0, 1]);
  });

  test.each([
    ['ja', ['港で貨物船が座礁、乗組員全員を救助', '青葉市議会が予算案を可決', '座礁した貨物船の乗組員全員を救助 港の海上保安部'], [0, 1, 0]],
    ['ru', ['Паром «Аврелия» сел на мель у Тарнсунда', 'Совет Оберау принял бюджет', 'Пассажиров парома «Аврелия» спасли у Тарнсунда'], [0, 1, 0]],
    ['ar', ['جنوح العبارة أوريليا قبالة تارنسوند', 'مجلس أوبيراو يقر الميزانية', 'إنقاذ ركاب العبارة أوريليا قرب تارنسوند'], [0, 1, 0]],
  ])('reads %s', (lang, titles, expected) => {
    const stream = new StoryStream();
    expect(titles.map((title) => stream.add(report(title, '', { lang })).story)).toEqual(expected);
  });

  it('asks for more closeness the longer a story was quiet', () => {
    const closenessAfter = (days: number): number => {
      const stream = new StoryStream();
      stream.add(report('Strong quake shakes Tarnsund', 'A strong earthquake shook Tarnsund at night. Several houses were damaged, two people were hurt. Schools stay shut.'));
      return stream.add(report('Earthquake near Tarnsund damages houses', 'An earthquake near Tarnsund cracked roads and a church. Residents slept in tents.', { publishedAt: start + days * day })).closeness;
    };
    const [atOnce, nextDay, nextMonth] = [0.01, 1, 40].map(closenessAfter);
    expect(nextDay).toBeLessThan(atOnce ?? 0);
    expect(nextMonth).toBeLessThan((nextDay ?? 0) / 2);
  });

  it('counts the time to a story the same in both directions: an archive may be read from its end', () => {
    const [first, , last] = ferry;
    if (first === undefined || last === undefined) throw new Error('There are three reports of the ferry.');
    const closenessAfter = (days: number): number => {
      const stream = new StoryStream();
      stream.add(first);
      return stream.add({ ...last, publishedAt: start + days * day }).closeness;
    };
    expect(closenessAfter(-20)).toBeCloseTo(closenessAfter(20));
    expect(closenessAfter(-20)).toBeLessThan(closenessAfter(-1));
  });

  it('links what takes an event up again after a long silence, without joining it', () => {
    const stream = new StoryStream();
    for (const one of ferry) stream.add(one);
    const later = stream.add(report('Aurelia captain Mirja Lund tried over Tarnsund grounding', 'The trial of captain Mirja Lund over the grounding of the ferry Aurelia off Tarnsund has begun in Kelvik.', { publishedAt: start + 400 * day }));
    expect(later).toMatchObject({ story: 1, isNew: true });
    expect(stream.near(1, 8)).toMatchObject([{ story: 0 }]);
    expect(stream.near(0, 8)).toMatchObject([{ story: 1 }]);
  });

  it('does the same with what comes late and is from long before', () => {
    const stream = new StoryStream();
    const [first, second, third] = ferry;
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three reports of the ferry.');
    for (const one of [second, third]) stream.add(one);
    expect(stream.add({ ...first, text: `${second.text} ${third.text}`, publishedAt: start - 2000 * day })).toMatchObject({ story: 1, isNew: true });
  });

  it('lets what a source always says weigh less from article to article', () => {
    const stream = new StoryStream();
    const own = 'Harbour Action News Seven, Westport.';
    const titles = ['Bakery wins award for its rye bread', 'Bridge repairs begin before winter', 'Library extends opening hours', 'Goats escape from farm by night', 'Choir seeks singers for spring', 'Lake freezes over, skaters rejoice', 'New bus line to the hospital'];
    const placed = titles.map((title, at) => stream.add(report(title, own, { source: 'harbour', publishedAt: start + at * day })));
    const other = titles.map((title, at) => stream.add(report(title, own, { source: `outlet ${at}`, publishedAt: start + (20 + at) * day })));
    expect(placed.at(-1)?.closeness).toBeLessThan((placed[2]?.closeness ?? 0) / 2);
    expect(other.at(-1)?.shared).toContain('Harbour');
  });

  it('decides the same for the same articles, whatever they hold', () => {
    const articles = fc.array(fc.record({ title: fc.string({ unit: 'grapheme', maxLength: 60 }), text: fc.string({ maxLength: 300 }), publishedAt: fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined }), source: fc.option(fc.string(), { nil: undefined }), lang: fc.constantFrom('en', 'ja', 'xx', '', undefined) }), { maxLength: 40 });
    fc.assert(
      fc.property(articles, (all) => {
        const [one, other] = [new StoryStream(), new StoryStream()].map((stream) => all.map((article) => stream.add(article)));
        expect(one).toEqual(other);
        for (const { article, story, closeness } of one ?? []) expect(story <= article && Number.isFinite(closeness)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
