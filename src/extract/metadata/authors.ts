import type { Author } from '../../common/article.ts';
import type { PageHead } from './head.ts';
import type { JsonObject } from './json-ld.ts';
import { bareName, hasFullName, hasPerson, isFullName, uniqueAuthors } from './names.ts';
import { type BylinePlaces, type Shown, shownAuthors } from './shown-authors.ts';
import { statedAuthors } from './stated-authors.ts';

const most = 12;

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
  const found = shownAuthors(places, hasFullName(stated));
  const shown = found === undefined ? undefined : { ...found, authors: kindly(found.authors), others: kindly(found.others) };
  const authors = uniqueAuthors(choose(stated, shown));
  // An outlet's name after its reporters' is its signature.
  const named = authors.filter(({ name }) => section === undefined || bareName(name) !== bareName(section));
  const persons = named.filter(({ kind }) => kind === 'person');
  const people = persons.length > 1 ? persons.filter(({ name }) => outletKey(name) !== site) : persons;
  const groups = named.filter((author) => author.kind === 'organization' && !(people.length > 0 && isSite(author)));
  return [...people, ...groups].slice(0, most);
}

const outletKey = (name: string): string => bareName(name.replace(/^the\s/i, ''));

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
