import { describe, expect, it } from 'vitest';
import { readStatement, type Statement } from '../statement.ts';
import type { Cue } from './cues.ts';

const cuesIn = (text: string, language: string): Set<Cue> => new Set(readStatement(text, language).words.flatMap(({ cues }) => [...cues]));

describe('cues', () => {
  it.each<[string, Cue, string]>([
    ['en', 'implicit', 'The minister ruled out a tax rise.'], ['en', 'implicit', 'The club called the match off.'], ['en', 'hedge', 'The bank left open whether it would act.'],
    ['en', 'intention', 'The company pledged to pay.'], ['en', 'superlative', 'It was the all-time high.'],
    ['de', 'implicit', 'Die Gäste blieben von Schäden verschont.'], ['de', 'hedge', 'Die Kosten könnten steigen.'], ['de', 'intention', 'Er versprach neue Straßen.'], ['de', 'cause', 'Daraufhin schloss das Amt.'],
    ['fr', 'implicit', 'Le préfet n’a pas refusé : il a décliné.'], ['fr', 'hedge', 'Le ministre serait malade.'], ['fr', 'intention', 'La région promet une aide.'], ['fr', 'negation', 'Il n’a guère dormi.'],
    ['es', 'implicit', 'El alcalde se negó a dimitir.'], ['es', 'hedge', 'Tal vez llueva.'], ['es', 'intention', 'El grupo prometió pagar.'], ['es', 'superlative', 'Es un nivel sin precedentes.'],
  ])('finds in %s %s: %s', (language, cue, text) => {
    expect(cuesIn(text, language).has(cue)).toBe(true);
  });

  it.each<[string, Cue, string]>([
    ['en', 'implicit', 'The court ruled on Friday.'], ['en', 'implicit', 'Prices dropped by 12 per cent.'], ['en', 'negation', 'He earned no more than the others.'],
    ['de', 'implicit', 'Die Frau wies auf den Brief.'], ['fr', 'implicit', 'Le maire a regretté la décision.'], ['es', 'implicit', 'El banco mantuvo el negocio.'], ['fr', 'negation', 'Elle ne compte que deux écoles.'],
  ])('does not find in %s %s: %s', (language, cue, text) => {
    expect(cuesIn(text, language).has(cue)).toBe(false);
  });
});

describe('phrases that turn a word round', () => {
  const sides = ({ words }: Statement): string[] => words.flatMap((word) => word.sides);
  const clash = (one: string, other: string, language: string): boolean => {
    const [mine, theirs] = [sides(readStatement(one, language)), sides(readStatement(other, language))];
    return mine.some((side) => theirs.some((that) => that !== side && that.split('/')[0] === side.split('/')[0]));
  };
  it.each([
    ['en', 'He voted for the plan.', 'He voted against the plan.'], ['en', 'The chairman stepped down.', 'The chairman stayed.'],
    ['de', 'Sie stimmten für das Gesetz.', 'Sie stimmten gegen das Gesetz.'], ['de', 'Drei Wanderer kamen zu Schaden.', 'Drei Wanderer blieben unverletzt.'],
    ['fr', 'Ils ont voté pour la loi.', 'Ils ont voté contre la loi.'], ['es', 'Votaron a favor de la ley.', 'Votaron en contra de la ley.'],
  ])('sets apart in %s: %s %s', (language, one, other) => {
    expect(clash(one, other, language)).toBe(true);
  });
});
