/** What an ending of a Bulgarian word becomes in words longer than so many letters; the first that fits is taken. */
type Rule = readonly [ending: string, longerThan: number, becomes: string];

const articles: readonly Rule[] = [['ият', 6, ''], ['ът', 5, ''], ['то', 5, ''], ['те', 5, ''], ['та', 5, ''], ['ия', 5, ''], ['ят', 4, '']];
const plurals: readonly Rule[] = [['овци', 6, 'о'], ['ове', 6, ''], ['еве', 6, 'й'], ['ища', 5, ''], ['та', 5, ''], ['ци', 5, 'к'], ['зи', 5, 'г'], ['си', 4, 'х'], ['и', 4, '']];

function apply(word: string, rules: readonly Rule[]): string {
  for (const [ending, longerThan, becomes] of rules) {
    if (word.length > longerThan && word.endsWith(ending)) return word.slice(0, -ending.length) + becomes;
  }
  return word;
}

/**
 * The light stemmer for Bulgarian of Savoy (2007, "Searching strategies for the Bulgarian language"): article, plural and
 * vowel endings off. (The one of the package that has the others throws: it writes into a string.)
 * @param word in lower case
 */
export function stemBulgarian(word: string): string {
  if (word.length < 4) return word;
  if (word.length > 5 && word.endsWith('ища')) return word.slice(0, -3);
  const bare = apply(word, articles);
  let stem = bare.length > 5 && /е.и$/u.test(bare) && !/(?:ци|зи)$/u.test(bare) ? bare.replace(/е(.)и$/u, 'я$1') : apply(bare, plurals);
  if (stem.length > 3) stem = stem.replace(/я$/u, '');
  if (stem.length > 3) stem = stem.replace(/[аое]$/u, '');
  if (stem.length > 4) stem = stem.replace(/ен$/u, 'н');
  return stem.length > 5 ? stem.replace(/ъ(.)$/u, '$1') : stem;
}
