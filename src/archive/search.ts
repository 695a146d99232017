import { SOLE_READER, type SearchHit, type SearchResult } from './archive.ts';
import { unpackBody } from './body.ts';
import { cardQuery, toCard } from './cards.ts';
import type { Place } from './cursor.ts';
import type { Engine } from './engine.ts';
import { ftsMatch, ftsTerms, parseQuery, type Query, type Term } from './query.ts';
import { sourceWord } from './shelve.ts';
import { bestSnippet, markMatches } from './snippet.ts';

const usualLimit = 20;
const largestLimit = 100;
/** Of what fits, the newest so many are ranked: a query that fits more does not tell articles apart anyway. */
const ranked = 1000;
/** Counting stops here. */
const counted = 10_000;
/** A word in so many articles tells nothing, and weighing it would mean reading all of them. */
const common = 8000;
/** What a title with everything in it is worth where bm25 is silent. */
const titleRank = -1;
/** A year of age costs this share of the best rank, three years at most. */
const agePerYear = 0.15;
const yearMs = 365 * 24 * 3_600_000;

/**
 * Full-text search; any text is a valid query. Best first: by bm25 over the words that are not in every other article,
 * title before text; where there are none, by title; a little better when newer. The cost does not grow with the
 * archive beyond the limits above.
 */
export async function search(engine: Engine, text: string, options: { limit?: number; offset?: number; feedId?: number }, now: number): Promise<SearchResult> {
  const query = parseQuery(text);
  const match = ftsMatch(query, options.feedId === undefined ? undefined : sourceWord(options.feedId));
  if (match === undefined) return { total: 0, totalIsExact: true, hits: [] };
  const candidates = await engine.lookups.find(match, ranked);
  if (candidates.length === 0) return { total: 0, totalIsExact: true, hits: [] };
  const total = candidates.length < ranked ? candidates.length : await engine.lookups.countMatches(match, counted);

  const ranks = await ranksOf(engine, query, candidates, total);
  const best = Math.min(titleRank, ...ranks.values());
  const score = ({ id, sortAt }: Place): number => (ranks.get(id) ?? 0) - best * agePerYear * Math.min(3, Math.max(0, now - sortAt) / yearMs);
  const ordered = candidates.map((candidate) => ({ id: candidate.id, score: score(candidate), sortAt: candidate.sortAt })).toSorted((a, b) => a.score - b.score || b.sortAt - a.sortAt || b.id - a.id);
  const offset = Math.max(0, options.offset ?? 0);
  const shown = ordered.slice(offset, offset + Math.min(Math.max(1, options.limit ?? usualLimit), largestLimit));
  return { total, totalIsExact: total < counted, hits: await hitsOf(engine, shown.map((candidate) => candidate.id), query) };
}

/** Lower is better; absent = 0. */
async function ranksOf(engine: Engine, query: Query, candidates: readonly Place[], total: number): Promise<Map<number, number>> {
  const ids = candidates.map((candidate) => candidate.id);
  const telling = await tellingTerms(engine, query.all, total);
  if (telling.length > 0) return engine.lookups.rank(ftsTerms(telling), ids);
  const inTitle = await engine.lookups.find(ftsTerms(query.all, 'title'), ranked);
  return new Map(inTitle.map((place) => [place.id, titleRank]));
}

/** Beginnings of words are not weighed: all their continuations would have to be read. */
async function tellingTerms(engine: Engine, terms: readonly Term[], total: number): Promise<Term[]> {
  if (terms.length === 1 && total < ranked) return [...terms];
  const telling: Term[] = [];
  for (const term of terms) {
    if (!term.prefix && (await engine.lookups.countMatches(ftsTerms([term]), common)) < common) telling.push(term);
  }
  return telling;
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
