/** Cyrillic and Greek letters in Latin ones, after BGN/PCGN and ELOT 743; soft and hard signs fall out. */
const letters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ch', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dzh', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' }),
  ...Object.entries({ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' }),
  ...Object.entries({ ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', š: 'sh', č: 'ch', ž: 'zh' }),
]);

/** A letter without its accents, in Latin. */
function bare(letter: string): string {
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.get(base) ?? base;
}

/** A name in plain small Latin letters; letters of other scripts stay as they are. */
export const romanize = (name: string): string =>
  [...name.normalize('NFC').toLowerCase()].map((letter) => letters.get(letter) ?? bare(letter)).join('').replace(/[^\p{L}\p{N} -]/gu, '');

/** Spellings of one sound in the languages of Europe, in the order in which they are replaced. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh|cz|tj(?=[aeiou])/g, 'ch'], [/shch|schtsch/g, 'sh'], [/sch|sz/g, 'sh'], [/kh|ch/g, 'h'], [/zh|dzh|dj/g, 'j'], [/ph/g, 'f'], [/th/g, 't'], [/ou|oo/g, 'u'], [/ck|q|c/g, 'k'], [/x/g, 'ks'], [/w/g, 'v'], [/ff?$/g, 'v'], [/tz/g, 'ts'],
  [/sh/g, 's'], [/z/g, 's'], [/j|y/g, 'i'], [/ii+|ie/g, 'i'], [/(.)\1+/g, '$1'],
];

/** How a name sounds, roughly the same in every spelling: "Wladimir", "Vladimir", "Владимир". */
export const soundOf = (name: string): string => sounds.reduce((text, [spelling, sound]) => text.replace(spelling, sound), romanize(name));

/** The consonants of how it sounds, by which spellings of one name are sought. */
export const skeletonOf = (name: string): string => soundOf(name).replace(/[aeiou]/g, '').replace(/v/g, 'f').replace(/d/g, 't').replace(/g/g, 'k').replace(/b/g, 'p').replace(/(.)\1+/g, '$1');

/** Number of letters to change, add or leave out (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
