import { one } from './dom.ts';
import { tellTimes } from './times.ts';

/** Fetches this page again as a document. Unlike markup put together from a string, it needs no trust by policy. */
function fetchPage(): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname + location.search);
    request.responseType = 'document';
    request.addEventListener('load', () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`The page came with status ${request.status}.`))));
    request.addEventListener('error', () => reject(new Error('The service did not answer.')));
    request.send();
  });
}

/**
 * Puts the newest content of this page in place of the present one.
 * @param options.toTop go to the top and put the focus there, because the reader asked for the news
 * @param options.unless asked when the content has come: whether the reader has begun to read meanwhile
 */
export async function reloadContent({ toTop, unless = () => false }: { toTop: boolean; unless?: () => boolean }): Promise<void> {
  const next = await fetchPage().then((page) => one('main', page)).catch(() => undefined);
  const present = one('main');
  if (unless()) return undefined;
  if (!next || !present) return location.reload();
  // What was just said stays while the page fills under it; its token has left the address (`tidyAddress`).
  const note = toTop ? undefined : one('[data-note]', present);
  const swap = (): void => {
    present.replaceChildren(...[...next.childNodes].map((node) => document.adoptNode(node)));
    if (note) present.firstElementChild?.prepend(note);
    tellTimes();
    document.dispatchEvent(new CustomEvent('dateline:content'));
    if (!toTop) return;
    scrollTo({ top: 0 });
    present.focus({ preventScroll: true });
  };
  if (!toTop || !('startViewTransition' in document) || matchMedia('(prefers-reduced-motion: reduce)').matches) return swap();
  await document.startViewTransition(swap).finished;
}
