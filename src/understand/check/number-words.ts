import { currencyOf, percentPattern, scales } from '../figures/figure-words.ts';

/** A number in words that is longer than one small word. */
export interface SpelledNumber {
  kind: 'count' | 'percent' | 'money';
  value: number;
  unit: string;
  start: number;
  end: number;
}

interface PlacedWord {
  lower: string;
  start: number;
  end: number;
}

const series = (words: string, from = 0, step = 1): [string, number][] => words.split(' ').map((word, at) => [word, from + at * step]);
const units: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([...series('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 1), ...series('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)]),
  fr: new Map([...series('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1), ...series('vingt trente quarante cinquante soixante', 20, 10), ['vingts', 20], ['une', 1]]),
  es: new Map([...series('uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve', 1), ...series('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10), ...series('doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos', 200, 100), ...series('doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas', 200, 100), ['un', 1], ['una', 1], ['veintiún', 21], ['cien', 100], ['ciento', 100]]),
};
const factors: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([['hundred', 100], ['thousand', 1000], ['million', 1e6], ['billion', 1e9]]),
  fr: new Map([['cent', 100], ['cents', 100], ['mille', 1000], ['million', 1e6], ['millions', 1e6], ['milliard', 1e9], ['milliards', 1e9]]),
  es: new Map([['mil', 1000], ['millón', 1e6], ['millones', 1e6]]),
};
const joins: Readonly<Record<string, string>> = { en: 'and', fr: 'et', es: 'y' };

const germanUnits = new Map([...series('ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 1), ['eins', 1] as [string, number], ['eine', 1] as [string, number]]);
const germanTens = new Map(series('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10));

/** `zweihundertdreiundzwanzigtausend`; undefined for what is no number. */
function readGerman(word: string): number | undefined {
  const [, thousands, rest = ''] = /^(.*)tausend(.*)$/.exec(word) ?? [undefined, undefined, word];
  const belowThousand = (text: string): number | undefined => {
    if (text === '') return 0;
    const [, hundreds, below = ''] = /^(.*)hundert(.*)$/.exec(text) ?? [undefined, undefined, text];
    const many = hundreds === undefined ? 0 : hundreds === '' ? 1 : germanUnits.get(hundreds);
    const [, unit, ten] = /^(.+?)und(.+)$/.exec(below) ?? [];
    const few = below === '' ? 0 : germanUnits.get(below) ?? germanTens.get(below) ?? (ten === undefined ? undefined : (germanUnits.get(unit ?? '') ?? Number.NaN) + (germanTens.get(ten) ?? Number.NaN));
    return many === undefined || few === undefined || Number.isNaN(few) ? undefined : many * 100 + few;
  };
  const high = thousands === undefined ? 0 : thousands === '' ? 1 : belowThousand(thousands);
  const low = belowThousand(rest);
  return high === undefined || low === undefined ? undefined : high * 1000 + low;
}

/** Parts of a whole as per cent, dozens and scores as counts. */
const fractions: Readonly<Record<string, readonly (readonly [RegExp, number, 'percent' | 'count'])[]>> = {
  en: [[/\bone in three\b/g, 33.33, 'percent'], [/\bone in four\b/g, 25, 'percent'], [/\bone in five\b/g, 20, 'percent'], [/\beight (?:in|out of) ten\b/g, 80, 'percent'], [/\bnine (?:in|out of) ten\b/g, 90, 'percent'], [/\bone in ten\b/g, 10, 'percent'], [/\btwo[- ]thirds\b/g, 66.67, 'percent'], [/\b(?:a|one)[- ]third\b(?=\s(?:of|more|less|fewer|lower|higher|as|in)\b|[,.;]|$)/g, 33.33, 'percent'], [/\bthree[- ]quarters\b/g, 75, 'percent'], [/\b(?:a|one) quarter(?= of\b)/g, 25, 'percent'], [/\b(?:a|one)[- ]fifth\b(?=\s(?:of|more|less|fewer|lower|higher|as|in)\b|[,.;]|$)/g, 20, 'percent'], [/\bfour[- ]fifths\b/g, 80, 'percent'], [/\bthree[- ]fifths\b/g, 60, 'percent'], [/\btwo[- ]fifths\b/g, 40, 'percent'], [/\b(?:a|one)[- ]tenth\b(?=\s(?:of|more|less|fewer|lower|higher|as|in)\b|[,.;]|$)/g, 10, 'percent'], [/\b(?:a |one )?half(?= (?:of|the|its|their|a\b))/g, 50, 'percent'], [/\b(?:a|one) dozen\b/g, 12, 'count'], [/\btwo dozen\b/g, 24, 'count']],
  de: [[/(?<!\p{L})jede[nrsm]? dritte[nr]?/gu, 33.33, 'percent'], [/(?<!\p{L})jede[nrsm]? vierte[nr]?/gu, 25, 'percent'], [/(?<!\p{L})jede[nrsm]? fünfte[nr]?/gu, 20, 'percent'], [/(?<!\p{L})jede[nrsm]? zehnte[nr]?/gu, 10, 'percent'], [/(?<!\p{L})acht von zehn/gu, 80, 'percent'], [/(?<!\p{L})neun von zehn/gu, 90, 'percent'], [/(?<!\p{L})zwei drittel\p{L}*/gu, 66.67, 'percent'], [/(?<!\p{L})ein(?:em|es)? drittel/gu, 33.33, 'percent'], [/(?<!\p{L})drei viertel/gu, 75, 'percent'], [/(?<!\p{L})ein(?:em|es)? viertel(?! (?:vor|nach|stunde))(?!\p{L})/gu, 25, 'percent'], [/(?<!\p{L})ein(?:em|es)? fünftel/gu, 20, 'percent'], [/(?<!\p{L})vier fünftel/gu, 80, 'percent'], [/(?<!\p{L})ein(?:em|es)? zehntel/gu, 10, 'percent'], [/(?<!\p{L})hälfte/gu, 50, 'percent'], [/(?<!\p{L})(?:ein|einem) dutzend/gu, 12, 'count']],
  fr: [[/huit (?:\p{L}+ )?sur dix/gu, 80, 'percent'], [/six (?:\p{L}+ )?sur dix/gu, 60, 'percent'], [/neuf (?:\p{L}+ )?sur dix/gu, 90, 'percent'], [/un(?:e)? (?:\p{L}+ )?sur trois/gu, 33.33, 'percent'], [/un(?:e)? (?:\p{L}+ )?sur quatre/gu, 25, 'percent'], [/un(?:e)? (?:\p{L}+ )?sur cinq/gu, 20, 'percent'], [/deux[- ]tiers/g, 66.67, 'percent'], [/(?:un|d[’']un) tiers/g, 33.33, 'percent'], [/trois[- ]quarts/g, 75, 'percent'], [/un quart(?= d)/g, 25, 'percent'], [/un cinquième/g, 20, 'percent'], [/un dixième/g, 10, 'percent'], [/la moitié/g, 50, 'percent'], [/une douzaine/g, 12, 'count'], [/une vingtaine/g, 20, 'count'], [/une trentaine/g, 30, 'count'], [/une quarantaine/g, 40, 'count'], [/une cinquantaine/g, 50, 'count'], [/une soixantaine/g, 60, 'count'], [/une centaine/g, 100, 'count'], [/une dizaine/g, 10, 'count'], [/une quinzaine(?= de (?!jours))/g, 15, 'count']],
  es: [[/un[oa]? de cada tres/g, 33.33, 'percent'], [/un[oa]? de cada cuatro/g, 25, 'percent'], [/un[oa]? de cada cinco/g, 20, 'percent'], [/ocho de cada diez/g, 80, 'percent'], [/nueve de cada diez/g, 90, 'percent'], [/dos tercios/g, 66.67, 'percent'], [/un tercio|una tercera parte|la tercera parte/g, 33.33, 'percent'], [/tres cuartos|tres cuartas partes/g, 75, 'percent'], [/una cuarta parte|la cuarta parte/g, 25, 'percent'], [/una quinta parte|la quinta parte/g, 20, 'percent'], [/una décima parte|la décima parte/g, 10, 'percent'], [/la mitad/g, 50, 'percent'], [/una docena/g, 12, 'count'], [/una veintena/g, 20, 'count'], [/una treintena/g, 30, 'count'], [/una cuarentena(?= de)/g, 40, 'count'], [/una cincuentena/g, 50, 'count'], [/una decena/g, 10, 'count'], [/un centenar/g, 100, 'count']],
};
const approximate = /dizaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|cuarentena|cincuentena|centaine|veintena|treintena|decena|centenar/;

/** Whether a number in words says by itself that it is not exact: `une trentaine`. */
export const isApproximate = (text: string): boolean => approximate.test(text.toLowerCase());

/** `two in three`, `neun von zehn`: of so many a part. */
const partsOf: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(\p{L}{3,5}|\d) (?:in|out of|in every|out of every) (three|four|five|ten|[345]|10)(?![\p{L}\d])/gu, de: /(?<!\p{L})(\p{L}{3,6}|\d) von (drei|vier|fünf|zehn|[345]|10)(?![\p{L}\d])/gu,
  fr: /(?<!\p{L})(\p{L}{2,6}|\d) (?:\p{L}+ )?sur (trois|quatre|cinq|dix|[345]|10)(?![\p{L}\d])/gu, es: /(?<!\p{L})(\p{L}{2,6}|\d) de cada (tres|cuatro|cinco|diez|[345]|10)(?![\p{L}\d])/gu,
};

function readParts(lower: string, language: string): SpelledNumber[] {
  const known = language === 'de' ? germanUnits : units[language];
  const read = (word = ''): number => known?.get(word) ?? Number(word);
  return Object.hasOwn(partsOf, language) ? [...lower.matchAll(partsOf[language] ?? /$^/g)].flatMap(({ 0: match, 1: part, 2: whole, index }): SpelledNumber[] => {
    const share = (100 * read(part)) / read(whole);
    return share > 0 && share < 100 ? [{ kind: 'percent', value: Math.round(share * 100) / 100, unit: '', start: index, end: index + match.length }] : [];
  }) : [];
}

/** Numbers in words that are more than one small word: `twenty-one`, `zweihundert`, `deux tiers`, `a dozen`. */
export function spelledNumbers(text: string, words: readonly PlacedWord[], language: string): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  const lower = text.toLowerCase();
  for (const [pattern, value, kind] of Object.hasOwn(fractions, language) ? (fractions[language] ?? []) : []) {
    for (const { 0: match, index } of lower.matchAll(pattern)) found.push({ kind, value, unit: '', start: index, end: index + match.length });
  }
  const isFree = (start: number, end: number): boolean => found.every((one) => end <= one.start || start >= one.end);
  found.push(...readParts(lower, language).filter(({ start, end }) => isFree(start, end)));
  if (language === 'de') {
    for (const [at, { lower: word, start, end }] of words.entries()) {
      const value = word.length < 5 || /^(?:tausend|hundert)$/.test(word) ? undefined : readGerman(word);
      if (value !== undefined && value >= 20 && isFree(start, end)) found.push(finish(text, words, at, value, start, end));
    }
    return found.sort((a, b) => a.start - b.start);
  }
  const [small, large] = [units[language], factors[language]];
  if (small === undefined || large === undefined) return found;
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined || !(small.has(first.lower) || (first.lower === 'mille') || first.lower === 'mil' || (language === 'fr' && first.lower === 'cent'))) continue;
    let [total, current, last, count] = [0, 0, at, 0];
    for (let next = at; next < words.length; next++) {
      const word = words[next];
      if (word === undefined || (next > at && !/^[ -]$/.test(text.slice(words[next - 1]?.end ?? 0, word.start)))) break;
      const [unit, factor] = [small.get(word.lower), large.get(word.lower)];
      if (unit !== undefined) {
        if (language === 'fr' && unit === 20 && current % 100 === 4) current += 76;
        else if (current % 10 !== 0 && !(language === 'fr' && (current % 100 === 60 || current % 100 === 80)) ) break;
        else if (current > 0 && unit >= 20 && current % 100 !== 0) break;
        else current += unit;
      } else if (factor !== undefined) {
        if (factor === 100) current = Math.max(1, current) * 100;
        else {
          total += Math.max(1, current) * factor;
          current = 0;
        }
      } else if (word.lower === joins[language] && small.has(words[next + 1]?.lower ?? '') && current + total >= 20 && (language !== 'en' || current % 100 === 0)) continue;
      else break;
      [last, count] = [next, count + 1];
    }
    const end = words[last]?.end ?? first.end;
    const value = total + current;
    if ((count > 1 || value >= 20) && value > 0 && isFree(first.start, end)) found.push(finish(text, words, last, value, first.start, end));
    at = Math.max(at, last);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** With scale, per cent or currency behind it. */
function finish(text: string, words: readonly PlacedWord[], last: number, value: number, start: number, end: number): SpelledNumber {
  let to = end;
  let scaled = value;
  const next = words[last + 1];
  const factor = next === undefined ? undefined : scales.get(next.lower);
  if (next !== undefined && factor !== undefined && next.lower.length > 2 && /^\s$/.test(text.slice(end, next.start))) {
    scaled *= factor;
    to = next.end;
  }
  const after = text.slice(to, to + 24);
  const percent = percentPattern.exec(after.toLowerCase());
  if (percent !== null) return { kind: 'percent', value: scaled, unit: '', start, end: to + percent[0].length };
  const [behind = '', word = ''] = /^\s(?:(?:of|de|d’|d')\s?)?(\p{L}+)/u.exec(after) ?? [];
  const unit = word === '' ? undefined : currencyOf(word);
  return unit === undefined ? { kind: 'count', value: scaled, unit: '', start, end: to } : { kind: 'money', value: scaled, unit, start, end: to + behind.length };
}
