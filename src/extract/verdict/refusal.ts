import type { PageKind, PageProblem, Verdict } from '../../common/article.ts';

const messages: Record<Exclude<PageKind, 'article'>, string> = {
  'listing': 'The page is a list of links to other pages, not an article.',
  'forum': 'The page is a discussion among its readers, not an article.',
  'collection': 'The page is a list of products, not an article.',
  'bot-wall': 'The site asked for proof that a person is reading and did not show the article.',
  'error': 'The server sent an error page in place of an article.',
  'consent': 'The site asks for consent to cookies before it shows the article.',
  'login': 'The site shows the article only to readers who sign in or subscribe.',
  'parking': 'There is no site at this address: the address is for sale, or the server is not set up.',
  'script': 'The page shows its text only to browsers that run its scripts.',
  'empty': 'The page holds no running text.',
};

/** @returns what to say of a page that is no article; undefined for an article */
export function refusalOf(verdict: Verdict): PageProblem | undefined {
  const { kind } = verdict;
  return kind === 'article' ? undefined : { kind: kind === 'bot-wall' ? 'bot-wall' : 'not-an-article', message: messages[kind], verdict };
}
