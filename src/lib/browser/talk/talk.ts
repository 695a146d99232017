import { one } from '../dom.ts';
import { answerMarks } from './marks.ts';
import { conversation } from './live.ts';
import { loadMore } from './more.ts';
import { offerQuotes } from './quote.ts';
import { tendWriting } from './write.ts';

/** Goes to the conversation, for the key `c`. */
export function goToConversation(): boolean {
  const place = conversation();
  if (!place) return false;
  place.scrollIntoView({ block: 'start' });
  place.focus({ preventScroll: true });
  return true;
}

/** Tells the service that the conversation was looked at, when the reader leaves it. */
function noteSeen(): void {
  let wasSeen = false;
  const watch = new IntersectionObserver((entries) => {
    wasSeen ||= entries.some(({ isIntersecting }) => isIntersecting);
  });
  const place = conversation();
  if (place) watch.observe(place);
  addEventListener('pagehide', () => {
    const { talk, at, mark } = conversation()?.dataset ?? {};
    if (!wasSeen || talk === undefined || at === undefined || mark === undefined) return;
    void fetch('/comments', { method: 'POST', body: new URLSearchParams({ 'seen-place': talk, at }), headers: { accept: 'application/json' }, keepalive: true }).catch(() => undefined);
  });
}

/** Makes conversations more comfortable; everything works without. */
export function tendConversation(): void {
  if (!conversation() && !one('[data-talk-thread]')) return;
  answerMarks();
  loadMore();
  tendWriting();
  offerQuotes();
  noteSeen();
}
