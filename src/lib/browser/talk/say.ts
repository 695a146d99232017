import { make, one } from '../dom.ts';

/** Says something where it is seen and heard, and takes nothing away. */
export function say(words: string): void {
  const place = one('[data-talk-said]') ?? make('p', { class: 'notice', role: 'status', 'data-talk-said': '' });
  if (!place.isConnected) (one('[data-talk-live]') ?? one('[data-talk-thread] h1'))?.after(place);
  place.textContent = words;
  place.hidden = words === '';
}
