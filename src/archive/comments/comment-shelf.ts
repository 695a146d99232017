import type { Clock } from '../../common/clock.ts';
import type { Reader } from '../../common/reader.ts';
import type { Engine } from '../engine.ts';
import { act, undo } from './act.ts';
import { edit, remove } from './change.ts';
import { ofReader } from './contributions.ts';
import { locks } from './locks.ts';
import { followThread, mark, react, vote } from './marks.ts';
import { log, writeLog } from './moderation-log.ts';
import { notices, readNotices, unreadNotices } from './notices.ts';
import { post } from './post.ts';
import { about, bans, queue, recordOf, waiting } from './queue.ts';
import { branch, conversation, counts, history, stateOf, thread, whereNow } from './read.ts';
import { report } from './report.ts';
import type { CommentShelf, Viewer } from './shelf.ts';

/** @param nobody who looks where nobody in particular does */
export function createCommentShelf(engine: Engine, nobody: Reader, clock: Clock): CommentShelf {
  const keeper: Viewer = { reader: nobody, moderator: true };
  return {
    conversation: (place, viewer, options) => conversation(engine, place, viewer, options),
    branch: (commentId, viewer, options) => branch(engine, commentId, viewer, options),
    thread: (commentId, viewer, order) => thread(engine, commentId, viewer, order),
    history: (commentId, viewer) => history(engine, commentId, viewer),
    ofReader: (readerId, viewer, options) => ofReader(engine, readerId, viewer, options),
    counts: (places) => counts(engine, places),
    stateOf: (place, viewer, afterId) => stateOf(engine, place, viewer, afterId),
    placeOf: (what) => whereNow(engine, what),
    post: (draft, judge, now) => post(engine, draft, judge, now),
    edit: (commentId, author, text, judge, now) => edit(engine, commentId, author, text, judge, now),
    remove: (commentId, author) => remove(engine, commentId, author),
    vote: (commentId, reader, value, now) => vote(engine, commentId, reader, value, now),
    react: (commentId, reader, reaction, on) => react(engine, commentId, reader, reaction, on),
    followThread: (commentId, reader, on, now) => followThread(engine, commentId, reader, on, now),
    followPlace: (place, reader, on, now) => mark(engine, place, reader, { followed_at: on ? now : null }),
    seen: async (place, reader, now) => void (await mark(engine, place, reader, { seen_at: now })),
    notices: (reader, options) => notices(engine, reader, options),
    unreadNotices: (reader) => unreadNotices(engine, reader),
    readNotices: (reader, which, now) => readNotices(engine, reader, which, now),
    moderation: {
      report: (commentId, by, what, limits, now) => report(engine, commentId, by, what, limits, now),
      queue: (options) => queue(engine, keeper, options, clock()),
      about: (commentId) => about(engine, commentId, keeper, clock()),
      waiting: () => waiting(engine),
      act: (what, by, now) => act(engine, what, by, now),
      undo: (entryId, by, now) => undo(engine, entryId, by, now),
      note: ({ what, why }, by, now) => engine.write(async (transaction) => void (await writeLog(transaction, { act: 'note', why: `${what}${why === '' ? '' : `: ${why}`}` }, by.reader?.id, now))),
      log: (options) => log(engine, options),
      bans: (now) => bans(engine, now),
      record: (readerId) => recordOf(engine, readerId, clock()),
      locks: () => locks(engine),
    },
  };
}
