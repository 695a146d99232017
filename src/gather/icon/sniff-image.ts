const signatures: readonly [type: string, at: number, bytes: readonly number[]][] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['image/x-icon', 0, [0x00, 0x00, 0x01, 0x00]],
];

/**
 * The type of a picture by its first bytes (MIME Sniffing Standard, section 6.1), whatever a server says about it.
 * @returns the MIME type of a PNG, JPEG, GIF, WebP, ICO or AVIF; undefined for anything else. Never SVG: it can run scripts
 */
export function sniffImage(bytes: Uint8Array): string | undefined {
  const known = signatures.find(([, at, signature]) => signature.every((byte, index) => bytes[at + index] === byte));
  if (known) return known[0];
  if (word(bytes, 0) === 'RIFF' && word(bytes, 8) === 'WEBP') return 'image/webp';
  return isAvif(bytes) ? 'image/avif' : undefined;
}

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** A file type box (ISO/IEC 14496-12 section 4.3) whose brands name AVIF. */
function isAvif(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || word(bytes, 4) !== 'ftyp') return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  const end = Math.min(size, bytes.length, 256);
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12 && /^avi[fs]$/.test(word(bytes, at))) return true;
  }
  return false;
}
