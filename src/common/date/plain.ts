/** First code points of the decimal digits of Arabic, Persian and the scripts of India and South-East Asia. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** First years of the eras that Japanese and Taiwanese publishers count in. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

/**
 * A date with the digits, spaces, signs and units that the readers understand: full-width and native digits become ASCII,
 * Chinese, Japanese and Korean units become hyphens and colons, years of the Buddhist and Japanese eras become those of
 * the common era.
 */
export function plainDate(text: string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\x20-\x7e]*$/.test(text)) return text.includes('  ') ? text.replace(/ +/g, ' ').trim() : text.trim();
  return text
    .normalize('NFKC')
    .replace(/[\u0600-\u1fff]/g, (letter) => (/\p{Nd}/u.test(letter) ? asciiDigit(letter) : letter))
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[พค]\.?ศ\.?(?=\s*\d{4})/g, ' ')
    .replace(/(?<=\p{Script=Arabic})\s?\/\s?\p{Script=Arabic}+(?:\s(?:الأول|الثاني))?/gu, '')
    .replace(/(令和|平成|昭和|民國|民国)\s*(元|\d{1,3})(?=\s*年)/g, (_, era: string, year: string) => String((eras[era] ?? 0) + (year === '元' ? 1 : Number(year))))
    .replace(/(?<!\d)2[45]\d\d(?!\d)/g, (year) => (/\p{Script=Thai}/u.test(text) ? String(Number(year) - 543) : year))
    .replace(/(\d)\s*[년年월月]\s*/g, '$1-')
    .replace(/(\d)\s*[일日号號]/g, '$1 ')
    .replace(/(\d)\s*[시時时点點]\s*(?=\d)|(\d)\s*[분分]\s*(?=\d)/g, '$1$2:')
    .replace(/(\d)\s*[시時时点點]/g, '$1:00')
    .replace(/(\d)\s*[분分초秒]/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}
