import { daysBeyondWeek, ofItsTime } from '../../common/date/of-its-time.ts';
import { rarity } from '../../common/words/bm25.ts';
import type { FoundPassage, FoundPassages, PassageOptions } from '../archive.ts';
import type { Seen } from '../sight.ts';
import { askedTerms } from './asked.ts';
import type { ArchiveWords } from './archive-words.ts';
import { likeliest } from './likeliest.ts';
import { rankPassages } from './rank-passages.ts';
import { textsOf } from './texts.ts';

const USUAL_LIMIT = 60;
const LARGEST_LIMIT = 200;
/** Articles whose texts are read to find the best passages, beyond the limit. */
const MORE = 1.5;
/** Passages given of one article. */
const OF_ONE = 3;
/** Where dates are asked for, so many more are looked at. */
const WITH_DATES = 8;
/** So many times as many are looked at, at most, for who sees only some. */
const MOST_MORE = 20;

/** Passages that may answer a question, those of the best article first. Any text is a question. */
export async function findPassages(engine: Seen, words: ArchiveWords, question: string, { limit = USUAL_LIMIT, before, after, askedAt }: PassageOptions): Promise<FoundPassages> {
  const most = Math.min(Math.max(1, limit), LARGEST_LIMIT);
  const terms = askedTerms(question.slice(0, 1000), words.languages);
  const dated = before !== undefined || after !== undefined;
  const wanted = Math.ceil(most * MORE);
  // Of who sees only some articles, more must be looked at to find as many.
  const more = engine.sight.isAll ? 1 : Math.min(MOST_MORE, Math.ceil(1 / Math.max(engine.sight.share, 1 / MOST_MORE)));
  const { likely, frequencies } = await likeliest(engine.lookups, terms, words.articles, more * (dated ? wanted * WITH_DATES : wanted));
  const ids = likely.map(({ id }) => id);
  const rarities = frequencies.map((having) => rarity(words.articles, having));
  const articles = await textsOf(engine, (dated || !engine.sight.isAll ? await withinDates(engine, ids, { before, after }) : ids).slice(0, wanted));
  const times = new Map(articles.map(({ id, publishedAt }) => [id, publishedAt]));
  const ranked = rankPassages(terms, rarities, articles).map((one) => ({ ...one, score: one.score * nearness(times.get(one.id), askedAt) })).sort((a, b) => b.score - a.score || b.id - a.id).slice(0, most);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    articles: words.articles,
    languages: words.languages,
    terms: terms.map(({ forms }, at) => ({ forms, articles: frequencies[at] ?? 0 })),
    passages: ranked.flatMap(({ id, score, titleScore, passages }) => {
      const article = byId.get(id);
      if (article === undefined) return [];
      const { title, url, publishedAt, source, language } = article;
      return passages.slice(0, OF_ONE).map((passage): FoundPassage => ({ articleId: id, passageIndex: passage.index, start: passage.start, title, text: passage.text, url, publishedAt, source, lang: language, bm25: passage.score, titleBm25: titleScore, articleScore: score }));
    }),
  };
}

/** What was published when a question was asked is a better answer: 1 where nothing is known, more the nearer. */
function nearness(publishedAt: number | undefined, askedAt: number | undefined): number {
  if (publishedAt === undefined || askedAt === undefined) return 1;
  return ofItsTime(daysBeyondWeek(askedAt, publishedAt));
}

async function withinDates(engine: Seen, ids: readonly number[], { before = Infinity, after = -Infinity }: PassageOptions): Promise<number[]> {
  const rows = await engine.read.selectFrom('article').select(['article.id', 'sort_at']).where('article.id', 'in', engine.lookups.many(ids)).where(engine.lookups.sees(engine.sight, 'article.id')).execute();
  const times = new Map(rows.map((row) => [row.id, row.sort_at]));
  return ids.filter((id) => {
    const at = times.get(id);
    return at !== undefined && at >= after && at < before;
  });
}
