import { SOLE_READER, type SearchHit, type SearchResult } from './archive.ts';
import { unpackBody } from './body.ts';
import { cardQuery, toCard } from './cards.ts';
import type { Place } from './cursor.ts';
import type { Engine } from './engine.ts';
import { ftsMatch, ftsTerms, ftsWord, parseQuery, type Query, type Term } from './query.ts';
import { sourceWord } from './shelve.ts';
import { bestSnippet, containsAll, markMatches } from './snippet.ts';

const usualLimit = 20;
const largestLimit = 100;
/** Of what fits, the newest so many are ranked and counted: a query that fits more does not tell articles apart anyway. */
const ranked = 1000;
/** A word in so many articles tells little, and weighing it would mean reading all of them. */
const common = 4000;
/** What a title with everything in it is worth where bm25 is silent. */
const titleRank = -1;
/** A year of age costs this share of the best rank, three years at most. */
const agePerYear = 0.15;
const yearMs = 365 * 24 * 3_600_000;

/**
 * Full-text search; any text is a valid query. Best first: by bm25 over the words that are not in every other article,
 * title before text; where there are none, by title; a little better when newer. The limits above keep the cost of
 * frequent words from growing with the archive; only a beginning (`word*`) reads all its continuations.
 */
export async function search(engine: Engine, text: string, options: { limit?: number; offset?: number; feedId?: number }, now: number): Promise<SearchResult> {
  const query = parseQuery(text);
  const match = ftsMatch(query, options.feedId === undefined ? undefined : sourceWord(options.feedId));
  const candidates = match === undefined ? [] : await engine.lookups.find(match, ranked);
  if (candidates.length === 0) return { total: 0, totalIsExact: true, hits: [] };

  const ranks = await ranksOf(engine, query, candidates.map((candidate) => candidate.id));
  const best = Math.min(0, ...ranks.values());
  const score = ({ id, sortAt }: Place): number => (ranks.get(id) ?? 0) - best * agePerYear * Math.min(3, Math.max(0, now - sortAt) / yearMs);
  const ordered = candidates.map((candidate) => ({ id: candidate.id, score: score(candidate), sortAt: candidate.sortAt })).toSorted((a, b) => a.score - b.score || b.sortAt - a.sortAt || b.id - a.id);
  const offset = Math.max(0, options.offset ?? 0);
  const shown = ordered.slice(offset, offset + Math.min(Math.max(1, options.limit ?? usualLimit), largestLimit));
  return { total: candidates.length, totalIsExact: candidates.length < ranked, hits: await hitsOf(engine, shown.map((candidate) => candidate.id), query) };
}

/** Lower is better; absent = 0. */
async function ranksOf(engine: Engine, query: Query, ids: readonly number[]): Promise<Map<number, number>> {
  const telling: Term[] = [];
  for (const term of query.all) if (await isTelling(engine, term)) telling.push(term);
  if (telling.length > 0) return engine.lookups.rank(ftsTerms(telling), ids);

  const rows = await engine.read.selectFrom('article').select(['id', 'title']).where('id', 'in', engine.lookups.many(ids)).execute();
  const hasAll = containsAll(query);
  return new Map(rows.filter((row) => hasAll(row.title)).map((row) => [row.id, titleRank]));
}

/**
 * Whether weighing a term is cheap: one of its words is not frequent. A beginning never is: all its continuations
 * would have to be read once more.
 */
async function isTelling(engine: Engine, term: Term): Promise<boolean> {
  if (term.prefix) return false;
  for (const word of term.words) {
    if ((await engine.lookups.countMatches(ftsWord(word), common)) < common) return true;
  }
  return false;
}

async function hitsOf(engine: Engine, ids: readonly number[], query: Query): Promise<SearchHit[]> {
  const rows = await cardQuery(engine.read, SOLE_READER).innerJoin('body', 'body.article_id', 'article.id').select('body.data').where('article.id', 'in', engine.lookups.many(ids)).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const card = toCard(row);
    return [{ card, title: markMatches(card.title, query), snippet: bestSnippet(unpackBody(row.data).text, query) }];
  });
}
