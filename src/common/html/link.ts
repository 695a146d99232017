import { escapeAttribute } from './escape.ts';

/** Attributes of a link: to a place of the same text (`#…`), or to elsewhere without telling where from. */
export const linkAttributes = (href: string): string => ` href="${escapeAttribute(href)}"${href.startsWith('#') ? '' : ' rel="noopener noreferrer nofollow"'}`;
