import { attribute, type HtmlElement } from '../tree.ts';
import { httpUrl } from '../url.ts';

const permalinks = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-embed-url', 'data-permalink', 'cite'];

/** Where the quoted post can be seen, when the quotation says so outside its text. */
export function postAddress(quote: HtmlElement, base: string | undefined): string | undefined {
  const record = /^at:\/\/(did:[\w:.%-]{1,100})\/app\.bsky\.feed\.post\/(\w{1,40})$/.exec(attribute(quote, 'data-bluesky-uri') ?? '');
  if (record) return `https://bsky.app/profile/${record[1]}/post/${record[2]}`;
  for (const name of permalinks) {
    const given = attribute(quote, name);
    const url = given === undefined ? undefined : httpUrl(given.trim(), base);
    if (url !== undefined) return url.replace(/\?utm_source=ig_embed.*$/, '').replace(/\/embed\/?$/, '');
  }
  return undefined;
}
