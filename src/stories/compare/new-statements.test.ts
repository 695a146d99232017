import { expect, test } from 'vitest';
import type { StoryReport } from '../../understand/summary/story-report.ts';
import { newStatements } from './new-statements.ts';

const report = (id: string, hour: number, title: string, text: string): StoryReport => ({ id, title, text, lang: 'en', source: id, voice: id, publishedAt: new Date(Date.UTC(2026, 10, 26, hour)).toISOString() });

const earlier = [
  report('radio', 6, 'Ferry Aurelia aground off Tarnsund', 'The ferry Aurelia has run aground on the reef off Tarnsund with 212 people aboard. Nine people were hurt when the Aurelia hit the reef, the coast guard said.'),
  report('post', 7, 'Ferry aground, nine hurt', 'The Aurelia ran aground on a reef off Tarnsund at dawn. The rudder of the Aurelia had jammed, the shipping line Nordvind said.'),
];

test('of a new report only what the earlier ones did not have is new', () => {
  const late = report('ledger', 12, 'Captain of the Aurelia questioned', 'The ferry Aurelia ran aground on the reef off Tarnsund at dawn with 212 people aboard. Fourteen people were hurt when the Aurelia hit the reef, the coast guard said. Prosecutors questioned the captain of the Aurelia, Mirja Lund, for two hours in Kelvik.');
  const found = newStatements([...earlier, late], (id) => id === 'ledger');
  expect(found.map(({ text }) => text).toSorted()).toEqual([
    'Fourteen people were hurt when the Aurelia hit the reef, the coast guard said.',
    'Prosecutors questioned the captain of the Aurelia, Mirja Lund, for two hours in Kelvik.',
  ]);
});

test('what was planned is new when it was done', () => {
  const plan = report('post', 8, 'Tug on its way', 'A tug from Kelvik would try to pull the ferry Aurelia off the reef at high tide, Nordvind said.');
  const done = report('ledger', 12, 'Aurelia free', 'A tug from Kelvik has pulled the ferry Aurelia off the reef at high tide, Nordvind said.');
  expect(newStatements([...earlier, plan, done], (id) => id === 'ledger').map(({ text }) => text)).toEqual([done.text]);
  expect(newStatements([...earlier, done, { ...plan, id: 'herald', source: 'herald', voice: 'herald' }], (id) => id === 'herald')).toEqual([]);
});

test('what two new reports say stands once, with both', () => {
  const late = [
    report('ledger', 12, 'Captain questioned', 'Prosecutors questioned the captain of the Aurelia, Mirja Lund, for two hours in Kelvik.'),
    report('herald', 13, 'Captain of Aurelia questioned', 'Mirja Lund, the captain of the Aurelia, was questioned by prosecutors in Kelvik for two hours.'),
  ];
  const found = newStatements([...earlier, ...late], (id) => id === 'ledger' || id === 'herald');
  expect(found).toHaveLength(1);
  expect([found[0]?.id, ...(found[0]?.also ?? [])].toSorted()).toEqual(['herald', 'ledger']);
});

test('nothing is new where no report is', () => {
  expect(newStatements(earlier, () => false)).toEqual([]);
  expect(newStatements([], () => true)).toEqual([]);
});
