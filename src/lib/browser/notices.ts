import { noticeFigure, plural } from '../words.ts';
import { make, one } from './dom.ts';
import { reloadContent } from './reload.ts';

/** Shows a new count of unread notices in the head of the page, and offers them on their own page; nothing moves by itself. */
export function showNotices(count: number): void {
  const shown = one('[data-notices-count]');
  if (!shown) return;
  shown.textContent = noticeFigure(count);
  shown.hidden = count === 0;
  const known = Number(one('[data-notice-list]')?.dataset.noticeList);
  const place = one('[data-notices-live]');
  if (!place) return;
  if (!(count > known)) return place.replaceChildren();
  const words = `${plural(count - known, 'new notice')}: show`;
  const present = one('button', place);
  if (present) {
    if (present.textContent !== words) present.textContent = words;
    return;
  }
  const button = make('button', { class: 'button', type: 'button' }, words);
  button.addEventListener('click', () => void reloadContent({ toTop: true }));
  place.replaceChildren(button);
}

/** Whoever follows a notice has read it. */
export function readFollowedNotices(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[data-notice]') : undefined;
    if (!(link instanceof HTMLAnchorElement)) return;
    const body = new URLSearchParams({ read: link.dataset.notice ?? '' });
    void fetch('/notices', { method: 'POST', body, headers: { accept: 'application/json' }, keepalive: true }).catch(() => undefined);
  });
}
