import type { AllOf, AnyOf, IndexWord, Wanted } from '../engine.ts';

/** The index splits at spaces alone, so a quoted word of letters, numbers and marks is one token. */
const quoted = ({ word, prefix }: IndexWord): string => `"${word.replaceAll('"', '')}"${prefix ? ' *' : ''}`;
const joined = (parts: readonly string[], operator: string): string => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${operator} `)})`);
const allOf = (words: AllOf): string => joined(words.map(quoted), 'AND');
const anyOf = (alternatives: AnyOf): string => joined(alternatives.map(allOf), 'OR');

/**
 * In FTS5's language (https://sqlite.org/fts5.html#full_text_query_syntax), every word quoted.
 * @returns undefined when nothing is wanted
 */
export function ftsMatch({ all, none }: Wanted): string | undefined {
  const clauses = all.filter((clause) => clause.length > 0);
  if (clauses.length === 0 || clauses.length < all.length) return undefined;
  const unwanted = none.filter((clauses) => clauses.length > 0 && clauses.every((clause) => clause.length > 0)).map((clauses) => joined(clauses.map(anyOf), 'AND'));
  const wanted = joined(clauses.map(anyOf), 'AND');
  return unwanted.length === 0 ? wanted : `${wanted} NOT ${joined(unwanted, 'OR')}`;
}
