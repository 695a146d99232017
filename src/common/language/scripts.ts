/** Name of a script as Unicode has it, as far as one of our languages is written in it. */
export type Script =
  | 'Latin' | 'Cyrillic' | 'Arabic' | 'Devanagari' | 'Han' | 'Kana' | 'Hangul' | 'Greek' | 'Armenian' | 'Hebrew' | 'Thaana' | 'Bengali' | 'Gurmukhi' | 'Gujarati'
  | 'Oriya' | 'Tamil' | 'Telugu' | 'Kannada' | 'Malayalam' | 'Sinhala' | 'Thai' | 'Lao' | 'Tibetan' | 'Myanmar' | 'Georgian' | 'Ethiopic' | 'Khmer';

/** First and last UTF-16 unit of each block, in order; letters of the supplementary planes are Han for our purpose. */
const blocks: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'Latin'], [0x61, 0x7a, 'Latin'], [0xaa, 0x2af, 'Latin'], [0x370, 0x3ff, 'Greek'], [0x400, 0x52f, 'Cyrillic'], [0x530, 0x58f, 'Armenian'],
  [0x5d0, 0x5ff, 'Hebrew'], [0x620, 0x6ff, 'Arabic'], [0x750, 0x77f, 'Arabic'], [0x780, 0x7bf, 'Thaana'], [0x8a0, 0x8ff, 'Arabic'], [0x900, 0x97f, 'Devanagari'],
  [0x980, 0x9ff, 'Bengali'], [0xa00, 0xa7f, 'Gurmukhi'], [0xa80, 0xaff, 'Gujarati'], [0xb00, 0xb7f, 'Oriya'], [0xb80, 0xbff, 'Tamil'], [0xc00, 0xc7f, 'Telugu'],
  [0xc80, 0xcff, 'Kannada'], [0xd00, 0xd7f, 'Malayalam'], [0xd80, 0xdff, 'Sinhala'], [0xe00, 0xe7f, 'Thai'], [0xe80, 0xeff, 'Lao'], [0xf00, 0xfff, 'Tibetan'],
  [0x1000, 0x109f, 'Myanmar'], [0x10a0, 0x10ff, 'Georgian'], [0x1100, 0x11ff, 'Hangul'], [0x1200, 0x139f, 'Ethiopic'], [0x1780, 0x17ff, 'Khmer'], [0x1c90, 0x1cbf, 'Georgian'],
  [0x1e00, 0x1eff, 'Latin'], [0x1f00, 0x1fff, 'Greek'], [0x3040, 0x30ff, 'Kana'], [0x3130, 0x318f, 'Hangul'], [0x3400, 0x9fff, 'Han'], [0xac00, 0xd7af, 'Hangul'],
  [0xd840, 0xd87f, 'Han'], [0xf900, 0xfaff, 'Han'], [0xfb50, 0xfdff, 'Arabic'], [0xfe70, 0xfefc, 'Arabic'], [0xff21, 0xff5a, 'Latin'], [0xff66, 0xff9f, 'Kana'],
];

function scriptOf(code: number): Script | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = blocks[middle] ?? [0, 0, 'Latin'];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return script;
  }
  return undefined;
}

/**
 * A syllable or a word stands behind one such character, some five letters make a word of the others. Latin counts half:
 * names and brands stay in it in every language.
 */
const weights: Partial<Record<Script, number>> = { Latin: 0.5, Han: 3, Kana: 2, Hangul: 2 };

/**
 * The script that most of a text is written in, foreign names and quotations aside.
 * @returns undefined when the text has no letters that we know
 */
export function mainScript(text: string): Script | undefined {
  const counts = new Map<Script, number>();
  let script: Script | undefined;
  let same = 0;
  const add = (): void => {
    if (script !== undefined && same > 0) counts.set(script, (counts.get(script) ?? 0) + same * (weights[script] ?? 1));
    same = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Basic Latin is most of most texts.
    const found = code < 0x80 ? ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'Latin' : undefined) : scriptOf(code);
    if (found === undefined) continue;
    if (found !== script) add();
    script = found;
    same += 1;
  }
  add();
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Han') ?? 0;
  // Japanese mixes the two and never does without kana for long; Chinese uses none but in names.
  if (kana > 0 && kana * 9 >= han) {
    counts.set('Kana', kana + han);
    counts.delete('Han');
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Scripts that (in the news) only one language writes. */
const onlyLanguage: Partial<Record<Script, string>> = {
  Han: 'zh', Kana: 'ja', Hangul: 'ko', Greek: 'el', Armenian: 'hy', Hebrew: 'he', Thaana: 'dv', Bengali: 'bn', Gurmukhi: 'pa', Gujarati: 'gu', Oriya: 'or', Tamil: 'ta',
  Telugu: 'te', Kannada: 'kn', Malayalam: 'ml', Sinhala: 'si', Thai: 'th', Lao: 'lo', Tibetan: 'bo', Myanmar: 'my', Georgian: 'ka', Ethiopic: 'am', Khmer: 'km',
};

const shared: Partial<Record<Script, readonly string[]>> = {
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg'],
  Arabic: ['ar', 'fa', 'ur', 'ku', 'ps', 'sd'],
  Devanagari: ['hi', 'mr', 'ne'],
};
const neverLatin = new Set([...Object.values(onlyLanguage), ...Object.values(shared).flat()].filter((language) => language !== 'sr' && language !== 'ku'));

/** The language that a script gives away by itself. */
export const languageOfScript = (script: Script): string | undefined => onlyLanguage[script];

/** Whether texts of a language are written in a script. */
export function writes(language: string, script: Script): boolean {
  if (script === 'Latin') return !neverLatin.has(language);
  return shared[script]?.includes(language) ?? onlyLanguage[script] === language;
}
