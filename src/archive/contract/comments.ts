import { describe, expect, it } from 'vitest';
import { handleOf } from '../../common/conversation/mentions.ts';
import type { Standing } from '../../common/conversation/judge.ts';
import type { Order, Viewer } from '../archive.ts';
import { holds, lets, outlineOf, talkDesk } from './comment-samples.ts';
import type { ContractDatabase } from './place.ts';
import { day, hour, now } from './samples.ts';

export function commentsContract(database: ContractDatabase): void {
  describe('conversations', () => {
    const { desk, open, say, at, reader } = talkDesk(database);

    it('are made of threads, with HTML of what was written and where', async () => {
      const { archive, ada, bo, story } = await open();
      const first = await say(ada, 'The *first*.');
      const answer = await say(bo, 'No.', { articleId: 2, parentId: first, quote: { articleId: 2, exact: 'told at length', prefix: 'two, ', suffix: '.' } });
      const found = await archive.comments.conversation(story, { reader: ada });
      expect(found).toMatchObject({ place: story, total: 2, newestId: answer, locked: false, followed: false, newSinceSeen: 0 });
      expect(found.comments).toMatchObject([{
        id: first, articleId: 1, rootId: first, depth: 0, state: 'shown', isStub: false, author: { name: 'Ada', readerId: ada.id }, own: true, text: 'The *first*.', html: '<p>The <em>first</em>.</p>', at: now + 1000, vote: 0, replies: 1, branch: 1,
        answers: [{ id: answer, articleId: 2, rootId: first, parentId: first, depth: 1, author: { name: 'Bo Li' }, own: false, quote: { articleId: 2, exact: 'told at length' } }],
      }]);
      expect(await archive.comments.counts([story, { articleId: 2 }, { articleId: 3 }, { storyId: 99 }])).toEqual([2, 2, 0, 0]);
      expect(await archive.check()).toEqual([]);
    });

    it('belong to the story: every article of it shows the same, and one in no story its own', async () => {
      const { archive, ada, story } = await open();
      await say(ada, 'on one');
      await say(ada, 'on two', { articleId: 2 });
      await say(ada, 'on three', { articleId: 3 });
      const viewer = { reader: ada };
      for (const place of [story, { articleId: 1 }, { articleId: 2 }]) expect(await outlineOf(archive, place, viewer)).toBe('on one,on two');
      expect(await outlineOf(archive, { articleId: 3 }, viewer)).toBe('on three');
      expect(await archive.comments.placeOf({ articleId: 2 })).toEqual(story);
      expect(await archive.comments.placeOf({ commentId: 3 })).toEqual({ articleId: 3 });
      expect(await archive.comments.placeOf({ articleId: 99 })).toBeUndefined();
      expect((await archive.comments.conversation({ articleId: 99 }, viewer)).comments).toEqual([]);
    });

    it.each<[Order, string]>([
      ['best', 'liked(y,x),plain,other,disliked'],
      ['newest', 'disliked,other,plain,liked(x,y)'],
      ['oldest', 'liked(x,y),plain,other,disliked'],
    ])('stand in order: %s', async (order, expected) => {
      const { archive, ada, bo, cy, story } = await open();
      const liked = await say(ada, 'liked');
      await say(ada, 'plain');
      await say(ada, 'other');
      const disliked = await say(ada, 'disliked');
      await say(ada, 'x', { parentId: liked });
      const y = await say(ada, 'y', { parentId: liked });
      for (const voter of [bo, cy]) expect(await archive.comments.vote(liked, voter, 1, now)).toBe(true);
      await archive.comments.vote(y, bo, 1, now);
      await archive.comments.vote(disliked, bo, -1, now);
      expect(await outlineOf(archive, story, { reader: bo }, { order })).toBe(expected);
    });

    it('count one vote of a reader, that may change, and none for oneself', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const id = await say(ada, 'x');
      const { comments } = archive;
      const votes = async () => {
        const [comment] = (await comments.conversation(story, { reader: bo })).comments;
        return [comment?.ups, comment?.downs, comment?.vote];
      };
      expect(await comments.vote(id, ada, 1, now)).toBe(false);
      expect(await comments.vote(id, archive.readers.public(), 1, now)).toBe(false);
      await comments.vote(id, bo, 1, now);
      await comments.vote(id, bo, 1, now);
      await comments.vote(id, cy, -1, now);
      expect(await votes()).toEqual([1, 1, 1]);
      await comments.vote(id, bo, -1, now);
      expect(await votes()).toEqual([0, 2, -1]);
      await comments.vote(id, bo, 0, now);
      expect(await votes()).toEqual([0, 1, 0]);
      expect(await archive.check()).toEqual([]);
    });

    it('take reactions', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const id = await say(ada, 'x');
      for (const by of [bo, cy]) await archive.comments.react(id, by, 'laugh', true, now);
      await archive.comments.react(id, bo, 'heart', true, now);
      await archive.comments.react(id, bo, 'heart', true, now);
      await archive.comments.react(id, cy, 'laugh', false, now);
      const [comment] = (await archive.comments.conversation(story, { reader: bo })).comments;
      expect(comment?.reactions).toEqual([{ reaction: 'heart', count: 1, own: true }, { reaction: 'laugh', count: 1, own: true }]);
      expect(await archive.comments.react(id, archive.readers.public(), 'heart', true, now)).toBe(false);
    });

    it('are paged without gaps or repeats, in any order, while others vote', async () => {
      const { archive, ada, bo, story } = await open();
      for (let i = 0; i < 23; i++) await archive.comments.vote(await say(ada, `c${i}`), bo, i % 3 === 0 ? 1 : i % 3 === 1 ? -1 : 0, now);
      for (const order of ['best', 'newest', 'oldest'] as const) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await archive.comments.conversation(story, { reader: ada }, { order, limit: 5, ...(after === undefined ? {} : { after }) });
          seen.push(...page.comments.map(({ text }) => text));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toHaveLength(23);
        expect(new Set(seen).size).toBe(23);
      }
    });

    it('show the first answers and give the rest by and by', async () => {
      const { archive, ada, story } = await open();
      const root = await say(ada, 'r');
      const answers: number[] = [];
      for (let i = 0; i < 7; i++) answers.push(await say(ada, `a${i}`, { parentId: root }));
      const [first = 0] = answers;
      for (let i = 0; i < 3; i++) await say(ada, `b${i}`, { parentId: first });
      await say(ada, 'c', { parentId: first + 7 });
      const viewer = { reader: ada };
      const { comments: [shown] } = await archive.comments.conversation(story, viewer, { order: 'oldest' });
      expect(await outlineOf(archive, story, viewer, { order: 'oldest' })).toBe('r(a0(b0(…)…),a1…)');
      expect(shown).toMatchObject({ replies: 7, branch: 11 });
      const next = await archive.comments.branch(root, viewer, { order: 'oldest', limit: 4, ...(shown?.after === undefined ? {} : { after: shown.after }) });
      expect(next?.comments.map(({ text }) => text)).toEqual(['a2', 'a3', 'a4', 'a5']);
      expect((await archive.comments.branch(root, viewer, { order: 'oldest', ...(next?.next === undefined ? {} : { after: next.next }) }))?.comments.map(({ text }) => text)).toEqual(['a6']);
      const b0 = shown?.answers[0]?.answers[0];
      expect((await archive.comments.branch(b0?.id ?? 0, viewer, { order: 'oldest', ...(b0?.after === undefined ? {} : { after: b0.after }) }))?.comments.map(({ text }) => text)).toEqual(['c']);
      const thread = await archive.comments.thread(b0?.id ?? 0, viewer);
      expect(thread).toMatchObject({ above: [{ text: 'r' }, { text: 'a0' }], comment: { text: 'b0', answers: [{ text: 'c' }] } });
    });

    it('go no deeper than eight steps: an answer further down stands beside', async () => {
      const { archive, ada, bo, story } = await open();
      let parentId = await say(ada, '0');
      for (let i = 1; i < 12; i++) parentId = await say(i % 2 === 0 ? ada : bo, `${i}`, { parentId });
      const thread = await archive.comments.thread(parentId, { reader: ada });
      expect(thread?.comment.depth).toBe(7);
      expect(thread?.above).toHaveLength(7);
      // Whom it answers is told all the same.
      expect((await archive.comments.notices(ada)).notices[0]).toMatchObject({ kind: 'reply', commentId: parentId });
      expect((await archive.comments.conversation(story, { reader: ada })).total).toBe(12);
      expect(await archive.check()).toEqual([]);
    });

    it('can be changed by their author, who keeps what was said before', async () => {
      const { archive, ada, bo, story } = await open();
      const id = await say(ada, 'frist');
      const { comments } = archive;
      expect((await comments.edit(id, { reader: bo }, 'mine', lets, now + hour)).verdict).toEqual({ is: 'refused', why: 'gone' });
      expect((await comments.edit(id, { reader: ada }, 'first', lets, now + hour)).verdict).toEqual({ is: 'shown' });
      await comments.edit(id, { reader: ada }, 'first', lets, now + 2 * hour);
      await comments.edit(id, { reader: ada }, '**first**', lets, now + 3 * hour);
      expect((await comments.conversation(story, { reader: bo })).comments).toMatchObject([{ text: '**first**', html: '<p><strong>first</strong></p>', editedAt: now + 3 * hour }]);
      expect(await comments.history(id, { reader: bo })).toEqual([
        { at: now + 1000, text: 'frist', html: '<p>frist</p>' },
        { at: now + hour, text: 'first', html: '<p>first</p>' },
        { at: now + 3 * hour, text: '**first**', html: '<p><strong>first</strong></p>' },
      ]);
      let known: unknown;
      await comments.edit(id, { reader: ada }, 'again', (_, standing) => {
        known = standing;
        return { is: 'held', why: 'words' };
      }, now + 4 * hour);
      expect(known).toMatchObject({ isLocked: false, bannedUntil: undefined, minutesAgo: 240 - 1 / 60 });
      expect(await outlineOf(archive, story, { reader: bo })).toBe('');
      // What waits goes on waiting, whatever it is changed to.
      expect((await comments.edit(id, { reader: ada }, 'nicer', lets, now + 5 * hour)).verdict).toEqual({ is: 'held', why: 'words' });
    });

    it('can be taken back: the words are gone, a stub stays where it was answered', async () => {
      const { archive, ada, bo, story } = await open();
      const root = await say(ada, 'secret words');
      await archive.comments.edit(root, { reader: ada }, 'other words', lets, now + hour);
      const answer = await say(bo, 'answer', { parentId: root });
      const alone = await say(ada, 'alone');
      expect(await archive.comments.remove(root, { reader: bo }, now)).toBe(false);
      for (const id of [root, alone]) expect(await archive.comments.remove(id, { reader: ada }, now)).toBe(true);
      expect(await outlineOf(archive, story, { reader: ada })).toBe('-(answer)');
      const [stub] = (await archive.comments.conversation(story, { reader: ada, moderator: true })).comments;
      expect(stub).toMatchObject({ state: 'deleted', isStub: true, text: '', html: '' });
      expect(stub?.author).toBeUndefined();
      expect(await archive.comments.history(root, { reader: ada, moderator: true })).toEqual([]);
      expect(await archive.comments.remove(root, { reader: ada }, now)).toBe(false);
      await archive.comments.remove(answer, { reader: bo }, now);
      expect(await outlineOf(archive, story, { reader: ada })).toBe('');
      expect(await archive.check()).toEqual([]);
    });

    it('that wait are seen by their author and by moderators only, and count for nobody', async () => {
      const { archive, ada, bo, story } = await open();
      const root = await say(ada, 'root');
      await say(bo, 'waits', { parentId: root, judge: holds });
      expect(await outlineOf(archive, story, { reader: ada })).toBe('root');
      expect(await outlineOf(archive, story, { reader: archive.readers.public() })).toBe('root');
      expect(await outlineOf(archive, story, { reader: bo })).toBe('root(waits)');
      const [comment] = (await archive.comments.conversation(story, { reader: ada, moderator: true })).comments;
      expect(comment).toMatchObject({ branch: 0, replies: 0, answers: [{ text: 'waits', state: 'held', heldFor: 'review' }] });
      expect((await archive.comments.conversation(story, { reader: ada })).total).toBe(1);
      expect(await archive.comments.unreadNotices(ada)).toBe(0);
    });

    it('of people without an account carry their name, and nobody may change them', async () => {
      const { archive, ada, story } = await open();
      const nobody = archive.readers.public();
      const id = await say({ reader: nobody, guestName: 'Passer-by', address: 'x' }, 'hello');
      const [comment] = (await archive.comments.conversation(story, { reader: nobody })).comments;
      expect(comment).toMatchObject({ id, author: { name: 'Passer-by' }, own: false });
      expect(comment?.author?.readerId).toBeUndefined();
      expect((await archive.comments.edit(id, { reader: nobody }, 'x', lets, now)).verdict.is).toBe('refused');
      expect(await archive.comments.remove(id, { reader: nobody }, now)).toBe(false);
      expect(await archive.comments.vote(id, ada, 1, now)).toBe(true);
    });

    it('judge with what is known at the moment of storing', async () => {
      const { archive, ada, bo } = await open();
      const known: Standing[] = [];
      const judge = (_: unknown, standing: Standing) => {
        known.push(standing);
        return lets();
      };
      const text = 'A sentence that is long enough to be no chance.';
      await say({ reader: ada, address: 'x' }, 'Short.', { judge });
      await say({ reader: ada, address: 'x' }, 'short', { judge });
      await say({ reader: bo, address: 'y' }, 'short', { judge });
      await say({ reader: bo, address: 'x', since: now - 2 * day }, text, { judge });
      await say({ reader: archive.readers.public(), guestName: 'z', address: 'x' }, `${text} !`, { judge });
      const none = { minute: 0, hour: 0, day: 0 };
      expect(known).toMatchObject([
        { byAuthor: none, byAddress: none, shown: 0, knownForHours: 0, bannedUntil: undefined, isRepeated: false, isLocked: false, parentIsThere: true },
        { byAuthor: { minute: 1, hour: 1, day: 1 }, byAddress: { minute: 1, hour: 1, day: 1 }, shown: 1, isRepeated: true },
        { byAuthor: none, byAddress: none, shown: 0, isRepeated: false },
        { byAuthor: { minute: 1 }, byAddress: { minute: 2 }, isRepeated: false },
        { byAuthor: none, byAddress: { minute: 3 }, shown: 0, isRepeated: true },
      ]);
      expect(known[3]?.knownForHours).toBeCloseTo(48, 1);
    });

    it('let no two forms at once past a limit', async () => {
      const { archive, ada } = await open();
      const judge = (_: unknown, { byAuthor }: Standing) => (byAuthor.minute >= 3 ? { is: 'refused' as const, why: 'too-many' as const } : lets());
      const posted = await Promise.all(Array.from({ length: 8 }, (_, i) => archive.comments.post({ author: { reader: ada }, articleId: 1, text: `t${i}` }, judge, now)));
      expect(posted.filter(({ verdict }) => verdict.is === 'shown')).toHaveLength(3);
    });

    it('refuse what answers nothing, or stands nowhere', async () => {
      const { archive, ada, bo } = await open();
      const { comments } = archive;
      const post = (more: object) => comments.post({ author: { reader: ada }, articleId: 1, text: 'x', ...more }, (_, { parentIsThere }) => (parentIsThere ? lets() : { is: 'refused', why: 'gone' }), now);
      expect((await post({ parentId: 99 })).verdict).toEqual({ is: 'refused', why: 'gone' });
      expect((await post({ articleId: 99 })).verdict).toEqual({ is: 'refused', why: 'gone' });
      const held = await say(bo, 'held', { judge: holds });
      expect((await post({ parentId: held })).verdict).toEqual({ is: 'refused', why: 'gone' });
      // An answer is said to be written where it was, if that is part of the conversation.
      const root = await say(bo, 'root');
      const elsewhere = await post({ parentId: root, articleId: 3 });
      expect((await comments.thread(elsewhere.commentId ?? 0, { reader: ada }))?.comment.articleId).toBe(1);
    });

    it('forget where they came from', async () => {
      const { archive, ada, bo } = await open();
      await say({ reader: ada, address: 'x' }, 'x');
      const known: Standing[] = [];
      const judge = (_: unknown, standing: Standing) => {
        known.push(standing);
        return lets();
      };
      await archive.comments.post({ author: { reader: bo, address: 'x' }, articleId: 1, text: 'y' }, judge, at() + 3 * day);
      // Looked at as if it were today: nothing is left to be counted.
      await archive.comments.post({ author: { reader: bo, address: 'x' }, articleId: 1, text: 'z' }, judge, at());
      expect(known[1]?.byAddress.day).toBe(1);
    });

    it('tell once and for the nearest reason: an answer, a mention, what is followed', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const { comments } = archive;
      const dee = await reader('Dee');
      const root = await say(ada, 'root');
      await comments.followThread(root, cy, true, now);
      await comments.followPlace(story, dee, true, now);
      await say(bo, `@${handleOf('Ada')} and @cy and @boli and @nobody`, { parentId: root });
      const kinds = async (who: typeof ada) => (await comments.notices(who)).notices.map(({ kind, commentId, read }) => [kind, commentId, read]);
      expect(await kinds(ada)).toEqual([['reply', 2, false]]);
      expect(await kinds(cy)).toEqual([['mention', 2, false]]);
      expect(await kinds(bo)).toEqual([]);
      expect(await kinds(dee)).toEqual([['followed', 2, false]]);
      expect((await comments.notices(ada)).notices).toMatchObject([{ place: story, articleId: 1, articleTitle: 'Title of three', author: 'Bo Li', excerpt: '@ada and @cy and @boli and @nobody', at: now + 2000 }]);
      expect(await comments.unreadNotices(ada)).toBe(1);
      await comments.readNotices(ada, { ids: (await comments.notices(ada)).notices.map(({ id }) => id) }, now);
      expect(await comments.unreadNotices(ada)).toBe(0);
      await say(ada, 'more', { parentId: 2 });
      expect(await kinds(cy)).toEqual([['followed', 3, false], ['mention', 2, false]]);
      await comments.followThread(3, cy, false, now);
      await comments.followPlace({ articleId: 2 }, dee, false, now);
      await say(ada, 'last', { parentId: 2 });
      expect(await comments.unreadNotices(cy)).toBe(2);
      expect((await comments.notices(cy, { limit: 1 })).notices).toMatchObject([{ commentId: 3 }]);
      const { next } = await comments.notices(cy, { limit: 1 });
      expect((await comments.notices(cy, { limit: 1, ...(next === undefined ? {} : { before: next }) })).notices).toMatchObject([{ commentId: 2 }]);
      await comments.readNotices(cy, { until: at() }, now);
      expect(await comments.unreadNotices(cy)).toBe(0);
      // What can no longer be read is no news.
      await comments.remove(3, { reader: ada }, now);
      expect((await kinds(cy)).map(([, id]) => id)).toEqual([2]);
    });

    it('tell nothing of reports that a reader does not see', async () => {
      const { archive, bo, cy } = await open();
      const { comments } = archive;
      await say(bo, '@cy in the story');
      await say(bo, '@cy on an article in none', { articleId: 3 });
      const told = async () => [(await comments.notices(cy)).notices.map(({ commentId }) => commentId), await comments.unreadNotices(cy)];
      expect(await told()).toEqual([[2, 1], 2]);
      await archive.edition(cy).articles.setSaved(2, true, now);
      await archive.edition(cy).feeds.unsubscribe(1);
      // One report of the story is still theirs, and with it the conversation.
      expect(await told()).toEqual([[1], 1]);
    });

    it('know what is new since a reader looked', async () => {
      const { archive, ada, bo, story } = await open();
      await say(bo, 'before');
      expect(await archive.comments.conversation(story, { reader: ada })).toMatchObject({ newSinceSeen: 0, comments: [{ isNew: false }] });
      await archive.comments.seen({ articleId: 2 }, ada, at());
      await say(bo, 'after', { articleId: 2 });
      await say(ada, 'own');
      expect(await archive.comments.conversation(story, { reader: ada }, { order: 'oldest' })).toMatchObject({ newSinceSeen: 1, seenAt: now + 1000, comments: [{ isNew: false }, { isNew: true }, { isNew: false }] });
      expect(await archive.comments.stateOf(story, { reader: ada }, 1)).toEqual({ newestId: 2, newer: 1 });
      expect(await archive.comments.stateOf(story, { reader: ada }, 2)).toEqual({ newestId: 2, newer: 0 });
    });

    it('are listed by who wrote them; what is not shown only to its author and to moderators', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const ids = [await say(bo, 'one'), await say(bo, 'two', { articleId: 3 }), await say(bo, 'three', { judge: holds }), await say(bo, 'four')];
      await say(ada, 'other');
      await archive.comments.remove(ids[3] ?? 0, { reader: bo }, now);
      const by = async (viewer: Viewer) => (await archive.comments.ofReader(bo.id, viewer))?.comments.map(({ comment }) => comment.text);
      expect([await by({ reader: cy }), await by({ reader: bo }), await by({ reader: cy, moderator: true })]).toEqual([['two', 'one'], ['three', 'two', 'one'], ['three', 'two', 'one']]);
      const first = await archive.comments.ofReader(bo.id, { reader: cy }, { limit: 1 });
      expect(first).toMatchObject({ reader: { id: bo.id, name: 'Bo Li' }, since: now + 1000, shown: 2, comments: [{ place: { articleId: 3 } }] });
      expect(await archive.comments.ofReader(bo.id, { reader: cy }, first?.next === undefined ? {} : { before: first.next })).toMatchObject({ comments: [{ place: story, comment: { text: 'one' } }] });
      expect(await archive.comments.ofReader(99, { reader: cy })).toBeUndefined();
      await archive.readers.remove(bo, now);
      expect(await archive.comments.ofReader(bo.id, { reader: cy })).toBeUndefined();
    });

    it('stay when an account goes, without its name; votes and follows go', async () => {
      const { archive, ada, bo, cy, story } = await open();
      const mine = await say(bo, 'mine');
      const other = await say(ada, 'other');
      for (const by of [bo, cy]) await archive.comments.vote(other, by, 1, now);
      await archive.comments.react(other, bo, 'heart', true, now);
      await archive.comments.followThread(other, bo, true, now);
      await archive.readers.remove(bo, now);
      const { comments } = await archive.comments.conversation(story, { reader: ada }, { order: 'oldest' });
      expect(comments).toMatchObject([{ id: mine, text: 'mine' }, { id: other, ups: 1, reactions: [] }]);
      expect(comments[0]?.author).toBeUndefined();
      await say(ada, 'more', { parentId: other });
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
