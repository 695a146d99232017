import { describe, expect, it } from 'vitest';
import { knownTags, tagKey } from './known-tags.ts';

describe('knownTags', () => {
  it('knows what is tagged with in many languages, whatever the form', () => {
    for (const [language, tag] of [['en', 'elections'], ['de', 'Klimawandel'], ['fr', 'élections'], ['es', 'vivienda'], ['ru', 'выборы'], ['pl', 'wybory']] as const) {
      expect(knownTags(language).hosts(tagKey(tag, language)), tag).toBeGreaterThan(0);
    }
    expect(knownTags('en').hosts(tagKey('election', 'en'))).toBeGreaterThan(0);
    expect(knownTags('en').wordHosts(tagKey('climate', 'en'))).toBeGreaterThan(knownTags('en').hosts(tagKey('climate', 'en')));
    expect(knownTags('en').hosts('constructor')).toBe(0);
  });
});
