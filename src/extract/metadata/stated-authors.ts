import type { Author } from '../../common/article.ts';
import { plainTitle } from '../../common/html/title.ts';
import type { PageHead } from './head.ts';
import { isObject, textOf, typesOf, type JsonObject } from './json-ld.ts';
import { isPossible, namesIn, uniqueAuthors } from './names.ts';

const most = 12;
const metaNames = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'dc:creator', 'byl', 'citation_author', 'article:author_name', 'article_author', 'author_name', 'cxenseparse:author', 'twitter:data1', 'twitter:data2'];

/** What JSON-LD and meta tags say; the first that gives a full name, else one of an account, else the name of a group. */
export function statedAuthors(head: PageHead, article: JsonObject | undefined): Author[] {
  let best: Author[] = [];
  let bestRank = 0;
  for (const source of sources(head, article)) {
    const authors = uniqueAuthors(source);
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
