import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReports } from './compare-reports.ts';
import type { StoryReport } from '../../understand/summary/story-report.ts';

let made = 0;
const report = (text: string, more: Partial<StoryReport> = {}): StoryReport => {
  made += 1;
  return { id: `r${made}`, title: '', text, lang: 'en', voice: `voice ${made}`, publishedAt: `2031-04-05T0${made % 10}:00:00Z`, ...more };
};
const at = (hour: number) => ({ publishedAt: `2031-04-05T${String(hour).padStart(2, '0')}:00:00.000Z` });

test('shows what several voices say as one sentence, with those that say it', () => {
  const one = report('The river Esk flooded the old town of Torva on Sunday. Schools stay closed.');
  const two = report('Shops had no power. The old town of Torva was flooded on Sunday by the river Esk.');
  expect(compareReports([one, two]).agreed).toMatchObject([{ voices: 2, saidBy: [{ index: expect.any(Number) }, { index: expect.any(Number) }] }]);
  const [agreed] = compareReports([one, two]).agreed;
  expect(new Set(agreed?.saidBy.map(({ id }) => id))).toEqual(new Set([one.id, two.id]));
  for (const { id, text } of agreed?.saidBy ?? []) expect([one, two].find((each) => each.id === id)?.text).toContain(text);
});

test('one voice does not agree with itself', () => {
  const text = 'The river Esk flooded the old town of Torva on Sunday. Schools stay closed in Torva.';
  expect(compareReports([report(text, { voice: 'a' }), report(text, { voice: 'a' })])).toEqual({ agreed: [], differs: [], onlyIn: [] });
  const unknown = [report(text), report(text)].map((each) => ({ ...each, voice: undefined }));
  expect(compareReports(unknown).agreed).toEqual([]);
});

test('a newer figure is an update, the newest first', () => {
  const reports = [
    report('At least 12 people died when a ferry sank off Arvo on Monday.', at(8)),
    report('A ferry sank off Arvo on Monday and 12 people died, the coast guard said.', at(9)),
    report('Fifteen divers work at Arvo. The ferry that sank off Arvo on Monday killed 15 people.', at(12)),
  ];
  expect(compareReports(reports).differs).toMatchObject([{
    what: 'count', kind: 'updated', sides: [{ value: '15', articles: [{ id: reports[2]?.id, index: 1 }], latest: at(12).publishedAt }, { articles: [{ id: reports[1]?.id }, { id: reports[0]?.id }] }],
  }]);
});

test('figures that are told side by side in time differ', () => {
  const differs = compareReports([
    report('At least 12 people died when a ferry sank off Arvo on Monday.', at(8)),
    report('A ferry sank off Arvo on Monday and 15 people died.', at(9)),
    report('Twelve boats searched. On Monday 12 people died when a ferry sank off Arvo.', at(10)),
  ]).differs;
  expect(differs).toMatchObject([{ what: 'count', kind: 'differs' }]);
});

test('a report that has both figures contradicts neither', () => {
  expect(compareReports([
    report('Police said 12 people died when a ferry sank off Arvo on Monday.', at(8)),
    report('A ferry sank off Arvo on Monday and 15 people died. Police had said that 12 people died.', at(9)),
  ]).differs).toEqual([]);
});

test('ages are told apart by person, and nobody is younger for an old report', () => {
  const one = 'The painter Paul Renner, 34, was found in Tirn on Sunday.';
  const two = 'Police in Tirn found the 36-year-old Paul Renner on Sunday.';
  expect(compareReports([report(one), report(two)]).differs).toMatchObject([{ what: 'age', about: expect.stringContaining('Paul Renner') }]);
  expect(compareReports([report(one, { publishedAt: '2029-01-01T00:00:00Z' }), report(two, { publishedAt: '2031-01-01T00:00:00Z' })]).differs).toEqual([]);
});

test('tells what only one voice has', () => {
  const reports = [
    report('The river Esk flooded the old town of Torva on Sunday. Before the flood reached the museum of Torva, students carried 340 paintings to the attic.', { source: 'Torva Post' }),
    report('The old town of Torva was flooded on Sunday by the river Esk.'),
  ];
  expect(compareReports(reports).onlyIn).toMatchObject([{ id: reports[0]?.id, index: 1, source: 'Torva Post' }]);
});

test.each(['ar', 'zh', 'ja', 'th', 'he', 'hi', 'und', 'xx', 'constructor'])('reads %s', (lang) => {
  const texts = ['قتل ١٢ شخصا في انفجار. «لن نرحل»، قال الوزير.', '爆炸造成12人死亡。他说：“我们不会离开这里的。”', '爆発で12人が死亡した。', 'ระเบิดทำให้มีผู้เสียชีวิต 12 คน', 'פיצוץ הרג 12 בני אדם.'];
  expect(() => compareReports(texts.map((text) => report(text, { lang })))).not.toThrow();
});

test('takes any text', () => {
  const word = fc.constantFrom('12', '1,200', 'killed', 'people', '“', '”', '"', '.', ',', 'Anna', 'Roth', '(34)', '9:15 p.m.', '$', 'million', '%', '\n', 'said', 'mayor', '٣', '𝟙', '½', 'İ', ':', '-');
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  const one = fc.record({ id: fc.string(), title: text, text, lang: fc.constantFrom('en', 'de', 'tr', 'und', ''), publishedAt: fc.constantFrom('2031-01-01', 'never', '') });
  fc.assert(fc.property(fc.array(one, { maxLength: 5 }), (reports) => {
    for (const { sides } of compareReports(reports).differs) expect(sides.length).toBeGreaterThan(1);
  }), { numRuns: 300 });
});

test('long texts and many reports take bounded time', () => {
  const text = Array.from({ length: 3000 }, (_, at) => `In Torva ${at} people said “we saw ${at + 1} boats on the river Esk and left”, Anna Roth, ${at % 90}, told.`).join(' ');
  const started = performance.now();
  compareReports(Array.from({ length: 300 }, () => report(text)));
  expect(performance.now() - started).toBeLessThan(8000);
});
