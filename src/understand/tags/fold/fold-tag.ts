import { splitWords } from '../../../common/words/split-words.ts';
import { hasStemmer } from '../../../common/words/stem-word.ts';
import { termOf } from '../../../common/words/terms.ts';
import { foldName } from '../places/fold-name.ts';
import { findPlaces } from '../places/find-places.ts';
import { organizations } from './organizations.ts';

const known: ReadonlyMap<string, string> = new Map(organizations.split('\n').filter((line) => line !== '').flatMap((line) => {
  const names = line.split('|');
  const id = (names[0] ?? '').toLowerCase().replaceAll(' ', '-');
  return names.map((name) => [foldName(name), id] as const);
}));

/** Words that names have or have not, whatever the language: articles in front, "and" inside, legal forms at the end. */
const articles = new Set(['the', 'a', 'an', 'der', 'die', 'das', 'le', 'la', 'les', 'l', 'el', 'los', 'las', 'o', 'os', 'il', 'lo', 'gli', 'de', 'het', 'den', 'det']);
const ands = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'och', 'og', 'i', 'и', 'та', 've']);
const legalForms = new Set(['inc', 'corp', 'corporation', 'ltd', 'limited', 'plc', 'llc', 'co', 'company', 'ag', 'gmbh', 'se', 'sa', 'spa', 'nv', 'bv', 'ab', 'asa', 'oyj', 'ooo', 'оао', 'ооо', 'пао']);

/** British spellings as American ones. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'], [/is(e|es|ed|ing|er|ers)$/, 'iz$1'], [/ys(e|es|ed|ing)$/, 'yz$1'], [/our(s?|ed|ing|ite|ites|hood|hoods)$/, 'or$1'], [/tre(s?)$/, 'ter$1'], [/([ef])ence$/, '$1ense'], [/ogue(s?)$/, 'og$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'], [/(?<=.)ae/, 'e'], [/^oe/, 'e'], [/programme/, 'program'], [/^grey/, 'gray'], [/aluminium/, 'aluminum'], [/^tyre/, 'tire'], [/^plough/, 'plow'], [/^cheque/, 'check'], [/^sceptic/, 'skeptic'], [/^mould/, 'mold'], [/licence/, 'license'], [/jewellery/, 'jewelry'],
];

/** Case and number endings of Slavic languages without a stemmer, longest first. */
const slavicEndings = /(?:owskich|owskiego|iego|ego|emu|ymi|imi|ami|ach|ech|ich|ych|ów|om|em|ém|ím|ým|um|ům|ou|ie|ia|ii|ią|ię|ej|ov|y|i|a|e|u|o|ą|ę|í|ý|á|é|ě|ů)$/u;

/** Plurals and nothing else: English stemmers make one of "organ" and "organization". */
const singular = (word: string): string => (word.length < 4 ? word : word.replace(/(?<=..)ies$/, 'y').replace(/(ss|sh|ch|x|z)es$/, '$1').replace(/(?<![su'’])s$/, ''));

function americanSpelling(word: string): string {
  let plain = word;
  for (const [british, american] of spellings) if (plain.length > 4) plain = plain.replace(british, american);
  return plain;
}

/** Spanish and Portuguese as people type them without accents, and the plural that Portuguese stemmers keep apart. */
const accented = (word: string, language: string): string =>
  (language === 'es' ? word.replace(/(?<=[cs])ion$/, 'ión') : language === 'pt' ? word.replace(/(?:c[aã]o|c[oõ]es|ções)$/, 'ção') : word);

function wordKey(word: string, language: string): string {
  let plain = accented(word.toLowerCase(), language);
  if ((language === 'pl' || language === 'cs' || language === 'sk') && !hasStemmer(language) && plain.length > 4) plain = plain.replace(slavicEndings, '');
  return foldName(termOf(plain, language) || plain);
}

/** German without umlauts as people type it, and with them, alike. */
const withoutUmlauts = (text: string): string => text.replace(/([aouAOU])e/g, '$1');

function joinedKey(words: readonly string[], language: string): string {
  if (language === 'en') return singular(foldName(words.map((word, at) => americanSpelling(at < words.length - 1 ? word.toLowerCase() : singular(word.toLowerCase()))).join('')));
  const key = words.map((word) => wordKey(word, language)).join('');
  return language === 'de' ? withoutUmlauts(key) : key;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function placeTag(text: string, language: string): string | undefined {
  const [place, ...others] = findPlaces(text, language);
  if (place === undefined || others.length > 0 || place.start > 0 || text.length - place.end > (unspaced.test(text) ? 0 : 2)) return undefined;
  return place.isName || (/\p{Lu}/u.test(text) && /[ .-]/u.test(text)) ? place.code : undefined;
}

/**
 * The one name that all forms of a tag share, for its page and for comparing: the ISO code of a place (upper case), the
 * English name of a known organisation, else the stems of its words without spaces, hyphens, articles and legal forms.
 * "United States", "U.S." and "États-Unis" are `US`; "Health care" and "healthcare", "colour" and "color" are one.
 * @param label a phrase as a text writes it
 * @param language ISO 639-1 of the phrase
 * @returns empty when the phrase has no letter or digit
 */
export function foldTag(label: string, language: string): string {
  const text = label.normalize('NFKC').replace(/^#/, '').trim().slice(0, 200);
  const organization = known.get(foldName(text).replace(/^(?:the|die|der|das|la|le|el|de|l')\s+/u, ''));
  if (organization !== undefined) return organization;
  const bare = text.replace(/^(?:the|die|der|das|la|les|le|el|los|de|os|gli|i)\s+|^l['’]/iu, '');
  const place = placeTag(bare, language) ?? (language === 'de' && /[aou]e/i.test(bare) ? placeTag(withoutUmlauts(bare), language) : undefined);
  if (place !== undefined) return place;
  const words = splitWords(text).map(({ text: word }) => word.replace(/['’]s?$/iu, '')).filter((word) => word !== '');
  while (words.length > 1 && articles.has(words[0]?.toLowerCase() ?? '')) words.shift();
  while (words.length > 1 && legalForms.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  const kept = words.filter((word, at) => at === 0 || at === words.length - 1 || !ands.has(word.toLowerCase()));
  return joinedKey(kept, language);
}
