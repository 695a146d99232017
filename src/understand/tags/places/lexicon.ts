import { demonyms } from './demonyms.ts';
import { foldName } from './fold-name.ts';
import { regions } from './regions.ts';

/** A way to name a place: the beginnings of its words. */
export interface PlaceForm {
  code: string;
  /** Folded beginning of each word. */
  words: readonly string[];
  /** How many letters may follow the beginning of each word, and which, when that is known. */
  loose: number;
  endings?: ReadonlySet<string>;
  /** Whether the form is the place's own name rather than a word for its people and things. */
  isName: boolean;
  /** An abbreviation counts only in capitals. */
  isShort: boolean;
}

/** Forms by the first word's beginning, and the longest beginning there is. */
export interface PlaceLexicon {
  forms: ReadonlyMap<string, readonly PlaceForm[]>;
  /** Whether names are sought letter by letter, for scripts without spaces. */
  unspaced: boolean;
}

/** Codes of `Intl.DisplayNames` that name no country, or an island whose name is an everyday word or a saint's. */
const notPlaces = new Set(['EZ', 'QO', 'XA', 'XB', 'ZZ', 'CP', 'DG', 'AC', 'TA', 'CQ', 'UM', 'AQ', 'MF', 'SX', 'BL', 'JE']);
const inflected = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'pl', 'cs', 'sk', 'sl', 'hr', 'bs', 'lt', 'lv']);
const unspacedLanguages = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);
/** Languages that put endings on names without changing them (Turkish, Finnish, Hungarian, Korean, …): letters that may follow. */
const agglutinating: Readonly<Record<string, number>> = { fi: 5, hu: 5, et: 4, ko: 4, el: 2, hi: 1, sv: 1, da: 1, no: 1, nb: 1, de: 1, ro: 3 };
/** Case endings of the Slavic and Baltic languages, of nouns and of adjectives. */
const caseEndings = new Set('а я у ю е є э и і ї ы о й ь ой ей ою ею єю ом ем єм ам ям ами ями ах ях ів ов ев ью ья ьи ию ии ией ый ая ое ые ого ому ым ых ую ой их им ий ій ої ою ому ими ыми a e i y o u ą ę ie ii ią ię em om ami ach ów ow ech ich ych ym im ymi imi ego emu ej iej ou é í ý á ú ů ého ém ému ům iem ze za zie cie su sem se š us uje ai os as is'.split(' ').map(foldName));
const shortCaps = /^\p{Lu}{2,5}$/u;

const countryCodes: readonly string[] = codes();

function codes(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
  return letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !notPlaces.has(code) && names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
}

/** The countries' names in a language, long and short, without what stands in brackets. */
function countryNames(language: string): { code: string; name: string }[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(language, { type: 'region', style });
    return countryCodes.flatMap((code) => {
      const name = names.of(code) ?? code;
      return name === code && !['US', 'UK', 'EU', 'UN'].includes(code) ? [] : [{ code, name: name.replace(/\s*[(（].*/u, '') }];
    });
  });
}

/** A name's part that stays when it is inflected: without its last vowels or soft sign. */
const unending = (word: string): string => (word.length > 4 ? word.replace(/[aeioyаеиыяьйії]$/u, '') : word);

function nameForms(language: string): PlaceForm[] {
  const isInflected = inflected.has(language);
  return countryNames(language).map(({ code, name }) => {
    const isShort = shortCaps.test(name);
    const words = wordsOf(name);
    const declined = isInflected && !isShort;
    return {
      code, isShort, isName: true,
      words: declined ? words.map(unending) : words,
      loose: isShort ? 0 : declined ? 3 : agglutinating[language] ?? 0,
      ...(declined ? { endings: caseEndings } : {}),
    };
  });
}

const wordsOf = (name: string): string[] => foldName(name).split(/[\s_]+|(?<=\p{L})[‐–—](?=\p{L})| - /u).filter((word) => word !== '' && word !== '-');

function tableForms(code: string, list: string): PlaceForm[] {
  return list.split('|').filter((form) => form !== '').map((form) => {
    const exact = /[=!]$/.test(form);
    const words = wordsOf(exact ? form.slice(0, -1) : form);
    const only = words.length === 1 ? words[0] ?? '' : '';
    const isShort = exact && (only.length <= 3 || /[.]/u.test(only)) && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}.-]+$/u.test(only) && shortNames.has(only);
    return { code, words, loose: exact ? 0 : 6, isName: form.endsWith('!'), isShort };
  });
}

/** Beginnings of the tables that are abbreviations, so that "us", "vs" and "rom" in small letters are words. */
const shortNames = new Set(['us', 'u.s', 'usa', 'eu', 'e.u', 'un', 'u.n', 'uk', 'uae', 'drc', 'uno', 'ue', 'onu', 'vs', 'vk', 'vn', 'eua', 'e.u.a', 'eeuu', 'ee.uu', 'brd', 'vae', 'rdc', 'eau', 'fn', 'nrw', 'nyc', 'ab', 'bm', 'abd', 'onz', 'zea', 'rpa', 'osn', 'sae', 'jar', 'cr', 'ес', 'єс', 'рф', 'сша', 'фрг', 'кнр', 'кндр', 'оаэ', 'оае', 'оон', 'юар', 'пар', 'ηπα', 'εε', 'οηε', 'e.-u', 'chrl', 'kldr']);

function parseTable(table: string, separator: RegExp): PlaceForm[] {
  return table.split(separator).map((line) => line.trim()).filter((line) => line !== '')
    .flatMap((line) => tableForms(line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)));
}

const regionForms: PlaceForm[] = regions.split('\n').filter((line) => line !== '').flatMap((line) => {
  const [head = '', list = ''] = line.split(': ');
  return tableForms(head.slice(0, head.indexOf(' ')), list).map((form) => ({ ...form, loose: Math.min(form.loose, 4), isName: true }));
});

const lexicons = new Map<string, PlaceLexicon>();

/** An Arabic word without its article, as the search for places compares it. */
const withoutArticle = (word: string): string => word.replace(/^ال(?=\p{L}{3})/u, '');

/**
 * The names of places in one language: countries (`Intl.DisplayNames`, that is CLDR), their people and adjectives,
 * and the regions and cities of `regions.ts`. Built once for each language.
 * @param language BCP 47; an unknown one gets the English names
 */
export function placeLexicon(language: string): PlaceLexicon {
  const base = language.toLowerCase().split('-')[0] ?? 'en';
  const known = /^[a-z]{2,3}$/.test(base) && Intl.DisplayNames.supportedLocalesOf(base).length > 0 ? base : 'en';
  const before = lexicons.get(known);
  if (before !== undefined) return before;
  const forms = new Map<string, PlaceForm[]>();
  for (const kept of [...nameForms(known), ...parseTable(demonyms[known] ?? '', /;/), ...regionForms]) {
    const form = known === 'ar' ? { ...kept, words: kept.words.map(withoutArticle) } : kept;
    const first = form.words[0];
    if (first === undefined) continue;
    const list = forms.get(first) ?? [];
    list.push(form);
    forms.set(first, list);
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  const lexicon = { forms, unspaced: unspacedLanguages.has(known) };
  lexicons.set(known, lexicon);
  return lexicon;
}
