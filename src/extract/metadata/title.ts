import { plainTitle } from '../../common/html/title.ts';
import { articleOf, textOf } from './json-ld.ts';
import { firstMeta, type PageHead } from './head.ts';

const separator = /\s+[-–—|·•»:/]+\s+|\s*[|»]\s*/;

const words = (text: string): string[] => text.toLowerCase().normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of the words of `one` are in `other`, 0 to 1; for scripts without spaces, of their letters. */
export function likeness(one: string, other: string): number {
  const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(one);
  const mine = unspaced ? Array.from(one.replace(/\s+/g, '')) : words(one);
  const theirs = new Set(unspaced ? Array.from(other) : words(other));
  if (mine.length === 0) return 0;
  return mine.filter((word) => theirs.has(word)).length / mine.length;
}

export const alike = (one: string, other: string): boolean => likeness(one, other) >= 0.8 && likeness(other, one) >= 0.8;

/**
 * The article's title, without the site's name.
 * @param headings texts of the page's main headings (`h1`)
 * @param lesser texts of its `h2`, for pages whose main heading is the site's name
 */
export function titleOf(head: PageHead, headings: readonly string[], lesser: readonly string[] = [], siteName?: string): string | undefined {
  const article = articleOf(head.data);
  const told = [firstMeta(head, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'citation_title'), textOf(article?.['headline']), head.title]
    .filter((text) => text !== undefined)
    .map((text) => plainTitle(text.slice(0, 1000)))
    .filter((text) => text !== '');
  const given = told[0];
  const isSite = (text: string): boolean => siteName !== undefined && alike(text, siteName);
  const shown = headings.filter((text) => text.length < 300 && !isSite(text));
  if (given === undefined) return shown[0];
  // What readers see above the text goes before what networks and search engines are told.
  let best: string | undefined;
  let bestScore = shown.length === 1 ? 0.25 : 0.5;
  for (const heading of shown) {
    // A heading of a word or two is in most titles: how much of the title it says counts too.
    const score = Math.max(...told.map((text) => {
      const [said, saying] = [likeness(text, heading), likeness(heading, text)];
      return Math.max(said, said < 0.3 ? saying / 2 : saying);
    }));
    if (score > bestScore) [best, bestScore] = [heading, score];
  }
  // A heading may begin with a kicker that is no part of the title.
  const within = best === undefined ? undefined : told.find((text) => text.length > 15 && text.length < (best?.length ?? 0) && best?.endsWith(text));
  if (within !== undefined) return within;
  best ??= lesser.find((text) => text.length > 12 && told.some((other) => alike(text, other) || (other.startsWith(text) && /^\s*[-–—|·•:»]\s/.test(other.slice(text.length)))));
  return best ?? withoutSite(told.find((text) => !isSite(text)) ?? given, siteName);
}

/** Takes a site's name off the end or the beginning of a title. */
export function withoutSite(title: string, siteName: string | undefined): string {
  const isSite = (part: string): boolean => siteName !== undefined && (alike(part, siteName) || likeness(part, siteName) === 1);
  const colon = title.indexOf(': ');
  if (colon > 0 && isSite(title.slice(0, colon))) return title.slice(colon + 2).trim();
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (isSite(last) || (siteName === undefined && words(last).length <= 4 && first.length > last.length * 1.5)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s\-–—|·•»:/]+$/, '');
  if (isSite(first) && last.length > first.length) return title.slice(first.length).replace(/^[\s\-–—|·•»:/]+/, '');
  return title;
}
