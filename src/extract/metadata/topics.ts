import { plainTitle } from '../../common/html/title.ts';
import { isObject, textOf, typesOf, type JsonObject } from './json-ld.ts';
import type { PageHead } from './head.ts';
import { alike } from './title.ts';

const mostKeywords = 20;
/** A publisher's list that is longer describes the site or the search engine's wishes, not the article. */
const longestList = 40;

/** Where articles without a section are filed, and the front page. */
const noSection = /^(?:uncategori[sz]ed|unclassified|general|allgemein(?:es)?|keine kategorie|non class[ée](?:\(e\))?|sin categor[ií]a|sem categoria|senza categoria|geen categorie|niet gecategoriseerd|bez kategorii|okategoriserad|ukategorisert|luokittelematon|без рубрики|без категорії|غير مصنف|未分类|未分類|미분류|home(?:page)?|start(?:seite)?|inicio|accueil|strona główna|главная|首页|ホーム|হোম|blog|article|articles|artikel|news ?archiv|default|none|null|undefined|other|misc|sonstiges|news|latest news|last news|top stories|headlines|aktuell(?:es)?|nachrichten|übersichtsseite|actu(?:alités?)?|actualidad|noticias|notícias|notizie|nieuws|nyheter|nyheder|uutiset|wiadomo[śs]ci|zprávy|hírek|știri|новости|новини|haber(?:ler)?|أخبار|اخبار|חדשות|ニュース|新闻|新聞|뉴스|समाचार|ข่าว|tin tức|berita)$/iu;
const notWords = /[_{}<>=]|https?:|:\/\/|^\P{L}*$/u;

/**
 * The section that the publisher files the article under: JSON-LD, meta tags, else the last step of the bread crumbs.
 * @returns one name, as the publisher writes it
 */
export function sectionOf(head: PageHead, article: JsonObject | undefined, title: string | undefined, siteName: string | undefined): string | undefined {
  const named = [...texts(article?.['articleSection']), ...['article:section', 'parsely-section', 'section', 'article.section', 'cxenseparse:recs:category', 'vr:category', 'category'].flatMap((name) => head.metas.get(name)?.slice(0, 3) ?? []), ...crumbs(head)];
  for (const text of named) {
    const name = plainTitle(text.slice(0, 300)).split(/\s*(?:[,;|>»/]|::|\s-\s)\s*/)[0]?.replace(/^#/, '').trim() ?? '';
    if (name.length < 2 || name.length > 40 || noSection.test(name) || notWords.test(name)) continue;
    if ((siteName !== undefined && alike(name, siteName)) || (title !== undefined && alike(name, title))) continue;
    return name;
  }
  return undefined;
}

/** Names of the bread crumbs (schema.org BreadcrumbList), the article's own and the front page's left out; the nearest first. */
function crumbs(head: PageHead): string[] {
  const list = head.data.find((object) => typesOf(object).includes('BreadcrumbList'))?.['itemListElement'];
  if (!Array.isArray(list)) return [];
  return list.slice(1, 6).filter(isObject).flatMap((item) => textOf(item['name']) ?? (isObject(item['item']) ? textOf(item['item']['name']) : undefined) ?? []).toReversed();
}

/** All texts of a property: strings, or the names of objects. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 60).flatMap((item: unknown) => textOf(item) ?? []);
  const text = textOf(value);
  return text === undefined ? [] : [text];
}

/**
 * The publisher's own keywords: JSON-LD, article tags, news keywords. What is left of a page's `keywords` is only taken
 * where its text uses the words, for they often describe the whole site.
 * @param text the article's text
 * @returns at most 20, each once, as the publisher writes them
 */
export function keywordsOf(head: PageHead, article: JsonObject | undefined, title: string | undefined, text: string, siteName: string | undefined): string[] {
  const metas = (name: string): readonly string[] => head.metas.get(name) ?? [];
  const own = [texts(article?.['keywords']), metas('article:tag'), metas('news_keywords'), metas('parsely-tags'), metas('sailthru.tags')];
  let used: string | undefined;
  const isUsed = (word: string): boolean => (used ??= `${title ?? ''}\n${text}`.toLowerCase()).includes(word.toLowerCase());
  for (const list of own) {
    const found = cleaned(list, siteName);
    // A long list of which the article says next to nothing is the site's.
    if (found.length > 0 && (found.length < 9 || found.filter(isUsed).length >= found.length / 5)) return found.slice(0, mostKeywords);
  }
  for (const name of ['keywords', 'dc.subject']) {
    const found = cleaned(metas(name), siteName).filter(isUsed);
    if (found.length > 0) return found.slice(0, mostKeywords);
  }
  return [];
}

function cleaned(list: readonly string[], siteName: string | undefined): string[] {
  const parts = list.slice(0, 100).flatMap((text) => plainTitle(text.slice(0, 3000)).split(/\s*[,;|،、，]\s*/)).filter((part) => part !== '');
  if (parts.length > longestList || isSentence(parts)) return [];
  const seen = new Set<string>();
  const words: string[] = [];
  for (const part of parts) {
    const word = part.replace(/^[#\s'"„“”‘’-]+|['"„“”‘’\s-]+$/g, '').replace(/\s+/g, ' ');
    const key = word.toLowerCase();
    if (word.length < 2 || word.length > 60 || word.split(' ').length > 6 || notWords.test(word) || /^\p{L}+:\s?\S/u.test(word) || seen.has(key) || noSection.test(word)) continue;
    if (siteName !== undefined && alike(word, siteName)) continue;
    seen.add(key);
    words.push(word);
  }
  return words;
}

/** Some systems cut a title at its spaces and call that keywords: then many of them are articles and prepositions. */
function isSentence(parts: readonly string[]): boolean {
  const short = parts.filter((part) => /^\p{Ll}{1,3}$/u.test(part)).length;
  return parts.length > 4 && short / parts.length > 0.25;
}
