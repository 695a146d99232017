import type { Author } from '../../common/article.ts';
import { readDate } from '../../common/date/find-date.ts';
import { httpUrl } from '../../common/html/url.ts';
import { siteOf } from '../../common/site.ts';
import { notInFuture } from '../metadata/dates.ts';
import { namesIn } from '../metadata/names.ts';
import type { RuledPage } from './rules.ts';

/** Where a page is, and what is known of it. */
interface Surroundings {
  url: string;
  /** What its links are resolved against. */
  base: string;
  lang: string | undefined;
  now: number;
}

/** What a reader's rules say of an article besides its text; what they do not say, or say without sense, is absent. */
export function ruledFacts({ byline, date, nextPage }: RuledPage, { url, base, lang, now }: Surroundings): { byline?: string; authors?: Author[]; published?: string; nextPage?: string } {
  const named = byline === undefined ? [] : namesIn(byline);
  // A rule is believed where the words are no name that we know the form of.
  const authors: Author[] = named.length > 0 || byline === undefined ? named : [{ name: byline, kind: 'person' }];
  const time = date === undefined ? undefined : readDate(date, lang);
  const published = time === undefined ? undefined : notInFuture(time, now);
  const next = nextPage === undefined ? undefined : httpUrl(nextPage, base)?.replace(/#.*$/u, '');
  return {
    // A rule for one site must not send requests to another.
    ...(next === undefined || siteOf(next) !== siteOf(url) || next === url ? {} : { nextPage: next }),
    ...(authors.length === 0 ? {} : { byline: authors.map(({ name }) => name).join(', '), authors }),
    ...(published === undefined ? {} : { published }),
  };
}
