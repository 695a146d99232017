/**
 * A QR code (ISO/IEC 18004), model 2, for text in bytes with medium error correction: what the camera of an app reads the secret of a second
 * step from. Drawn here, so that no other program ever sees the secret.
 */

/** Error correction bytes of a block and number of blocks, for medium correction, by version from 1. */
const correction = [[10, 1], [16, 1], [26, 1], [18, 2], [24, 2], [16, 4], [18, 4], [22, 4], [22, 5], [26, 5], [30, 5], [22, 8], [22, 9], [24, 9], [24, 10], [28, 10]] as const;

const sizeOf = (version: number): number => version * 4 + 17;

/** Where small squares help to find the rows, along either side. */
function alignments(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const last = sizeOf(version) - 7;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - (count - 2 - index) * step)];
}

/** How many bytes a version holds, correction included. */
function capacity(version: number): number {
  const marks = alignments(version).length;
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) modules -= (25 * marks - 10) * marks - 55;
  if (version >= 7) modules -= 36;
  return Math.floor(modules / 8);
}

/** Multiplies in the field of 256 elements. */
function multiply(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> bit) & 1) * one;
  }
  return product;
}

function generator(degree: number): number[] {
  const result = Array.from({ length: degree }, (_, index): number => (index === degree - 1 ? 1 : 0));
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) result[j] = multiply(result[j] ?? 0, root) ^ (result[j + 1] ?? 0);
    root = multiply(root, 2);
  }
  return result;
}

function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  const result = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (result.shift() ?? 0);
    result.push(0);
    divisor.forEach((coefficient, index) => { result[index] = (result[index] ?? 0) ^ multiply(coefficient, factor); });
  }
  return result;
}

/** The bytes of a text in the smallest version that holds them, with their correction, in the order in which they are drawn. */
function encoded(text: string): { version: number; bytes: number[] } | undefined {
  const data = [...new TextEncoder().encode(text)];
  for (const [index, [perBlock, blocks]] of correction.entries()) {
    const version = index + 1;
    const room = capacity(version) - perBlock * blocks;
    const countBits = version < 10 ? 8 : 16;
    if (4 + countBits + data.length * 8 > room * 8) continue;
    const bits = [[4, 4], [data.length, countBits], ...data.map((byte) => [byte, 8])].flatMap(([value = 0, length = 0]) => Array.from({ length }, (_, bit) => (value >>> (length - 1 - bit)) & 1));
    bits.push(...[0, 0, 0, 0].slice(0, room * 8 - bits.length));
    while (bits.length % 8 > 0) bits.push(0);
    const bytes = Array.from({ length: bits.length / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0));
    for (let pad = 0xec; bytes.length < room; pad ^= 0xec ^ 0x11) bytes.push(pad);
    return { version, bytes: interleaved(bytes, perBlock, blocks) };
  }
  return undefined;
}

function interleaved(bytes: readonly number[], perBlock: number, count: number): number[] {
  const short = Math.floor(bytes.length / count);
  const shorter = count - (bytes.length % count);
  const divisor = generator(perBlock);
  let from = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const data = bytes.slice(from, (from += short + (index < shorter ? 0 : 1)));
    return { data, check: remainder(data, divisor) };
  });
  const columns = (pick: (block: (typeof blocks)[number]) => readonly number[], length: number): number[] =>
    Array.from({ length }, (_, at) => blocks.flatMap((block) => pick(block)[at] ?? [])).flat();
  return [...columns(({ data }) => data, short + 1), ...columns(({ check }) => check, perBlock)];
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

type Grid = boolean[][];

/** What every code of a version has, and where it is, so that no data goes there. */
function frame(version: number): { dark: Grid; taken: Grid } {
  const size = sizeOf(version);
  const grid = (): Grid => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const [dark, taken] = [grid(), grid()];
  const set = (x: number, y: number, isDark: boolean): void => {
    const [row, takenRow] = [dark[y], taken[y]];
    if (row === undefined || takenRow === undefined || x < 0 || x >= size) return;
    row[x] = isDark;
    takenRow[x] = true;
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [cx, cy] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) {
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        set(cx + dx, cy + dy, ring !== 2 && ring !== 4);
      }
    }
  }
  const places = alignments(version);
  const last = places.length - 1;
  places.forEach((cy, i) => places.forEach((cx, j) => {
    if ((i === 0 && (j === 0 || j === last)) || (i === last && j === 0)) return;
    for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
  }));
  if (version >= 7) {
    let rest = version;
    for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
    const bits = (version << 12) | rest;
    for (let i = 0; i < 18; i++) {
      const isDark = ((bits >>> i) & 1) === 1;
      const [far, near] = [size - 11 + (i % 3), Math.floor(i / 3)];
      set(far, near, isDark);
      set(near, far, isDark);
    }
  }
  format(size, 0, set);
  return { dark, taken };
}

/** Says which correction and mask were used: medium is 0. */
function format(size: number, mask: number, set: (x: number, y: number, isDark: boolean) => void): void {
  let rest = mask;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const at = (i: number): boolean => ((bits >>> i) & 1) === 1;
  for (let i = 0; i <= 5; i++) set(8, i, at(i));
  set(8, 7, at(6));
  set(8, 8, at(7));
  set(7, 8, at(8));
  for (let i = 9; i < 15; i++) set(14 - i, 8, at(i));
  for (let i = 0; i < 8; i++) set(size - 1 - i, 8, at(i));
  for (let i = 8; i < 15; i++) set(8, size - 15 + i, at(i));
  set(8, size - 8, true);
}

/** The places for data, in order: pairs of columns from the right, up and down in turn. */
function* places(size: number): Generator<[x: number, y: number]> {
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) yield [x, upward ? size - 1 - step : step];
    }
  }
}

/** How hard a code is to read: runs, squares, look-alikes of the corners, and too much of one colour. */
function penalty(grid: Grid): number {
  const size = grid.length;
  const at = (x: number, y: number): boolean => grid[y]?.[x] ?? false;
  let total = 0;
  let darks = 0;
  for (const turned of [false, true]) {
    for (let y = 0; y < size; y++) {
      const line = Array.from({ length: size }, (_, x) => ((turned ? at(y, x) : at(x, y)) ? '1' : '0')).join('');
      for (const run of line.match(/0{5,}|1{5,}/g) ?? []) total += run.length - 2;
      for (const corner of ['00001011101', '10111010000']) for (let from = line.indexOf(corner); from >= 0; from = line.indexOf(corner, from + 1)) total += 40;
    }
  }
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (at(x, y)) darks++;
      if (x + 1 < size && y + 1 < size && at(x, y) === at(x + 1, y) && at(x, y) === at(x, y + 1) && at(x, y) === at(x + 1, y + 1)) total += 3;
    }
  }
  return total + Math.floor(Math.abs((darks * 20) / (size * size) - 10)) * 10;
}

/** @returns rows of dark places, without a margin; `undefined` when the text is too long (some 400 bytes) */
export function qrCode(text: string): Grid | undefined {
  const data = encoded(text);
  if (data === undefined) return undefined;
  const { dark, taken } = frame(data.version);
  const size = dark.length;
  const isFree = (x: number, y: number): boolean => taken[y]?.[x] === false;
  let bit = 0;
  for (const [x, y] of places(size)) {
    const row = dark[y];
    if (row === undefined || !isFree(x, y)) continue;
    row[x] = (((data.bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
    bit++;
  }
  const masked = masks.map((mask, index) => {
    const grid = dark.map((row, y) => row.map((isDark, x) => (isFree(x, y) ? isDark !== mask(x, y) : isDark)));
    format(size, index, (x, y, isDark) => {
      const row = grid[y];
      if (row) row[x] = isDark;
    });
    return grid;
  });
  return masked.toSorted((one, other) => penalty(one) - penalty(other))[0];
}

/** A code as the path of an SVG, with the margin that readers need. */
export function qrPath(text: string): { size: number; path: string } | undefined {
  const grid = qrCode(text);
  if (grid === undefined) return undefined;
  const margin = 4;
  const path = grid.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + margin} ${y + margin}h1v1h-1z` : ''))).join('');
  return { size: grid.length + margin * 2, path };
}
