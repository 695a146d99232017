import { byWords, causes, hedges, implicitNegations, intentions, negations, passives, personPronouns, saying, strongCauses, superlatives } from './markers.ts';
import { WordList } from './word-list.ts';

/** What a small word does to its sentence. */
export type Cue = 'negation' | 'implicit' | 'hedge' | 'intention' | 'saying' | 'cause' | 'strongCause' | 'superlative' | 'pronoun' | 'passive' | 'by';

/** All cues with their words, by language. */
export const cueTables: readonly (readonly [Cue, Readonly<Record<string, string>>])[] = [
  ['negation', negations], ['implicit', implicitNegations], ['hedge', hedges], ['intention', intentions], ['saying', saying], ['cause', causes], ['strongCause', strongCauses], ['superlative', superlatives],
  ['pronoun', personPronouns], ['passive', passives], ['by', byWords],
];
const lists = new Map<string, WordList<Cue>>();
const known = new Map<string, ReadonlySet<Cue>>();
const MOST_KNOWN = 20_000;
const languages = new Set(cueTables.flatMap(([, table]) => Object.keys(table)));
const none: ReadonlySet<Cue> = new Set();

/** The cues that a word is. @param lower in small letters */
export function cuesOf(lower: string, language: string): ReadonlySet<Cue> {
  if (!languages.has(language)) return none;
  const key = `${language} ${lower}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let list = lists.get(language);
  if (list === undefined) {
    list = new WordList<Cue>(language, true);
    for (const [cue, table] of cueTables) if (Object.hasOwn(table, language)) list.add(table[language] ?? '', cue);
    lists.set(language, list);
  }
  const found = new Set(list.find(lower, undefined));
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}
