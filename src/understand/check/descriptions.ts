import type { Evidence } from './evidence.ts';
import type { Name } from './names.ts';
import type { Statement } from './statement.ts';

/** Words beside a name that may say who it is. */
const LONGEST = 6;

/** Numbers of the words that stand beside a name and say who it is: `Mayor Anna Roth`, `Anna Roth, the mayor`. */
export function describing({ words, text }: Statement, name: Name, names: readonly Name[]): number[] {
  const found: number[] = [];
  for (const step of [1, -1]) {
    const edge = (step > 0 ? name.words.at(-1) : name.words[0]) ?? 0;
    // `deputy of the Farmers’ Party` does not say who the party is.
    if (step < 0 && genitive.test(words[edge - 1]?.lower ?? '')) continue;
    const own: number[] = [];
    let isSubject = false;
    for (let at = edge + step, count = 0; count < LONGEST; at += step, count++) {
      const [word, before] = [words[at], words[at - step]];
      if (word === undefined || before === undefined || word.cues.has('saying') || word.isNumber) break;
      const between = step > 0 ? text.slice(before.end, word.start) : text.slice(word.end, before.start);
      if (/[;:.()“”„«»"]/.test(between) || (count > 0 && between.includes(','))) break;
      // Behind a name only what a comma sets apart says who it is.
      if (step > 0 && count === 0 && !between.includes(',')) break;
      // `Anna met Bert`: what stands between two names says who neither is.
      if (step < 0 && !between.includes(',') && own.length > 0 && names.some((other) => other !== name && other.words.at(-1) === at)) isSubject = !own.some((one) => /,/.test(text.slice(words[one]?.end ?? 0, words[edge]?.start ?? 0))) && !/['’]s$/.test(word.text);
      if (word.isContent && word.cues.size === 0 && word.sides.length === 0) own.push(at);
      else if (step < 0 && !connecting.test(word.lower)) break;
    }
    if (!isSubject) found.push(...own);
  }
  return found;
}

const genitive = /^(?:of|de|du|des|von|del|d)$/;
const connecting = /^(?:of|the|de|du|des|la|le|les|l|der|die|das|von|el|del|los|las|its|his|her|their|for|für|and|et|und|y)$/;

/** What stands beside each name in the sources: by each of its words, terms. */
export class Descriptions {
  readonly #of = new Map<string, Set<string>>();
  readonly #byTerm = new Map<string, Set<string>>();

  constructor(evidence: Evidence) {
    for (const statement of evidence.statements) for (const name of statement.names) {
      const terms = describing(statement, name, statement.names).map((at) => statement.words[at]?.term ?? '');
      for (const key of name.keys) {
        const known = this.#of.get(key) ?? new Set<string>();
        this.#of.set(key, known);
        for (const one of [...name.keys, ...terms]) known.add(one);
      }
      const last = name.keys.at(-1);
      if (last !== undefined && name.keys.length >= 2) for (const term of terms) {
        const keys = this.#byTerm.get(term) ?? new Set<string>();
        this.#byTerm.set(term, keys);
        keys.add(last);
      }
    }
  }

  of(key: string): ReadonlySet<string> | undefined {
    return this.#of.get(key);
  }

  /** Words of names that a term stands beside. */
  describedBy(term: string): ReadonlySet<string> | undefined {
    return this.#byTerm.get(term);
  }
}
