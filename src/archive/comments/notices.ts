import { htmlToText } from '../../common/html/text.ts';
import type { Reader } from '../../common/reader.ts';
import { cursorOf, placeOf } from '../cursor.ts';
import type { Engine } from '../engine.ts';
import { placeOfRow } from '../comment-room.ts';
import { seenBy, type Seen } from '../sight.ts';
import { htmlOf, nameShown } from './shape.ts';
import type { NoticeList } from './shelf.ts';

const usualLimit = 30;
const largestLimit = 200;
const excerptLength = 160;
/** Every page asks for the number, and beyond it nobody counts. */
const countedAtMost = 100;

/** The beginning of what a comment says, on one line. */
export function excerptOf(html: string): string {
  const text = htmlToText(html).replace(/\s+/g, ' ').trim();
  return text.length <= excerptLength ? text : `${text.slice(0, excerptLength).replace(/\s+\S*$/, '').toWellFormed()}…`;
}

/** What a reader is told and can open: the article that it is about, or another report of its story, is in their sight. */
const told = ({ read, lookups, sight }: Seen) =>
  read
    .selectFrom('comment_notice')
    .innerJoin('comment', 'comment.id', 'comment_notice.comment_id')
    .where('comment_notice.reader_id', '=', sight.reader.id)
    .where('comment.state', '=', 'shown')
    .$if(!sight.isAll, (query) =>
      query.where((eb) =>
        eb.or([
          eb.and([eb('comment.story_id', 'is', null), lookups.sees(sight, 'comment.home_id')]),
          eb.exists(eb.selectFrom('story_article as report').select('report.article_id').whereRef('report.story_id', '=', 'comment.story_id').where(lookups.sees(sight, 'report.article_id'))),
        ]),
      ),
    );

/** @see CommentShelf.notices */
export async function notices(engine: Engine, reader: Reader, { limit = usualLimit, before }: { limit?: number; before?: string } = {}): Promise<NoticeList> {
  const most = Math.min(Math.max(1, limit), largestLimit);
  const rows = await told(await seenBy(engine, reader))
    .innerJoin('article', 'article.id', 'comment.article_id')
    .leftJoin('reader', 'reader.id', 'comment.reader_id')
    .select(['comment_notice.id', 'comment_notice.kind', 'comment_notice.at', 'comment_notice.read_at', 'comment_notice.comment_id', 'comment.article_id', 'comment.story_id', 'comment.home_id', 'comment.text', 'comment.html', 'comment.renderer', 'comment.guest_name', 'reader.name', 'article.title'])
    .$if(placeOf(before) !== undefined, (query) => query.where('comment_notice.id', '<', placeOf(before)?.id ?? 0))
    .orderBy('comment_notice.id', 'desc')
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return {
    notices: shown.map((row) => {
      const author = nameShown(row.guest_name ?? row.name);
      return {
        id: row.id,
        kind: row.kind,
        at: row.at,
        read: row.read_at !== null,
        place: placeOfRow(row),
        commentId: row.comment_id,
        articleId: row.article_id,
        articleTitle: row.title,
        ...(author === undefined ? {} : { author }),
        excerpt: excerptOf(htmlOf(row)),
      };
    }),
    ...(rows.length > most && last !== undefined ? { next: cursorOf({ sortAt: 0, id: last.id }) } : {}),
  };
}

/** @see CommentShelf.unreadNotices */
export async function unreadNotices(engine: Engine, reader: Reader): Promise<number> {
  const rows = await told(await seenBy(engine, reader))
    .select('comment_notice.id')
    .where('comment_notice.read_at', 'is', null)
    .limit(countedAtMost)
    .execute();
  return rows.length;
}

/** @see CommentShelf.readNotices */
export function readNotices(engine: Engine, reader: Reader, which: { ids: readonly number[] } | { until: number }, now: number): Promise<void> {
  return engine.write(async ({ db, many }) => {
    const all = db.updateTable('comment_notice').set({ read_at: now }).where('reader_id', '=', reader.id).where('read_at', 'is', null);
    await ('ids' in which ? all.where('id', 'in', many(which.ids)) : all.where('at', '<=', which.until)).execute();
  });
}
