import { httpUrl } from '../../../common/html/url.ts';
import { firstMeta, type PageHead } from '../../metadata/head.ts';

/** Parts of addresses as the software of forums, shops and publishers makes them. */
const forumHost = /^(?:community|communities|discuss(?:ions?)?|boards?|bbs|answers|talk|foros?|foren|ask)\.|forum|foren\./i;
const forumPath = /\/(?:forums?|threads?|viewtopic|showthread|forumdisplay|boards?|bbs|foros?|foren|f\d+)(?:[/.]|$)|\/(?:t|d|topic|discussions?|questions?|q)\/(?:[^/]+\/)?\d{2,}(?:[/-]|$)|\/(?:thread|topic|t)-?\d{2,}|[?&]topic=|\/topic\/\d/i;
const shop = /^(?:shop|store|boutique|tienda)\.|\/(?:collections?|products?|shop|store|cat|c|category|categories|browse|buy|brands?|boutique|tienda|loja|produkte?|produits?|kategorien?|catalog(?:ue)?|katalog|w|b|p|l|sb\d)(?:[/.]|$)/i;
const list = /\/(?:tags?|topics?|category|categories|sections?|authors?|archives?|page|search|latest|news|hub|list|lists|rubriken?|rubriques?|themen?|kategorien?|categorias?|etiquetas?|labels?|all|trending|index|feed|blog|chart|top|rankings?|issues|events?)(?:\/[^/]{0,25})?\/?$/i;
const article = /^blog\.|\/(?:blogs?|news|articles?|posts?|stories|story|artikel|noticias?|actualites?|guides?|resources|insights|learn|magazine|reviews?|features?|20\d\d)\/(?:[^/]*\/){0,8}[^/]{15,}/i;

/** The page's address, else the one that it calls its own. */
export function addressOf(head: PageHead, url: string): URL | undefined {
  const own = httpUrl(url) ?? httpUrl(head.links.get('canonical')?.[0] ?? '') ?? httpUrl(firstMeta(head, 'og:url') ?? '');
  return own === undefined ? undefined : new URL(own);
}

/** The shape of the page's address; -1 throughout where it is not known. */
export function addressFeatures(head: PageHead, url: string) {
  const address = addressOf(head, url);
  const known = (value: number): number => (address === undefined ? -1 : value);
  const path = (address?.pathname ?? '').slice(0, 1000);
  const whole = `${address?.hostname ?? ''}${path}${address?.search.slice(0, 1000) ?? ''}`;
  const parts = path.split('/').filter((part) => part !== '');
  const last = decoded(parts.at(-1) ?? '');
  const flag = (pattern: RegExp): number => known(pattern.test(whole) ? 1 : 0);
  return {
    depth: known(parts.length),
    pathSize: known(path.length),
    lastWords: known(last.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu)?.length ?? 0),
    lastSize: known(last.length),
    endsInSlash: known(path.endsWith('/') ? 1 : 0),
    shallow: known(parts.length <= 1 && last.length < 12 ? 1 : 0),
    forumAddress: known((forumHost.test(address?.hostname ?? '') ? 1 : 0) + (forumPath.test(`${path}${address?.search.slice(0, 1000) ?? ''}`) ? 1 : 0)),
    shopAddress: flag(shop),
    listAddress: known(list.test(path) ? 1 : 0),
    articleAddress: flag(article),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    if (cause instanceof URIError) return part;
    throw cause;
  }
}
