import { scales } from '../../../understand/figures/figure-words.ts';
import { smallNumbersIn, western } from '../../../understand/summary/figures.ts';

/** Everything that a number may mean: `1.200` is one thing here and another there. */
interface Figure {
  values: ReadonlySet<number>;
  text: string;
  /** In words; such a one is compared with digits, but nothing has to be there for it. */
  spelled: boolean;
}

const numeral = /\p{Nd}+(?:[.,:\s\u00A0\u202F’']\p{Nd}{3}(?!\p{Nd}))*(?:[.,:]\p{Nd}+)?/gu;
const clock = /^\s?(?:([ap])\.?\s?m\b|uhr|uur|h(?!\p{L})|時|时|点|點|시)/iu;

/**
 * Compares the numbers of a text with those of its translation.
 * @returns the first that the other has not, word for word; nothing when they agree
 */
export function otherFigure(original: string, from: string | undefined, translation: string, to: string): string | undefined {
  const theirs = figuresOf(original, from);
  const ours = figuresOf(translation, to);
  const missing = (wanted: readonly Figure[], there: readonly Figure[]): string | undefined => wanted.find(({ values, spelled }) => !spelled && !there.some((other) => [...values].some((value) => other.values.has(value))))?.text;
  return missing(theirs, ours) ?? missing(ours, theirs);
}

function figuresOf(text: string, language: string | undefined): Figure[] {
  const found: Figure[] = [];
  const plain = text.normalize('NFKC').replaceAll(/(?<=\p{Nd})\s?h\s?(?=\p{Nd}{2}(?!\p{Nd}))/gu, ':');
  for (const { 0: digits, index } of plain.matchAll(numeral)) {
    const after = plain.slice(index + digits.length, index + digits.length + 40);
    found.push({ values: meanings(digits, after), text: digits, spelled: false });
  }
  const small = language === undefined ? undefined : smallNumbersIn(language);
  if (small !== undefined) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}’']+/gu)) {
      const digit = small.get(word);
      if (digit !== undefined) found.push({ values: new Set([Number(digit)]), text: word, spelled: true });
    }
  }
  return found;
}

function meanings(digits: string, after: string): Set<number> {
  const plain = digits.replaceAll(/[^\p{P}\p{Z}\s0-9]/gu, western).replaceAll(/[\s\u00A0\u202F’']/g, '');
  const values = new Set<number>();
  const groups = plain.split(/[.,:]/);
  if (groups.length === 1) values.add(Number(plain));
  else {
    const isParted = groups.slice(1).every((group) => group.length === 3);
    if (isParted) values.add(Number(groups.join('')));
    if (!isParted || groups.length === 2) values.add(Number(`${groups.slice(0, -1).join('')}.${groups.at(-1) ?? ''}`));
  }
  // `9:15 p.m.`, `9 pm` and `21.15 Uhr`.
  const half = clock.exec(after)?.[1]?.toLowerCase();
  const [hour = NaN, minute] = groups.map(Number);
  const isClock = plain.includes(':') || clock.test(after);
  if (isClock && hour <= 24 && groups.length <= 2 && (minute ?? 0) < 60) {
    for (const shift of half === 'p' ? [12] : half === 'a' ? [0] : [0, 12, -12]) values.add(Number(`${hour + shift}${minute === undefined ? '' : String(minute).padStart(2, '0')}`));
  }
  const scaled = scaleAfter(after);
  return scaled === 1 ? values : new Set([...values].flatMap((value) => [value, rounded(value * scaled)]));
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** `2.5 million`, `2,5 Mio.`, `250 万`. */
function scaleAfter(after: string): number {
  let factor = 1;
  let rest = after;
  for (let word = 0; word < 2; word++) {
    const [whole = '', name = ''] = /^[\s\u00A0\u202F-]?(\p{L}+)\.?/u.exec(rest) ?? [];
    const bare = name.toLowerCase();
    const east = /^[万萬億亿만억]/.test(bare);
    const scale = scales.get(east ? bare.charAt(0) : bare);
    if (scale === undefined) break;
    factor *= scale;
    rest = rest.slice(east ? whole.length - name.length + 1 : whole.length);
  }
  return factor;
}
