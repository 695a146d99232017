import type { StoredFetch, StoredFetchOutcome } from './archive.ts';
import { countAlsoIn, countArrivals } from './counters.ts';
import { newDiscussions, putDiscussions } from './discussions.ts';
import { applyEdit, takeOver } from './edit.ts';
import type { Engine, EntryInsert, Transaction } from './engine.ts';
import { stateColumns } from './feed-state-json.ts';
import { candidates, keysOf, type Candidate } from './identity.ts';
import { recognise } from './recognise.ts';
import { factsDueOf } from './stories/recount.ts';
import { indexed, newRow, shelve, sortTime, type Shelved } from './shelve.ts';

/**
 * Stores one fetch. What is costly (compressing, preparing words) happens before the transaction, for the entries
 * that look new then; inside it they are compared once more, because another thread may have stored meanwhile.
 */
export async function storeFeed(engine: Engine, fetched: StoredFetch): Promise<StoredFetchOutcome> {
  const { feedId, now, document } = fetched;
  const incoming = candidates(document?.entries ?? []);
  const before = incoming.length === 0 ? undefined : await recognise({ db: engine.read, lookups: engine.lookups }, feedId, incoming);
  const ready = new Map<Candidate, Shelved>();
  for (const candidate of before?.fresh ?? []) ready.set(candidate, shelve(candidate.entry.article));
  const talkedOf = await newDiscussions(engine, feedId, incoming, now);
  const nothingNew = before === undefined || before.unchanged === incoming.length;

  return engine.write(async (transaction) => {
    const { db } = transaction;
    const feed = await db.selectFrom('feed').select(['id', 'icon_named']).where('id', '=', feedId).where('removed_at', 'is', null).executeTakeFirst();
    // Unsubscribed while it was fetched.
    if (feed === undefined) return { added: 0, edited: 0, known: 0 };
    await transaction.putFeedStates([{ feedId, columns: stateColumns(fetched.state) }]);
    if (document !== undefined) await putMetadata(transaction, feed, document, now);
    await putDiscussions(transaction, talkedOf);
    if (nothingNew) return { added: 0, edited: 0, known: incoming.length };

    const found = await recognise({ db, lookups: transaction }, feedId, incoming);
    for (const { candidate, articleId, edited } of found.changed) await applyEdit(transaction, { feedId, now, candidate, articleId, edited });
    await linkElsewhere(transaction, feedId, now, found.elsewhere);
    await addFresh(transaction, feedId, now, found.fresh, (candidate) => ready.get(candidate) ?? shelve(candidate.entry.article));
    const edited = found.changed.filter((change) => change.edited).length;
    const added = found.fresh.length + found.elsewhere.length;
    return { added, edited, known: incoming.length - added - edited };
  });
}

async function putMetadata({ db }: Transaction, feed: { id: number; icon_named: string | null }, document: NonNullable<StoredFetch['document']>, now: number): Promise<void> {
  const named = document.icon === undefined ? null : JSON.stringify([document.icon]);
  await db
    .updateTable('feed')
    .set((eb) => ({
      title: eb.fn.coalesce(eb.val(document.title ?? null), 'title'),
      subtitle: document.subtitle ?? null,
      site_url: eb.fn.coalesce(eb.val(document.siteUrl ?? null), 'site_url'),
      language: document.language ?? null,
      icon_named: named,
      ...(named !== null && named !== feed.icon_named ? { icon_due_at: now } : {}),
    }))
    .where('id', '=', feed.id)
    .execute();
}

/** Oldest first, so that ids rise with time as far as the feed's order and dates tell. */
async function addFresh(transaction: Transaction, feedId: number, now: number, fresh: readonly Candidate[], shelved: (candidate: Candidate) => Shelved): Promise<void> {
  if (fresh.length === 0) return;
  const at = (candidate: Candidate): number => sortTime(candidate.entry.article.publishedAt, now);
  const ordered = fresh.toReversed().toSorted((a, b) => at(a) - at(b)).map((candidate) => ({ candidate, ...shelved(candidate) }));
  const ids = await transaction.insertArticles(ordered.map(({ candidate, body }) => newRow(feedId, now, candidate, body)));
  const stored = ids.flatMap((articleId, i) => {
    const one = ordered[i];
    return one === undefined ? [] : [{ ...one, articleId }];
  });
  await transaction.insertEntries(feedId, stored.map(({ candidate, articleId }) => entryOf(candidate, articleId, at(candidate))));
  await transaction.index(stored.map(({ articleId, words }) => indexed(articleId, words, [feedId])), { replace: false });
  await countArrivals(transaction, feedId, fresh.map(at));
}

const entryOf = (candidate: Candidate, articleId: number, sortAt: number): EntryInsert => ({ articleId, sortAt, revision: candidate.revision, idKey: candidate.id, keys: keysOf(candidate) });

/** Articles that another feed brought first: stored once, linked here too. */
async function linkElsewhere(transaction: Transaction, feedId: number, now: number, elsewhere: readonly { candidate: Candidate; articleId: number }[]): Promise<void> {
  if (elsewhere.length === 0) return;
  const rows = await transaction.db.selectFrom('article').select(['id', 'sort_at']).where('id', 'in', transaction.many(elsewhere.map((one) => one.articleId))).execute();
  const sortTimes = new Map(rows.map((row) => [row.id, row.sort_at]));
  const linked = elsewhere.map(({ candidate, articleId }) => entryOf(candidate, articleId, sortTimes.get(articleId) ?? now));
  await countAlsoIn(transaction, feedId, linked.map((entry) => ({ id: entry.articleId, sortAt: entry.sortAt })));
  await transaction.insertEntries(feedId, linked);
  await factsDueOf(transaction, elsewhere.map(({ articleId }) => articleId));
  for (const { candidate, articleId } of elsewhere) await takeOver(transaction, { feedId, now, candidate, articleId });
}
