import type { Kysely } from 'kysely';
import type { Frequency, Standing } from '../../common/conversation/judge.ts';
import type { Tables } from '../schema.ts';
import type { Author } from './shelf.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** The same few words may be said again, but not at once. */
const ownAgainMs = 10 * minute;
/** So long a text is not written twice by chance. */
const longText = 40;
/** Addresses are kept so long. */
const addressKeptMs = 2 * day;

const nothing: Frequency = { minute: 0, hour: 0, day: 0 };

/** What is known of an author, but for the place. */
export async function standingOf(db: Kysely<Tables>, author: Author, text: { key: number; length: number }, now: number): Promise<Omit<Standing, 'isLocked' | 'parentIsThere'>> {
  const readerId = author.reader.id;
  return {
    byAuthor: readerId === 0 ? nothing : await frequency(db, 'reader_id', readerId, now),
    byAddress: author.address === undefined ? nothing : await frequency(db, 'address', author.address, now),
    shown: readerId === 0 ? 0 : await shownOf(db, readerId),
    knownForHours: await knownForHours(db, author, now),
    bannedUntil: await bannedUntil(db, readerId, now),
    isRepeated: await isRepeated(db, author, text, now),
  };
}

async function frequency(db: Kysely<Tables>, by: 'reader_id' | 'address', who: number | string, now: number): Promise<Frequency> {
  const row = await db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('day'),
      eb.fn.sum<number>(eb.case().when('created_at', '>', now - hour).then(1).else(0).end()).as('hour'),
      eb.fn.sum<number>(eb.case().when('created_at', '>', now - minute).then(1).else(0).end()).as('minute'),
    ])
    .where(by, '=', who)
    .where('created_at', '>', now - day)
    .executeTakeFirst();
  return { minute: row?.minute ?? 0, hour: row?.hour ?? 0, day: row?.day ?? 0 };
}

/** Comments that were let through and still stand; more than a few make no difference. */
async function shownOf(db: Kysely<Tables>, readerId: number): Promise<number> {
  return (await db.selectFrom('comment').select('id').where('reader_id', '=', readerId).where('was_shown', '=', 1).where('state', '=', 'shown').limit(10).execute()).length;
}

export async function knownForHours(db: Kysely<Tables>, { reader, since }: Author, now: number): Promise<number> {
  if (since !== undefined) return (now - since) / hour;
  if (reader.id === 0) return 0;
  const first = await db.selectFrom('comment').select((eb) => eb.fn.min('created_at').as('at')).where('reader_id', '=', reader.id).executeTakeFirst();
  return first?.at === undefined || first.at === null ? 0 : (now - first.at) / hour;
}

export async function bannedUntil(db: Kysely<Tables>, readerId: number, now: number): Promise<number | 'for good' | undefined> {
  const ban = await db.selectFrom('comment_ban').select('until').where('reader_id', '=', readerId).executeTakeFirst();
  if (ban === undefined || (ban.until !== null && ban.until <= now)) return undefined;
  return ban.until ?? 'for good';
}

async function isRepeated(db: Kysely<Tables>, { reader, address }: Author, text: { key: number; length: number }, now: number): Promise<boolean> {
  const rows = await db.selectFrom('comment').select(['reader_id', 'address', 'created_at']).where('text_key', '=', text.key).where('created_at', '>', now - day).where('state', '<>', 'deleted').limit(50).execute();
  if (text.length >= longText) return rows.length > 0;
  return rows.some((row) => row.created_at > now - ownAgainMs && ((row.reader_id !== null && row.reader_id === reader.id) || (address !== undefined && row.address === address)));
}

/** Forgets where comments came from that are older than any limit looks back. */
export async function forgetAddresses(db: Kysely<Tables>, now: number): Promise<void> {
  await db.updateTable('comment').set({ address: null }).where('address', 'is not', null).where('created_at', '<', now - addressKeptMs).execute();
  await db.updateTable('comment_report').set({ address: null }).where('address', 'is not', null).where('at', '<', now - addressKeptMs).execute();
}
