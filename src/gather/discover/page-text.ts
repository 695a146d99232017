import { decodeBytes, headerCharset } from '../feed/text/decode.ts';

const most = 4_000_000;

/** A page as text: links and titles are all that is wanted of it, so the encoding of a `meta` tag counts as a header's. */
export function pageText(body: Uint8Array, contentType = ''): string {
  const bytes = body.subarray(0, most);
  if (headerCharset(contentType) !== undefined) return decodeBytes(bytes, contentType).text;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1];
  return decodeBytes(bytes, declared === undefined || /^utf-?16/i.test(declared) ? undefined : `charset=${declared}`).text;
}
