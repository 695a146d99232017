/**
 * A 53-bit hash of a string (cyrb53 by bryc, public domain): small enough for an integer column and quick enough
 * for every entry of every document. Not for secrets; what it is given is a cryptographic hash already, or is
 * compared again when it is found.
 */
export function key53(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

/** Letters and digits only, compatibility forms and case folded: titles that differ in punctuation are one. */
export function normalTitle(title: string): string {
  if (!beyondAscii.test(title)) return title.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

const beyondAscii = /[\u0080-\uFFFF]/;

/**
 * Hash of what makes an article the same in another feed: canonical link and title. The host alone makes the upper
 * bits, so that the articles of one outlet lie together in the index and storing a feed touches few of its pages.
 * @returns `undefined` when link or title says nothing
 */
export function identityOf(canonicalUrl: string | undefined, title: string): number | undefined {
  const normal = normalTitle(title);
  if (canonicalUrl === undefined || normal === '') return undefined;
  const host = /^https?:\/\/([^/?#]*)/.exec(canonicalUrl)?.[1] ?? '';
  return (key53(host) % hostRange) * restRange + (key53(`${canonicalUrl}\n${normal}`) % restRange);
}

const hostRange = 2 ** 19;
const restRange = 2 ** 34;

/** 2^22 ms, some 70 minutes: the bucket in which unread articles are counted. Floors before 1970 too, as SQL's >> does. */
export const hourOf = (time: number): number => Math.floor(time / 4_194_304);
