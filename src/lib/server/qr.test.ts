import { expect, test } from 'vitest';
import { qrCode } from './qr.ts';

/** Blocks of a symbol with medium correction, as the tables of ISO/IEC 18004 list them: correction bytes, then the data bytes of each block. */
const blocksOf: Readonly<Record<number, { correction: number; data: readonly number[] }>> = {
  1: { correction: 10, data: [16] },
  2: { correction: 16, data: [28] },
  3: { correction: 26, data: [44] },
  4: { correction: 18, data: [32, 32] },
  5: { correction: 24, data: [43, 43] },
  6: { correction: 16, data: [27, 27, 27, 27] },
  7: { correction: 18, data: [31, 31, 31, 31] },
  8: { correction: 22, data: [38, 38, 39, 39] },
  9: { correction: 22, data: [36, 36, 36, 37, 37] },
  10: { correction: 26, data: [43, 43, 43, 43, 44] },
  14: { correction: 24, data: [40, 40, 40, 40, 41, 41, 41, 41, 41] },
  16: { correction: 28, data: [45, 45, 45, 45, 45, 45, 45, 46, 46, 46] },
};

/** The centres of the small squares, from the same standard's table E.1. */
const squaresOf: Readonly<Record<number, readonly number[]>> = {
  1: [], 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38], 8: [6, 24, 42], 9: [6, 26, 46], 10: [6, 28, 50], 14: [6, 26, 46, 66], 16: [6, 26, 50, 74],
};

/** The fifteen format bits for medium correction by mask, from table C.1. */
const formats = ['101010000010010', '101000100100101', '101111001111100', '101101101001011', '100010111111001', '100000011001110', '100111110010111', '100101010100000'];

/** By row and column, as the standard writes them. */
const conditions: readonly ((i: number, j: number) => number)[] = [
  (i, j) => (i + j) % 2,
  (i) => i % 2,
  (_, j) => j % 3,
  (i, j) => (i + j) % 3,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2,
  (i, j) => ((i * j) % 2) + ((i * j) % 3),
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2,
];

/** Powers of two in the field of the correction, and their logarithms. */
const powers = [1];
for (let n = 1; n < 255; n++) powers.push(((powers[n - 1] ?? 0) << 1) ^ ((powers[n - 1] ?? 0) > 127 ? 0x11d : 0));
const times = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : (powers[(powers.indexOf(one) + powers.indexOf(other)) % 255] ?? 0));

/** Reads a symbol as a scanner does that sees it without a fault; it shares nothing with what draws it. */
function read(symbol: readonly (readonly boolean[])[]): { version: number; text: string } {
  const size = symbol.length;
  const version = (size - 17) / 4;
  const at = (row: number, column: number): number => (symbol[row]?.[column] ? 1 : 0);
  const upperLeft = [...[0, 1, 2, 3, 4, 5, 7].map((column) => at(8, column)), at(8, 8), ...[7, 5, 4, 3, 2, 1, 0].map((row) => at(row, 8))].join('');
  const split = [...[1, 2, 3, 4, 5, 6, 7].map((up) => at(size - up, 8)), ...[8, 7, 6, 5, 4, 3, 2, 1].map((left) => at(8, size - left))].join('');
  expect(split).toBe(upperLeft);
  expect(at(size - 8, 8)).toBe(1);
  const condition = conditions[formats.indexOf(upperLeft)];
  const layout = blocksOf[version];
  const squares = squaresOf[version];
  if (condition === undefined || layout === undefined || squares === undefined) throw new Error(`Format ${upperLeft} or version ${version} is not one of the standard's.`);

  const isSquare = (row: number, column: number): boolean => squares.some((down) => squares.some((across) => {
    const inCorner = (down === 6 && across === 6) || (down === 6 && across === size - 7) || (down === size - 7 && across === 6);
    return !inCorner && Math.abs(row - down) < 3 && Math.abs(column - across) < 3;
  }));
  const isFunction = (row: number, column: number): boolean =>
    row === 6 || column === 6 || (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9) || isSquare(row, column) ||
    (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11)));

  let bits = '';
  let upward = true;
  for (let column = size - 1; column > 0; column -= 2) {
    if (column === 6) column--;
    for (let n = 0; n < size; n++) {
      const row = upward ? size - 1 - n : n;
      for (const here of [column, column - 1]) if (!isFunction(row, here)) bits += at(row, here) ^ (condition(row, here) === 0 ? 1 : 0);
    }
    upward = !upward;
  }
  const stream = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const { data, correction } = layout;
  expect(stream).toHaveLength(data.reduce((sum, length) => sum + length + correction, 0));

  const blocks = data.map((): number[] => []);
  let next = 0;
  for (let n = 0; n < Math.max(...data); n++) for (const [index, length] of data.entries()) if (n < length) blocks[index]?.push(stream[next++] ?? -1);
  for (let n = 0; n < correction; n++) for (const block of blocks) block.push(stream[next++] ?? -1);
  // A block without a fault is zero at each root of the correction's polynomial.
  for (const block of blocks) for (let root = 0; root < correction; root++) expect(block.reduce((sum, byte) => times(sum, powers[root] ?? 0) ^ byte, 0)).toBe(0);

  const message = blocks.flatMap((block, index) => block.slice(0, data[index])).map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const countBits = version < 10 ? 8 : 16;
  expect(message.slice(0, 4)).toBe('0100');
  const length = Number.parseInt(message.slice(4, 4 + countBits), 2);
  const bytes = Array.from({ length }, (_, n) => Number.parseInt(message.slice(4 + countBits + n * 8, 12 + countBits + n * 8), 2));
  return { version, text: new TextDecoder().decode(Uint8Array.from(bytes)) };
}

const secret = 'otpauth://totp/Dateline%20(news.example)%3Aada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Dateline&digits=6&period=30';

test.each([
  [1, 'A'], [1, 'x'.repeat(14)], [2, 'x'.repeat(15)], [3, 'Grüße, 世界 🗞'.padEnd(30, '.')], [4, 'y'.repeat(62)], [5, 'z'.repeat(84)], [6, 'a'.repeat(106)],
  [7, secret.slice(0, 115)], [8, secret.padEnd(150, '&')], [9, '\u0000'.repeat(180)], [10, 'ÿ'.repeat(106)], [14, 'n'.repeat(340)], [16, secret.repeat(4).slice(0, 450)],
])('a scanner reads from a symbol of version %i what was written', (version, text) => {
  const symbol = qrCode(text);
  expect(symbol && read(symbol)).toEqual({ version, text });
});

test('what no symbol of ours holds is not drawn', () => {
  expect(qrCode('x'.repeat(450))).toBeDefined();
  expect(qrCode('x'.repeat(451))).toBeUndefined();
});
