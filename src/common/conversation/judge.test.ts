import { describe, expect, it } from 'vitest';
import { judgeComment, judgeEdit, type JudgedAuthor, type JudgedText, type Standing } from './judge.ts';
import { conversationSettings, type ConversationSettings } from './settings.ts';

const usual = conversationSettings.parse({});
const draft = (changes: Partial<JudgedText> = {}): JudgedText => ({ text: 'The bridge was closed for a month.', links: 0, saysSomething: true, ...changes });
const none = { minute: 0, hour: 0, day: 0 };
const standing = (changes: Partial<Standing> = {}): Standing => ({ byAuthor: none, byAddress: none, shown: 5, knownForHours: 1000, bannedUntil: undefined, isRepeated: false, isLocked: false, parentIsThere: true, ...changes });
const member: JudgedAuthor = { role: 'member', form: { trapped: false, seconds: 20 } };
const judge = (text: Partial<JudgedText> = {}, author: Partial<JudgedAuthor> = {}, known: Partial<Standing> = {}, settings: Partial<ConversationSettings> = {}) =>
  judgeComment(draft(text), { ...member, ...author }, standing(known), { ...usual, ...settings });

describe('what becomes of a comment', () => {
  it('is shown when nothing speaks against it', () => expect(judge()).toEqual({ is: 'shown' }));

  it.each<[string, Parameters<typeof judge>, object]>([
    ['nothing is said', [{ saysSomething: false }], { is: 'refused', why: 'empty' }],
    ['it is too long', [{ text: 'x'.repeat(5001) }], { is: 'refused', why: 'too-long', detail: '5000' }],
    ['its letters are counted, not their parts', [{ text: '👍'.repeat(5000) }], { is: 'shown' }],
    ['what it answers is gone', [{}, {}, { parentIsThere: false }], { is: 'refused', why: 'gone' }],
    ['the place is locked', [{}, {}, { isLocked: true }], { is: 'refused', why: 'locked' }],
    ['the author is banned', [{}, {}, { bannedUntil: 17 }], { is: 'refused', why: 'banned', detail: '17' }],
    ['the author is banned for good', [{}, {}, { bannedUntil: 'for good' }], { is: 'refused', why: 'banned', detail: 'for good' }],
    ['the hidden field is filled in', [{}, { form: { trapped: true, seconds: 20 } }], { is: 'refused', why: 'robot' }],
    ['the form has no seal', [{}, { form: { trapped: false, seconds: undefined } }], { is: 'refused', why: 'expired' }],
    ['the form is older than a day', [{}, { form: { trapped: false, seconds: 90_000 } }], { is: 'refused', why: 'expired' }],
    ['the form was sent at once', [{}, { form: { trapped: false, seconds: 1 } }], { is: 'refused', why: 'too-fast' }],
    ['the same was written before', [{}, {}, { isRepeated: true }], { is: 'refused', why: 'same-text' }],
    ['too many came within a minute', [{}, {}, { byAuthor: { minute: 3, hour: 3, day: 3 } }], { is: 'refused', why: 'too-many', detail: 'minute' }],
    ['too many came within an hour', [{}, {}, { byAuthor: { minute: 0, hour: 20, day: 20 } }], { is: 'refused', why: 'too-many', detail: 'hour' }],
    ['too many came within a day', [{}, {}, { byAuthor: { minute: 0, hour: 0, day: 100 } }], { is: 'refused', why: 'too-many', detail: 'day' }],
    ['too many came from the address', [{}, {}, { byAddress: { minute: 3, hour: 3, day: 3 } }], { is: 'refused', why: 'too-many', detail: 'minute' }],
    ['a new one wrote much', [{}, {}, { knownForHours: 1, byAuthor: { minute: 0, hour: 5, day: 5 } }], { is: 'refused', why: 'too-many', detail: 'hour' }],
    ['a new one links', [{ links: 1 }, {}, { knownForHours: 1 }], { is: 'refused', why: 'new-links', detail: '24' }],
    ['a known one links', [{ links: 2 }], { is: 'shown' }],
    ['there are many links', [{ links: 3 }], { is: 'held', why: 'links', detail: '3' }],
    ['a word is on the list', [{ text: 'Win at the CASINO' }, {}, {}, { heldWords: ['casino'] }], { is: 'held', why: 'words', detail: 'casino' }],
    ['a stranger writes', [{}, { role: 'public' }], { is: 'held', why: 'first' }],
    ['strangers are trusted', [{}, { role: 'public' }, {}, { firstReview: 'nobody' }], { is: 'shown' }],
    ['a member writes for the first time', [{}, {}, { shown: 0 }], { is: 'shown' }],
    ['a member writes for the first time where everybody is looked at', [{}, {}, { shown: 0 }, { firstReview: 'everybody' }], { is: 'held', why: 'first' }],
    ['a guest writes again', [{}, { role: 'guest' }, { shown: 1 }, { firstReview: 'guests' }], { is: 'shown' }],
    ['a text without a form came by a key', [{}, { form: undefined }], { is: 'shown' }],
  ])('%s', (_, [text, author, known, settings], verdict) => expect(judge(text, author, known, settings)).toEqual(verdict));

  it('refuses before it makes wait', () => {
    expect(judge({ text: 'casino' }, {}, { isLocked: true }, { heldWords: ['casino'] })).toMatchObject({ is: 'refused', why: 'locked' });
  });

  it('trusts administrators with limits, locks and words, but not with nothing', () => {
    const admin: JudgedAuthor = { role: 'administrator', form: { trapped: false, seconds: 0 } };
    expect(judge({ links: 9, text: 'casino' }, admin, { isLocked: true, byAuthor: { minute: 99, hour: 99, day: 999 } }, { heldWords: ['casino'] })).toEqual({ is: 'shown' });
    expect(judge({ saysSomething: false }, admin)).toMatchObject({ why: 'empty' });
    expect(judge({}, admin, { parentIsThere: false })).toMatchObject({ why: 'gone' });
  });

  it.each<[string, Parameters<typeof judgeEdit>, object]>([
    ['usual', [draft(), { role: 'member' }, { ...standing(), minutesAgo: 5000 }, usual], { is: 'shown' }],
    ['too late', [draft(), { role: 'member' }, { ...standing(), minutesAgo: 31 }, { ...usual, editableMinutes: 30 }], { is: 'refused', why: 'too-late', detail: '30' }],
    ['in a locked thread', [draft(), { role: 'member' }, { ...standing({ isLocked: true }), minutesAgo: 1 }, usual], { is: 'refused', why: 'locked' }],
    ['with a word put in', [draft({ text: 'casino' }), { role: 'member' }, { ...standing(), minutesAgo: 1 }, { ...usual, heldWords: ['casino'] }], { is: 'held', why: 'words', detail: 'casino' }],
    ['with a link put in by a new one', [draft({ links: 1 }), { role: 'guest' }, { ...standing({ knownForHours: 2 }), minutesAgo: 1 }, usual], { is: 'refused', why: 'new-links', detail: '24' }],
  ])('edit: %s', (_, given, verdict) => expect(judgeEdit(...given)).toEqual(verdict));
});
