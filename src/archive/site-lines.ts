import type { SiteLines } from '../common/site.ts';

const bytesEach = 4;

/** Four bytes a line: keys are as good as random, so nothing would pack them closer. */
export function packLines({ title, mayGo, others }: SiteLines): Uint8Array {
  const numbers = [title, mayGo.length, ...mayGo, ...others];
  const packed = new DataView(new ArrayBuffer(numbers.length * bytesEach));
  for (const [at, number] of numbers.entries()) packed.setUint32(at * bytesEach, number, true);
  return new Uint8Array(packed.buffer);
}

export function unpackLines(data: Uint8Array): SiteLines {
  const packed = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const numbers = Array.from({ length: Math.floor(data.byteLength / bytesEach) }, (_, at) => packed.getUint32(at * bytesEach, true));
  const [title = 0, count = 0] = numbers;
  return { title, mayGo: numbers.slice(2, 2 + count), others: numbers.slice(2 + count) };
}
