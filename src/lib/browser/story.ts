import { one } from './dom.ts';
import { mayMark } from './marks.ts';

/**
 * Tells the service that a story was looked at, when the reader leaves it: until then the page says what is new in it, also
 * while its reports are read one after the other.
 */
export function noteStorySeen(): void {
  let staysHere = false;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : undefined;
    staysHere = link?.pathname === location.pathname && link.host === location.host;
  });
  addEventListener('pagehide', () => {
    const { story: id, at } = one('[data-story]')?.dataset ?? {};
    if (!id || !at || staysHere || !mayMark()) return;
    void fetch(`/story/${id}/change`, { method: 'POST', body: new URLSearchParams({ do: 'seen', at }), headers: { accept: 'application/json' }, keepalive: true }).catch(() => undefined);
  });
}
