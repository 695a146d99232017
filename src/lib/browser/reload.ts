import { fetchDocument } from './documents.ts';
import { one } from './dom.ts';
import { tellTimes } from './times.ts';

/**
 * Puts the newest content of this page in place of the present one.
 * @param options.toTop go to the top and put the focus there, because the reader asked for the news
 * @param options.unless asked when the content has come: whether the reader has begun to read meanwhile
 */
export async function reloadContent({ toTop, unless = () => false }: { toTop: boolean; unless?: () => boolean }): Promise<void> {
  const next = await fetchDocument(location.pathname + location.search).then((page) => one('main', page)).catch(() => undefined);
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
