import type { Token } from './tokens.ts';

/** A phrase that may become a tag, with all the places where it stands. */
export interface Candidate {
  /** Stems, joined by spaces: what its forms share. */
  key: string;
  /** Number of words. */
  length: number;
  /** Indices of its first token at each place. */
  places: number[];
  /** The ways it is written, with how often each occurs. */
  forms: Map<string, number>;
  /** Places where all of its longer words have capitals, where capitals say something. */
  capitals: number;
  /** Places where capitals say something: not at a sentence's beginning, not in a title in capitals. */
  telling: number;
  /** Places inside quotation marks or brackets. */
  enclosed: number;
}

export interface CandidateOptions {
  /** Rank of a word in its language, from 1. */
  ranks: ReadonlyMap<string, number>;
  /** Words that are no part of a tag. */
  weekdays?: ReadonlySet<string>;
}

/** The commonest words of a language begin and end no phrase. */
const stopRank = 130;
/** Words of a phrase at most. */
const mostWords = 5;
/** Words that names hold between capitals: of, for, and, the particles of surnames. */
const connectors = new Set('of for and the on at to von der den dem zu zum zur für und van de het ter ten du des la le les et aux del los las y e da das do dos di della delle dei al el bin ibn ben bint av för och og i и на по по'.split(' '));
const capital = /^\p{Lu}/u;
const caseless = /^[^\p{Lu}\p{Ll}]+$/u;
const number = /^[\p{N}.,:\-–%]+$/u;

const isStop = (token: Token, ranks: ReadonlyMap<string, number>): boolean =>
  token.lower.length < 2 && !/[\p{Script=Han}]/u.test(token.lower) || (ranks.get(token.lower) ?? Infinity) <= stopRank && !/^\p{Lu}{2,}$/u.test(token.text);

/** Whether most words of a line begin with a capital, so that capitals say nothing (English headlines). */
function capitalLines(tokens: readonly Token[]): Set<number> {
  const counts = new Map<number, { all: number; capitals: number }>();
  for (const { line, text, lower } of tokens) {
    if (lower.length < 4) continue;
    const count = counts.get(line) ?? { all: 0, capitals: 0 };
    count.all += 1;
    if (capital.test(text)) count.capitals += 1;
    counts.set(line, count);
  }
  return new Set([...counts].flatMap(([line, { all, capitals }]) => (all >= 3 && capitals / all > 0.8 ? [line] : [])));
}

/**
 * All phrases of one to five words that hold together: no mark inside, no stop word at either end; common words inside
 * only between capitals ("Ursula von der Leyen", "Fridays for Future").
 */
export function candidatesOf(tokens: readonly Token[], { ranks, weekdays }: CandidateOptions): Candidate[] {
  const found = new Map<string, Candidate>();
  const shouting = capitalLines(tokens);
  const stops = tokens.map((token) => token.stem === '' || isStop(token, ranks) || weekdays?.has(token.lower) === true);
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined || stops[at] === true || number.test(first.text)) continue;
    let key = '';
    let text = '';
    let allCapital = true;
    for (let length = 1; length <= mostWords; length++) {
      const token = tokens[at + length - 1];
      if (token === undefined || token.stem === '' || token.line !== first.line) break;
      if (length > 1 && token.opens) break;
      key = length === 1 ? token.stem : `${key} ${token.stem}`;
      text = length === 1 ? token.text : `${text} ${token.text}`;
      const isStopHere = stops[at + length - 1] === true;
      const hasCapital = capital.test(token.text) || caseless.test(token.text);
      if (!isStopHere) allCapital &&= hasCapital;
      if (isStopHere) {
        if (!capital.test(first.text) || !connectors.has(token.lower)) break;
        continue;
      }
      if (length > 1 && tokens.slice(at + 1, at + length - 1).some((_, inner) => stops[at + 1 + inner] === true) && !(capital.test(first.text) && hasCapital)) continue;
      if (text.length > 60) break;
      const candidate = found.get(key) ?? { key, length, places: [], forms: new Map<string, number>(), capitals: 0, telling: 0, enclosed: 0 };
      candidate.places.push(at);
      candidate.forms.set(text, (candidate.forms.get(text) ?? 0) + 1);
      const tells = !shouting.has(token.line) && !(first.opens && length === 1);
      if (tells) {
        candidate.telling += 1;
        if (allCapital) candidate.capitals += 1;
      }
      const before = tokens[at - 1]?.text ?? '';
      const after = tokens[at + length]?.text ?? '';
      if (/[("“„«‚‘「]$/u.test(before) && /^[)"”“»’」]/u.test(after)) candidate.enclosed += 1;
      found.set(key, candidate);
    }
  }
  return [...found.values()];
}
