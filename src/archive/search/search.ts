import type { Clock } from '../../common/clock.ts';
import { isAskingWord } from '../../common/words/asking-words.ts';
import { rarity } from '../../common/words/bm25.ts';
import { foldCase } from '../../common/words/fold-word.ts';
import type { Reader } from '../../common/reader.ts';
import type { Archive, Edition, Neighbour, SearchHit, SearchOptions, SearchResult } from '../archive.ts';
import { cardQuery, toCard } from '../cards.ts';
import type { Place } from '../cursor.ts';
import type { AnyOf, Engine } from '../engine.ts';
import { seenBy, type Seen } from '../sight.ts';
import { titleWord } from './article-words.ts';
import { archiveWordsOf, type ArchiveWords } from './archive-words.ts';
import { askedTerms, type AskedTerm } from './asked.ts';
import { clausesOf, formsOf, needsText } from './clauses.ts';
import { clausesOfFilter, fitting } from './filter.ts';
import { type NearPlace, withMeaning } from './with-meaning.ts';
import { frequenciesOf, likeliest } from './likeliest.ts';
import { findMatches } from './marks.ts';
import { findMentions } from './mentions.ts';
import { findPassages } from './passages.ts';
import { parseQuery, partsOf, type Query, type Term } from './query.ts';
import { rankPassages, type RankedPassage } from './rank-passages.ts';
import { indexSomeAgain } from './rebuild.ts';
import { bestSnippet, markMatches } from './snippet.ts';
import { respelled } from './spelling.ts';
import { textCheck } from './text-check.ts';
import { textsOf } from './texts.ts';

const USUAL_LIMIT = 20;
const LARGEST_LIMIT = 100;
/** Of what fits, the newest so many are ranked and counted. */
const RANKED = 1000;
/** Articles looked at for a filter that the index does not know. */
const MOST_FILTERED = 50_000;
const CHUNK = 2000;
/** So many words are a question rather than a choice of words: few articles have all of them, and one with most will do. */
const QUESTION = 4;
const FEW = 10;
/** Of the likeliest so many the texts are read: to rank by passages, and to check phrases. */
const READ = 60;
const READ_TYPING = 20;
/** Cutting words by a dictionary takes many times as long as at spaces. */
const READ_UNSPACED = 20;
const CHECKED = 150;
/** Where almost all that were checked hold the phrase, the others are believed. */
const BELIEVED = 0.9;
/** A beginning of fewer letters is a word until it goes on: it fits too many. */
const SHORTEST_TYPED = 3;
/** What the newest are worth more than the oldest, of their score; halved in two weeks, and again over the years. */
const FRESH = 0.25;
const FRESH_MS = 14 * 24 * 3_600_000;
/** Passages in which a match is looked for, to be shown. */
const SHOWN_FROM = 30;
/** A word that stands only in byline, section or keywords. */
const ELSEWHERE = 1.8;
const YEARS = 0.15;
const YEAR_MS = 365 * 24 * 3_600_000;

interface Searching extends Pick<Archive, 'indexSomeAgain'> {
  for(reader: Reader): Pick<Edition, 'search' | 'passages' | 'mentions'>;
}

export function createSearch(engine: Engine, clock: Clock): Searching {
  const words = archiveWordsOf(engine);
  return {
    for: (reader) => ({
      search: async (text, options = {}) => search(await seenBy(engine, reader), await words(), text, options, clock()),
      passages: async (question, options = {}) => findPassages(await seenBy(engine, reader), await words(), question, options),
      mentions: async (name, limit) => findMentions(await seenBy(engine, reader), await words(), name, limit),
    }),
    indexSomeAgain: () => indexSomeAgain(engine),
  };
}

interface Found {
  places: Place[];
  isAll: boolean;
}

/**
 * Full-text search; any text is a valid query. What has all the words, best first: by its best passage and its title
 * (BM25), words side by side, and a little by age. Where nothing has them all: another spelling, else articles with some.
 */
async function search(engine: Seen, words: ArchiveWords, text: string, options: SearchOptions, now: number): Promise<SearchResult> {
  const query = parseQuery(text);
  if (options.typing === true && !/\s$/.test(text)) openLast(query);
  const wanted = { ...query, filter: { ...query.filter, ...options.filter } };
  let found = await findAll(engine, words, wanted);
  const last = wanted.all.at(-1);
  if (found.places.length === 0 && last?.prefix === true && options.typing === true) {
    last.wider = true;
    found = await findAll(engine, words, wanted);
  }
  const isQuestion = wanted.all.length >= QUESTION && found.places.length < FEW && options.literal !== true && wanted.all.every(({ exact, inTitle }) => !exact && !inTitle);
  if (found.places.length > 0 && !isQuestion) return present(engine, words, wanted, found, options, now);
  const byMeaning = async (): Promise<SearchResult> => ((options.near ?? []).length === 0 ? nothing : { ...(await present(engine, words, wanted, found, options, now)), loose: true });
  if (options.literal === true || wanted.all.length === 0) return byMeaning();
  const better = found.places.length > 0 || last?.wider === true ? undefined : await respelled(engine, text, query.all, words.languages);
  if (better !== undefined) {
    const respelt = parseQuery(better);
    const again = { ...respelt, filter: { ...respelt.filter, ...options.filter } };
    const foundAgain = await findAll(engine, words, again);
    if (foundAgain.places.length > 0) return { ...(await present(engine, words, again, foundAgain, options, now)), spelling: { query: better, applied: true } };
  }
  const some = await someOf(engine, words, wanted, options, now);
  if (some.hits.length > 0) return better === undefined ? some : { ...some, spelling: { query: better, applied: false } };
  return found.places.length > 0 ? present(engine, words, wanted, found, options, now) : byMeaning();
}

const nothing: SearchResult = { total: 0, totalIsExact: true, hits: [] };

function openLast(query: Query): void {
  const last = query.all.at(-1);
  const part = last?.parts.at(-1);
  if (last !== undefined && !last.exact && part !== undefined && Array.from(part.text).length >= SHORTEST_TYPED) last.prefix = true;
}

const everything: AnyOf = [[{ word: '#', prefix: true }]];

/** The newest articles that have everything and fit the filter. */
async function findAll(engine: Seen, words: ArchiveWords, query: Query): Promise<Found> {
  const filters = await clausesOfFilter(engine, query.filter, query.sources);
  const isFiltered = !engine.sight.isAll || Object.values(query.filter).some((value) => value !== undefined) || query.sources.length > 0;
  const isAsked = query.all.length > 0 || query.sources.length > 0 || Object.values(query.filter).some((value) => value !== undefined);
  if (filters === undefined || !isAsked) return { places: [], isAll: true };
  const all = [...query.all.flatMap((term) => clausesOf(term, words.languages)), ...filters];
  const unwanted = query.none.filter((term) => !needsText(term));
  const wanted = { all: all.length > 0 ? all : [everything], none: unwanted.map((term) => clausesOf(term, words.languages)) };
  const places: Place[] = [];
  let below: number | undefined;
  let seen = 0;
  let isAll = true;
  for (;;) {
    const chunk = await engine.lookups.find(wanted, isFiltered ? CHUNK : RANKED, below);
    places.push(...(await fitting(engine, chunk, query.filter)));
    seen += chunk.length;
    below = chunk.at(-1)?.id;
    if (chunk.length < (isFiltered ? CHUNK : RANKED)) break;
    isAll = false;
    if (places.length >= RANKED || seen >= MOST_FILTERED) break;
    isAll = true;
  }
  if (places.length > RANKED) isAll = false;
  return checked(engine, query, { places: places.slice(0, RANKED), isAll });
}

/** Leaves out what has the parts of a phrase, but not as a phrase. */
async function checked(engine: Seen, query: Query, { places, isAll }: Found): Promise<Found> {
  const phrases = query.all.filter(needsText);
  const unwanted = query.none.filter(needsText);
  if ((phrases.length === 0 && unwanted.length === 0) || places.length === 0) return { places, isAll };
  const holds = textCheck(phrases);
  const excluded = unwanted.map((term) => textCheck([term]));
  const first = places.slice(0, CHECKED);
  const rest = places.slice(CHECKED);
  const texts = await textsOf(engine, first.map(({ id }) => id));
  const fit = new Set<number>();
  for (const { id, title, text } of texts) {
    const whole = `${title}\n${text}`;
    if (holds(whole) && !excluded.some((unwantedIn) => unwantedIn(whole))) fit.add(id);
  }
  const kept = first.filter(({ id }) => fit.has(id));
  const believed = kept.length >= first.length * BELIEVED ? rest : [];
  return { places: [...kept, ...believed], isAll: isAll && rest.length === 0 };
}

/** Articles that have some of the words, the likeliest first. */
async function someOf(engine: Seen, words: ArchiveWords, query: Query, options: SearchOptions, now: number): Promise<SearchResult> {
  const plain = query.all.map((term) => term.written).join(' ');
  const asked = askedTerms(plain, words.languages);
  const filters = await clausesOfFilter(engine, query.filter, query.sources);
  if (asked.length < 2 || query.all.some((term) => term.inTitle || (term.exact && term.written.includes(' '))) || filters === undefined || options.typing === true) return nothing;
  const ids = (await likeliest(engine.lookups, asked, words.articles, RANKED)).likely.map(({ id }) => id);
  const rows = await engine.read.selectFrom('article').select(['id', 'sort_at']).where('id', 'in', engine.lookups.many(ids)).execute();
  const times = new Map(rows.map((row) => [row.id, row.sort_at]));
  let places = ids.flatMap((id): Place[] => {
    const sortAt = times.get(id);
    return sortAt === undefined ? [] : [{ id, sortAt }];
  });
  if (filters.length > 0 || query.none.length > 0) {
    const allowed = await engine.lookups.find({ all: filters.length > 0 ? filters : [everything], none: query.none.map((term) => clausesOf(term, words.languages)) }, MOST_FILTERED);
    const fit = new Set(allowed.map(({ id }) => id));
    places = places.filter(({ id }) => fit.has(id));
  }
  places = await fitting(engine, places, query.filter);
  if (places.length === 0) return nothing;
  const marked = { ...query, all: wordsOf(plain, words.languages) };
  return { ...(await present(engine, words, marked, { places, isAll: places.length < RANKED }, options, now, true)), loose: true };
}

/** Each word by itself, without those that only ask. */
function wordsOf(text: string, languages: readonly string[]): Term[] {
  const terms = partsOf(text).map((part): Term => ({ written: part.text, parts: [part], exact: false, prefix: false, wider: false, inTitle: false }));
  const telling = terms.filter(({ written }) => !languages.some((language) => isAskingWord(foldCase(written, language), language)));
  return telling.length > 0 ? telling : terms;
}

async function present(engine: Seen, words: ArchiveWords, query: Query, found: Found, options: SearchOptions, now: number, isOrdered = false): Promise<SearchResult> {
  const terms = rankingTerms(query, words.languages);
  const frequencies = await frequenciesOf(engine.lookups, terms);
  const rarities = frequencies.map((having) => rarity(words.articles, having));
  const byDate = options.order === 'date' || terms.length === 0;
  const read = new Map<number, ReturnType<typeof rankPassages>[number]>();
  let order = found.places;
  if (byDate) order = found.places.toSorted((a, b) => b.sortAt - a.sortAt || b.id - a.id);
  else {
    const first = isOrdered ? found.places : await byTitle(engine, terms, rarities, found.places, now);
    const isUnspaced = query.all.some(({ parts }) => parts.some(({ isRun }) => isRun));
    const best = first.slice(0, options.typing === true ? READ_TYPING : isUnspaced ? READ_UNSPACED : READ);
    const times = new Map(best.map(({ id, sortAt }) => [id, sortAt]));
    const ranked = rankPassages(terms, rarities, await textsOf(engine, best.map(({ id }) => id)));
    const whole = terms.reduce((sum, { weight }, at) => sum + weight * (rarities[at] ?? 0), 0);
    const scored = ranked.map((one) => {
      const sortAt = times.get(one.id) ?? 0;
      return { ...one, sortAt, prior: (one.score + (isOrdered ? 0 : ELSEWHERE * (whole - one.coverage))) * priorOf(sortAt, now) };
    });
    scored.sort((a, b) => b.prior - a.prior || b.sortAt - a.sortAt || b.id - a.id);
    for (const one of scored) read.set(one.id, one);
    const near = await nearIn(engine, query, found.places, options.near ?? []);
    const top = withMeaning(scored.map(({ id, sortAt, prior }) => ({ id, sortAt, score: prior })), near);
    const placed = new Set(top.map(({ id }) => id));
    order = [...top, ...first.slice(best.length).filter(({ id }) => !placed.has(id))];
  }
  const offset = Math.max(0, options.offset ?? 0);
  const shown = order.slice(offset, offset + Math.min(Math.max(1, options.limit ?? USUAL_LIMIT), LARGEST_LIMIT));
  return { total: order.length, totalIsExact: found.isAll, hits: await hitsOf(engine, words, shown.map(({ id }) => id), query.all, (id) => read.get(id)?.passages, terms, rarities) };
}

/** Newer is a little better: half of what freshness gives goes in two weeks, and a year costs something, three years at most. */
function priorOf(sortAt: number, now: number): number {
  const age = Math.max(0, now - sortAt);
  return 1 + FRESH * 2 ** (-age / FRESH_MS) - YEARS * Math.min(3, age / YEAR_MS);
}

/** The terms by which what was found is ranked: those looked for, each in its forms. */
function rankingTerms(query: Query, languages: readonly string[]): AskedTerm[] {
  return query.all.flatMap((term) => (term.parts.length === 1 && term.parts[0]?.isRun === false ? [{ forms: formsOf(term.parts[0].text, languages), weight: 1, isPart: false }] : askedTerms(term.written, languages)));
}

/** Those with the rarer words in the title first, then the newer ones. */
async function byTitle(engine: Engine, terms: readonly AskedTerm[], rarities: readonly number[], places: readonly Place[], now: number): Promise<Place[]> {
  if (places.length <= READ_TYPING) return [...places];
  const marks = new Map<number, number>();
  for (const [at, { forms, weight }] of terms.entries()) {
    for (const form of forms) for (const id of await engine.lookups.withWord(titleWord(form), MOST_FILTERED)) marks.set(id, (marks.get(id) ?? 0) + weight * (rarities[at] ?? 0));
  }
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const scoreOf = ({ id, sortAt }: Place): number => ((marks.get(id) ?? 0) + all) * priorOf(sortAt, now);
  return places.map((place) => ({ place, score: scoreOf(place) })).sort((a, b) => b.score - a.score || b.place.sortAt - a.place.sortAt || b.place.id - a.place.id).map(({ place }) => place);
}

/** Of what is near in meaning that which was found too, or may be added: it fits the filter, and no words were demanded. */
async function nearIn(engine: Seen, query: Query, found: readonly Place[], near: readonly Neighbour[]): Promise<NearPlace[]> {
  if (near.length === 0) return [];
  const known = new Set(found.map(({ id }) => id));
  const isStrict = query.none.length > 0 || query.sources.length > 0 || query.all.some(({ exact, inTitle }) => exact || inTitle) || query.filter.feedIds !== undefined || query.filter.folder !== undefined || query.filter.language !== undefined;
  const rows = await engine.read.selectFrom('article').select(['id', 'sort_at']).where('id', 'in', engine.lookups.many(near.map(({ articleId }) => articleId))).execute();
  const fit = new Map((await fitting(engine, rows.map((row) => ({ id: row.id, sortAt: row.sort_at })), query.filter)).map((place) => [place.id, place]));
  return near.flatMap(({ articleId, standing }): NearPlace[] => {
    const place = fit.get(articleId);
    return place === undefined || (isStrict && !known.has(articleId)) ? [] : [{ ...place, standing, hasWords: known.has(articleId) }];
  });
}

async function hitsOf(engine: Seen, words: ArchiveWords, ids: readonly number[], looked: readonly Term[], passagesWith: (id: number) => readonly RankedPassage[] | undefined, terms: readonly AskedTerm[], rarities: readonly number[]): Promise<SearchHit[]> {
  const rows = await cardQuery(engine).where('article.id', 'in', engine.lookups.many(ids)).execute();
  const cards = new Map(rows.map((row) => [row.id, toCard(row)]));
  return (await textsOf(engine, ids)).flatMap((article) => {
    const card = cards.get(article.id);
    if (card === undefined) return [];
    const marks = (text: string) => findMatches(text, article.language, looked, words.languages);
    const passages = passagesWith(article.id) ?? rankPassages(terms, rarities, [article])[0]?.passages ?? [];
    const passage = passages.slice(0, SHOWN_FROM).find((one) => marks(one.text).length > 0) ?? passages[0] ?? { text: '', start: 0 };
    const more = { before: passage.start > 0, after: passage.start + passage.text.length < article.text.trimEnd().length };
    return [{ card, title: markMatches(card.title, marks(card.title)), snippet: bestSnippet(passage.text, marks(passage.text), more) }];
  });
}
