import type { ArticleKind } from '../../common/article.ts';
import { addressKinds, kicker, wordKind } from '../../common/kind-names.ts';
import { firstMeta, type PageHead } from './head.ts';
import { textOf, typesOf, type JsonObject } from './json-ld.ts';

/** Types of schema.org that say it. */
const byType: Readonly<Record<string, ArticleKind>> = {
  AdvertiserContentArticle: 'sponsored', LiveBlogPosting: 'live-blog', OpinionNewsArticle: 'opinion', ReviewNewsArticle: 'review', CriticReview: 'review', Review: 'review', Recipe: 'recipe', ImageGallery: 'gallery', MediaGallery: 'gallery', PodcastEpisode: 'audio',
};

const wire = /(?:\/PRNewswire\/|\(?(?:BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|ACCESSWIRE|EIN Presswire|PR Newswire)\)?|\(ots(?:\/[^)]{1,40})?\))/;

/** What is known of an article when its kind is asked. */
export interface KindEvidence {
  head: PageHead;
  article: JsonObject | undefined;
  title: string | undefined;
  section: string | undefined;
  url: string;
  /** What the page is made of, when that is not one running text. */
  shape: 'live-blog' | 'gallery' | undefined;
  text: string;
  words: number;
  /** Pictures among the article's lines. */
  images: number;
}

/**
 * The kind of an article: what the page says of itself (schema.org types, OpenGraph), then its section, its address and
 * the word before its title, then its shape. A kind that the shape speaks against (a "video" with a long text) is not believed.
 */
export function kindOf(evidence: KindEvidence): ArticleKind {
  const { head, article, title = '', section, url, text } = evidence;
  const stated = [...pageTypes(head), ...(article === undefined ? [] : typesOf(article))].map((type) => byType[type]).filter((kind) => kind !== undefined);
  const named = [firstMeta(head, 'og:type'), textOf(article?.['genre']), section, kicker(title)].flatMap((name) => (name === undefined ? [] : wordKind(name) ?? []));
  const addressed = addressKinds(url).map(([, kind]) => kind);
  const opinion: ArticleKind[] = firstMeta(head, 'article:opinion')?.toLowerCase() === 'true' ? ['opinion'] : [];
  const candidates = [...stated, ...opinion, ...named, ...addressed];
  if (wire.test(text.slice(0, 400))) candidates.push('press-release');
  return candidates.find((kind) => isPossible(kind, evidence, candidates)) ?? shapeOf(evidence);
}

/** Types of objects that stand for the whole page where it states no article. */
function pageTypes(head: PageHead): string[] {
  return head.data.slice(0, 50).flatMap((object) => typesOf(object).filter((type) => (type === 'Recipe' && 'recipeIngredient' in object) || type === 'LiveBlogPosting' || type === 'PodcastEpisode' || type === 'ImageGallery' || type === 'CriticReview'));
}

function isPossible(kind: ArticleKind, evidence: KindEvidence, all: readonly ArticleKind[]): boolean {
  switch (kind) {
    case 'video': case 'audio': return evidence.words < 250;
    case 'gallery': return evidence.images >= 3 || evidence.words < 250;
    // "Live" alone is a name of sections too.
    case 'live-blog': return all.filter((other) => other === kind).length > 1 || evidence.head.data.some((object) => typesOf(object).includes('LiveBlogPosting')) || evidence.shape === kind || wordKind(kicker(evidence.title ?? '') ?? '') === kind;
    default: return true;
  }
}

function shapeOf({ head, article, shape, words: count }: KindEvidence): ArticleKind {
  if (shape !== undefined) return shape;
  const type = firstMeta(head, 'og:type')?.toLowerCase() ?? '';
  if (type.startsWith('video') && count < 150) return 'video';
  if (article === undefined && count < 60 && head.data.some((object) => typesOf(object).includes('VideoObject'))) return 'video';
  if (article === undefined && head.data.some((object) => typesOf(object).some((name) => name === 'CollectionPage' || name === 'SearchResultsPage'))) return 'listing';
  return 'article';
}
