import { make } from './dom.ts';

/** What a player may do: run, keep what it stores for its own site, open its own page. Not: leave ours. */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms';

/** YouTube plays only where it is told the site that shows it; nobody else is. */
const needsReferrer = (frame: string): boolean => new URL(frame).hostname === 'www.youtube-nocookie.com';

/** Loads the frame of an embed in place of the link to it, which moves below. */
function load(figure: HTMLElement, link: HTMLAnchorElement, address: string): void {
  const title = link.querySelector('.label')?.textContent ?? '';
  const frame = make('iframe', { src: address, title, sandbox, allow: 'autoplay; fullscreen; encrypted-media; picture-in-picture', referrerpolicy: needsReferrer(address) ? 'strict-origin-when-cross-origin' : 'no-referrer' });
  frame.tabIndex = 0;
  delete figure.dataset.frame;
  link.before(frame);
  frame.focus();
}

/** Nothing is asked of a player's site before its link is clicked; with a key held down the link is a link. */
export function tendEmbeds(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
    const link = event.target.closest('figure[data-frame] > a');
    const figure = link?.parentElement;
    const address = figure?.dataset.frame;
    if (!(link instanceof HTMLAnchorElement) || !figure || address === undefined) return;
    event.preventDefault();
    load(figure, link, address);
  });
}
