import type { Kysely } from 'kysely';
import type { KnownKey, Lookups } from './engine.ts';
import { identityFor, isSameByContent, isSameByLink, keysOf, type Candidate } from './identity.ts';
import { normalTitle } from './keys.ts';
import type { Tables } from './schema.ts';

/** What one document's entries are to the archive. */
export interface Recognised {
  unchanged: number;
  /** Known entries that look different, or are known again only by something other than their id. */
  changed: { candidate: Candidate; articleId: number; edited: boolean }[];
  /** New to this feed, but another feed carries the same article. */
  elsewhere: { candidate: Candidate; articleId: number }[];
  fresh: Candidate[];
}

/** Compares a document's entries with what the archive holds of the feed; two lookups at most for the usual cases. */
export async function recognise(source: { db: Kysely<Tables>; lookups: Lookups }, feedId: number, candidates: readonly Candidate[]): Promise<Recognised> {
  const result: Recognised = { unchanged: 0, changed: [], elsewhere: [], fresh: [] };
  const taken = new Set<number>();
  const take = (candidate: Candidate, known: KnownKey, byFirst: boolean): void => {
    taken.add(known.articleId);
    const edited = known.revision !== candidate.revision;
    if (edited || !byFirst) result.changed.push({ candidate, articleId: known.articleId, edited });
    else result.unchanged++;
  };

  const firsts = await lookUp(source.lookups, feedId, candidates.flatMap((candidate) => keysOf(candidate).slice(0, 1)));
  const open: Candidate[] = [];
  // Ids first: an id wins over a link.
  for (const candidate of candidates.toSorted((a, b) => Number(b.id !== undefined) - Number(a.id !== undefined))) {
    const [first] = keysOf(candidate);
    const known = first === undefined ? undefined : firsts.get(first);
    if (known === undefined || taken.has(known.articleId)) open.push(candidate);
    else take(candidate, known, true);
  }
  if (open.length === 0) return result;

  const idsHere = new Set(candidates.map((candidate) => candidate.id));
  const others = await lookUp(source.lookups, feedId, open.flatMap((candidate) => keysOf(candidate).slice(1)));
  const stored = others.size === 0 ? new Map<number, StoredFacts>() : await factsOf(source, [...others.values()].map((known) => known.articleId));
  const strangers: Candidate[] = [];
  for (const candidate of open) {
    const match = keysOf(candidate).slice(1).map((key) => others.get(key)).find((known) => {
      const facts = known === undefined ? undefined : stored.get(known.articleId);
      if (known === undefined || facts === undefined || taken.has(known.articleId)) return false;
      if (known.idKey !== null && known.idKey !== candidate.id && idsHere.has(known.idKey)) return false;
      const entry = { idKey: known.idKey, title: facts.title, publishedAt: facts.published_at };
      return known.key === candidate.link ? isSameByLink(candidate, entry) : isSameByContent(candidate, entry);
    });
    if (match === undefined) strangers.push(candidate);
    else take(candidate, match, false);
  }
  await findElsewhere(source, feedId, strangers, taken, result);
  return result;
}

async function lookUp(lookups: Lookups, feedId: number, keys: number[]): Promise<Map<number, KnownKey>> {
  if (keys.length === 0) return new Map();
  return new Map((await lookups.knownKeys(feedId, keys)).map((known) => [known.key, known]));
}

interface StoredFacts {
  id: number;
  title: string;
  published_at: number | null;
}

async function factsOf(source: { db: Kysely<Tables>; lookups: Lookups }, articleIds: number[]): Promise<Map<number, StoredFacts>> {
  const rows = await source.db.selectFrom('article').select(['id', 'title', 'published_at']).where('id', 'in', source.lookups.many(articleIds)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Splits what this feed never had into articles that another feed brought and new ones. */
async function findElsewhere(source: { db: Kysely<Tables>; lookups: Lookups }, feedId: number, strangers: readonly Candidate[], taken: Set<number>, result: Recognised): Promise<void> {
  const asked = strangers.map(identityFor).filter((identity) => identity !== null);
  const rows =
    asked.length === 0
      ? []
      : await source.db
          .selectFrom('article')
          .leftJoin('entry', (join) => join.onRef('entry.article_id', '=', 'article.id').on('entry.feed_id', '=', feedId))
          .select(['article.id', 'article.identity', 'article.title', 'entry.revision'])
          .where('article.identity', 'in', source.lookups.many(asked))
          .orderBy('article.id')
          .execute();
  const byIdentity = Map.groupBy(rows, (row) => row.identity);
  for (const candidate of strangers) {
    const identity = identityFor(candidate);
    const alike = identity === null ? undefined : byIdentity.get(identity);
    const same = alike?.find((row) => !taken.has(row.id) && normalTitle(row.title) === normalTitle(candidate.entry.article.title));
    if (same === undefined) {
      result.fresh.push(candidate);
      continue;
    }
    taken.add(same.id);
    // Left over from an earlier subscription to this feed: known again by its identity.
    if (same.revision !== null) result.changed.push({ candidate, articleId: same.id, edited: same.revision !== candidate.revision });
    else result.elsewhere.push({ candidate, articleId: same.id });
  }
}
