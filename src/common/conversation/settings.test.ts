import { describe, expect, it } from 'vitest';
import { changeConversationSettings, conversationSettings, readConversationSettings } from './settings.ts';

describe('settings of conversations', () => {
  const kept = () => {
    const values = new Map<string, string>();
    return { values, get: async (key: string) => values.get(key), set: async (key: string, value: string) => void values.set(key, value) };
  };

  it('have defaults, and what is not understood has its own', async () => {
    const settings = kept();
    expect(await readConversationSettings(settings)).toMatchObject({ firstReview: 'public', perMinute: 3, heldWords: [] });
    settings.values.set('conversation', '{"perMinute": "many", "perHour": 7, "firstReview": 1}');
    expect(await readConversationSettings(settings)).toMatchObject({ perMinute: 3, perHour: 7, firstReview: 'public' });
    settings.values.set('conversation', 'nothing of the kind');
    expect(await readConversationSettings(settings)).toEqual(conversationSettings.parse({}));
  });

  it('change one by one', async () => {
    const settings = kept();
    await changeConversationSettings(settings, { perMinute: 1 });
    expect(await changeConversationSettings(settings, { heldWords: ['casino*', 'free money'] })).toMatchObject({ perMinute: 1, heldWords: ['casino*', 'free money'] });
  });

  it('take plain words and beginnings, no patterns', () => {
    expect(conversationSettings.parse({ heldWords: ['Word', ' two words ', 'begin*', '(a+)+', '*', 'a', '.*', 'x'.repeat(90), 3] }).heldWords).toEqual(['Word', 'two words', 'begin*']);
  });
});
