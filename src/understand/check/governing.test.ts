import { expect, test } from 'vitest';
import { governedIn, type Governing } from './governing.ts';
import { readStatement } from './statement.ts';

const over = (text: string, language: string, kind: Governing): string[] => {
  const statement = readStatement(text, language);
  return (governedIn(statement).get(kind) ?? []).flatMap(({ words }) => words.flatMap((at) => statement.words[at]?.text ?? []));
};

test.each([
  ['en', 'The smaller boat will carry foot passengers but no cars.', 'cars'], ['de', 'Der Kreis genehmigte das Verbot nicht.', 'genehmigte'],
  ['fr', 'Les maraîchers ne peuvent plus irriguer.', 'irriguer'], ['es', 'El tren no parará en Villar.', 'parará'],
])('a denial stands over a word (%s)', (language, text, word) => expect(over(text, language, 'negation')).toContain(word));

test('a denial of one thing does not reach the next', () => expect(over('There were no goals in extra time.', 'en', 'negation')).toEqual(['goals']));

test('a refusal stands over what was refused', () => expect(over('The minister rejected a ban on honey.', 'en', 'implicit')).toContain('ban'));

test('what may be stands under its cue', () => expect(over('The council may close nine schools.', 'en', 'hedge')).toEqual(['close']));
