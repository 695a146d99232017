/**
 * Page HTML in, article out: `dateline/extract`, a library without network, DOM or state.
 *
 * @example
 * ```ts
 * import { decodeHtml, extractArticle } from 'dateline/extract';
 *
 * const bytes = new TextEncoder().encode(`<!doctype html><html lang="en"><title>Bridge reopens - The Harbour Post</title>
 *   <nav><a href="/">Home</a></nav>
 *   <article><h1>Bridge reopens</h1><p>By Ada Quill</p><time datetime="2026-05-03T08:00+02:00">3 May</time>
 *   <p>The old bridge over the Mern carried its first cars in two years on Sunday, a month ahead of plan.</p>
 *   <p>Engineers had replaced all of its four hundred bolts, the city said.</p></article>
 *   <footer>© The Harbour Post</footer></html>`);
 *
 * const result = extractArticle(decodeHtml(bytes, 'text/html; charset=utf-8'), { url: 'https://post.example.org/bridge' });
 * if (result.ok) console.log(result.value.title, result.value.byline, result.value.published, result.value.text);
 * else console.error(result.problem.kind, result.problem.message);
 * ```
 *
 * @module
 */
export type { Access, ArticleKind, Author, ExtractedArticle, PageKind, PageProblem, Verdict } from '../common/article.ts';
export { decodeHtml } from './decode.ts';
export { explainArticle } from './explain/explain.ts';
export { extractArticle, type ExtractOptions } from './extract-article.ts';
export { holdsMore } from './parts/holds-more.ts';
export { type JoinedArticle, joinParts } from './parts/join-parts.ts';
export { learnSite, repeatedIn } from './site/learn.ts';
export { type ArticleText, type TidiedArticle, tidyArticle } from './site/tidy.ts';
export type { SiteKnowledge, SiteLines } from '../common/site.ts';
export { checkRules, type RuleProblem, ruleProblemInWords } from './site/rules.ts';
export { type SiteRules } from '../common/site-rules.ts';
