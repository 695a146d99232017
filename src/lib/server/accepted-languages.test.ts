import { expect, test } from 'vitest';
import { acceptedLanguages } from './accepted-languages.ts';

test.each([
  ['de-CH, de;q=0.9, en;q=0.8, fr;q=0', ['de', 'en']],
  ['nb,nn;q=0.5,*;q=0.1', ['no']],
  ['', []],
  [null, []],
  ['!!, ;;q=', []],
])('%s asks for %j', (header, languages) => expect(acceptedLanguages(header)).toEqual(languages));
