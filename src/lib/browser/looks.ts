import { one } from './dom.ts';
import { mayMark } from './marks.ts';

/**
 * Tells the service that a story, or an article that was read before, was looked at, when the reader leaves it: until then the page
 * says what is new in it, also while its reports are read one after the other.
 */
export function noteLooks(): void {
  let staysHere = false;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : undefined;
    staysHere = link?.pathname === location.pathname && link.host === location.host;
  });
  addEventListener('pagehide', () => {
    if (staysHere || !mayMark()) return;
    const post = (address: string, fields: Record<string, string>): void =>
      void fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'application/json' }, keepalive: true }).catch(() => undefined);
    const story = one('[data-story]')?.dataset ?? {};
    if (story.story && story.at) post(`/story/${story.story}/change`, { do: 'seen', at: story.at });
    // The first look is the mark "read"; without it the reader is believed that they have not read it.
    const article = one('article[data-article][data-read][data-at]')?.dataset ?? {};
    if (article.article && article.at) post('/marks', { look: article.article, at: article.at });
  });
}
