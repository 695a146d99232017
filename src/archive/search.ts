import { SOLE_READER, type SearchHit, type SearchResult } from './archive.ts';
import { unpackBody } from './body.ts';
import { cardQuery, toCard } from './cards.ts';
import type { Engine } from './engine.ts';
import { ftsMatch, parseQuery, type Query } from './query.ts';
import { sourceWord } from './shelve.ts';
import { bestSnippet, markMatches } from './snippet.ts';

const usualLimit = 20;
const largestLimit = 100;
/** Of what fits, the newest so many are ranked: a word that is everywhere does not tell articles apart anyway. */
const ranked = 1500;
/** Counting stops here. */
const counted = 10_000;
/** A year of age weighs as much as this share of the best rank. */
const agePerYear = 0.15;
const yearMs = 365 * 24 * 3_600_000;

/** Full-text search; any text is a valid query. Best first: title before text (bm25), a little better when newer. */
export async function search(engine: Engine, text: string, options: { limit?: number; offset?: number; feedId?: number }, now: number): Promise<SearchResult> {
  const query = parseQuery(text);
  const match = ftsMatch(query, options.feedId === undefined ? undefined : sourceWord(options.feedId));
  if (match === undefined) return { total: 0, totalIsExact: true, hits: [] };
  const candidates = await engine.lookups.find(match, ranked);
  const total = candidates.length < ranked ? candidates.length : await engine.lookups.countMatches(match, counted);

  // bm25 is negative, the best the lowest.
  const best = candidates.reduce((lowest, candidate) => Math.min(lowest, candidate.rank), 0);
  const score = (candidate: { rank: number; sortAt: number }): number => candidate.rank - best * agePerYear * Math.min(3, Math.max(0, now - candidate.sortAt) / yearMs);
  const ordered = candidates.map((candidate) => ({ id: candidate.id, score: score(candidate) })).toSorted((a, b) => a.score - b.score || b.id - a.id);
  const offset = Math.max(0, options.offset ?? 0);
  const shown = ordered.slice(offset, offset + Math.min(Math.max(1, options.limit ?? usualLimit), largestLimit));
  return { total, totalIsExact: total < counted, hits: await hitsOf(engine, shown.map((candidate) => candidate.id), query) };
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
