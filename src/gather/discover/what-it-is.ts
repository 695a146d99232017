/** What an answer that is no feed is instead, in words that end a sentence: "… is an image". */
export function whatItIs(bytes: Uint8Array, contentType = ''): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, '').trimStart();
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (start === '') return 'is empty';
  if (/<opml[\s>]/i.test(start)) return 'is a list of feeds (OPML); import it instead';
  if (/<(?:urlset|sitemapindex)[\s>]/i.test(start)) return 'is a sitemap';
  if (start.startsWith('%PDF')) return 'is a PDF document';
  if (isHtml(start, type)) return 'is a web page';
  if (/^(?:image|audio|video)\//.test(type)) return `is ${type.startsWith('image') ? 'an image' : type.startsWith('audio') ? 'a sound' : 'a film'}`;
  if (/^[[{]/.test(start)) return 'is JSON, but no JSON Feed';
  if (start.startsWith('<?xml') || /\bxml\b/.test(type)) return 'is XML, but no feed';
  if (type.startsWith('text/')) return 'is plain text';
  return type === '' ? 'is something else' : `is of the type ${type.slice(0, 60)}`;
}

/** Whether a document can be searched for links. */
export const looksLikeHtml = (bytes: Uint8Array, contentType = ''): boolean =>
  isHtml(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, '').trimStart(), contentType.toLowerCase());

const isHtml = (start: string, type: string): boolean =>
  !/<(?:opml|urlset|sitemapindex)[\s>]/i.test(start) && (/<(?:!doctype\s+html|html|head|body|title|meta|link)[\s>]/i.test(start) || (/\bx?html\b/.test(type) && start.includes('<')));
