import { describe, expect, it } from 'vitest';
import type { StoryArticle } from '../story-article.ts';
import { StoryStream } from './story-stream.ts';

const start = Date.UTC(2026, 2, 1);
const common = 'The Westport Mariners placed the player on the injured list and will miss him for the rest of the season. Coach Halvard Stein named no replacement. The Mariners play in Kelvik on Sunday.';
const report = (title: string, at: number): StoryArticle => ({ title, text: `${title}. ${title}, the club said. ${common}`, publishedAt: start + at * 1000, lang: 'en' });
const knee = ['Knee injury ends the season of Tobias Ahrens', 'Ahrens needs knee surgery, doctors say', 'Goalkeeper Ahrens out with torn ligament', 'Ahrens: my knee gave way in training', 'Torn ligament: Ahrens to have surgery in Oberau', 'Tobias Ahrens flies to Oberau for knee surgery', 'Fans send flowers to goalkeeper Ahrens'];
const wrist = ['Broken wrist sidelines winger Luca Moretti', 'Moretti breaks wrist in fall on stairs', 'Winger Moretti fell on hotel stairs', 'Moretti in plaster after wrist fracture', 'Wrist fracture: Moretti jokes about hotel stairs', 'Luca Moretti shows his plaster after fall', 'Hotel sorry for stairs that felled Moretti'];

function twoTakenForOne(): { stream: StoryStream; rows: number[] } {
  const stream = new StoryStream();
  const rows = knee.flatMap((title, at) => [title, wrist[at] ?? ''].map((one) => stream.add(report(one, at)).article));
  expect(new Set(rows.map((row) => stream.storyOf(row))).size).toBe(1);
  return { stream, rows };
}

describe('repair', () => {
  it('parts two events of one kind that were taken for one, once', () => {
    const { stream, rows } = twoTakenForOne();
    const changes = stream.repair(rows[6] ?? 0);
    expect(changes).toMatchObject([{ kind: 'split', from: 0, rows: rows.filter((row) => row % 2 === 1), to: 1 }]);
    expect(rows.map((row) => stream.storyOf(row))).toEqual(rows.map((row) => row % 2));
    expect(stream.repair(0)).toEqual([]);
    expect(stream.add(report('Moretti leaves hospital, wrist in plaster', 9)).story).toBe(1);
  });

  it('parts stories of more reports than are compared too: the earlier ones go with the half they are nearer to', () => {
    const stream = new StoryStream();
    const both = [...knee, ...wrist];
    const rows = Array.from({ length: 56 }, (_, at) => stream.add(report(both[(at * 5) % both.length] ?? '', at)).article);
    stream.move(rows, 0);
    const isWrist = (row: number): boolean => (row * 5) % both.length >= knee.length;
    expect(stream.repair(0)).toMatchObject([{ kind: 'split' }]);
    expect(new Set(rows.filter(isWrist).map((row) => stream.storyOf(row))).size).toBe(1);
    expect(rows.every((row) => (stream.storyOf(row) === stream.storyOf(0)) === (isWrist(row) === isWrist(0)))).toBe(true);
    expect(stream.repair(0)).toEqual([]);
  });

  it('merges stories that prove to be one, unless a reader keeps them apart', () => {
    const { stream, rows } = twoTakenForOne();
    stream.repair(0);
    const knees = rows.filter((row) => row % 2 === 0);
    const late = stream.move(knees.slice(4));
    stream.keepApart(knees[0] ?? 0, knees[5] ?? 0);
    expect(stream.repair(0)).toEqual([]);
    stream.release(knees[0] ?? 0, knees[5] ?? 0);
    expect(stream.repair(0)).toMatchObject([{ kind: 'merge', rows: knees.slice(4), from: late, to: 0 }]);
    expect(stream.repair(0)).toEqual([]);
  });

  it('does not part what a reader put together, until that is taken back', () => {
    const { stream } = twoTakenForOne();
    stream.keepTogether(2, 5);
    expect(stream.repair(0)).toEqual([]);
    stream.release(5, 2);
    expect(stream.repair(0)).toHaveLength(1);
  });
});

describe('what a reader corrects', () => {
  it('holds for later articles: what is like a report that was taken out goes where that is', () => {
    const ferry = (title: string, text: string): StoryArticle => ({ title, text, publishedAt: start, lang: 'en' });
    const articles = [
      ferry('Ferry runs aground off Tarnsund', 'The ferry Aurelia ran aground on a reef off Tarnsund. Rescue boats from Kelvik took all passengers off. Captain Mirja Lund said the rudder had jammed.'),
      ferry('Passengers of ferry Aurelia rescued off Tarnsund', 'Rescue boats from Kelvik brought the passengers of the ferry Aurelia ashore after it ran aground off Tarnsund. The rudder had jammed, captain Mirja Lund said.'),
      ferry('Ferry to Kelvik late again', 'The ferry to Kelvik was late again because captain Mirja Lund waited for the passengers of the night train off Tarnsund. Commuters complain of missed shifts.'),
    ];
    const like = ferry('Commuters complain of late ferry', 'Commuters in Kelvik complain: the ferry of captain Mirja Lund waits for the night train to Tarnsund, and passengers miss their shifts.');
    const stream = new StoryStream();
    for (const article of articles) stream.add(article);
    stream.move([0, 1, 2], 0);
    const apart = stream.move([2]);
    for (const other of [0, 1]) stream.keepApart(2, other);
    expect(stream.add(like).story).toBe(apart);
    expect(stream.add(articles[2] ?? like, { copyOf: 2 }).story).toBe(apart);
    expect(stream.repair(0)).toEqual([]);
  });

  it('holds for further copies of what was taken out, and not for those of what stayed', () => {
    const first: StoryArticle = { title: 'Ferry runs aground off Tarnsund', text: 'The ferry Aurelia ran aground on a reef off Tarnsund. Rescue boats from Kelvik took all passengers off. Captain Mirja Lund said the rudder had jammed.', publishedAt: start, lang: 'en' };
    const longer: StoryArticle = { ...first, text: `${first.text} The harbour office of Kelvik had warned of the reef in spring, when a trawler struck it. Divers of the salvage company Stromberg inspect the hull and the leaking tanks on Tuesday.` };
    const stream = new StoryStream();
    stream.add(first);
    for (const copy of [longer, first]) stream.add(copy, { copyOf: 0 });
    expect(stream.storyOf(1)).toBe(0);
    const apart = stream.move([1]);
    stream.keepApart(1, 0);
    expect(stream.add(longer, { copyOf: 0 })).toMatchObject({ story: apart, copyOf: 1 });
    expect(stream.add(first, { copyOf: 0 }).story).toBe(0);
    const other = stream.move([2]);
    stream.keepApart(2, 0);
    expect(stream.add(first, { copyOf: 0 }).story).toBe(other);
    stream.release(0, 2);
    expect(stream.add(first, { copyOf: 0 }).story).toBe(0);
  });

  it('can be taken back, to the state before', () => {
    const moved = twoTakenForOne().stream;
    const other = moved.move([1, 3]);
    moved.move([1, 3], 0);
    expect(moved.storyOf(1)).toBe(0);
    const next = report('Mariners without Moretti and Ahrens', 20);
    expect(moved.add(next).closeness).toBe(twoTakenForOne().stream.add(next).closeness);
    expect(() => moved.move([1], other + 1000)).toThrow('There is no story');
  });
});
