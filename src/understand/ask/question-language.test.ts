import { expect, test } from 'vitest';
import { questionLanguage } from './question-language.ts';

test.each([
  ['Who opened the bridge?', ['de', 'en'], 'en'],
  ['Wer hat die Brücke eröffnet?', ['en', 'de'], 'de'],
  ['Qui a inauguré le pont ?', ['en', 'de'], 'fr'],
  ['¿Quién inauguró el puente?', ['en'], 'es'],
  ['Кто открыл мост?', ['en'], 'ru'],
  ['橋は誰が開けましたか', ['ja'], 'ja'],
  ['Aurelia Tarnsund', ['de', 'en'], 'de'],
  ['', [], 'en'],
])('%s', (question, likely, language) => {
  expect(questionLanguage(question, likely)).toBe(language);
});
