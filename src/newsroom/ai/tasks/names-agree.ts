const cased = /\p{Script=Latin}/u;
/** Languages that write what is no name with a capital too. */
const nounsWithCapital = new Set(['de', 'lb']);

/**
 * Whether the names of a text are in its translation. Names are declined and some are translated, so it speaks only where hardly any is
 * there, and only between texts in Latin letters.
 */
export function namesAgree(original: string, from: string | undefined, translation: string): boolean {
  if (from === undefined || nounsWithCapital.has(from)) return true;
  const names = [...new Set([...original.matchAll(/(?<=[\p{Ll}\p{M},;] )\p{Lu}[\p{L}\p{M}]{2,}/gu)].map(([name]) => begun(name)))];
  if (names.length < 2 || !cased.test(translation.slice(0, 200))) return true;
  const there = new Set([...translation.matchAll(/[\p{L}\p{M}]{3,}/gu)].map(([word]) => begun(word)));
  return names.filter((name) => there.has(name)).length * 4 >= names.length;
}

const begun = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().slice(0, 3);
