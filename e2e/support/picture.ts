import type { Random } from '../../src/common/clock.ts';
import { crc32, deflateSync } from 'node:zlib';
import { between, seeded } from './random.ts';

type Colour = readonly [red: number, green: number, blue: number];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}

/** A PNG (W3C, third edition) of eight-bit RGB; `colourAt` is asked for every pixel. */
function png(width: number, height: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const raw = Buffer.alloc(height * (1 + width * 3));
  let at = 0;
  for (let y = 0; y < height; y++) {
    raw[at++] = 0;
    for (let x = 0; x < width; x++) for (const part of colourAt(x, y)) raw[at++] = part;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(raw, { level: 6 })), chunk('IEND', Buffer.alloc(0))]);
}

const hue = (degrees: number, lightness: number): Colour => {
  const part = (offset: number): number => {
    const k = (offset + degrees / 30) % 12;
    return Math.round(255 * (lightness - 0.4 * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
};

const mix = (a: Colour, b: Colour, share: number): Colour => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];

interface Ridge { base: number; height: number; waves: number; shift: number; colour: Colour }

const ridges = (random: Random, height: number, tone: number): Ridge[] => [0, 1, 2].map((index) => ({
  base: height * (0.5 + index * 0.16),
  height: height * (0.05 + random() * 0.1),
  waves: 1 + random() * 2.5,
  shift: random() * 7,
  colour: hue(tone, 0.5 - index * 0.14),
}));

/** A landscape, different for each seed: a sky, a sun, three ridges. */
export function landscape(seed: string, width = 640, height = 360): Buffer {
  const random = seeded(`picture ${seed}`);
  const sky = between(random, 0, 359);
  const [high, low] = [hue(sky, 0.55), hue((sky + 40) % 360, 0.85)];
  const sun = { x: width * (0.15 + random() * 0.7), y: height * (0.2 + random() * 0.2), radius: height * (0.06 + random() * 0.06), colour: hue((sky + 50) % 360, 0.95) };
  const hills = ridges(random, height, (sky + 180) % 360);
  return png(width, height, (x, y) => {
    const hill = hills.findLast(({ base, height: rise, waves, shift }) => y > base + Math.sin((x / width) * waves * Math.PI * 2 + shift) * rise);
    if (hill !== undefined) return hill.colour;
    return Math.hypot(x - sun.x, y - sun.y) < sun.radius ? sun.colour : mix(high, low, y / height);
  });
}

/** A favicon: a disc in the outlet's colour. */
export function badge(seed: string, size = 32): Buffer {
  const random = seeded(`badge ${seed}`);
  const [paper, ink] = [hue(between(random, 0, 359), 0.92), hue(between(random, 0, 359), 0.4)];
  return png(size, size, (x, y) => (Math.hypot(x - size / 2 + 0.5, y - size / 2 + 0.5) < size * 0.36 ? ink : paper));
}
