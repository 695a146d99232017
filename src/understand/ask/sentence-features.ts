import { findPlaces } from '../tags/places/find-places.ts';
import { isCalendarWord } from './asked-time.ts';
import type { Question } from './question.ts';
import { closeness, type RankedArticles, type Slots } from './rank-features.ts';
import { type PooledSentence, READ_ARTICLES } from './sentence-pool.ts';

/** What the choice of the answer's sentence looks at, in the order of its rows. */
export const sentenceFeatures = [
  'articleChance', 'articlePlace', 'isTitle', 'lead', 'inLead', 'passagePlace', 'passageScore',
  'coverage', 'coverageToBest', 'withTitle', 'withNeighbours', 'inPassage', 'before', 'after', 'phrases', 'nearby',
  'names', 'focus', 'novelNames', 'novelNumbers', 'novelWords', 'noNovelName',
  'nameVote', 'nameVoteToBest', 'numberVote', 'wordVote', 'wordVoteToBest', 'threeVotes', 'bestName', 'focusNear', 'focusNearToBest', 'newest',
  'numberWanted', 'numberMissing', 'moneyWanted', 'timeWanted', 'timeMissing', 'nameWanted', 'nameMissing', 'fullNameWanted', 'placeWanted', 'placeMissing', 'reasonWanted',
  'nameVoteWanted', 'numberVoteWanted', 'length', 'isShort', 'isPart', 'asks', 'quotes', 'chanceAndCoverage', 'chanceAndVote',
] as const;

const money = /\p{Sc}|(?<!\p{L})(?:USD|EUR|GBP|dollars?|euros?|pounds?|Dollar|Pfund|dólares|dollari|долл|евро|руб|доларів|євро|dolar|avro|دولار|يورو|דולר|ドル|ユーロ|円|美元|欧元|人民币|달러|유로|डॉलर|रुपये|ดอลลาร์|บาท)/u;
/** Why something is so: words and beginnings of words in the languages that questions are understood in. */
const reasons = /(?<!\p{L})(?:because|due to|after|over|amid|owing|caused|weil|wegen|aufgrund|da|parce|raison|cause|porque|debido|causa|perché|poiché|omdat|wegens|därför|eftersom|fordi|ponieważ|powodu|protože|pentru|mert|επειδή|λόγω|потому|из-за|поскольку|тому що|через|çünkü|nedeniyle|لأن|بسبب|כי|בגלל|karena|vì|do)(?!\p{L})|因为|由于|ため|から|때문|เพราะ|क्योंकि/iu;
const fullName = /(?<=[^\s]\s)\p{Lu}[\p{L}\p{M}'’.-]+\s(?:(?:de|da|di|von|van|al|bin|el|la)\s)?\p{Lu}[\p{L}\p{M}'’-]+/u;

const logged = (count: number): number => Math.log1p(count);
const held = (slots: Slots, into: Set<number> = new Set<number>()): Set<number> => {
  for (const slot of slots) if (slot >= 0) into.add(slot);
  return into;
};

/** How much the articles agree on words that the question lacks. */
export interface Votes { names: Map<string, number>; numbers: Map<string, number>; words: Map<string, number>; near: Map<string, number> }

/**
 * What the articles agree on: each gives each word that the question lacks the coverage of its best sentence with it (after
 * AskMSR: Brill, Dumais and Banko 2002). Words near the class that is asked for ("the airline …") are counted beside it.
 */
function vote(pool: readonly PooledSentence[], coverage: Float64Array, chances: Float64Array, isFocus: readonly boolean[], rarityOf: (term: string) => number): Votes {
  const votes: Votes = { names: new Map(), numbers: new Map(), words: new Map(), near: new Map() };
  for (let article = 0; article < READ_ARTICLES; article++) {
    const own: Votes = { names: new Map(), numbers: new Map(), words: new Map(), near: new Map() };
    for (const [at, { article: of, novel, slots, words }] of pool.entries()) {
      if (of !== article) continue;
      const mark = coverage[at] ?? 0;
      const focus = [...slots].flatMap((slot, place) => (slot >= 0 && isFocus[slot] === true ? [place] : []));
      for (const { term, at: place, isCapital, isNumber } of novel) {
        const raise = (votesOf: Map<string, number>, by: number): void => { if (by > (votesOf.get(term) ?? 0)) votesOf.set(term, by); };
        raise(own.words, mark * rarityOf(term));
        if (isCapital) raise(own.names, mark);
        if (isNumber) raise(own.numbers, mark);
        if (!isCapital || slots.length !== words) continue;
        const distance = focus.reduce((least, one) => Math.min(least, Math.abs(one - place)), 99);
        if (distance <= 6) raise(own.near, (1 + mark) / distance);
      }
    }
    const weight = chances[article] ?? 0;
    for (const name of ['names', 'numbers', 'words', 'near'] as const) for (const [term, by] of own[name]) votes[name].set(term, (votes[name].get(term) ?? 0) + by * weight);
  }
  return votes;
}

export interface SentenceRows {
  rows: Float64Array;
  votes: Votes;
  /** Share of the question that each sentence holds, by rarity of its terms. */
  coverage: Float64Array;
  /** How likely each of the articles read is the one. */
  chances: Float64Array;
}

/**
 * What speaks for each sentence of the pool, as rows of `sentenceFeatures`.
 * @param rarityOf how telling other words are
 */
export function sentenceRows(question: Question, pool: readonly PooledSentence[], { ranked, scores, weights }: RankedArticles, rarityOf: ReadonlyMap<string, number>): SentenceRows {
  const total = Math.max(1e-9, weights.reduce((sum, weight) => sum + weight, 0));
  const share = (terms: ReadonlySet<number>): number => [...terms].reduce((sum, term) => sum + (weights[term] ?? 0), 0) / total;
  const some = (wanted: (at: number) => boolean): { among: Set<number>; all: number } => {
    const among = new Set(question.terms.flatMap((_, at) => (wanted(at) ? [at] : [])));
    return { among, all: share(among) };
  };
  const [names, focus] = [some((at) => question.terms[at]?.isName === true), some((at) => question.terms[at]?.isFocus === true)];
  const top = scores[0] ?? 0;
  const raw = Float64Array.from(ranked.slice(0, READ_ARTICLES), (_, at) => Math.exp((scores[at] ?? 0) - top));
  const sum = raw.reduce((all, one) => all + one, 0);
  const chances = raw.map((one) => one / sum);

  const own = pool.map(({ slots }) => held(slots));
  const coverage = Float64Array.from(own, share);
  const titles = ranked.map(({ titleSlots }) => held(titleSlots));
  const rarest = [...rarityOf.values()].reduce((most, one) => Math.max(most, one), 1e-9);
  const votes = vote(pool, coverage, chances, question.terms.map(({ isFocus }) => isFocus), (term) => (rarityOf.get(term) ?? 0) / rarest);
  const largest = (of: Map<string, number>): number => [...of.values()].reduce((most, one) => Math.max(most, one), 1e-9);
  const [mostName, mostWord, mostNear, mostCoverage] = [largest(votes.names), largest(votes.words), largest(votes.near), coverage.reduce((most, one) => Math.max(most, one), 1e-9)];
  const askedPlaces = question.kind.type === 'place' ? new Set(findPlaces(question.text, question.language).map(({ code }) => code)) : new Set<string>();
  const newest = ranked.slice(0, READ_ARTICLES).reduce((most, { article }) => Math.max(most, article.publishedAt ?? 0), 0);
  const { type } = question.kind;

  const rows = new Float64Array(pool.length * sentenceFeatures.length);
  for (const [at, sentence] of pool.entries()) {
    const { article, text, slots, novel, passage, isTitle, isPart, index, words } = sentence;
    const candidate = ranked[article];
    if (candidate === undefined) continue;
    const mine = own[at] ?? new Set<number>();
    const neighbours = [at - 1, at + 1].map((next) => (pool[next]?.article === article && pool[next].passage === passage && !isTitle ? (own[next] ?? new Set<number>()) : new Set<number>()));
    const [before = new Set<number>(), after = new Set<number>()] = neighbours;
    const near = closeness(slots, weights, Math.max(0, question.terms.length - 1));
    const novelNames = novel.filter(({ isCapital }) => isCapital);
    const novelNumbers = novel.filter(({ isNumber }) => isNumber);
    const best = (of: Map<string, number>, among: readonly { term: string }[]): number => among.reduce((most, { term }) => Math.max(most, of.get(term) ?? 0), 0);
    const nameVote = best(votes.names, novelNames);
    const numberVote = best(votes.numbers, novelNumbers);
    const wordVote = best(votes.words, novel);
    const three = [...new Set(novel.map(({ term }) => term))].map((term) => votes.words.get(term) ?? 0).sort((a, b) => b - a).slice(0, 3).reduce((all, one) => all + one, 0);
    const focusNear = best(votes.near, novelNames);
    const { language, publishedAt } = candidate.article;
    const isCounted = type === 'number' || type === 'money';
    const isTimed = type === 'time';
    const hasTime = isTimed && (novelNumbers.length > 0 || novel.some(({ term }) => isCalendarWord(term, language)));
    const isNamed = type === 'person' || type === 'place' || (type === 'thing' && question.kind.focus.length > 0);
    const hasPlace = type === 'place' && findPlaces(text, language).some(({ code }) => !askedPlaces.has(code));
    const chance = chances[article] ?? 0;
    const covered = coverage[at] ?? 0;
    const passageText = candidate.slots[passage];
    const row: Record<(typeof sentenceFeatures)[number], number> = {
      articleChance: chance, articlePlace: logged(article), isTitle: Number(isTitle), lead: logged(sentence.start < 0 ? 0 : sentence.start / 200), inLead: Number(candidate.passages[passage]?.index === 0 && index < 2),
      passagePlace: isTitle ? -1 : passage, passageScore: isTitle ? 1 : (candidate.passages[passage]?.score ?? 0) / Math.max(1e-9, candidate.passages[0]?.score ?? 0),
      coverage: covered, coverageToBest: covered / mostCoverage, withTitle: share(new Set([...mine, ...(titles[article] ?? [])])), withNeighbours: share(new Set([...mine, ...before, ...after])),
      inPassage: isTitle || passageText === undefined ? covered : share(held(passageText)), before: share(before), after: share(after), phrases: near.phrases, nearby: near.nearby,
      names: names.all === 0 ? 0.5 : share(new Set([...mine].filter((term) => names.among.has(term)))) / names.all, focus: focus.all === 0 ? 0.5 : share(new Set([...mine].filter((term) => focus.among.has(term)))) / focus.all,
      novelNames: logged(novelNames.length), novelNumbers: logged(novelNumbers.length), novelWords: logged(novel.length), noNovelName: Number(novelNames.length === 0),
      nameVote, nameVoteToBest: nameVote / mostName, numberVote, wordVote, wordVoteToBest: wordVote / mostWord, threeVotes: three, bestName: Number(nameVote >= mostName - 1e-9), focusNear, focusNearToBest: focusNear / mostNear,
      newest: publishedAt === undefined ? 0.5 : Math.exp(-(newest - publishedAt) / (30 * 86_400_000)),
      numberWanted: Number(isCounted && novelNumbers.length > 0), numberMissing: Number(isCounted && novelNumbers.length === 0), moneyWanted: Number(type === 'money' && money.test(text)), timeWanted: Number(hasTime), timeMissing: Number(isTimed && !hasTime),
      nameWanted: Number(isNamed && novelNames.length > 0), nameMissing: Number(isNamed && novelNames.length === 0), fullNameWanted: Number(type === 'person' && !isTitle && fullName.test(text)), placeWanted: Number(hasPlace), placeMissing: Number(type === 'place' && !hasPlace), reasonWanted: Number(type === 'reason' && reasons.test(text)),
      nameVoteWanted: isNamed ? nameVote / mostName : 0, numberVoteWanted: isCounted ? numberVote : 0,
      length: logged(words), isShort: Number(words < 6), isPart: Number(isPart), asks: Number(/[?？؟]["”’]?$/u.test(text)), quotes: Number(/["“„«「]/u.test(text)), chanceAndCoverage: chance * covered, chanceAndVote: (chance * nameVote) / mostName,
    };
    rows.set(sentenceFeatures.map((name) => row[name]), at * sentenceFeatures.length);
  }
  return { rows, votes, coverage, chances };
}
