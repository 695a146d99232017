import type { StopWords } from '../words/stop-words.ts';
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
  /** Words that begin and end no phrase. */
  stops: StopWords;
  /** Words that are no part of a tag. */
  weekdays?: ReadonlySet<string>;
  /** First token of each token's name of several words; no phrase cuts through one. */
  wholes?: ReadonlyMap<number, number>;
}

/** Words of a phrase at most. */
const mostWords = 5;
/** Words that names hold between capitals: of, for, and, the particles of surnames. */
const connectors = new Set('of for and the on at to von der den dem zu zum zur für und van de het ter ten du des la le les et aux del los las y e da das do dos di della delle dei al el bin ibn ben bint av för och og i и на по по'.split(' '));
const capital = /^\p{Lu}/u;
const caseless = /^[^\p{Lu}\p{Ll}]+$/u;
const number = /^[\p{N}.,:\-–%]+$/u;

function isStop({ lower, text, opens, line }: Token, { always, small }: StopWords, shouting: ReadonlySet<number>): boolean {
  if (lower.length < 2) return always.has(lower) || !/\p{Script=Han}/u.test(lower);
  if (always.has(lower)) return !/^\p{Lu}{2,}$/u.test(text) || shouting.has(line);
  return small.has(lower) && (!capital.test(text) || opens);
}

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

const isInside = (wholes: ReadonlyMap<number, number>, at: number): boolean => wholes.has(at) && wholes.get(at) !== at;

/**
 * All phrases of one to five words that hold together: no mark inside, no stop word at either end; common words inside
 * only between capitals ("Ursula von der Leyen", "Fridays for Future").
 */
export function candidatesOf(tokens: readonly Token[], { stops: words, weekdays, wholes }: CandidateOptions): Candidate[] {
  const found = new Map<string, Candidate>();
  const shouting = capitalLines(tokens);
  const stops = tokens.map((token) => token.stem === '' || isStop(token, words, shouting) || weekdays?.has(token.lower) === true);
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
      text += length > 1 && token.start > (tokens[at + length - 2]?.end ?? 0) ? ` ${token.text}` : token.text;
      const isStopHere = stops[at + length - 1] === true;
      const hasCapital = capital.test(token.text) || caseless.test(token.text);
      if (!isStopHere) allCapital &&= hasCapital;
      if (isStopHere) {
        if (!capital.test(first.text) || !connectors.has(token.lower)) break;
        continue;
      }
      if (length > 1 && tokens.slice(at + 1, at + length - 1).some((_, inner) => stops[at + 1 + inner] === true) && !(capital.test(first.text) && hasCapital)) continue;
      if (text.length > 60) break;
      const last = at + length - 1;
      if (wholes !== undefined && wholes.size > 0 && (isInside(wholes, at) || (wholes.has(last) && wholes.get(last) === wholes.get(last + 1)))) continue;
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
