import { plainTitle } from '../../common/html/title.ts';
import { httpUrl } from '../../common/html/url.ts';
import { firstMeta, type PageHead } from './head.ts';
import { articleOf, isObject, textOf, typesOf } from './json-ld.ts';

/** The outlet's name: OpenGraph, application name, JSON-LD publisher. */
export function siteNameOf(head: PageHead): string | undefined {
  const article = articleOf(head.data);
  const website = head.data.find((object) => typesOf(object).includes('WebSite'));
  const named = firstMeta(head, 'og:site_name') ?? textOf(isObject(article?.['publisher']) ? article['publisher']['name'] : undefined) ?? textOf(website?.['name']) ?? firstMeta(head, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'citation_journal_title');
  const name = named === undefined ? '' : plainTitle(named);
  return name === '' || name.length > 100 || /^https?:/.test(name) ? undefined : name;
}

/** Scripts that (nearly) one language writes in. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\uac00-\ud7af]/g, 'ko'], [/[\u3040-\u30ff]/g, 'ja'], [/[\u4e00-\u9fff]/g, 'zh'], [/[\u0590-\u05ff]/g, 'he'], [/[\u0e00-\u0e7f]/g, 'th'], [/[\u0370-\u03ff]/g, 'el'], [/[\u0530-\u058f]/g, 'hy'], [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0980-\u09ff]/g, 'bn'], [/[\u0b80-\u0bff]/g, 'ta'], [/[\u0c00-\u0c7f]/g, 'te'],
];

/**
 * The article's language as a BCP 47 tag: what the page says, checked against the script of its text, else what the
 * caller expects.
 */
export function langOf(head: PageHead, text: string, expected: string | undefined): string | undefined {
  const sample = text.slice(0, 2000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isLatin = (sample.match(/[a-z]/gi)?.length ?? 0) > letters / 2;
  const byScript = letters === 0 || isLatin ? undefined : scripts.find(([pattern]) => (sample.match(pattern)?.length ?? 0) > letters * (pattern.source.includes('3040') ? 0.15 : 0.4))?.[1];
  const told = [head.lang, textOf(articleOf(head.data)?.['inLanguage']), firstMeta(head, 'og:locale', 'content-language', 'dc.language', 'language'), expected].map((tag) => languageTag(tag)).filter((tag) => tag !== undefined);
  if (byScript !== undefined) return told.find((tag) => tag.startsWith(byScript)) ?? byScript;
  return told.find((tag) => isLatin || !/^(?:en|de|fr|es|it|pt|nl|pl|sv|da|fi|cs)(?:-|$)/.test(tag)) ?? undefined;
}

/** @returns a tag such as `de` or `pt-BR`; undefined for what is none */
export function languageTag(text: string | undefined): string | undefined {
  const found = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?=$|[^a-z])/i.exec(text?.trim() ?? '');
  if (!found) return undefined;
  const [, language = '', script, region] = found;
  return [language.toLowerCase(), script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase(), region?.toUpperCase()].filter((part) => part).join('-');
}

/** The address the publisher calls the article's own; a page that names its front page instead names none. */
export function canonicalOf(head: PageHead, base: string): string | undefined {
  const here = URL.parse(base);
  for (const reference of [head.links.get('canonical')?.[0], firstMeta(head, 'og:url')]) {
    const url = reference === undefined ? undefined : URL.parse(httpUrl(reference, base) ?? '');
    if (url && (url.pathname !== '/' || url.search !== '' || here?.pathname === '/')) return url.href;
  }
  return undefined;
}

const longest = 500;

/** The publisher's own summary. */
export function summaryOf(head: PageHead): string | undefined {
  const told = firstMeta(head, 'og:description', 'description', 'twitter:description', 'dc.description', 'dcterms.description') ?? textOf(articleOf(head.data)?.['description']);
  return told === undefined ? undefined : plainTitle(told);
}

/** The publisher's own summary, else the beginning of the text. */
export function excerptOf(head: PageHead, text: string): string | undefined {
  const plain = summaryOf(head) ?? '';
  return shortened(plain.length >= 20 ? plain : (text.split('\n\n').find((paragraph) => paragraph.length >= 40) ?? plain));
}

function shortened(text: string): string | undefined {
  if (text === '') return undefined;
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 60)).trimEnd()}…`.toWellFormed();
}
