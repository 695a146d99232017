import { expect, test } from 'vitest';
import { readAnswerKind } from './answer-kind.ts';
import { daysFrom, readAskedTime } from './asked-time.ts';
import { readQuestion } from './question.ts';

test.each([
  ['en', 'Who opened the bridge?', 'person', []],
  ['en', 'How many boats were lost?', 'number', ['boats']],
  ['en', 'How much did the harbour cost?', 'money', []],
  ['en', 'The ferry sank on Monday. Where did it go down?', 'place', []],
  ['en', 'Which small coastal town is rebuilding its pier?', 'place', ['small', 'coastal', 'town']],
  ['en', 'Which airline ordered forty planes?', 'thing', ['airline', 'ordered']],
  ['de', 'Wie viele Boote sanken?', 'number', ['Boote', 'sanken']],
  ['de', 'Warum fiel der Strom aus?', 'reason', []],
  ['fr', 'Quand le pont a-t-il été ouvert ?', 'time', []],
  ['es', '¿Dónde se hundió el barco?', 'place', []],
  ['ru', 'Сколько лодок утонуло?', 'number', ['лодок', 'утонуло']],
  ['uk', 'Хто відкрив міст?', 'person', []],
  ['tr', 'Köprüyü kim açtı?', 'person', []],
  ['ar', 'متى افتتح الجسر؟', 'time', []],
  ['he', 'מי פתח את הגשר?', 'person', []],
  ['zh', '谁打开了大桥？', 'person', []],
  ['ja', '橋はどこにありますか', 'place', []],
  ['ko', '누가 다리를 열었나요?', 'person', []],
  ['th', 'ใครเปิดสะพาน', 'person', []],
  ['en', 'bridge opening', 'thing', []],
] as const)('%s: %s asks for a %s', (language, question, type, focus) => {
  const kind = readAnswerKind(question, language);
  expect(kind.type).toBe(type);
  if (focus.length > 0) expect(kind.focus).toEqual(focus);
});

const asked = Date.UTC(2024, 4, 15);
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);

test.each([
  ['en', 'What happened on May 3, 2023?', day(2023, 5, 3)],
  ['en', 'Who won in 2021?', day(2021, 7, 1)],
  ['en', 'Which storm came in March?', day(2024, 3, 10)],
  ['ru', 'Что случилось в июне 2022 года?', day(2022, 6, 15)],
  ['de', 'Wer hat letzte Woche gewonnen?', day(2024, 5, 6)],
  ['fr', 'Qui a gagné hier ?', day(2024, 5, 14)],
  ['es', '¿Quién ganó ayer?', day(2024, 5, 14)],
  ['ja', '昨日だれが勝ちましたか', day(2024, 5, 14)],
] as const)('%s: %s', (language, question, time) => {
  const found = readAskedTime(question, language, asked);
  expect(daysFrom(found, time)).toBe(0);
  expect(daysFrom(found, day(2019, 1, 1))).toBeGreaterThan(300);
});

test.each([['en', 'Who resigned at the leaders’ summit this week?', true], ['en', 'Who resigned on Tuesday?', true], ['de', 'Wer trat kürzlich zurück?', true], ['en', 'Who wrote the anthem?', false]] as const)('%s: %s speaks of the last days: %s', (language, question, isRecent) => {
  expect(readAskedTime(question, language, undefined).isRecent).toBe(isRecent);
});

test('names, numbers and what is asked for are told apart, and names have their forms in other languages', () => {
  const { terms } = readQuestion('Which airline is Ada Holm running after 12 years?', { language: 'en', languages: ['en', 'de'] });
  const named = (pick: (term: (typeof terms)[number]) => boolean): string[] => terms.filter(pick).map(({ forms }) => forms[0] ?? '');
  expect(named(({ isName }) => isName)).toEqual(['ada', 'holm']);
  expect(named(({ isNumber }) => isNumber)).toEqual(['12']);
  expect(named(({ isFocus }) => isFocus)).toEqual(['airlin']);
  expect(terms.find(({ forms }) => forms[0] === 'run')?.forms).toEqual(['run', 'running']);
});

test('a question of any length and make is read', () => {
  expect(readQuestion('?'.repeat(100_000), { language: 'en' }).terms).toEqual([]);
  expect(readQuestion('why '.repeat(100_000), { language: 'xx' }).terms.length).toBeGreaterThan(0);
  expect(readQuestion(Array.from({ length: 500 }, (_, at) => `w${at}`).join(' '), { language: 'en' }).terms.length).toBeLessThanOrEqual(64);
});
