import { all, one } from './dom.ts';

/** The menu "Share" of an article: what this browser can do of it, and the doing. */
export function tendSharing(): void {
  const offer = (): void => {
    for (const place of all('[data-share]')) {
      const [copy, send] = [one('[data-share-copy]', place), one('[data-share-send]', place)];
      // Neither is there where the site is not served over HTTPS or from this machine.
      if (copy && 'clipboard' in navigator) copy.hidden = false;
      if (send && 'share' in navigator) send.hidden = false;
    }
  };
  offer();
  // The script may have put a newer version of the page into its place.
  document.addEventListener('toggle', offer, { capture: true });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-print]')) return print();
    const place = target.closest('[data-share]');
    if (!(place instanceof HTMLElement)) return;
    const { share: url = '', shareTitle: title = '' } = place.dataset;
    if (target.closest('[data-share-copy]')) void copyLink(place, url);
    // Whoever closes the sheet of apps again wanted just that.
    if (target.closest('[data-share-send]')) void navigator.share({ url, title }).catch(() => undefined);
  });
}

async function copyLink(place: HTMLElement, url: string): Promise<void> {
  const said = one('[data-share-said]', place);
  const words = await navigator.clipboard.writeText(url).then(() => 'The link is copied.', () => 'The browser did not let the link be copied.');
  if (said) said.textContent = words;
  const menu = one('details', place);
  menu?.removeAttribute('open');
  menu?.querySelector('summary')?.focus();
}
