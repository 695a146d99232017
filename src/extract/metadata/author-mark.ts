import type { HtmlElement } from '../../common/html/tree.ts';
import type { Line } from '../content/line.ts';

/** An element that stands for the author of its page. */
export interface AuthorMark {
  element: HtmlElement;
  /** Whether it says so by relation, property or an address of people, rather than by its class. */
  said: boolean;
}

const peoplePath = /\/(?:authors?|contributors?|people|person|persons|profiles?|staff|writers?|bylines?|by|reporters?|journalists?|columnists?|autor(?:en|in|es|a|i)?|auteurs?|autori|autore|redakteur\w*|journalistes?|periodistas?|firmas?|opinionista|redactie|skribent|forfatter|yazar|yazarlar|penulis|kirjoittaja|autorzy|avtor|avtory|author[s_-]\w+)\/[^/?#]{2,}|\/@[\w.-]{2,}\/?$|[?&]author=/i;
const authorWord = /^(?:authors?|author(?:name|info|link|line|names|details|meta|card|block|title|wrap|wrapper|box|url)|bylines?|byline(?:author|name|link)|writers?|writername|contributors?|autor|autoren|autorin|autores|auteurs?|autore|verfasser|redacteur|journalist|postedby|reporters?)$/;
const maybeAuthor = /auth|byline|writer|contribut|aut[eo]r|verfass|redacteur|journalist|posted|reporter/i;
/** Parts of an author's box that hold no name, and boxes of other people. */
const notName = /^(?:bio|biography|biograph\w*|avatar|image|img|photo|picture|desc|description|about|social|socials|share|related|count|comments?|review(?:er|ed|s)?|follow|subscribe|role|position|job|jobtitle|sponsor(?:ed)?|twitter|email|edit|edited|editedby|testimonials?)$/;

/** Words of a class list: split at capitals and at all that is no letter. */
const wordsOf = (names: string): string[] => names.slice(0, 500).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);

/** Whether an address leads to the page's own site: profiles on networks are links to follow. */
function isOfHost(href: string, host: string): boolean {
  const other = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(href)?.[1];
  return other === undefined || domainOf(other) === domainOf(host);
}

const domainOf = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.');

/**
 * The element around a text that stands for the author: by `rel`, `itemprop` or an address of people, else by its class.
 * @param host of the page's address
 */
export function authorMark(start: HtmlElement, host: string): AuthorMark | undefined {
  let byClass: HtmlElement | undefined;
  let element: HtmlElement | undefined = start;
  for (let level = 0; element !== undefined && level < 4; level++, element = element.parent) {
    const { attributes } = element;
    for (let at = 0; at < attributes.length; at += 2) {
      const value = attributes[at + 1] ?? '';
      switch (attributes[at]) {
        case 'rel': case 'itemprop': if (/(?:^|\s)author(?:\s|$)/i.test(value)) return { element, said: true }; break;
        case 'href': if (element.tag === 'a' && level < 3 && peoplePath.test(value) && isOfHost(value, host)) return { element, said: true }; break;
        case 'class': {
          if (value === '') break;
          const names = wordsOf(value);
          if (names.some((word) => notName.test(word))) return byClass && { element: byClass, said: false };
          if (byClass === undefined && maybeAuthor.test(value) && names.some((word) => authorWord.test(word))) byClass = element;
          break;
        }
        default:
      }
    }
  }
  return byClass && { element: byClass, said: false };
}

/** Whether a line stands where the name of an author does, by the classes around. */
export const isAuthorBox = (line: Line): boolean => line.parents[0] !== undefined && authorMark(line.parents[0], '') !== undefined;
