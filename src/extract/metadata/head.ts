import { attribute, type HtmlElement } from '../../common/html/tree.ts';
import { parseJsonLd, type JsonObject } from './json-ld.ts';

/** What a page says about itself outside its text. */
export interface PageHead {
  /** Contents of `meta` tags by lower-case name or property, in page order. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `link` tags by each of their relations. */
  links: ReadonlyMap<string, readonly string[]>;
  /** The `title` element's text. */
  title?: string;
  lang?: string;
  /** `base` address as written. */
  base?: string;
  /** All objects of the page's JSON-LD, graphs and nested ones flattened one level. */
  data: readonly JsonObject[];
}

const most = 500;

/** Reads metas, links, title, language and JSON-LD wherever they stand; real pages put them into the body too. */
export function headOf(root: HtmlElement): PageHead {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const scripts: string[] = [];
  const found: { title?: string; lang?: string; base?: string } = {};
  const add = (map: Map<string, string[]>, name: string, value: string): void => {
    const list = map.get(name);
    if (list) list.push(value);
    else if (map.size < most) map.set(name, [value]);
  };
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      switch (child.tag) {
        case 'meta': {
          const content = attribute(child, 'content')?.trim() ?? '';
          if (content === '') break;
          for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
            const name = attribute(child, key)?.trim().toLowerCase();
            if (name) add(metas, name, content);
          }
          break;
        }
        case 'link': {
          const href = attribute(child, 'href')?.trim() ?? '';
          if (href !== '') for (const rel of (attribute(child, 'rel') ?? '').toLowerCase().split(/\s+/)) if (rel !== '') add(links, rel, href);
          break;
        }
        case 'title': found.title ??= onlyText(child); break;
        case 'base': found.base ??= attribute(child, 'href'); break;
        case 'script': if (/ld\+json/i.test(attribute(child, 'type') ?? '') && scripts.length < 20) scripts.push(onlyText(child)); break;
        case 'svg': case 'math': break;
        default:
          if (child.tag === 'html') found.lang = attribute(child, 'lang') ?? attribute(child, 'xml:lang');
          visit(child);
      }
    }
  };
  visit(root);
  return { metas, links, ...found, data: parseJsonLd(scripts) };
}

const onlyText = (element: HtmlElement): string => element.children.filter((child) => typeof child === 'string').join('');

/** The first content of the first of these names that the page has. */
export function firstMeta(head: PageHead, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = head.metas.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}
