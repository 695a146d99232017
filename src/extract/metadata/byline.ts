import { plainTitle } from '../../common/html/title.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import type { Line } from '../content/line.ts';
import { readDate } from './date.ts';
import type { PageHead } from './head.ts';
import { articleOf, isObject, textOf, typesOf } from './json-ld.ts';

const lead = /^(?:(?:(?:(?:view|show|zeige|see) )?(?:all|alle) (?:posts|articles|beiträge|artikel)|edited|written|posted|published|reported|words|story|text|report|photos?|interview|article|review)(?: and photos?| und fotos?)?\s+)?(?:by|von|par|por|di|da|door|av|af|przez|автор|autor(?:in|es)?|auteurs?|author|text|from|of|作者|記者|文)(?:\s*[:：]\s*|\s+)/iu;
/** What stands in a byline and is nobody's name. */
const nobody = /^(?:admin(?:istrator)?|editor(?:s|ial)?(?: team| staff)?|staff(?: writer| reporter)?|(?:die |der |la |le )?redaktion|redaction|rédaction|redacción|redação|redazione|redakcja|redactie|online[- ]?redaktion|news ?(?:desk|room)|web ?(?:desk|master)|guest|gast|author|autor|anonymous|unknown|user|none|null|undefined|n\/a|by|team|super user)$/iu;
/** "3 May 2026 by Ada Quill", "Posted on Monday von Ada Quill". */
const inMiddle = /(?:\d|\p{L}\s|[·•|,-])\s*(?:by|von|par|por|di|door)[:\s]+(\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})/u;
const unspaced = /(?:作者|记者|記者|撰文|文)\s*[:：/／]?\s*([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])/u;
const fullName = /^\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|van|von|der|den|da|di|la|le|el|al|bin|ter|zu)\s+){0,2}\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const noName = /^\d|https?|www\.|@|[<>{}[\]|=„“"”]|\p{L}\.\p{Ll}{2,}$|\d{3,}|\d:\d\d|\b(?:gmbh|ltd|inc|llc|e\.\s?v|s\.a|ministerium|ministry|copyright|agentur|agency|university|universität|verlag|edit|picks?)(?![\p{L}])/iu;

/** Words in lower case that no name has: "Von der Maske bis zur Zoonose" names nobody. */
const running = /(?:^|\s)(?!(?:de|van|von|der|den|da|di|la|le|el|al|bin|ter|ten|zu|und|and|y|e|et|og|och|dos|das|do|du|des|für|for|aus|from|in|at)\s)\p{Ll}+(?=\s)/u;

/**
 * Who wrote the article, as names: JSON-LD, then meta tags, then `rel=author` and bylines near the title.
 * @param siteName left out when it stands where a person should
 */
export function bylineOf(head: PageHead, root: HtmlElement, nearTitle: readonly Line[], siteName: string | undefined): string | undefined {
  const article = articleOf(head.data);
  const metas = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'dc:creator', 'byl', 'citation_author', 'article:author_name', 'twitter:data1', 'cxenseparse:author'];
  const sources: (() => string[])[] = [
    () => dataNames(article?.['author']),
    () => dataNames(article?.['creator']),
    ...metas.map((name) => () => (name === 'twitter:data1' && !/written by|geschrieben von|author|verfasst von|escrito por|écrit par/i.test(head.metas.get('twitter:label1')?.[0] ?? '') ? [] : [...(head.metas.get(name) ?? [])])),
    () => relAuthors(root),
    () => nearTitle.filter((line) => line.size < 120 && lead.test(line.text) && !running.test(line.text.replace(lead, ''))).map((line) => line.text),
    () => nearTitle.filter((line) => line.size < 200).flatMap((line) => (line.size < 100 ? inMiddle.exec(line.text)?.[1] : undefined) ?? unspaced.exec(line.text)?.[1] ?? []),
    () => nearTitle.filter((line) => line.size < 80 && readDate(line.text) !== undefined).flatMap((line) => line.text.split(/\s*[·•|,]\s*|\s+[-–—]\s+/).filter((part) => fullName.test(part))),
    () => nearTitle.filter((line) => (line.hints & Hint.author) !== 0 && fullName.test(line.text)).map((line) => line.text),
    () => nearTitle.filter((line, at) => fullName.test(line.text) && line.context.heading === 0 && [nearTitle[at - 1], nearTitle[at + 1], nearTitle[at + 2]].some((other) => other !== undefined && other.size < 60 && readDate(other.text) !== undefined)).slice(0, 1).map((line) => line.text),
  ];
  for (const source of sources) {
    const names = [...new Set(source().flatMap((text) => namesIn(text)))].filter((name) => siteName === undefined || bare(name) !== bare(siteName));
    if (names.length > 0) return names.slice(0, 12).join(', ');
  }
  return undefined;
}

function dataNames(value: unknown, depth = 0): string[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => dataNames(item, depth + 1));
  if (isObject(value)) return typesOf(value).some((type) => type.endsWith('Organization')) ? [] : dataNames(value['name'] ?? '', depth + 1);
  const text = textOf(value);
  return text === undefined ? [] : [text];
}

function relAuthors(root: HtmlElement): string[] {
  const found: string[] = [];
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || found.length >= 6) continue;
      const names = `${attribute(child, 'rel') ?? ''} ${attribute(child, 'itemprop') ?? ''}`;
      if (/(?:^|\s)author(?:\s|$)/.test(names) && child.tag !== 'link' && child.tag !== 'meta') {
        const text = textIn(child).replace(/\s+/g, ' ').trim();
        if (text.length < 80) found.push(text);
      } else visit(child);
    }
  };
  visit(root);
  return found.slice(0, 3);
}

const textIn = (element: HtmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : ` ${textIn(child)} `)).join('');

/** Letters only, without marks: to compare names. */
const bare = (name: string): string => name.normalize('NFD').replace(/[^\p{L}]+/gu, '').toLowerCase();

/** Names of people in a byline, cleaned of "By", roles and dates. */
export function namesIn(text: string): string[] {
  const plain = plainTitle(text.slice(0, 500)).replace(lead, '').replace(/\s*[(（].*?[)）]/g, '').replace(/\s+(?:[|•·]|[-–—]\s|(?:at|am|on|um)\s+\d).*$/, '');
  const parts = plain.split(/\s*[,;/]\s*|\s+(?:and|und|et|y|e|en|och|og|i|&|и)\s+/iu);
  // "Surname, Forename" is one name, and so is a name in a script that puts no spaces.
  const names = parts.length === 2 && parts.every((part) => /^\p{Lu}[\p{L}.'’-]*$/u.test(part)) && text.includes(',') ? [`${parts[1]} ${parts[0]}`] : parts;
  return names.map((name) => name.replace(lead, '').replace(/^[\s:,.-]+|[\s:,-]+$/g, '')).filter((name) => isName(name));
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || nobody.test(name) || noName.test(name) || !/\p{L}{2}/u.test(name)) return false;
  return name.split(' ').length <= 6 && !/^\p{Ll}+$/u.test(name);
}
