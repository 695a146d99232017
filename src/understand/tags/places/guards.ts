import type { Token } from './token.ts';
import type { PlaceForm } from './lexicon.ts';

/** Countries and places whose English name is also a first or last name. */
const alsoPeople = new Set(['GE', 'JO', 'TD', 'CU', 'IL', 'KE', 'IN', 'ML', 'MT', 'NL', 'IE', 'GB-ENG', 'GB-LND', 'FR-75', 'AU-SYD', 'US-DC', 'US-VA', 'IT-RM', 'DE-BE', 'AT-9', 'PL-WA', 'CH-GE', 'US-CO', 'DE-HE', 'CO', 'US-GA', 'TR-34', 'SC', 'CL', 'PA', 'SG', 'RU-MOW', 'BR', 'FR', 'DE']);
/** Names that are also common nouns when they stand in small letters. */
const alsoThings = new Set(['TR', 'CN', 'TD', 'GN', 'GR', 'PL', 'JO', 'CL']);
/** "New Mexico", "African American", "South America": what the word before makes of a name. */
const before = new Set(['new', 'native', 'african', 'latin', 'south', 'north', 'central', 'anglo', 'afro', 'west', 'nuevo', 'nueva', 'nouveau', 'nouvelle', 'neu', 'lateinamerika', 'lateinische', 'sud', 'nord', 'latino', 'latina', 'latine', 'южной', 'латинской', 'северной', 'южная', 'северная', 'латинская', 'latynska', 'polnocna', 'poludniowa', 'ameryce', 'jizni', 'severni', 'latinska', 'latin']);
const newAmerica = new Set(['US', 'MX', 'GB-ENG', 'XE', 'IN']);
const georgian = /tbilisi|tiflis|caucas|kaukas|georgian|abkhaz|abchas|osseti|saakash|kremlin|moscow|moskau|russia/i;
/** What follows a name of a region that is not a country: "Gulf of Mexico", "Indian Ocean", "South China Sea". */
const waters = /^\s(?:ocean|sea|gulf|channel|wars?)\b/iu;

/** "Ameryki Łacińskiej", "Amerika latina": what follows makes it another America. */
const otherAmericas = /^(?:lacin|latin|латин|латын|poludniow|polnocn|srodkow|jizni|stredni|центральн|южн|північн|південн)/u;
/** "US-Dollar", "American football": money and games that only have a country's name. */
const dollars = /^[\s-]{0,2}(?:dol[l]?ar|долар|доллар|δολ)/iu;
const football = /f[uoú]t(?:e)?b|футбол|voetbal|piłk/iu;
/** "19:30 nach britischer Sommerzeit": whose time it is. */
const afterTime = /\d{1,2}[:.h]\d{2}(?!\d)[^.!?\n:]{0,25}$/u;

export interface Surroundings {
  text: string;
  language: string;
  /** How often each word stands in small letters. */
  small: ReadonlyMap<string, number>;
}

/** English words before a place that begin a sentence or name a side of it. */
const beforeWord = /^(?:the|in|of|and|to|from|at|on|by|for|with|after|when|while|but|if|as|before|since|why|how|does|is|can|will|that|this|both|only|inside|where|what|under|today|yesterday|now|then|so|or|(?:north|south|east|west)(?:ern)?|central|modern|la|le|el|de)$/i;

const isName = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);

/**
 * Decides what a name that may be ambiguous stands for.
 * @returns the place's code, or undefined when the words name no place
 */
export function isGuarded(form: PlaceForm, tokens: readonly Token[], at: number, length: number, { text, language, small }: Surroundings): string | undefined {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const next = tokens[at + length];
  if (token === undefined) return undefined;
  const touches = (one: Token | undefined, other: Token | undefined): boolean => one !== undefined && other !== undefined && other.start - one.end === 1 && /[ -]/.test(text[one.end] ?? '');
  if (touches(previous, token) && previous !== undefined && before.has(previous.folded) && newAmerica.has(form.code)) return undefined;
  const last = tokens[at + length - 1];
  if (language === 'en' && last !== undefined && waters.test(text.slice(last.end, last.end + 9)) && form.code !== 'US') return undefined;
  if (form.code === 'US') {
    if (next !== undefined && touches(last, next) && otherAmericas.test(next.folded)) return undefined;
    if (last !== undefined && dollars.test(text.slice(last.end, last.end + 10))) return undefined;
    if (!form.isName && !form.isShort && football.test(text.slice(Math.max(0, token.start - 12), token.start) + text.slice(token.end, token.end + 12))) return undefined;
  }
  if (!form.isName && !form.isShort && afterTime.test(text.slice(Math.max(0, token.start - 35), token.start))) return undefined;
  if (length > 1 || form.isShort || !/^\p{Script=Latin}/u.test(token.text)) return form.code;
  if (form.isName && alsoThings.has(form.code) && (small.get(token.text.toLowerCase()) ?? 0) > 1) return undefined;
  if (form.isName && alsoPeople.has(form.code) && language !== 'de') {
    const afterName = touches(previous, token) && isName(previous) && previous !== undefined && !beforeWord.test(previous.text) && !small.has(previous.text.toLowerCase());
    const beforeName = touches(token, next) && isName(next) && (form.code === 'JO' || form.code === 'TD') && !/^(?:river|valley)$/i.test(next?.text ?? '');
    if (afterName || beforeName) return undefined;
  }
  if (form.code === 'GE' && form.isName && language === 'en' && token.folded === 'georgia') return georgian.test(text) ? 'GE' : 'US-GA';
  return form.code;
}
