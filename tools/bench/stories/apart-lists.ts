import { RelatedIndex } from '../../../src/stories/index.ts';
import { apart } from './apart.ts';

/** What is said of articles that have nothing related in the index, and of those that have. */
export interface ApartLists {
  /** Share of empty lists where the index has nothing of the article's group. */
  empty: number;
  /** Share of lists whose first is of the group, where the index has it. */
  found: number;
  /** Articles of other groups that a list gives a reason for, where the index has the group; and those without a reason, which only stand near. */
  wrong: number;
  beside: number;
}

/** @param vectors of `apart`, in its order */
export function apartLists(vectors: readonly (Float32Array | undefined)[] = []): ApartLists {
  const articles = apart.map((article, at) => ({ ...article, at, vector: vectors[at] }));
  let [empty, found, wrong, beside] = [0, 0, 0, 0];
  const all = new RelatedIndex();
  for (const article of articles) all.add(article);
  for (const group of new Set(apart.map((article) => article.group))) {
    const others = new RelatedIndex();
    for (const article of articles) if (article.group !== group) others.add(article);
    for (const article of articles.filter((one) => one.group === group)) {
      if (others.related(article).length === 0) empty += 1;
      const list = all.related(article, { except: (row) => row === article.at }).map(({ article: row, reason }) => ({ isOther: articles[row]?.group !== group, reason }));
      if (list[0]?.isOther === false) found += 1;
      for (const { isOther, reason } of list) {
        if (isOther && reason === undefined) beside += 1;
        if (isOther && reason !== undefined) wrong += 1;
      }
    }
  }
  return { empty: empty / apart.length, found: found / apart.length, wrong: wrong / apart.length, beside: beside / apart.length };
}
