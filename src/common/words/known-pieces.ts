/** Kinds of characters, as far as they tell where a word begins and ends. */
const OTHER = 0;
const SPACE = 1;
/** Punctuation and symbols. */
const SIGN = 2;
const LETTER = 3;
/** Accents and vowel points, which belong to the letter before. */
const MARK = 4;

/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; behind them the signs and spaces of `General Punctuation`. */
const PLAIN = 0x700;
const SIGNS = 0x2000;
const SIGNS_END = 0x2070;
const IDEOGRAPHIC_SPACE = 0x3000;

const kindOfCharacter = (character: string): number =>
  /\s/.test(character) ? SPACE : /\p{L}/u.test(character) ? LETTER : /\p{M}/u.test(character) ? MARK : /[\p{P}\p{S}]/u.test(character) ? SIGN : OTHER;
const kinds = Uint8Array.from({ length: PLAIN + SIGNS_END - SIGNS }, (_, at) => kindOfCharacter(String.fromCharCode(at < PLAIN ? at : at - PLAIN + SIGNS)));

function kindOf(code: number): number {
  if (code < PLAIN) return kinds[code] ?? OTHER;
  if (code >= SIGNS && code < SIGNS_END) return kinds[code - SIGNS + PLAIN] ?? OTHER;
  return code === IDEOGRAPHIC_SPACE ? SPACE : OTHER;
}

/** Longer pieces hardly come again. */
const LONGEST = 40;
const USUAL_LENGTH = 10;
const MOST_LANGUAGES = 255;
/** Where so many places are taken, a piece is not remembered: hostile text may aim at one place. */
const PROBES = 24;
/** FNV-1a's. */
const PRIME = 0x01000193;

/** A place is four numbers, side by side in memory: hash, where the characters are (from 1, 0 when free), length and language, last call. */
const PLACE = 4;

/** Shorter slices of a text are copies; longer ones keep all of it in memory. */
const COPIED = 12;

/** Tells what a piece comes to. @param isWord whether it is a single word of letters */
export type Making<Value> = (piece: string, language: string, isWord: boolean) => Value;

interface Known<Value> {
  languages: Map<string, number>;
  /** Open addressing. */
  places: Int32Array;
  values: (Value | undefined)[];
  /** The characters of all pieces, end to end. */
  characters: Uint16Array;
  used: number;
  count: number;
}

/**
 * Remembers what the pieces of text between spaces come to: most were seen before. Their characters are hashed and compared
 * where they stand, so that known pieces cost no string of their own. When it is full it begins anew.
 */
export class KnownPieces<Value extends object | string> {
  readonly #size: number;
  readonly #make: Making<Value>;
  #known: Known<Value> | undefined;
  #calls = 0;

  /** @param size how many pieces to remember, a power of two */
  constructor(size: number, make: Making<Value>) {
    this.#size = size;
    this.#make = make;
  }

  /**
   * What each piece of a text comes to, in order. Of a single word the signs around it are taken off before; pieces of
   * signs alone are left out.
   */
  each(text: string, language: string, take: (value: Value) => void): void {
    this.#read(text, language, 0, take);
  }

  /** The same, but what comes again in any of the texts is mostly left out. */
  eachOnce(texts: readonly string[], language: string, take: (value: Value) => void): void {
    this.#calls = (this.#calls % 0x3fffffff) + 1;
    for (const text of texts) this.#read(text, language, this.#calls, take);
  }

  forget(): void {
    this.#known = undefined;
  }

  #read(text: string, language: string, call: number, take: (value: Value) => void): void {
    const known = this.#knownFor(language);
    const number = known.languages.get(language) ?? 0;
    const end = text.length;
    let at = 0;
    let kind = OTHER;
    for (;;) {
      while (at < end && (kind = kindOf(text.charCodeAt(at))) === SPACE) at += 1;
      if (at >= end) return;
      let start = at;
      while (kind === SIGN && ++at < end) kind = kindOf(text.charCodeAt(at));
      const wordStart = at;
      let hash = PRIME;
      while (at < end && (kind === LETTER || (kind === MARK && at > wordStart))) {
        hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
        if (++at < end) kind = kindOf(text.charCodeAt(at));
      }
      let stop = at;
      while (at < end && kind === SIGN) if (++at < end) kind = kindOf(text.charCodeAt(at));
      const isWord = at >= end || kind === SPACE;
      if (isWord) {
        if (stop === wordStart) continue;
        start = wordStart;
      } else {
        while (at < end && kindOf(text.charCodeAt(at)) !== SPACE) at += 1;
        stop = at;
        hash = ~PRIME;
        if (stop - start <= LONGEST) for (let i = start; i < stop; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
      }
      if (stop - start > LONGEST) {
        take(this.#make(text.slice(start, stop), language, isWord));
        continue;
      }
      hash = Math.imul(hash ^ number, PRIME);
      hash ^= hash >>> 15;
      const place = placeOf(known, text, start, stop - start, hash, number);
      const taken = known.places[place * PLACE + 1] ?? 0;
      if (place < 0 || taken === 0) {
        take(this.#remember(known, place, hash, text, start, stop, language, number, call, isWord));
      } else if (call === 0 || known.places[place * PLACE + 3] !== call) {
        if (call !== 0) known.places[place * PLACE + 3] = call;
        const value = known.values[place];
        if (value !== undefined) take(value);
      }
    }
  }

  #remember(known: Known<Value>, place: number, hash: number, text: string, start: number, stop: number, language: string, number: number, call: number, isWord: boolean): Value {
    const { places, characters, used } = known;
    const length = stop - start;
    const codes = Array.from({ length }, (_, i) => text.charCodeAt(start + i));
    const value = this.#make(length <= COPIED ? text.slice(start, stop) : String.fromCharCode(...codes), language, isWord);
    if (place < 0 || known.count >= this.#size || used + length > characters.length) return value;
    characters.set(codes, used);
    places[place * PLACE] = hash;
    places[place * PLACE + 1] = used + 1;
    places[place * PLACE + 2] = (number << 8) | length;
    places[place * PLACE + 3] = call;
    known.values[place] = value;
    known.used += length;
    known.count += 1;
    return value;
  }

  #knownFor(language: string): Known<Value> {
    const size = this.#size;
    let known = this.#known;
    const isFull = known !== undefined && (known.count >= size || known.used + LONGEST > known.characters.length || (known.languages.size >= MOST_LANGUAGES && !known.languages.has(language)));
    if (known === undefined || isFull) {
      known = { languages: new Map(), places: new Int32Array(size * 2 * PLACE), values: Array.from<Value | undefined>({ length: size * 2 }), characters: new Uint16Array(size * USUAL_LENGTH), used: 0, count: 0 };
      this.#known = known;
    }
    if (!known.languages.has(language)) known.languages.set(language, known.languages.size);
    return known;
  }
}

/** Where a piece is, or would be. @returns -1 when all places for it are taken */
function placeOf({ places, characters }: Known<unknown>, text: string, start: number, length: number, hash: number, number: number): number {
  const last = places.length / PLACE - 1;
  let place = hash & last;
  for (let probes = 0; probes < PROBES; probes++, place = (place + 1) & last) {
    const from = (places[place * PLACE + 1] ?? 0) - 1;
    if (from < 0) return place;
    if (places[place * PLACE] !== hash || places[place * PLACE + 2] !== ((number << 8) | length)) continue;
    let same = 0;
    while (same < length && characters[from + same] === text.charCodeAt(start + same)) same += 1;
    if (same === length) return place;
  }
  return -1;
}
