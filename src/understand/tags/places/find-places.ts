import { foldName } from './fold-name.ts';
import { isGuarded } from './guards.ts';
import { type PlaceForm, type PlaceLexicon, placeLexicon } from './lexicon.ts';
import type { Token } from './token.ts';

/** A place named in a text. */
export interface PlaceMention {
  /** ISO 3166 code, of a country ("US"), region ("GB-SCT") or city; XE, XF, XS for Europe, Africa, Asia; EU and UN. */
  code: string;
  /** Where it stands, in UTF-16 units. */
  start: number;
  end: number;
  /** Whether the place's own name stands there, or a word for its people and things ("American"). */
  isName: boolean;
}

/** Abbreviations with dots are one token; hyphens part, so that "US-Präsident" names the US. */
const tokenShape = /(?:\p{Lu}\.){2,6}|[\p{L}\p{M}]+(?:(?<=\p{Script=Cyrillic})['’ʼ]\p{Script=Cyrillic}+)?/gu;
const longestText = 200_000;

/** Words of a text as places need them. */
function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.slice(0, longestText).matchAll(tokenShape)) {
    found.push({ text: match[0], folded: foldName(match[0].replace(/[.'’ʼ]+$/u, '')), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const isCapital = (token: Token): boolean => /^(?:\p{Lu}|[^\p{Ll}])/u.test(token.text);
const isAllCaps = (token: Token | undefined): boolean => token !== undefined && token.text.length > 2 && /^[\p{Lu}.]+$/u.test(token.text);

function fits(token: Token, beginning: string, { loose, endings }: PlaceForm): boolean {
  if (!token.folded.startsWith(beginning)) return false;
  const ending = token.folded.slice(beginning.length);
  if (endings === undefined) return ending.length <= loose;
  return ending === '' ? !/[aeiouyаеиоуыэюяіїє]$/u.test(beginning) || loose === 0 : endings.has(ending);
}

/** Whether the form stands at the token; how many tokens it takes, else 0. */
function lengthAt(form: PlaceForm, tokens: readonly Token[], at: number, text: string): number {
  let next = at;
  for (const word of form.words) {
    // "baden-wurttemberg" is one word of a form, two tokens of a text.
    for (const part of word.split(/[-'.]/)) {
      const token = tokens[next];
      if (token === undefined || part === '') return 0;
      if (next > at && !/^[\s\-–.'’]{0,2}$/u.test(text.slice(tokens[next - 1]?.end ?? 0, token.start))) return 0;
      if (!fits(token, part, form)) return 0;
      next += 1;
    }
  }
  return next - at;
}

function caseFits(form: PlaceForm, tokens: readonly Token[], at: number, language: string): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (form.isShort) return /^[\p{Lu}.]+$/u.test(token.text) && !(isAllCaps(tokens[at - 1]) && isAllCaps(tokens[at + 1]));
  return isCapital(token) || (!form.isName && language !== 'en');
}

function formAt(lexicon: PlaceLexicon, tokens: readonly Token[], at: number, text: string, language: string): { form: PlaceForm; length: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const dotted = token.text.includes('.') ? token.folded.replaceAll('.', '') : undefined;
  let best: { form: PlaceForm; length: number } | undefined;
  const consider = (key: string): void => {
    for (const form of lexicon.forms.get(key) ?? []) {
      const length = dotted !== undefined && key === dotted && form.words.length === 1 ? 1 : lengthAt(form, tokens, at, text);
      if (length === 0 || length < (best?.length ?? 0) || !caseFits(form, tokens, at, language)) continue;
      // Where name and adjective are written alike ("rusk-") it is the name, if its ending fits.
      if (length > (best?.length ?? 0) || (form.isName && best?.form.isName === false)) best = { form, length };
    }
  };
  if (dotted !== undefined) consider(dotted);
  for (let length = token.folded.length; length >= Math.max(2, token.folded.length - 6); length--) consider(token.folded.slice(0, length));
  // A form whose first word has a hyphen is kept under the whole word.
  const after = tokens[at + 1];
  if (after !== undefined && text[token.end] === '-') {
    for (let length = after.folded.length; length >= Math.max(1, after.folded.length - 6); length--) consider(`${token.folded}-${after.folded.slice(0, length)}`);
  }
  return best;
}

/** Names in scripts without spaces: the longest name that begins at a letter. */
function findUnspaced(text: string, lexicon: PlaceLexicon): PlaceMention[] {
  const found: PlaceMention[] = [];
  const folded = foldName(text.slice(0, longestText));
  if (folded.length !== Math.min(text.length, longestText)) return found;
  for (let at = 0; at < folded.length; at++) {
    for (let length = Math.min(12, folded.length - at); length >= 2; length--) {
      const form = lexicon.forms.get(folded.slice(at, at + length))?.[0];
      if (form === undefined || form.words.length > 1 || form.isShort || /^[a-z]/.test(form.words[0] ?? '') || isInsideKatakana(folded, at, length)) continue;
      found.push({ code: form.code, start: at, end: at + length, isName: true });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** Whether the piece is a part of a longer word in katakana: タイ in タイトル. */
function isInsideKatakana(text: string, at: number, length: number): boolean {
  const kana = /[ァ-ヴー]/u;
  return (kana.test(text[at] ?? '') && kana.test(text[at - 1] ?? '')) || (kana.test(text[at + length - 1] ?? '') && kana.test(text[at + length] ?? ''));
}

/** Arabic joins "and", "in", "to", "as" to the word that follows. */
const joined = /^(?:و|ب|ل|ك|ف|وب|ول)(?=\p{L}{3})/u;
const article = /^(?:[وفبك]?ال|[وف]?لل)(?=\p{L}{3})/u;

function formAfterJoined(lexicon: PlaceLexicon, tokens: readonly Token[], at: number, text: string): { form: PlaceForm; length: number } | undefined {
  const token = tokens[at];
  const bare = token?.folded.replace(joined, '');
  if (token === undefined || bare === undefined || bare === token.folded) return undefined;
  return formAt(lexicon, [{ ...token, folded: bare }, ...tokens.slice(at + 1, at + 6)], 0, text, 'ar');
}

/**
 * Finds the countries, regions and big cities that a text names, whatever the form: "US", "U.S.", "États-Unis",
 * "американский". Words that are also people or things (Jordan, Turkey, Chad) count when their surroundings allow it.
 * @param text plain text; at most the first 200,000 characters are read
 * @param language BCP 47
 * @returns mentions in order, not overlapping
 */
export function findPlaces(text: string, language: string): PlaceMention[] {
  const lexicon = placeLexicon(language);
  if (lexicon.unspaced) return findUnspaced(text, lexicon);
  const base = language.toLowerCase().split('-')[0] ?? 'en';
  const tokens = tokensOf(text);
  if (base === 'ar') for (const token of tokens) token.folded = token.folded.replace(article, '');
  const small = new Map<string, number>();
  for (const { text: word } of tokens) if (/^\p{Ll}/u.test(word)) small.set(word, (small.get(word) ?? 0) + 1);
  const found: PlaceMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = formAt(lexicon, tokens, at, text, base) ?? (base === 'ar' ? formAfterJoined(lexicon, tokens, at, text) : undefined);
    if (hit === undefined) { at += 1; continue; }
    const code = isGuarded(hit.form, tokens, at, hit.length, { text, language: base, small });
    const start = tokens[at]?.start ?? 0;
    const end = tokens[at + hit.length - 1]?.end ?? start;
    if (code !== undefined) found.push({ code, start, end, isName: hit.form.isName || hit.form.isShort });
    at += hit.length;
  }
  return found;
}
