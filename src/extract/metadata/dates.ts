import { findDate, type FoundDate } from '../../common/date/find-date.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import { endsSentence, type Line, linkDensity } from '../content/line.ts';
import type { PageHead } from './head.ts';
import { textOf, typesOf, type JsonObject } from './json-ld.ts';
import { hasByLead } from './names.ts';
import { piecesOf } from './pieces.ts';

export interface PageDates {
  published?: string;
  modified?: string;
}

/** Where a page may say when its article came out. */
export interface DateSources {
  head: PageHead;
  root: HtmlElement;
  /** The page's article in JSON-LD. */
  article: JsonObject | undefined;
  /** Lines around the title, and the title's place in them. */
  nearTitle: readonly Line[];
  titleAt: number;
  belowText: readonly Line[];
  url: string;
  lang: string | undefined;
  /** Milliseconds since the epoch; no date is later. */
  now: number;
}

const publishedNames = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'publish-date', 'publishdate', 'publish_date', 'published', 'published_time', 'publication_date',
  'article.published', 'cxenseparse:recs:publishtime', 'rnews:datepublished', 'citation_publication_date', 'citation_online_date', 'citation_date', 'dcterms.issued', 'dcterms.created', 'dcterms.date', 'dc.date.issued', 'dc.date.created', 'dc.date', 'dc:date', 'prism.publicationdate', 'originalpublicationdate',
  'article_date_original', 'bt:pubdate', 'pubdate', 'pub_date', 'date', 'article:post_date', 'datecreated', 'article:created_time',
];
const modifiedNames = ['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified', 'article:updated_time', 'lastmod', 'last-modified', 'revised', 'updated_time'];
const otherPublished = /(?:^|[^a-z])pub(?:lish(?:ed|ing)?|lication)?[^a-z]?(?:date|time|on|at)|(?:date|time)[^a-z]?publish|release[^a-z]?date|date[^a-z]?released|upload[^a-z]?date|first[^a-z]?published/;
const otherModified = /modif|updat|revis|lastmod/;

const day = 86_400_000;

/**
 * When the article came out and was last changed: JSON-LD and meta tags, checked against what readers see under the title;
 * then `time` elements, the address, and lines below the text. A day that is shown and lies before the stated one wins:
 * publishing systems state when they saved a page. A stated time within the day that is shown stays, whatever its zone.
 */
export function datesOf(sources: DateSources): PageDates {
  const { head, article, lang, now } = sources;
  const read = (text: string | undefined): FoundDate | undefined => {
    const date = text === undefined ? undefined : findDate(text, lang);
    return date !== undefined && notInFuture(date.time, now) !== undefined ? date : undefined;
  };
  const changed = bestOf([textOf(article?.['dateModified']), ...metasOf(head, modifiedNames, otherModified)], read);
  const stated = publishedOf([textOf(article?.['datePublished']), ...metasOf(head, publishedNames, otherPublished)], changed, read);
  const shown = shownNear(sources, read);
  const published = stated !== undefined && shown.published !== undefined
    ? (isEarlierDay(shown.published, stated) ? shown.published : stated)
    // A page that tells only when it was updated has no other date.
    : stated ?? shown.published ?? laterSources(sources, shown.modified, read) ?? read(textOf(article?.['dateModified']));
  const modified = changed ?? shown.modified;
  const first = published === undefined ? undefined : notInFuture(published.time, now);
  const last = modified === undefined ? undefined : notInFuture(modified.time, now);
  return { ...(first === undefined ? {} : { published: first }), ...(last === undefined || (first !== undefined && last <= first) ? {} : { modified: last }) };
}

/** @returns ISO 8601 in UTC; a date up to a day ahead is a slip of time zones and becomes `now`, one further ahead is none */
export function notInFuture(time: number, now: number): string | undefined {
  return time > now + day ? undefined : new Date(Math.min(time, now)).toISOString();
}

type Read = (text: string | undefined) => FoundDate | undefined;

/** The first date; with its time from a later source, when that gives the same day more exactly. */
function bestOf(texts: readonly (string | undefined)[], read: Read): FoundDate | undefined {
  let first: FoundDate | undefined;
  for (const text of texts) {
    const date = read(text);
    if (date === undefined) continue;
    if (first === undefined && date.hasTime) return date;
    if (first !== undefined && date.hasTime && localDay(date) === localDay(first)) return date;
    first ??= date;
  }
  return first;
}

/** The stated date; an earlier one when the first is only the time of the last change. */
function publishedOf(texts: readonly (string | undefined)[], changed: FoundDate | undefined, read: Read): FoundDate | undefined {
  const first = bestOf(texts, read);
  if (first === undefined || first.time !== changed?.time) return first;
  return texts.map((text) => read(text)).find((date) => date !== undefined && date.time < first.time - day) ?? first;
}

const localDay = ({ time, offset = 0 }: FoundDate): number => Math.floor((time + offset * 60_000) / day);

/** Whether a day lies before another date in every time zone. */
function isEarlierDay(shown: FoundDate, stated: FoundDate): boolean {
  if (shown.hasTime) return stated.hasTime ? shown.time < stated.time - day / 2 : localDay(shown) < localDay(stated);
  return shown.time + day + (stated.hasTime ? day / 2 : 0) <= stated.time;
}

/** Contents of the named meta tags in that order, then of those whose name fits, the earliest first. */
function metasOf({ metas }: PageHead, names: readonly string[], other: RegExp): string[] {
  const found = names.flatMap((name) => metas.get(name) ?? []);
  if (found.length > 0) return found;
  for (const [name, contents] of metas) if (other.test(name) && !/expir|publisher|modif.*publish/.test(name) && (other === otherModified || !otherModified.test(name))) found.push(...contents.filter((text) => text.length < 60));
  return found.toSorted();
}

const updatedLabel = /updated?|modified|revised|last (?:edited|reviewed)|reviewed (?:on|by)|aktualisiert|geändert|überarbeitet|stand(?=\s*:|\s+\d)|mis à jour|mise à jour|modifié|maj\s*:|actualizad[oa]|actualización|aggiornat[oa]|aggiornamento|ultima modifica|atualizad[oa]|atualização|bijgewerkt|laatst gewijzigd|uppdatera[dt]|opdateret|oppdatert|päivitetty|muokattu|zaktualizowan|aktualizacja|aktualizováno|frissítve|actualizat|güncelle(?:n|me)|обновл|оновлен|изменен|更新|改訂|수정|업데이트|تحديث|تعديل|به‌روز|عודכן|עודכן|עדכון|अपडेट|अद्यतन|อัปเดต|แก้ไข|cập nhật|diperbarui|ενημέρωση|τελευταία/giu;
const publishedLabel = /publish(?:ed)?|posted|first published|veröffentlicht|erschienen|erstellt|publié|paru|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicera[dt]|publiceret|publisert|julkaistu|opublikowan|zveřejněno|publikováno|megjelent|publicat|yayın(?:lan|lama)|опубликован|опубліковано|发布|發布|发表|公開|掲載|配信|입력|등록|기사입력|승인|نشر|منتشر|פורסם|प्रकाशित|เผยแพร่|đăng|terbit|diterbitkan|δημοσ/giu;

interface Shown {
  /** A date that is said to be that of publication goes before one that says nothing. */
  published?: FoundDate;
  said?: FoundDate;
  modified?: FoundDate;
}

const longestLine = 140;
/** Letters of running text below the title after which no date is looked for. */
const mostProse = 600;

/** Dates under the title, in order; then those above it, the nearest first. */
function shownNear({ nearTitle, titleAt }: DateSources, read: Read): Shown {
  const shown: Shown = {};
  let prose = 0;
  for (const line of nearTitle.slice(titleAt + 1)) {
    if (line.size > longestLine && linkDensity(line) < 0.5) prose += line.size;
    if (prose > mostProse) break;
    take(line, shown, read);
  }
  if (shown.said === undefined) for (const line of nearTitle.slice(Math.max(0, titleAt - 4), Math.max(0, titleAt)).toReversed()) take(line, shown, read);
  return saidFirst(shown);
}

const saidFirst = ({ published, said, modified }: Shown): Shown => ({ ...((said ?? published) === undefined ? {} : { published: said ?? published }), ...(modified === undefined ? {} : { modified }) });

function take(line: Line, shown: Shown, read: Read): void {
  if (line.size > longestLine || line.text.length > 250 || !/\p{Nd}/u.test(line.text) || linkDensity(line) > 0.9 && line.size > 60) return;
  const pieces = piecesOf(line);
  const text = pieces.map(({ text: piece, element }) => timeOf(element) ?? piece).join(' ');
  if (!isDateLine(line, text)) return;
  for (const [label, part] of labelled(text)) {
    const date = read(part);
    if (date === undefined) continue;
    if (label === 'updated') shown.modified ??= date;
    else if (label === 'published') shown.said ??= date;
    else shown.published ??= date;
  }
}

/** The exact form of a date that a `time` element shows in words; not of one that tells how long ago it was. */
function timeOf(element: HtmlElement): string | undefined {
  for (let at: HtmlElement | undefined = element, level = 0; at !== undefined && level < 3; at = at.parent, level++) {
    if (at.tag === 'time') return attribute(at, 'datetime')?.trim() || undefined;
  }
  return undefined;
}

/** Whether a line tells a date rather than speaking of one. */
function isDateLine(line: Line, text: string): boolean {
  const words = line.text.split(/\s+/).length;
  if (line.context.heading > 0 && words > 6) return false;
  return words <= 6 || (words <= 12 && !endsSentence(line.text)) || line.timed > 0 || text.search(updatedLabel) >= 0 || text.search(publishedLabel) >= 0 || (words <= 16 && (hasByLead(line.text) || /[|•·⋅]|\s[–—-]\s/.test(line.text)));
}

/** A line cut at the words that say which date follows; what comes before the first is not labelled. */
function labelled(text: string): ['published' | 'updated' | undefined, string][] {
  const marks = [...matches(text, updatedLabel, 'updated'), ...matches(text, publishedLabel, 'published')].toSorted((one, other) => one[1] - other[1]);
  const [first] = marks;
  if (first === undefined) return [[undefined, text]];
  const parts: ['published' | 'updated' | undefined, string][] = marks.map(([label, from], at) => [label, text.slice(from, marks[at + 1]?.[1])]);
  // "3 May 2026 (updated)": a label may follow its date.
  return marks.length === 1 && !/\d/.test(text.slice(first[1])) ? [[first[0], text]] : [[undefined, text.slice(0, first[1])], ...parts];
}

const matches = (text: string, pattern: RegExp, label: 'published' | 'updated'): ['published' | 'updated', number][] => [...text.matchAll(pattern)].map((found) => [label, found.index]);

/** `time` elements and properties of the page, the address, and lines below the text. */
function laterSources({ head, article, root, belowText, url }: DateSources, updated: FoundDate | undefined, read: Read): FoundDate | undefined {
  const page = head.data.find((object) => object !== article && 'datePublished' in object && typesOf(object).some((type) => type.endsWith('Page') || type.endsWith('Object')));
  const below: Shown = {};
  for (const line of belowText) if ((line.hints & (Hint.comments | Hint.related)) === 0) take(line, below, read);
  return read(textOf(page?.['datePublished'])) ?? read(firstTime(root, 'published')) ?? read(textOf(article?.['dateCreated'])) ?? read(textOf(article?.['uploadDate'])) ?? read(dateInUrl(url)) ?? below.said ?? updated ?? below.published ?? read(firstTime(root, undefined));
}

/** The first `time` element or date property of that meaning; of any but "modified" when none is given. */
function firstTime(root: HtmlElement, meaning: 'published' | undefined): string | undefined {
  const waiting: HtmlElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const property = attribute(element, 'itemprop')?.toLowerCase() ?? '';
    if (element.tag === 'time' || property === 'datepublished' || property === 'datemodified') {
      const names = `${attribute(element, 'class') ?? ''} ${property}`.toLowerCase();
      const isModified = /modif|updat/.test(names) && !/publish/.test(names);
      const isPublished = property === 'datepublished' || attribute(element, 'pubdate') !== undefined || /publish|entry-date/.test(names);
      if (meaning === undefined ? !isModified : isPublished) {
        const text = attribute(element, 'datetime') ?? attribute(element, 'content') ?? element.children.filter((child) => typeof child === 'string').join('');
        if (/\p{Nd}/u.test(text)) return text;
      }
    }
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at];
      if (typeof child !== 'string' && child !== undefined) waiting.push(child);
    }
  }
  return undefined;
}

function dateInUrl(url: string): string | undefined {
  const found = /[/_-](20\d{2}|19\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}
