import { describe, expect, it } from 'vitest';
import { orderFrom, pageOfPlace, placeFrom, placeKey, refusalWords, reportKindFrom, verdictWords } from './conversation.ts';

describe('words and addresses of conversations', () => {
  it('names places in one word', () => {
    for (const place of [{ storyId: 12 }, { articleId: 5 }]) expect(placeFrom(placeKey(place))).toEqual(place);
    for (const key of ['', 's', 's0', 'x5', 's-1', 's1 ', 's1e9', null, undefined]) expect(placeFrom(key)).toBeUndefined();
    expect(pageOfPlace({ storyId: 12 })).toBe('/story/12');
  });

  it('takes what it knows, and else the usual', () => {
    expect([orderFrom('newest'), orderFrom('worst'), orderFrom(null)]).toEqual(['newest', 'best', 'best']);
    expect([reportKindFrom('spam'), reportKindFrom('nonsense')]).toEqual(['spam', 'other']);
  });

  it('says what became of a comment', () => {
    expect(verdictWords({ is: 'shown' })).toBeUndefined();
    expect(verdictWords({ is: 'held', why: 'links' })).toBe('Kept. Only you and the moderators see it so far: it has many links.');
    expect(verdictWords({ is: 'refused', why: 'too-many', detail: 'minute' })).toBe('That is more than may be written in one minute. Wait a little.');
    expect(refusalWords('banned', '1795435200000')).toBe('You can write here again from 2026-11-23 on.');
    expect(refusalWords('new-links', '24')).toBe('Links can be written 24 hours after the first comment.');
  });
});
