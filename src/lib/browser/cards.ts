import { all, link, one } from './dom.ts';

/** The card that the keyboard is on: the one with the focus. */
export const currentCard = (): HTMLElement | undefined => {
  const card = document.activeElement?.closest('[data-card]');
  return card instanceof HTMLElement ? card : undefined;
};

/** Whether a card is at least partly in view. */
const inView = (card: HTMLElement): boolean => {
  const { top, bottom } = card.getBoundingClientRect();
  return bottom > 80 && top < innerHeight;
};

/** Moves the focus to the headline of the card before or after, beginning with the first in view. */
export function stepCard(step: 1 | -1): boolean {
  const cards = all('[data-card]').filter((card) => one('[data-open]', card));
  const current = currentCard();
  const index = current ? cards.indexOf(current) + step : Math.max(0, cards.findIndex(inView));
  const next = cards[index];
  const headline = next && one('[data-open]', next);
  if (!next || !headline) return false;
  headline.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  return true;
}

/** The article that a key acts on: the open one, or the card with the focus. */
export const actedOn = (): HTMLElement | undefined => one('article[data-article]') ?? currentCard();

/** Opens the publisher's page without telling it where the reader came from. */
export function openOriginal(): boolean {
  const address = actedOn()?.dataset.original;
  if (!address || !/^https?:/i.test(address)) return false;
  open(address, '_blank', 'noopener,noreferrer');
  return true;
}

export function follow(selector: string): boolean {
  const target = link(selector);
  target?.click();
  return target !== undefined;
}
