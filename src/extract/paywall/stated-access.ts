import type { PageHead } from '../metadata/head.ts';
import { articleOf, isObject, type JsonObject, textOf, typesOf } from '../metadata/json-ld.ts';

/** What a page states of who may read its article. */
export interface StatedAccess {
  /** Undefined when it states nothing. */
  free?: boolean;
  /** CSS selectors of the parts that are kept for subscribers (schema.org `hasPart`, `cssSelector`). */
  parts: readonly string[];
  /** Words of the whole article. */
  words?: number;
}

const mostSelectors = 10;

/** Reads schema.org `isAccessibleForFree`, `hasPart` and `wordCount`, and the `article:content_tier` of OpenGraph. */
export function statedAccess(head: PageHead): StatedAccess {
  const article = articleOf(head.data);
  const told = [article, ...head.data.filter((object) => !typesOf(object).includes('WebPageElement'))].map((object) => truth(object?.['isAccessibleForFree'])).find((value) => value !== undefined);
  const free = told ?? tierOf(head);
  const words = Number.parseInt(textOf(article?.['wordCount'])?.replace(/[.,\s]/g, '') ?? '', 10);
  return {
    parts: head.data.flatMap((object) => keptParts(object['hasPart'])).slice(0, mostSelectors),
    ...(free === undefined ? {} : { free }),
    ...(words > 0 && words < 200_000 ? { words } : {}),
  };
}

/** `false`, `"False"`, `"http://schema.org/False"`. */
function truth(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? /(?:^|\/)(true|false|yes|no|0|1)$/i.exec(value.trim())?.[1]?.toLowerCase() : undefined;
  return word === undefined ? undefined : word === 'true' || word === 'yes' || word === '1';
}

/** `free`, `metered` (some of it, some of the time) or `locked`. */
function tierOf({ metas }: PageHead): boolean | undefined {
  const tier = (metas.get('article:content_tier') ?? metas.get('content_tier') ?? metas.get('article:tier'))?.[0]?.toLowerCase();
  if (tier === 'free') return true;
  return tier === 'locked' || tier === 'metered' || tier === 'paid' || tier === 'premium' ? false : undefined;
}

function keptParts(value: unknown): string[] {
  const parts: JsonObject[] = (Array.isArray(value) ? value : [value]).filter(isObject);
  return parts.filter((part) => truth(part['isAccessibleForFree']) === false).flatMap((part) => {
    const selector = part['cssSelector'];
    return Array.isArray(selector) ? selector.filter((one) => typeof one === 'string') : typeof selector === 'string' ? [selector] : [];
  });
}
