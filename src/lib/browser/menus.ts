import { all } from './dom.ts';

/** A menu closes when the reader turns to something else, or presses Escape; then its button has the focus again. */
export function tendMenus(): void {
  const open = (): HTMLElement[] => all('details[data-menu][open]');
  document.addEventListener('click', ({ target }) => {
    for (const menu of open()) if (!(target instanceof Node && menu.contains(target))) menu.removeAttribute('open');
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      event.preventDefault();
      menu.removeAttribute('open');
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    }
  });
}
