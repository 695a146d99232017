import type { Author } from '../../common/article.ts';
import { readDate } from '../../common/date/find-date.ts';
import { notInFuture } from '../metadata/dates.ts';
import { namesIn } from '../metadata/names.ts';
import type { RuledPage } from './rules.ts';

/** What a reader's rules say of who wrote an article and when; what they do not say, or say without sense, is absent. */
export function ruledFacts({ byline, date }: RuledPage, lang: string | undefined, now: number): { byline?: string; authors?: Author[]; published?: string } {
  const named = byline === undefined ? [] : namesIn(byline);
  // A rule is believed where the words are no name that we know the form of.
  const authors: Author[] = named.length > 0 || byline === undefined ? named : [{ name: byline, kind: 'person' }];
  const time = date === undefined ? undefined : readDate(date, lang);
  const published = time === undefined ? undefined : notInFuture(time, now);
  return {
    ...(authors.length === 0 ? {} : { byline: authors.map(({ name }) => name).join(', '), authors }),
    ...(published === undefined ? {} : { published }),
  };
}
