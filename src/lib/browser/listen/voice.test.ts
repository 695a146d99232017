import { expect, test } from 'vitest';
import { voiceFor } from './voice.ts';

const voice = (name: string, lang: string, localService = true): { name: string; lang: string; localService: boolean; default: boolean } => ({ name, lang, localService, default: name === 'usual' });
const voices = [voice('usual', 'en-US'), voice('Daniel', 'en_GB'), voice('Anna', 'de-DE'), voice('far', 'de-AT', false), voice('remote', 'fr-FR', false)];

test.each([
  ['en-GB', 'Daniel'],
  ['en', 'usual'],
  ['de-AT', 'Anna'],
  ['de', 'Anna'],
  ['fr', 'remote'],
  ['ja', undefined],
  ['', undefined],
])('%j is read by %s', (language, name) => {
  expect(voiceFor(voices, language)?.name).toBe(name);
});
