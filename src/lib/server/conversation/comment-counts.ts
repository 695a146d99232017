import { getDateline } from '../dateline.ts';

/** Says of the cards of a page how much is said below each, where there are conversations; of silence nothing is said. */
export async function withComments<Card extends { id: number }, Page extends { cards: readonly Card[] }>(page: Page, { settings }: Pick<App.Locals, 'settings'>): Promise<Page & { cards: (Card & { comments?: number })[] }> {
  if (settings.comments === 'off') return { ...page, cards: [...page.cards] };
  const counts = await getDateline().archive.comments.counts(page.cards.map(({ id }) => ({ articleId: id })));
  return { ...page, cards: page.cards.map((card, at) => ((counts[at] ?? 0) > 0 ? { ...card, comments: counts[at] ?? 0 } : card)) };
}
