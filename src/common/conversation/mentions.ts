/** How a reader is mentioned: the name in small letters, without what separates its parts. */
export const handleOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** A name that is called; the text may call more than are told. */
export const mention = /(?<![\p{L}\p{N}_@/.])@([\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{1,59})/gu;
/** A comment that calls everybody calls nobody. */
const atMost = 10;

/** Handles of those whom a text mentions (`@ada`, `@Ada.Lovelace`). */
export function mentionsIn(text: string): string[] {
  const handles = [...text.matchAll(mention)].map(([, name = '']) => handleOf(name)).filter((handle) => handle !== '');
  return [...new Set(handles)].slice(0, atMost);
}
