import { analyse } from 'chardet';
import { charsetOf } from './charset.ts';

const sampleLength = 65_536;

/** Seven-bit encodings give themselves away by their escapes (ISO 2022, RFC 1557, RFC 1843). */
/* oxlint-disable no-control-regex -- the escapes begin with the control character */
const escapes: [RegExp, string][] = [
  [/\u001b\$\)C/, 'iso-2022-kr'],
  [/\u001b\$[@B]|\u001b\([JI]/, 'iso-2022-jp'],
  /* oxlint-enable no-control-regex */
  [/~\{(?:[!-w][!-~])+~\}/, 'hz-gb-2312'],
];

/** @returns the name of a seven-bit encoding of Chinese, Japanese or Korean, if its escapes occur */
export function sevenBitCharset(bytes: Uint8Array): string | undefined {
  if (!bytes.includes(0x1b) && !bytes.includes(0x7e)) return undefined;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, sampleLength));
  return escapes.find(([escape]) => escape.test(text))?.[1];
}

/** What feeds in these languages use when they are not in UTF-8; statistics alone take them for French. */
const byLanguage: Readonly<Record<string, string[]>> = Object.fromEntries([
  ...'pl cs sk hu sl hr ro bs sq'.split(' ').map((language) => [language, ['windows-1250', 'iso-8859-2']] as const),
  ...'ru bg uk be sr mk'.split(' ').map((language) => [language, ['windows-1251']] as const),
  ...'lt lv et'.split(' ').map((language) => [language, ['windows-1257']] as const),
  ['tr', ['windows-1254']], ['el', ['windows-1253']], ['he', ['windows-1255']], ['ar', ['windows-1256']], ['vi', ['windows-1258']], ['th', ['windows-874']],
]);

/**
 * The last resort for bytes without a usable label that are not UTF-8: statistics of letters and the feed's language,
 * and windows-1252 when these are undecided, because it is what most unlabelled feeds are.
 * @param refuted names of encodings that the bytes contradict
 */
export function guessText(bytes: Uint8Array, refuted: readonly string[]): { text: string; encoding: string } {
  for (const label of [...candidates(bytes), 'windows-1252']) {
    const charset = charsetOf(label);
    if (!charset || refuted.includes(charset.name)) continue;
    const text = charset.decode(bytes);
    if (text !== undefined) return { text, encoding: charset.name };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

const eastAsian = new Set(['EUC-JP', 'Shift_JIS', 'Big5', 'EUC-KR', 'GB18030']);

function candidates(bytes: Uint8Array): string[] {
  const sample = wordsOf(bytes);
  // Under some dozen letters the statistics give up; the same letters thrice have the same shares.
  const enough = sample.length < 200 ? Uint8Array.from([...sample, ...sample, ...sample]) : sample;
  const scores = new Map(analyse(enough).map(({ name, confidence }) => [String(name), confidence]));
  const sure = ['EUC-JP', ...scores.keys()].find((name) => eastAsian.has(name) && (scores.get(name) ?? 0) >= 90);
  if (sure !== undefined) return [sure];
  if (thaiShare(sample) > 0.9 && (scores.get('KOI8-R') ?? 0) < 12) return ['windows-874'];
  const hinted = byLanguage[declaredLanguage(bytes)];
  // ISO 8859-2 has controls where windows-1250 has ś, š and typographic quotes.
  if (hinted) return sample.some((byte) => byte >= 0x80 && byte < 0xa0) ? hinted : hinted.toReversed();
  // Latin scripts are mostly ASCII, and there short samples say little; a text of other letters only is surer.
  const otherScript = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0) > 0.6 * sample.reduce((count, byte) => count + (byte > 0x20 ? 1 : 0), 0);
  return [...scores].filter(([name, confidence]) => !eastAsian.has(name) ? confidence >= (otherScript ? 12 : 30) : confidence >= 75).map(([name]) => name);
}

function declaredLanguage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  return /(?:<(?:\w{1,10}:)?language[^<>]{0,40}>\s*|xml:lang\s*=\s*["'])([a-z]{2})\b/i.exec(head)?.[1]?.toLowerCase() ?? '';
}

/** Words with a byte above 127, separated by spaces: markup would make every language look like English. */
function wordsOf(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length, sampleLength) + 1);
  let length = 0;
  let start = -1;
  let high = false;
  for (let at = 0; at <= bytes.length && length < sampleLength; at++) {
    const byte = bytes[at] ?? 0x20;
    // Second bytes of Shift_JIS and Big5 may be ASCII letters and some punctuation, so only what delimits markup and words ends a word.
    const ends = byte <= 0x20 && byte !== 0x1b ? true : byte === 0x3c || byte === 0x3e || byte === 0x22;
    if (!ends) {
      if (start < 0) start = at;
      if (byte > 0x7f || byte === 0x1b) high = true;
      continue;
    }
    if (high && start >= 0) {
      const word = bytes.subarray(start, Math.min(at, start + sampleLength - length));
      out.set(word, length);
      length += word.length;
      if (length < out.length) out[length++] = 0x20;
    }
    start = -1;
    high = false;
  }
  return out.subarray(0, length);
}

/** Share of the bytes above 127 that follow the rules of Thai spelling (vowel signs and tones come after a consonant); 0 without such signs. */
function thaiShare(sample: Uint8Array): number {
  let high = 0;
  let fitting = 0;
  let signs = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) continue;
    high++;
    const before = sample[at - 1] ?? 0;
    const isSign = byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
    const carries = (before >= 0xa1 && before <= 0xce) || before === 0xd1 || (before >= 0xd4 && before <= 0xda) || (before >= 0xe7 && before <= 0xec);
    if (isSign) signs++;
    if (isSign ? carries : (byte >= 0xa1 && byte <= 0xd3) || (byte >= 0xe0 && byte <= 0xe6) || (byte >= 0xf0 && byte <= 0xf9)) fitting++;
  }
  return high >= 8 && signs / high > 0.08 ? fitting / high : 0;
}
