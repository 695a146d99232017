/** What is kept of an article to know its copies. */
export interface CopyPrint {
  /** The smallest of its shingles, rising; of a short text all. */
  pieces: Uint32Array;
  /** Hash of its headline, 0 without one. */
  title: number;
  /** The headline is long enough to tell by itself. */
  isTelling: boolean;
  /** When it was published, in minutes since 1970; 0 when that is not known. */
  minute: number;
  /** How many articles before it the first one with its text came; 0 when it is the first. */
  back: number;
  /** It has text that no other has: what it is made of counts for what is common. */
  isOwn: boolean;
  /** Its text does not tell what its headline does. */
  isStrange: boolean;
  /** It is no report of one event (`standsAlone`). */
  isAlone: boolean;
}

const VERSION = 1;
const IS_TELLING = 1;
const IS_OWN = 2;
const IS_STRANGE = 4;
const IS_ALONE = 8;

/** A print as bytes: version and flags, numbers of seven bits a byte, the pieces as differences. Some 200 bytes. */
export function writeCopyPrint({ pieces, title, isTelling, minute, back, isOwn, isStrange, isAlone }: CopyPrint): Uint8Array {
  const bytes = [VERSION, (isTelling ? IS_TELLING : 0) + (isOwn ? IS_OWN : 0) + (isStrange ? IS_STRANGE : 0) + (isAlone ? IS_ALONE : 0)];
  const write = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  };
  for (const value of [title, minute, back, pieces.length]) write(value);
  let before = 0;
  for (const piece of pieces) {
    write(piece - before);
    before = piece;
  }
  return Uint8Array.from(bytes);
}

/**
 * @param bytes of `writeCopyPrint`
 * @throws {Error} that says what is wrong with them
 */
export function readCopyPrint(bytes: Uint8Array): CopyPrint {
  const [version, flags = 0] = bytes;
  if (version !== VERSION) throw new Error(version === undefined ? 'The copy print of an article is empty.' : `The copy print of an article has version ${version}; only version ${VERSION} is known.`);
  let at = 2;
  const read = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error(`The copy print of an article ends too early, after ${bytes.length} bytes.`);
      value += (byte & 127) * unit;
      if (value > 0xffffffff) throw new Error(`The copy print of an article is broken at byte ${at - 1}.`);
      if (byte < 128) return value;
    }
  };
  const [title, minute, back, length] = [read(), read(), read(), read()];
  if (length > bytes.length) throw new Error('The copy print of an article names more pieces than it has.');
  const pieces = new Uint32Array(length);
  let piece = 0;
  for (let place = 0; place < length; place++) {
    piece += read();
    if (piece > 0xffffffff) throw new Error(`The copy print of an article is broken at byte ${at - 1}.`);
    pieces[place] = piece;
  }
  if (at !== bytes.length) throw new Error(`The copy print of an article has ${bytes.length - at} bytes too many.`);
  return { pieces, title, isTelling: (flags & IS_TELLING) !== 0, minute, back, isOwn: (flags & IS_OWN) !== 0, isStrange: (flags & IS_STRANGE) !== 0, isAlone: (flags & IS_ALONE) !== 0 };
}
