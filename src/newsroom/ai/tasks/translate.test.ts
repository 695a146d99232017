import { describe, expect, it, test } from 'vitest';
import { cutText, tokensOf } from './cut-text.ts';
import { otherFigure } from './figures-agree.ts';
import { namesAgree } from './names-agree.ts';

describe('numbers of a translation', () => {
  it.each([
    ['It cost 84 million crowns.', 'en', 'Sie kostete 84 Millionen Kronen.', 'de'],
    ['It cost 1.5 billion euros in 2024.', 'en', 'Sie kostete 2024 1,5 Milliarden Euro.', 'de'],
    ['About 12,000 people came.', 'en', 'Etwa 12.000 Menschen kamen.', 'de'],
    ['Quelque 12 000 personnes sont venues à 21h15.', 'fr', 'Some 12,000 people came at 9:15 p.m.', 'en'],
    ['Three people died and 14 were hurt.', 'en', '3 personnes sont mortes et 14 ont été blessées.', 'fr'],
    ['Prices rose by 2.5%.', 'en', 'Los precios subieron un 2,5 %.', 'es'],
    ['1.5 million people', 'en', '150万人', 'zh'],
    ['It opened on 1 March.', 'en', 'Il a ouvert le 1 mars.', 'fr'],
    ['Nothing is counted here.', 'en', 'Hier wird nichts gezählt.', 'de'],
  ] as const)('agree: %s', (original, from, translation, to) => {
    expect(otherFigure(original, from, translation, to)).toBeUndefined();
  });

  it.each([
    ['It cost 84 million crowns.', 'en', 'Sie kostete 48 Millionen Kronen.', 'de', '84'],
    ['It cost 84 million crowns.', 'en', 'Sie kostete viel.', 'de', '84'],
    ['It cost much.', 'en', 'Sie kostete 84 Kronen.', 'de', '84'],
    ['About 12,000 people came.', 'en', 'Etwa 120.000 Menschen kamen.', 'de', '12,000'],
    ['Prices rose by 2.5%.', 'en', 'Los precios subieron un 25 %.', 'es', '2.5'],
  ] as const)('do not agree: %s', (original, from, translation, to, which) => {
    expect(otherFigure(original, from, translation, to)).toBe(which);
  });
});

test('names are missed where hardly any is there', () => {
  const original = 'On Monday, Mayor Ada Holm met Karl Moss and Ida Lund in Norwick.';
  expect(namesAgree(original, 'en', 'Am Montag traf Bürgermeisterin Ada Holm in Norwick Karl Moss und Ida Lund.')).toBe(true);
  expect(namesAgree(original, 'en', 'Am Dienstag wurde etwas ganz anderes gesagt.')).toBe(false);
  expect(namesAgree(original, 'en', '月曜日に会談した。')).toBe(true);
  expect(namesAgree('nothing of a name', 'en', 'nichts davon')).toBe(true);
});

test('texts are cut at paragraphs, and lose nothing', () => {
  const paragraphs = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} speaks of lamps and benches in the market hall.`);
  const text = `${paragraphs.join('\n\n')}\n\n${'word '.repeat(3000)}`;
  const parts = cutText(text, 300);
  for (const part of parts) expect(tokensOf(part)).toBeLessThanOrEqual(310);
  expect(parts.join(' ').match(/\S+/g)).toEqual(text.match(/\S+/g));
  expect(tokensOf('漢字'.repeat(100))).toBe(200);
  expect(cutText('', 100)).toEqual([]);
});
