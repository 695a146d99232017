import type { Alignment } from './alignment.ts';
import type { Descriptions } from './descriptions.ts';
import type { Evidence } from './evidence.ts';
import { comparedStatements } from './compare-meaning.ts';
import type { Name } from './names.ts';
import type { CheckWord, Statement } from './statement.ts';

/** Words before a name by which it is where or whose, not who does something. */
const beside: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('in at near of on from with for'.split(' ')), de: new Set('in bei aus mit für am im des'.split(' ')), fr: new Set('à en dans de du des avec pour près'.split(' ')), es: new Set('en de del con para cerca'.split(' ')),
};

interface Acting {
  /** Whether the first does something to the second. */
  forward: boolean;
  verbs: readonly CheckWord[];
}

/** How two places of a sentence stand to a verb between or behind them. */
function between(statement: Statement, first: number, second: number): Acting | undefined {
  const [from, to] = first < second ? [first, second] : [second, first];
  const inside = statement.words.slice(from + 1, to);
  const verbs = inside.filter((word) => word.isContent && !word.isCapital);
  if (verbs.length === 0) return undefined;
  const last = statement.words[to - 1];
  const by = inside.some(({ cues }) => cues.has('by')) && (statement.words.slice(from + 1).some(({ cues }) => cues.has('passive')));
  const names = beside[statement.language];
  const isBeside = (at: number): boolean => names?.has(statement.words[at - 1]?.lower ?? '') === true;
  if ((!by && last !== undefined && names?.has(last.lower) === true && !/^(?:to|von|de|a)$/.test(last.lower)) || isBeside(from)) return undefined;
  return { forward: (first < second) !== by, verbs };
}

/** A comma or a possessive between them: `Anna Roth's team`, `…, the report says`. */
function isSetApart({ words, text }: Statement, one: Name, other: Name): boolean {
  const [from, to] = [words[one.words.at(-1) ?? 0], words[other.words[0] ?? 0]];
  const last = words[other.words.at(-1) ?? 0];
  // `beat the holders, Ballinore, on Friday`: the second is set apart, not its clause.
  const gap = text.slice(from?.end ?? 0, to?.start ?? 0);
  const inside = /,\s*$/.test(gap) && text.startsWith(',', last?.end ?? 0) ? gap.replace(/,\s*$/, '') : gap;
  return from === undefined || to === undefined || /[,;:"“”«»]/.test(inside) || /['’]s$/.test(from.text) || words.slice(one.words.at(-1), other.words[0]).some(({ cues }) => cues.has('saying'));
}

/** How surely who does something and to whom it is done are exchanged, 0 to 1. */
export function compareRoles(evidence: Evidence, descriptions: Descriptions, alignment: Alignment, names: readonly Name[]): number {
  const { claim, content, matches } = alignment;
  let mark = 0;
  const statements = comparedStatements(alignment);
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      const [a, b] = [one.words[0] ?? 0, other.words[0] ?? 0];
      const own = between(claim, a, b);
      if (own === undefined || isSetApart(claim, one, other) || one.keys.some((key) => descriptions.of(key)?.has(other.keys.at(-1) ?? '') === true)) continue;
      for (const at of statements) {
        const statement = evidence.statements[at];
        if (statement === undefined) continue;
        const place = (name: Name): number | undefined => {
          const found = statement.names.find(({ keys }) => keys.some((key) => name.keys.includes(key)));
          return found?.words[0];
        };
        const [x, y] = [place(one), place(other)];
        if (x === undefined || y === undefined || x === y) continue;
        const theirs = between(statement, x, y);
        if (theirs === undefined) continue;
        // The same verb stands between them in both.
        const shared = own.verbs.filter((verb) => {
          const match = matches[content.indexOf(claim.words.indexOf(verb))]?.get(at);
          return match !== undefined && theirs.verbs.includes(statement.words[match.word] ?? verb);
        });
        const contrary = own.verbs.some(({ sides }) => theirs.verbs.some((verb) => verb.sides.some((side) => sides.some((mine) => mine !== side && mine.split('/')[0] === side.split('/')[0]))));
        if (shared.length === 0 && !contrary) continue;
        const exchanged = own.forward !== theirs.forward;
        if (contrary && shared.length === 0 ? !exchanged : exchanged) mark = Math.max(mark, Math.min(1, 0.5 + 0.25 * shared.length));
        else return 0;
      }
    }
  }
  return mark;
}
