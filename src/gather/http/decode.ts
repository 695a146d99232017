import { promisify } from 'node:util';
import {
  brotliDecompress, brotliDecompressSync, constants, gunzip, gunzipSync, inflate, inflateRaw, inflateRawSync, inflateSync,
  zstdDecompress, zstdDecompressSync, type BrotliOptions, type ZlibOptions, type ZstdOptions,
} from 'node:zlib';
import { looksComplete } from './complete.ts';
import { Refusal } from './refusal.ts';
import { sizeWords } from './size-words.ts';

type Coding = 'gzip' | 'deflate' | 'br' | 'zstd';

/** What `decodeBody` can undo, for the `Accept-Encoding` header. */
export const acceptEncoding = 'gzip, deflate, br, zstd';

/** Nobody wraps an honest document more than twice. */
const mostLayers = 2;
/** Below this a trip to the thread pool costs more than it saves. */
const smallBytes = 128 * 1024;

const named = new Map<string, Coding>([['gzip', 'gzip'], ['x-gzip', 'gzip'], ['deflate', 'deflate'], ['br', 'br'], ['zstd', 'zstd']]);

/**
 * Undoes `Content-Encoding` (RFC 9110, section 8.4; `deflate` both with and without its zlib wrapper), and a gzip that
 * nobody announced. A body that only claims to be compressed is taken as it is. Decompression stops at `maxBytes`, so
 * a bomb costs no more than an honest body of that size.
 *
 * @throws {Refusal} `too-large`; `bad-encoding` for damaged data or more than two layers
 */
export async function decodeBody(body: Uint8Array, contentEncoding: string | undefined, maxBytes: number): Promise<Uint8Array> {
  const codings = (contentEncoding ?? '').toLowerCase().split(',').flatMap((name) => named.get(name.trim()) ?? []);
  if (codings.length > mostLayers) throw new Refusal('bad-encoding', `The answer was compressed ${codings.length} times over.`);
  let decoded = body;
  let layers = 0;
  for (const coding of codings.reverse()) {
    if (decoded.length === 0 || !couldBe(coding, decoded)) continue;
    decoded = await undo(coding, decoded, maxBytes);
    layers += 1;
  }
  while (couldBe('gzip', decoded)) {
    if (layers === mostLayers) throw new Refusal('bad-encoding', `The answer was compressed more than ${mostLayers} times over.`);
    decoded = await undo('gzip', decoded, maxBytes);
    layers += 1;
  }
  return decoded;
}

/** By magic numbers where there are any (RFC 1952, RFC 8878); by what plain text would look like where there are none. */
function couldBe(coding: Coding, bytes: Uint8Array): boolean {
  if (coding === 'gzip') return bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (coding === 'zstd') return bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;
  return true;
}

/** Whether the bytes begin as markup or JSON do. */
function startsAsText(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*[<{[]/.test(start);
}

async function undo(coding: Coding, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  try {
    return await decompress(coding, bytes, maxBytes, false);
  } catch (error) {
    if (hasCode(error, 'ERR_BUFFER_TOO_LARGE')) throw new Refusal('too-large', `The answer is larger than ${sizeWords(maxBytes)} once decompressed.`, { cause: error });
    if (startsAsText(bytes)) return bytes;
    // Some servers forget the last bytes of the stream; the document before them may be whole all the same.
    const partial = coding === 'zstd' ? undefined : await decompress(coding, bytes, maxBytes, true).catch(() => undefined);
    if (partial && looksComplete(partial)) return partial;
    throw new Refusal('bad-encoding', `The answer says it is compressed (${coding}), but it cannot be decompressed.`, { cause: error });
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

const asyncOf = {
  gzip: promisify<Uint8Array, ZlibOptions, Buffer>(gunzip),
  deflate: promisify<Uint8Array, ZlibOptions, Buffer>(inflate),
  raw: promisify<Uint8Array, ZlibOptions, Buffer>(inflateRaw),
  br: promisify<Uint8Array, BrotliOptions, Buffer>(brotliDecompress),
  zstd: promisify<Uint8Array, ZstdOptions, Buffer>(zstdDecompress),
};
const syncOf = { gzip: gunzipSync, deflate: inflateSync, raw: inflateRawSync, br: brotliDecompressSync, zstd: zstdDecompressSync };

async function decompress(coding: Coding, bytes: Uint8Array, maxBytes: number, partial: boolean): Promise<Uint8Array> {
  const flush = coding === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  const options = { maxOutputLength: maxBytes, chunkSize: 64 * 1024, ...(partial ? { finishFlush: flush } : {}) };
  const method = coding === 'deflate' && !hasZlibHeader(bytes) ? 'raw' : coding;
  return bytes.length <= smallBytes ? syncOf[method](bytes, options) : asyncOf[method](bytes, options);
}

/** RFC 1950, section 2.2: compression method 8 and a checksum of the first two bytes. */
const hasZlibHeader = ([first = 0, second = 0]: Uint8Array): boolean => (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
