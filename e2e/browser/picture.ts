import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Writes 8-bit RGB pixels as a PNG (W3C PNG, section 5). */
function png(width: number, height: number, pixel: (x: number, y: number) => readonly [number, number, number]): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(pixel(x, y), y * (width * 3 + 1) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 6 })), chunk('IEND', Buffer.alloc(0))]);
}

type Colour = readonly [number, number, number];
const mix = (a: Colour, b: Colour, share: number): [number, number, number] => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];

const skies: readonly { top: Colour; low: Colour; near: Colour; sun: Colour }[] = [
  { top: [38, 70, 110], low: [244, 178, 122], near: [24, 34, 48], sun: [255, 226, 180] },
  { top: [92, 150, 190], low: [222, 234, 236], near: [40, 74, 62], sun: [255, 252, 238] },
  { top: [58, 44, 84], low: [214, 116, 128], near: [26, 20, 38], sun: [255, 196, 170] },
  { top: [120, 134, 140], low: [212, 208, 196], near: [56, 60, 60], sun: [240, 236, 226] },
  { top: [18, 30, 60], low: [80, 120, 150], near: [8, 14, 26], sun: [230, 238, 250] },
  { top: [196, 138, 74], low: [246, 222, 168], near: [92, 54, 32], sun: [255, 246, 214] },
];

/** A landscape that depends on `seed` alone: sky, a sun, five ranges of hills. */
export function landscape(seed: number, width = 720, height = 480): Buffer {
  const sky = skies[seed % skies.length] ?? { top: [0, 0, 0], low: [0, 0, 0], near: [0, 0, 0], sun: [0, 0, 0] };
  const turn = seed * 1.7;
  const sun = { x: width * (0.25 + 0.5 * Math.abs(Math.sin(turn))), y: height * (0.28 + 0.2 * Math.abs(Math.cos(turn * 2))), radius: height * 0.085 };
  const ranges = [0, 1, 2, 3, 4].map((range) => (x: number): number => {
    const t = x / width;
    return height * (0.5 + range * 0.1) + height * 0.06 * (Math.sin(t * (4 + range) + turn + range * 2) + 0.6 * Math.sin(t * (9 + range * 3) + turn * 3) + 0.25 * Math.sin(t * 37 + range));
  });
  return png(width, height, (x, y) => {
    for (let range = ranges.length - 1; range >= 0; range--) {
      if (y >= (ranges[range]?.(x) ?? height)) return mix(sky.low, sky.near, 0.3 + (0.7 * range) / (ranges.length - 1));
    }
    const distance = Math.hypot(x - sun.x, y - sun.y);
    const above = mix(sky.top, sky.low, Math.min(1, y / (height * 0.62)));
    return mix(above, sky.sun, distance < sun.radius ? 1 : Math.max(0, 0.45 - (distance - sun.radius) / (height * 0.9)));
  });
}

/** A square with a colour of its own for each seed: an outlet's icon. */
export function squareIcon(seed: number, size = 32): Buffer {
  const hue = (seed * 67) % 360;
  const part = (shift: number): number => Math.round(120 + 90 * Math.cos(((hue + shift) * Math.PI) / 180));
  const colour: Colour = [part(0), part(120), part(240)];
  return png(size, size, (x, y) => (Math.abs(x - size / 2) < size / 8 || Math.abs(y - size / 2) < size / 8 ? [250, 250, 250] : colour));
}
