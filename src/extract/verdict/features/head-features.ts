import { firstMeta, type PageHead } from '../../metadata/head.ts';
import { typesOf } from '../../metadata/json-ld.ts';

/** Questions and answers alone are no sign: pages of frequent questions have them too. */
const threadType = /^(?:DiscussionForumPosting|QAPage)$/;
const articleType = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting)$/;

const listType = /^(?:CollectionPage|ItemList|SearchResultsPage|OfferCatalog|ProfilePage)$/;

/** What forum software calls itself in generator, application name, or the ids and classes of html and body. */
const forumSoftware = /\b(?:discourse|vbulletin|phpbb|xenforo|mybb|smf|simple ?machines|nodebb|flarum|invision|ip\.?board|vanilla|bbpress|discuz|phpwind|lithium|khoros|question2answer|askbot|fluxbb|punbb|yabb|woltlab|burning board|kunena|xmb|lemmy|jforum|XF|viewtopic|showthread|thread_view|question-page|topic-page|forumdisplay)\b/i;

/**
 * What the page says it is, in its metas, its JSON-LD and its microdata.
 * @param itemTypes names of microdata types
 * @param rootNames ids and classes of html and body
 */
export function headFeatures(head: PageHead, itemTypes: readonly string[], rootNames: string) {
  const kind = firstMeta(head, 'og:type')?.toLowerCase() ?? '';
  const types = head.data.flatMap(typesOf);
  return {
    saysArticle: kind.includes('article') ? 1 : 0,
    saysProduct: kind.includes('product') ? 1 : 0,
    saysList: kind === 'website' || kind === 'profile' || kind === 'blog' ? 1 : 0,
    articleMetas: countOf([...head.metas.keys()], (name) => name.startsWith('article:')),
    dataArticles: countOf(types, (type) => articleType.test(type) && !threadType.test(type)),
    dataThreads: countOf(types, (type) => threadType.test(type)),
    dataLists: types.some((type) => listType.test(type)) ? 1 : 0,
    dataAny: Math.min(50, types.length),
    itemThreads: countOf(itemTypes, (type) => threadType.test(type)),
    forumSoftware: forumSoftware.test(`${head.metas.get('generator')?.join(' ') ?? ''} ${firstMeta(head, 'application-name') ?? ''} ${rootNames}`.slice(0, 1000)) ? 1 : 0,
    metaAuthor: firstMeta(head, 'author', 'article:author', 'parsely-author', 'dc.creator', 'citation_author', 'sailthru.author') === undefined ? 0 : 1,
    metaDate: firstMeta(head, 'article:published_time', 'date', 'dc.date', 'pubdate', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'citation_publication_date', 'dcterms.created') === undefined ? 0 : 1,
  };
}

const countOf = (names: readonly string[], is: (name: string) => boolean): number => Math.min(50, names.filter(is).length);
