import type { ArticleUnderstanding, UnderstandingClaim } from '../../archive/archive.ts';
import { detectLanguage } from '../../understand/language/detect-language.ts';
import { sectionOf } from '../../understand/section/section-of.ts';
import { keyPoints } from '../../understand/summary/key-points.ts';
import { summarize } from '../../understand/summary/summarize.ts';
import { aliasEvidence } from '../../understand/tags/aliases/alias-evidence.ts';
import { tagCandidates } from '../../understand/tags/tags-of.ts';
import { readOpening } from '../../understand/wire/read-opening.ts';
import { cardExcerpt } from './card-excerpt.ts';

/** A shorter text is its own summary. */
const worthShortening = 150;
const mostTags = 10;
/** A summary that is nearly the text helps nobody. */
const mostOfText = 0.6;

/** What an article's text says of itself. Pure; loads the language detectors, so it belongs into a thread of its own. */
export function understandArticle(article: UnderstandingClaim): ArticleUnderstanding {
  const { articleId, title } = article;
  const opensAt = article.bodyAt ?? readOpening(article).bodyAt;
  const bodyAt = opensAt < article.text.length ? opensAt : 0;
  const text = article.text.slice(bodyAt);
  const found = detectLanguage(`${title}\n${text.slice(0, 600)}`, { prior: article.lang }).lang;
  const lang = found === 'und' ? undefined : found;
  const told = { title, text, lang: lang ?? article.lang };
  const isWhole = article.origin === 'feed' || article.origin === 'page';
  const summary = isWhole && article.wordCount >= worthShortening ? spansOf(summarize(told).sentences, text) : [];
  const isShorter = summary.reduce((sum, [start, end]) => sum + end - start, 0) < text.length * mostOfText;
  const place = ([start, end]: Span): Span => [start + bodyAt, end + bodyAt];
  return {
    articleId,
    lang,
    subject: sectionOf({ ...told, section: article.section, url: article.url, keywords: [...article.keywords, ...article.categories] })?.section,
    tags: tagCandidates(told, { most: mostTags + 2, keywords: article.keywords }).filter(({ label }) => !isOutlet(label, article)).slice(0, mostTags),
    aliases: lang === undefined ? [] : aliasEvidence({ title, text, lang }),
    summary: isShorter ? summary.map(place) : [],
    keyPoints: isWhole ? spansOf(keyPoints(told), text).map(place) : [],
    excerpt: cardExcerpt({ title, text: article.text, bodyAt, excerpt: article.excerpt, summary: summary.map(([start, end]) => text.slice(start, end)) }),
  };
}

/** An outlet names itself in all of its articles; that says nothing of one of them. */
function isOutlet(label: string, { source, url }: Pick<UnderstandingClaim, 'source' | 'url'>): boolean {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  const name = bare(label);
  return name === bare(source) || name === bare(host) || host.split('.').slice(-3, -1).includes(name);
}

const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|www\.)\s*|[^\p{L}\p{N}.]+/gu, '');

type Span = [start: number, end: number];

/** Where sentences stand; they come in the text's order. */
function spansOf(sentences: readonly { text: string }[], text: string): Span[] {
  let from = 0;
  return sentences.flatMap((sentence): Span[] => {
    const start = text.indexOf(sentence.text, from);
    if (start < 0) return [];
    from = start + sentence.text.length;
    return [[start, from]];
  });
}
