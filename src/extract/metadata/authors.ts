import type { Author } from '../../common/article.ts';
import { readDate } from '../../common/date/find-date.ts';
import { plainTitle } from '../../common/html/title.ts';
import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { Hint } from '../content/hints.ts';
import { endsSentence, type Line, linkDensity } from '../content/line.ts';
import { isObject, textOf, typesOf, type JsonObject } from './json-ld.ts';
import type { PageHead } from './head.ts';
import { bareName, hasByLead, isFullName, isPossible, namesIn, withoutLead } from './names.ts';
import { type Piece, piecesOf } from './pieces.ts';

const most = 12;
const metaNames = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'dc:creator', 'byl', 'citation_author', 'article:author_name', 'article_author', 'author_name', 'cxenseparse:author', 'twitter:data1', 'twitter:data2'];

/** Where a page shows who wrote the article: the lines around the title and below the text. */
export interface BylinePlaces {
  /** From a few lines above the title to a few paragraphs below it. */
  nearTitle: readonly Line[];
  /** The title's place in `nearTitle`. */
  titleAt: number;
  belowText: readonly Line[];
  /** Host of the page's address. */
  host: string;
  /** Whether the page has a note on a person of that name. */
  mentions: (name: string) => boolean;
}

/**
 * Who wrote the article. What a page shows under its title goes before what it tells machines (JSON-LD, meta tags) where
 * the two disagree: publishing systems state whoever pressed the button.
 * @param article the page's article in JSON-LD
 * @param section name of the section, which is nobody's
 * @returns people first; empty when nobody is named
 */
export function authorsOf(head: PageHead, article: JsonObject | undefined, places: BylinePlaces, siteName: string | undefined, section?: string): Author[] {
  const site = siteName === undefined ? '' : outletKey(siteName);
  const isSite = ({ name }: Author): boolean => site !== '' && (outletKey(name) === site || (outletKey(name).length > 7 && (site.includes(outletKey(name)) || outletKey(name).includes(site))));
  const kindly = (authors: readonly Author[]): Author[] => authors.map((author) => (author.kind === 'person' && isSite(author) && !(isFullName(author.name) && bareName(author.name) === site) ? { ...author, kind: 'organization' } : author));
  const stated = kindly(statedAuthors(head, article));
  const found = shownAuthors(places);
  const shown = found === undefined ? undefined : { ...found, authors: kindly(found.authors), others: kindly(found.others) };
  const authors = unique(choose(stated, shown));
  // An outlet's name after its reporters' is its signature.
  const named = authors.filter(({ name }) => section === undefined || bareName(name) !== bareName(section));
  const persons = named.filter(({ kind }) => kind === 'person');
  const people = persons.length > 1 ? persons.filter(({ name }) => outletKey(name) !== site) : persons;
  const groups = named.filter((author) => author.kind === 'organization' && !(people.length > 0 && isSite(author)));
  return [...people, ...groups].slice(0, most);
}

const outletKey = (name: string): string => bareName(name.replace(/^the\s/i, ''));

interface Shown {
  authors: Author[];
  /** Names in the lines after it, each in a line of its own. */
  others: Author[];
  /** 3: said to be the author; 2: stands where authors stand; 1: a name beside a date. */
  strength: 1 | 2 | 3;
}

const hasPerson = (authors: readonly Author[]): boolean => authors.some(({ kind }) => kind === 'person');
const hasFullName = (authors: readonly Author[]): boolean => authors.some(({ name, kind }) => kind === 'person' && isFullName(name));

function choose(stated: Author[], shown: Shown | undefined): Author[] {
  if (shown === undefined || (shown.authors.length === 0 && shown.others.length === 0)) return stated;
  if (shown.strength === 1) return stated.length === 0 ? shown.authors : stated;
  if (!hasPerson(stated)) return hasPerson(shown.authors) || hasPerson(shown.others) || shown.strength === 3 || stated.length === 0 ? [...shown.authors, ...shown.others] : stated;
  if (!hasPerson(shown.authors) || (hasFullName(stated) && !hasFullName(shown.authors) && shown.strength < 3)) return stated;
  const known = new Map(stated.map((author) => [bareName(author.name), author]));
  // "Ada Quill Gardener" shows Ada Quill with what she does.
  const knownAs = ({ name }: Author): Author | undefined => known.get(bareName(name)) ?? [...known].find(([key]) => key.length > 4 && bareName(name).startsWith(key))?.[1];
  const agreed = shown.authors.filter((author) => knownAs(author) !== undefined);
  if (agreed.length === 0) {
    if (known.has(shown.authors.map(({ name }) => bareName(name)).join('')) || (hasFullName(stated) && !hasFullName(shown.authors))) return stated;
    return shown.strength === 3 || !hasFullName(stated) ? shown.authors : stated;
  }
  if (shown.strength < 3 || agreed.length === shown.authors.length) return stated;
  return shown.authors.map((author) => knownAs(author) ?? author);
}

/** What JSON-LD and meta tags say; the first that gives a full name, else one of an account, else the name of a group. */
export function statedAuthors(head: PageHead, article: JsonObject | undefined): Author[] {
  let best: Author[] = [];
  let bestRank = 0;
  for (const source of sources(head, article)) {
    const authors = unique(source);
    const sourceRank = Math.max(0, ...authors.map(({ name, kind }) => (kind === 'organization' ? 1 : name.includes(' ') || !/^[\p{Lu}\p{Ll}]/u.test(name) ? 3 : 2)));
    if (sourceRank === 3) return authors;
    if (sourceRank > bestRank) [best, bestRank] = [authors, sourceRank];
  }
  return best;
}

function* sources(head: PageHead, article: JsonObject | undefined): Generator<Author[]> {
  yield dataAuthors(article?.['author'], head.data);
  yield dataAuthors(article?.['creator'], head.data);
  for (const name of metaNames) {
    const contents = head.metas.get(name);
    if (contents === undefined) continue;
    if (name.startsWith('twitter:data') && !saysAuthor.test(head.metas.get(name.replace('data', 'label'))?.[0] ?? '')) continue;
    yield contents.slice(0, most).flatMap((text) => namesIn(capitalised(text)));
  }
}

/** Some systems keep names in lower case. */
const capitalised = (text: string): string => (/^\p{Ll}{2,}(?:\s\p{Ll}{2,}){1,2}$/u.test(text) ? text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : text);

const saysAuthor = /written by|author|geschrieben von|verfasst von|escrito por|écrit par|scritto da|geschreven door|skriven av|skrevet af|napisane przez|автор|yazan|ditulis oleh|autor|によって書かれた|執筆者|作者|글쓴이|كُتب بواسطة|נכתב על ידי/i;

function dataAuthors(value: unknown, data: readonly JsonObject[], depth = 0): Author[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item: unknown) => dataAuthors(item, data, depth + 1));
  if (!isObject(value)) {
    const text = textOf(value);
    return text === undefined ? [] : namesIn(capitalised(text));
  }
  if (value['name'] === undefined) {
    // A reference to an object that stands elsewhere in the graph (JSON-LD 1.1, section 3.3).
    const id = value['@id'];
    const target = typeof id === 'string' ? data.find((object) => object['@id'] === id && object['name'] !== undefined) : undefined;
    return target === undefined ? [] : dataAuthors(target, data, depth + 1);
  }
  const isGroup = typesOf(value).some((type) => type.endsWith('Organization') || type === 'WebSite');
  const name = isGroup ? plainTitle(textOf(value['name'])?.slice(0, 200) ?? '') : '';
  return isGroup ? (isPossible(name) ? [{ name, kind: 'organization' }] : []) : dataAuthors(value['name'], data, depth + 1);
}

function unique(authors: readonly Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter(({ name }) => {
    const key = bareName(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function shownAuthors({ nearTitle, titleAt, belowText, host, mentions }: BylinePlaces): Shown | undefined {
  const order = [...nearTitle.keys()].filter((at) => at !== titleAt).toSorted((one, other) => rank(one - titleAt) - rank(other - titleAt));
  let weak: Shown | undefined;
  let prose = 0;
  for (const at of order) {
    const line = nearTitle[at];
    if (at > titleAt && line !== undefined && line.size > 120 && linkDensity(line) < 0.5) prose += line.size;
    if (at > titleAt && prose > mostProse) continue;
    const found = authorsIn(nearTitle, at, titleAt, host, mentions);
    if (found === undefined || found.authors.length === 0) continue;
    if (found.strength === 1) {
      weak ??= found;
      continue;
    }
    // Co-authors stand in lines of their own, one after the other.
    const others: Author[] = [];
    for (let next = at + 1; next < at + 12 && next !== titleAt; next++) {
      const follower = nearTitle[next];
      if (follower === undefined || follower.size > 60 || notWriting.test(follower.text)) break;
      const other = sameMake(line, follower) ? authorsIn(nearTitle, next, titleAt, host, mentions) : undefined;
      if (other?.strength === found.strength) others.push(...other.authors.filter(({ kind }) => kind === 'person'));
    }
    return { ...found, others };
  }
  for (const [at, line] of belowText.entries()) {
    const found = authorsIn(belowText, at, -1, host, mentions);
    if (found !== undefined && found.authors.length > 0 && (found.strength === 3 || (found.strength === 2 && at < 8 && hasFullName(found.authors))) && line.size < 120) return { ...found, strength: 2 };
  }
  return weak;
}

/** Whether two lines come from one place of a template. */
function sameMake(one: Line | undefined, other: Line): boolean {
  const make = ({ parents: [element] }: Line): string => (element === undefined ? '' : `${element.tag}.${attribute(element, 'class') ?? ''}`);
  return one !== undefined && make(one) === make(other);
}

/** Letters of running text below the title after which no byline is looked for. */
const mostProse = 700;

/** Below the title in order, then above it, nearest first. */
const rank = (distance: number): number => (distance > 0 ? distance : 100 - distance);

/** People who saw to the text, but did not write it. */
const notWriting = /review|edited|fact|check|verif|approved|translat|illustrat|photo|credit|curat|sponsor|comment|respon|repl(?:y|ies)|updated by|geprüft|überprüft|bearbeitet|übersetz|lektor|relu|vérifi|tradu|revisad|editad|corregid|verificad|rivist|controllat|gecontroleerd|granskad|редактор|проверен|перевод|фото|責任編輯|责任编辑|编辑|監修|翻訳|校对|사진/iu;

const longestLine = 220;

function authorsIn(lines: readonly Line[], at: number, titleAt: number, host: string, mentions: (name: string) => boolean): Shown | undefined {
  const line = lines[at];
  if (line === undefined || line.size > longestLine || line.text.length > 400) return undefined;
  const pieces = piecesOf(line);
  const { text } = line;
  const before = lines[at - 1];
  const label = before !== undefined && before.size < 40 && /(?:[:：]|\s(?:by|von|par|por|da|door|av|af))\s*$/iu.test(before.text) ? before.text : '';
  const other = notWriting.test(text.slice(0, 60)) || notWriting.test(label);
  const shown = (authors: Author[], strength: Shown['strength']): Shown => ({ authors, others: [], strength });
  if (hasByLead(text) && (!other || /^\P{L}*(?:by|von|par|por)\s/iu.test(text))) {
    const marked = namedIn(pieces, true, host);
    const whole = namesIn(withoutDates(pieces));
    if (marked.length + whole.length > 0) return shown(marked.length > whole.length || whole.length === 0 ? marked : whole, 3);
  }
  if (other) return undefined;
  if (before !== undefined && before.size < 40 && hasByLead(before.text) && withoutLead(before.text) === '') return shown(namesIn(withoutDates(pieces)), 3);
  const said = namedIn(pieces, true, host);
  if (said.length > 0) return shown(said, 3);
  const marked = namedIn(pieces, false, host);
  if (marked.length > 0) return shown(marked, 2);
  const inside = insideOf(line);
  if (inside !== undefined) return shown(namesIn(inside), 3);
  if ((line.hints & Hint.navigation) !== 0 || at < titleAt - 3) return undefined;
  if (isFullName(text) && mentions(text)) return shown(namesIn(text), 1);
  return line.context.heading > 0 ? undefined : besideDate(lines, at, pieces);
}

/** "3 May 2026 by Ada Quill", "Posted on Monday von Ada Quill", "Guide by Ada Quill". */
const inMiddle = /(?:\d|\p{L}\s|[·•|,–—-])\s*(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor)[:\s]+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}'’-]*\.?){1,3})/u;
const unspacedInside = /(?:作者|记者|記者|撰文|文)\s*[:：/／]?\s*([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])/u;

function insideOf(line: Line): string | undefined {
  if (line.size > 110) return undefined;
  const found = inMiddle.exec(line.text);
  const before = found === null ? '' : line.text.slice(0, found.index + 1).trim();
  if (found !== null && !endsSentence(line.text) && (/\d|[·•|]/.test(before) || before.split(/\s+/).length < 3)) return found[1];
  return line.size < 100 ? unspacedInside.exec(line.text)?.[1] : undefined;
}

/** A full name in a line with a date, or in a line of its own beside one. */
function besideDate(lines: readonly Line[], at: number, pieces: readonly Piece[]): Shown | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const isDate = (other: Line | undefined): boolean => other !== undefined && other.size < 60 && other.text.length < 80 && readDate(other.text) !== undefined;
  const weak = (names: readonly string[]): Shown => ({ authors: names.slice(0, most).flatMap((name) => namesIn(name)), others: [], strength: 1 });
  if (line.size < 80 && /\p{Nd}/u.test(line.text)) {
    const sectionAt = pieces.findIndex(({ text }) => /\sin$/.test(text));
    const parts = pieces.slice(0, sectionAt < 0 ? undefined : sectionAt + 1).flatMap(({ text }) => text.replace(/\s+in(?:\s.*)?$/, '').split(/\s*[·•|,]\s*|\s+[-–—]\s+/)).map((part) => part.trim()).filter((part) => isFullName(part));
    return parts.length > 0 && isDate(line) ? weak(parts) : undefined;
  }
  const names = line.size < 120 ? line.text.split(/\s*,\s*|\s+(?:&|and|und|et|y|e|en|og|och|i|и)\s+/u) : [];
  return names.length > 0 && names.every((name) => isFullName(name)) && [lines[at - 1], lines[at + 1], lines[at + 2], lines[at + 3]].some(isDate) ? weak(names) : undefined;
}

/**
 * A line's text without its dates, which stand in elements of their own, and up to the first word of who else saw to it;
 * with a bar where an element begins that does not go on with a list of names.
 */
function withoutDates(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    if (text !== '' && notWriting.test(piece.text)) break;
    if (piece.element.tag === 'time' || (/\d/.test(piece.text) && !hasByLead(piece.text))) continue;
    const goesOn = text === '' || goingOn.test(text) || /^(?:[,;:&/]|(?:and|und|et|y|e|en|och|og|i|и|with|mit)\s)/iu.test(piece.text) || withoutLead(text) === '' || !isNameLike(text);
    text += `${text === '' ? '' : goesOn ? ' ' : ' | '}${piece.text}`;
  }
  return (text === '' ? pieces.map((piece) => piece.text).join(' ') : text).replace(/\s+([,;:])/g, '$1');
}

/** What a list of names goes on after. */
const goingOn = /(?:[,;:&/]|\s(?:and|und|et|y|e|en|och|og|i|и|with|mit|by|von|par|por))\s*$/iu;

/**
 * Names in the elements of a line that stand for the author, up to the first word of who else saw to the text.
 * @param said only elements that name the author by rel, itemprop or an address of people; else also by their class
 */
function namedIn(pieces: readonly Piece[], said: boolean, host: string): Author[] {
  const found: Author[] = [];
  let before: HtmlElement | undefined;
  let run = '';
  const end = (): void => {
    if (run !== '' && (said || isNameLike(run))) found.push(...namesIn(run));
    run = '';
  };
  for (const { text, element } of pieces) {
    if (notWriting.test(text)) break;
    const mark = text.length < 150 && /\p{L}/u.test(text) && (!/\d/.test(text) || hasByLead(text)) ? markOf(element, said, host) : undefined;
    // "Ada" and "Quill" in elements of their own are one name.
    const goesOn = mark !== undefined && mark === before && isWord(text) && isWord(run);
    if (!goesOn) end();
    if (mark !== undefined) run = goesOn ? `${run} ${text}` : text;
    before = mark;
  }
  end();
  return unique(found);
}

const isWord = (text: string): boolean => /^[\p{L}\p{M}.'’-]{1,20}$/u.test(text);

const isNameLike = (text: string): boolean => {
  const name = withoutLead(text.replace(/\s*\([^)]*\)/, ''));
  return isFullName(name) || hasByLead(text) || (text.split(' ').length < 5 && namesIn(text).some(({ kind }) => kind === 'organization')) || (/^\p{Lu}[\p{L}'’-]+$/u.test(name) && name.length > 2);
};

/** Whether one of the elements around stands for the author, by its class. */
export const isAuthorBox = (line: Line): boolean => line.parents[0] !== undefined && markOf(line.parents[0], false, '') !== undefined;

const peoplePath = /\/(?:authors?|contributors?|people|person|persons|profiles?|staff|writers?|bylines?|by|reporters?|journalists?|columnists?|autor(?:en|in|es|a|i)?|auteurs?|autori|autore|redakteur\w*|journalistes?|periodistas?|firmas?|opinionista|redactie|skribent|forfatter|yazar|yazarlar|penulis|kirjoittaja|autorzy|avtor|avtory|author[s_-]\w+)\/[^/?#]{2,}|\/@[\w.-]{2,}\/?$|[?&]author=/i;
const authorWord = /^(?:authors?|author(?:name|info|link|line|names|details|meta|card|block|title|wrap|wrapper|box|url)|bylines?|byline(?:author|name|link)|writers?|writername|contributors?|autor|autoren|autorin|autores|auteurs?|autore|verfasser|redacteur|journalist|postedby|reporters?)$/;
/** Whether an address leads to the page's own site: profiles on networks are links to follow. */
function isOfHost(href: string, host: string): boolean {
  const other = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(href)?.[1];
  return other === undefined || domainOf(other) === domainOf(host);
}

const domainOf = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.');

const notName = /^(?:bio|biography|biograph\w*|avatar|image|img|photo|picture|desc|description|about|social|socials|share|related|count|comments?|review(?:er|ed|s)?|follow|subscribe|role|position|job|jobtitle|sponsor(?:ed)?|twitter|email|edit|edited|editedby|testimonials?)$/;
/** Words of a class list: split at capitals and at all that is no letter. */
const maybeAuthor = /auth|byline|writer|contribut|aut[eo]r|verfass|redacteur|journalist|posted|reporter/i;
const wordsOf = (names: string): string[] => names.slice(0, 500).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);

/** The element around that stands for the author: by relation, property, an address of people, or its class. */
function markOf(start: HtmlElement, said: boolean, host: string): HtmlElement | undefined {
  let element: HtmlElement | undefined = start;
  for (let level = 0; element !== undefined && level < 4; level++, element = element.parent) {
    const { attributes } = element;
    for (let at = 0; at < attributes.length; at += 2) {
      const value = attributes[at + 1] ?? '';
      switch (attributes[at]) {
        case 'rel': case 'itemprop': if (/(?:^|\s)author(?:\s|$)/i.test(value)) return element; break;
        case 'href': if (element.tag === 'a' && level < 3 && peoplePath.test(value) && isOfHost(value, host)) return element; break;
        case 'class': {
          if (value === '') break;
          const names = wordsOf(value);
          if (names.some((word) => notName.test(word))) return undefined;
          if (!said && maybeAuthor.test(value) && names.some((word) => authorWord.test(word))) return element;
          break;
        }
        default:
      }
    }
  }
  return undefined;
}
