import type { RememberedPage } from '../../archive/archive.ts';
import type { SiteLines } from '../../common/site.ts';
import { learnSite, repeatedIn } from '../../extract/index.ts';
import type { NewsroomContext } from '../context.ts';
import { excerptLength, leadingText } from '../intake/excerpt.ts';

const holds = (text: string, excerpt: string): boolean => text.replace(/\s+/g, ' ').includes(excerpt.replace(/…$/u, ''));

/**
 * The first pages of a site are read before it is known what the site puts into all of them. This looks at the sites
 * that had new pages and takes what repeats out of the texts stored before. Doing it twice changes nothing, and what a
 * crash leaves undone is found by the next round.
 */
export async function tidySites({ archive, pool, log }: NewsroomContext, signal?: AbortSignal): Promise<void> {
  for (const name of await archive.sites.unsettled()) {
    const pages = await archive.sites.pages(name);
    const all = learnSite(pages.map((page) => page.lines));
    const settled: { articleId: number; judged: number[] }[] = [];
    for (const { articleId, lines } of pages) {
      if (signal?.aborted === true) return;
      const judged = repeatedIn(lines, all).keys.length === 0 ? [] : await tidy(articleId, lines, pages);
      if (judged === undefined) return;
      settled.push({ articleId, judged });
    }
    await archive.sites.settle(settled);
  }

  /** @returns the lines that need no second look; undefined when no more can be done now */
  async function tidy(articleId: number, lines: SiteLines, pages: readonly RememberedPage[]): Promise<number[] | undefined> {
    const site = learnSite(pages.flatMap((page) => (page.lines.title === lines.title ? [] : [page.lines])));
    const { keys, certain } = repeatedIn(lines, site);
    if (keys.length === 0) return [];
    const article = await archive.articles.get(articleId);
    if (article?.origin !== 'page') return keys;
    const { html, text } = article;
    const tidied = await pool.read({ kind: 'tidy', html, text, site });
    if (!tidied.ok) {
      log.warn('article not tidied', { article: articleId, reason: tidied.problem.message });
      return tidied.problem.kind === 'parse-limit' ? keys : undefined;
    }
    if (tidied.value === undefined) return certain;
    const { gone, ...to } = tidied.value;
    await archive.sites.reread(articleId, html, { ...to, excerpt: holds(text, article.excerpt) && !holds(to.text, article.excerpt) ? leadingText(to.text, excerptLength) : article.excerpt });
    return [...new Set([...certain, ...gone])];
  }
}
