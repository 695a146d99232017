import { describe, expect, it } from 'vitest';
import type { Standing } from '../../common/conversation/judge.ts';
import type { Act } from '../archive.ts';
import { holds, lets, outlineOf, talkDesk } from './comment-samples.ts';
import type { ContractDatabase } from './place.ts';
import { day, hour, now } from './samples.ts';

export function commentModerationContract(database: ContractDatabase): void {
  describe('moderation', () => {
    const { open, say, reader } = talkDesk(database);
    const limits = { toHide: 3, perHour: 10 };

    it('takes one report of a person, and hides what enough accounts report until somebody looks', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const { moderation } = archive.comments;
      const id = await say(ada, 'rude');
      const dee = await reader('Dee');
      const nobody = { reader: archive.readers.public(), address: 'x' };
      const report = (by: Parameters<typeof moderation.report>[1]) => moderation.report(id, by, { kind: 'rude', text: 'It\nis \u202Erude.' }, limits, now);
      expect(await report({ reader: bo })).toBe('taken');
      expect(await report({ reader: bo })).toBe('known');
      expect(await report(nobody)).toBe('taken');
      expect(await report({ reader: cy })).toBe('taken');
      expect(await moderation.waiting()).toEqual({ held: 0, reported: 1 });
      expect((await archive.comments.conversation(story, { reader: bo, moderator: true })).comments).toMatchObject([{ reports: 3 }]);
      expect((await archive.comments.conversation(story, { reader: bo })).comments).toMatchObject([{ reports: 0 }]);
      await report({ reader: dee });
      expect(await outlineOf(archive, story, { reader: bo })).toBe('');
      const { waiting } = await moderation.queue();
      expect(waiting).toMatchObject([{ comment: { id, text: 'rude', state: 'held' }, heldFor: 'reports', place: story, articleTitle: 'Title of three', author: { shown: 0, hidden: 0, since: now + 1000 } }]);
      expect(waiting[0]?.reports).toEqual([
        { kind: 'rude', text: 'It is rude.', at: now, by: 'Bo Li' },
        { kind: 'rude', text: 'It is rude.', at: now },
        { kind: 'rude', text: 'It is rude.', at: now, by: 'Cy' },
        { kind: 'rude', text: 'It is rude.', at: now, by: 'Dee' },
      ]);
      await moderation.act({ do: 'approve', commentId: id, why: 'Fine.' }, { reader: bo }, now);
      expect(await moderation.waiting()).toEqual({ held: 0, reported: 0 });
      expect(await outlineOf(archive, story, { reader: bo })).toBe('rude');
      expect((await moderation.log()).entries).toMatchObject([
        { act: 'approve', by: 'Bo Li', about: 'Ada', why: 'Fine.', commentId: id, excerpt: 'rude', canUndo: true },
        { act: 'hide-reported', why: '3 reports', about: 'Ada' },
      ]);
      expect(await archive.check()).toEqual([]);
    });

    it('does not listen to who reports everything', async () => {
      const { archive, ada, bo } = await open();
      const ids = [await say(ada, 'a'), await say(ada, 'b'), await say(ada, 'c')];
      const said: string[] = [];
      for (const id of ids) said.push(await archive.comments.moderation.report(id, { reader: bo }, { kind: 'spam', text: '' }, { toHide: 3, perHour: 2 }, now));
      expect(said).toEqual(['taken', 'taken', 'too-many']);
      expect(await archive.comments.moderation.report(99, { reader: bo }, { kind: 'spam', text: '' }, limits, now)).toBe('gone');
    });

    it('lets through what waits, and tells then whom it concerns', async () => {
      const { archive, ada, bo, story } = await open();
      const root = await say(ada, 'root');
      const id = await say(bo, 'answer', { parentId: root, judge: holds });
      expect((await archive.comments.moderation.queue()).waiting.map(({ comment }) => comment.id)).toEqual([id]);
      await archive.comments.moderation.act({ do: 'approve', commentId: id }, { reader: ada }, now + hour);
      expect(await outlineOf(archive, story, { reader: ada })).toBe('root(answer)');
      expect((await archive.comments.notices(ada)).notices).toMatchObject([{ kind: 'reply', commentId: id, at: now + hour }]);
      expect(await archive.comments.moderation.act({ do: 'approve', commentId: id }, { reader: ada }, now)).toBeUndefined();
    });

    it('hides, and the author still sees that it was', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const root = await say(ada, 'root');
      await say(bo, 'answer', { parentId: root });
      await archive.comments.moderation.act({ do: 'hide', commentId: root, why: 'Off topic.' }, { reader: cy }, now);
      expect(await outlineOf(archive, story, { reader: bo })).toBe('-(answer)');
      const [own] = (await archive.comments.conversation(story, { reader: ada })).comments;
      expect(own).toMatchObject({ state: 'hidden', isStub: false, text: 'root', own: true });
      expect(await archive.comments.vote(root, bo, 1, now)).toBe(false);
      expect((await archive.comments.edit(root, { reader: ada }, 'x', lets, now)).verdict.is).toBe('refused');
      expect(await archive.comments.history(root, { reader: bo })).toEqual([]);
      expect(await archive.check()).toEqual([]);
    });

    it('locks a thread, and a conversation', async () => {
      const { archive, ada, bo, story } = await open();
      const { moderation } = archive.comments;
      const root = await say(ada, 'root');
      const answer = await say(bo, 'answer', { parentId: root });
      let known: Standing | undefined;
      const judge = (_: unknown, standing: Standing) => {
        known = standing;
        return lets();
      };
      const isLocked = async (more: object): Promise<boolean | undefined> => {
        await say(bo, `x${Math.random()}`, { judge, ...more });
        return known?.isLocked;
      };
      await moderation.act({ do: 'lock-thread', commentId: answer }, { reader: ada }, now);
      expect((await archive.comments.conversation(story, { reader: bo })).comments[0]?.locked).toBe(true);
      expect([await isLocked({ parentId: answer }), await isLocked({})]).toEqual([true, false]);
      await moderation.act({ do: 'unlock-thread', commentId: root }, { reader: ada }, now);
      await moderation.act({ do: 'lock', place: story }, { reader: ada }, now);
      expect(await moderation.act({ do: 'lock', place: { articleId: 2 } }, { reader: ada }, now)).toBeUndefined();
      expect((await archive.comments.conversation(story, { reader: bo })).locked).toBe(true);
      expect([await isLocked({ parentId: answer }), await isLocked({}), await isLocked({ articleId: 3 })]).toEqual([true, true, false]);
    });

    it('bans until a time, or for good', async () => {
      const { archive, ada, bo } = await open();
      const { moderation } = archive.comments;
      const bannedAt = async (at: number): Promise<unknown> => {
        let known: Standing | undefined;
        await archive.comments.post({ author: { reader: bo }, articleId: 1, text: 'x' }, (_, standing) => {
          known = standing;
          return { is: 'refused', why: 'banned' };
        }, at);
        return known?.bannedUntil;
      };
      await moderation.act({ do: 'ban', readerId: bo.id, until: now + day, why: 'Spam.' }, { reader: ada }, now);
      expect([await bannedAt(now + hour), await bannedAt(now + 2 * day)]).toEqual([now + day, undefined]);
      expect(await moderation.bans(now)).toEqual([{ readerId: bo.id, name: 'Bo Li', at: now, until: now + day, why: 'Spam.' }]);
      expect(await moderation.bans(now + 2 * day)).toEqual([]);
      await moderation.act({ do: 'ban', readerId: bo.id, why: 'Spam again.' }, { reader: ada }, now);
      expect(await bannedAt(now + 2 * day)).toBe('for good');
      await moderation.act({ do: 'unban', readerId: bo.id }, { reader: ada }, now);
      expect(await bannedAt(now)).toBeUndefined();
      expect(await moderation.act({ do: 'ban', readerId: 99, why: '' }, { reader: ada }, now)).toBeUndefined();
    });

    it('takes every act back, once', async () => {
      const { archive, ada, bo, story } = await open();
      const { moderation } = archive.comments;
      const root = await say(ada, 'root');
      const held = await say(bo, 'held', { judge: holds });
      await moderation.report(root, { reader: bo }, { kind: 'spam', text: '' }, limits, now);
      const state = async () => ({
        ...(await moderation.waiting()),
        bans: await moderation.bans(now),
        talk: await archive.comments.conversation(story, { reader: ada, moderator: true }),
      });
      const acts: Act[] = [
        { do: 'hide', commentId: root, why: 'x' }, { do: 'approve', commentId: held }, { do: 'dismiss', commentId: root }, { do: 'lock-thread', commentId: root }, { do: 'lock', place: story },
        { do: 'ban', readerId: bo.id, why: 'x' },
      ];
      for (const act of acts) {
        const before = await state();
        const done = await moderation.act(act, { reader: ada }, now);
        expect(await state()).not.toEqual(before);
        expect(await moderation.undo(done?.entryId ?? 0, { reader: ada }, now)).toBe(true);
        expect(await state()).toEqual(before);
        expect(await moderation.undo(done?.entryId ?? 0, { reader: ada }, now)).toBe(false);
      }
      for (const [act, back] of [[{ do: 'lock-thread', commentId: root }, { do: 'unlock-thread', commentId: root }], [{ do: 'lock', place: story }, { do: 'unlock', place: story }], [{ do: 'ban', readerId: bo.id, why: 'x' }, { do: 'unban', readerId: bo.id }]] as const) {
        await moderation.act(act, { reader: ada }, now);
        const before = await state();
        const done = await moderation.act(back, { reader: ada }, now);
        await moderation.undo(done?.entryId ?? 0, { reader: ada }, now);
        expect(await state()).toEqual(before);
      }
      expect(await archive.check()).toEqual([]);
    });

    it('says what is known of authors, and what a comment answers', async () => {
      const { archive, ada, bo } = await open();
      const { moderation } = archive.comments;
      const root = await say(ada, 'The *root* of it.');
      const answer = await say(bo, 'answer', { parentId: root, judge: holds });
      const other = await say(bo, 'other');
      await moderation.act({ do: 'hide', commentId: other, why: 'x' }, { reader: ada }, now);
      await moderation.act({ do: 'ban', readerId: bo.id, until: now + day, why: 'Spam.' }, { reader: ada }, now);
      expect((await moderation.queue()).waiting).toMatchObject([{ comment: { id: answer }, author: { shown: 0, hidden: 1, since: now + 2000, ban: { until: now + day, why: 'Spam.' } }, answers: { author: 'Ada', excerpt: 'The root of it.' } }]);
      expect(await moderation.about(root)).toMatchObject({ comment: { id: root, text: 'The *root* of it.' }, reports: [], author: { shown: 1, hidden: 0 } });
      expect(await moderation.about(other)).toMatchObject({ comment: { state: 'hidden', text: 'other' } });
      expect(await moderation.about(99)).toBeUndefined();
      expect(await moderation.record(bo.id)).toEqual({ shown: 0, hidden: 1, since: now + 2000, ban: { until: now + day, why: 'Spam.' } });
      expect(await moderation.record(99)).toEqual({ shown: 0, hidden: 0 });
    });

    it('lists what is held and what is reported apart', async () => {
      const { archive, ada, bo } = await open();
      const { moderation } = archive.comments;
      const shown = await say(ada, 'shown');
      const held = await say(bo, 'held', { judge: holds });
      await moderation.report(shown, { reader: bo }, { kind: 'spam', text: '' }, limits, now);
      const ids = async (only?: 'held' | 'reported') => (await moderation.queue(only === undefined ? {} : { only })).waiting.map(({ comment }) => comment.id);
      expect([await ids(), await ids('held'), await ids('reported')]).toEqual([[shown, held], [held], [shown]]);
      const first = await moderation.queue({ limit: 1 });
      expect((await moderation.queue({ limit: 1, ...(first.next === undefined ? {} : { after: first.next }) })).waiting.map(({ comment }) => comment.id)).toEqual([held]);
    });

    it('removes words for good, and answers stay', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const { moderation } = archive.comments;
      const root = await say(ada, 'root');
      await archive.comments.edit(root, { reader: ada }, 'changed root', lets, now);
      await say(bo, 'answer', { parentId: root });
      const hidden = await moderation.act({ do: 'hide', commentId: root, why: 'x' }, { reader: cy }, now);
      const removed = await moderation.act({ do: 'remove', commentId: root, why: 'Unlawful.' }, { reader: cy }, now);
      expect(await outlineOf(archive, story, { reader: cy, moderator: true })).toBe('-(answer)');
      expect(await archive.comments.history(root, { reader: cy, moderator: true })).toEqual([]);
      expect((await moderation.log()).entries[0]).toMatchObject({ act: 'remove', why: 'Unlawful.', about: 'Ada', canUndo: false });
      expect(await moderation.undo(removed?.entryId ?? 0, { reader: cy }, now)).toBe(false);
      await moderation.undo(hidden?.entryId ?? 0, { reader: cy }, now);
      expect(await outlineOf(archive, story, { reader: cy, moderator: true })).toBe('-(answer)');
      expect(await moderation.act({ do: 'remove', commentId: root, why: 'x' }, { reader: cy }, now)).toBeUndefined();
      expect(await archive.check()).toEqual([]);
    });

    it('lists what is locked, a conversation once', async () => {
      const { archive, ada, story } = await open();
      const { moderation } = archive.comments;
      const root = await say(ada, 'root', { articleId: 3 });
      await moderation.act({ do: 'lock', place: story }, { reader: ada }, now);
      await moderation.act({ do: 'lock-thread', commentId: root }, { reader: ada }, now + hour);
      expect(await moderation.locks()).toMatchObject([
        { place: { articleId: 3 }, articleId: 3, thread: { commentId: root, author: 'Ada', excerpt: 'root' }, at: now + hour },
        { place: story, at: now },
      ]);
      expect((await moderation.log({ acts: ['lock'] })).entries).toMatchObject([{ articleTitle: expect.stringMatching(/^Title of/), byId: ada.id }]);
      await moderation.act({ do: 'unlock', place: story }, { reader: ada }, now);
      await moderation.act({ do: 'unlock-thread', commentId: root }, { reader: ada }, now);
      expect(await moderation.locks()).toEqual([]);
    });

    it('finds in the log what was done to whom, by whom, and how', async () => {
      const { archive, ada, bo, cy } = await open();
      const { moderation } = archive.comments;
      const [one, two] = [await say(bo, 'one'), await say(cy, 'two')];
      await moderation.act({ do: 'hide', commentId: one, why: 'a' }, { reader: ada }, now);
      await moderation.act({ do: 'hide', commentId: two, why: 'b' }, { reader: cy }, now);
      await moderation.act({ do: 'ban', readerId: bo.id, why: 'c' }, { reader: cy }, now);
      await moderation.report(one, { reader: cy }, { kind: 'spam', text: '' }, { toHide: 1, perHour: 9 }, now);
      const shown = await say(bo, 'three');
      await moderation.report(shown, { reader: cy }, { kind: 'spam', text: '' }, { toHide: 1, perHour: 9 }, now);
      const whys = async (options: Parameters<typeof moderation.log>[0]) => (await moderation.log(options)).entries.map(({ why }) => why);
      expect(await whys({ readerId: bo.id })).toEqual(['1 report', 'c', 'a']);
      expect(await whys({ by: cy.id })).toEqual(['c', 'b']);
      expect(await whys({ by: 'machine' })).toEqual(['1 report']);
      expect(await whys({ acts: ['hide'] })).toEqual(['b', 'a']);
      expect(await whys({ acts: ['hide'], by: ada.id, readerId: bo.id, commentId: one })).toEqual(['a']);
      expect(await whys({ acts: [] })).toEqual([]);
    });

    it('keeps a log in pages, with what was done elsewhere', async () => {
      const { archive, ada } = await open();
      const { moderation } = archive.comments;
      for (let i = 0; i < 5; i++) await moderation.note({ what: `Setting ${i}`, why: 'Tried.' }, { reader: ada }, now + i);
      const first = await moderation.log({ limit: 3 });
      expect(first.entries.map(({ why, by, canUndo }) => [why, by, canUndo])).toEqual([['Setting 4: Tried.', 'Ada', false], ['Setting 3: Tried.', 'Ada', false], ['Setting 2: Tried.', 'Ada', false]]);
      expect((await moderation.log({ limit: 3, ...(first.next === undefined ? {} : { before: first.next }) })).entries.map(({ why }) => why)).toEqual(['Setting 1: Tried.', 'Setting 0: Tried.']);
    });
  });
}
