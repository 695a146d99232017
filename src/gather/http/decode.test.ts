import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { looksComplete } from './complete.ts';
import { decodeBody } from './decode.ts';

const document = Buffer.from(`<?xml version="1.0"?><rss><channel>${'<item>news of the day</item>'.repeat(500)}</channel></rss>\n`);
const big = 1_000_000;

describe('decodeBody', () => {
  test.each([
    ['gzip', gzipSync(document)],
    ['x-gzip', gzipSync(document)],
    ['GZIP', gzipSync(document)],
    ['deflate', deflateSync(document)],
    ['deflate', deflateRawSync(document)],
    ['br', brotliCompressSync(document)],
    ['zstd', zstdCompressSync(document)],
    ['gzip, br', brotliCompressSync(gzipSync(document))],
    ['br, gzip', gzipSync(brotliCompressSync(document))],
    ['identity', document],
    ['utf-8', document],
    ['constructor', document],
    [undefined, document],
    [undefined, gzipSync(document)],
    ['gzip', gzipSync(gzipSync(document))],
    ['gzip', document],
    ['br', document],
    ['deflate', document],
    ['zstd', document],
    ['gzip', Buffer.concat([gzipSync(document.subarray(0, 5000)), gzipSync(document.subarray(5000))])],
    ['gzip', gzipSync(document).subarray(0, -8)],
  ])('undoes %s (%#)', async (encoding, body) => {
    expect(Buffer.from(await decodeBody(body, encoding, big)).equals(document)).toBe(true);
  });

  test.each([
    ['gzip', gzipSync(document).subarray(0, 60)],
    ['gzip', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(100, 7)])],
    ['br', brotliCompressSync(document).subarray(0, 20)],
    ['zstd', zstdCompressSync(document).subarray(0, 30)],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(document)))],
    ['gzip, gzip', gzipSync(gzipSync(gzipSync(document)))],
    [undefined, gzipSync(gzipSync(gzipSync(document)))],
  ])('refuses damaged or over-wrapped %s (%#)', async (encoding, body) => {
    await expect(decodeBody(body, encoding, big)).rejects.toMatchObject({ kind: 'bad-encoding' });
  });

  it.each(['gzip', 'deflate', 'br', 'zstd'] as const)('stops a %s bomb at the cap without making it whole', async (encoding) => {
    const zeros = Buffer.alloc(100_000_000);
    const bomb = { gzip: () => gzipSync(zeros), deflate: () => deflateSync(zeros), br: () => brotliCompressSync(zeros, { params: { 1: 1 } }), zstd: () => zstdCompressSync(zeros) }[encoding]();
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    await expect(decodeBody(bomb, encoding, big)).rejects.toMatchObject({ kind: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('gives back whatever was compressed, and never more than the cap', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom('gzip', 'deflate', 'br', 'zstd'), async (bytes, encoding) => {
      fc.pre(!(bytes[0] === 0x1f && bytes[1] === 0x8b));
      const body = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, zstd: zstdCompressSync }[encoding](bytes);
      expect(Buffer.from(await decodeBody(body, encoding, 2000)).equals(Buffer.from(bytes))).toBe(true);
    }), { numRuns: 100 });
  });

  it('survives any bytes under any name', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('gzip', 'deflate', 'br', 'zstd', 'gzip, br'), async (bytes, encoding) => {
      const outcome = await decodeBody(bytes, encoding, 1000).then((decoded) => decoded.length <= 1000 ? 'decoded' : 'too much', (error: { kind: string }) => error.kind);
      expect(['decoded', 'bad-encoding', 'too-large']).toContain(outcome);
    }), { numRuns: 300 });
  });
});

test.each([
  ['<rss></rss>', true], ['<feed></feed >\n\n', true], ['<html></HTML><!-- 12 ms -->', true], ['<rdf:RDF></rdf:RDF>', true], ['{"items":[]}', true],
  ['<rss><item></item>', false], ['{"items":[{}', false], ['{"items":[{}]', false], ['', false], ['x}', false],
])('looksComplete %j → %s', (text, complete) => expect(looksComplete(Buffer.from(text))).toBe(complete));
