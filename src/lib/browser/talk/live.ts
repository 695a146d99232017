import { plural } from '../../words.ts';
import { make, one } from '../dom.ts';
import { fetchDocument } from '../documents.ts';
import { tellTimes } from '../times.ts';

/** The conversation on the page, if there is one. */
export const conversation = (): HTMLElement | undefined => one('section[data-talk]');

/** What `/events` is asked about it. */
export function talkQuestion(): Record<string, string> {
  const { talk, newest } = conversation()?.dataset ?? {};
  return talk === undefined ? {} : { talk, said: newest ?? '0' };
}

/** Somebody is writing: nothing is pulled away under the hands. */
const isWriting = (place: HTMLElement): boolean => [...place.querySelectorAll('textarea')].some((field) => field.value.trim() !== '' && field.value !== field.defaultValue);

/** Offers comments that others wrote meanwhile; nothing moves until the reader asks for them. */
export function offerComments(count: number): void {
  const place = one('[data-talk-live]');
  if (!place) return;
  if (count === 0) return place.replaceChildren();
  const words = `${plural(count, 'new comment')}: show`;
  const present = one('button', place);
  if (present) {
    if (present.textContent !== words) present.textContent = words;
    return;
  }
  const button = make('button', { class: 'button', type: 'button' }, words);
  button.addEventListener('click', () => {
    button.setAttribute('aria-busy', 'true');
    void showNew();
  });
  place.replaceChildren(button);
}

/** Puts the newest state of the conversation in place of the present one; what is being written stays. */
async function showNew(): Promise<void> {
  const present = conversation();
  const next = await fetchDocument(location.pathname + location.search).then((page) => one('section[data-talk]', page)).catch(() => undefined);
  if (!present || !next) return location.reload();
  const form = one('#write', present);
  const fresh = one('#write', next);
  if (isWriting(present) && form && fresh) fresh.replaceWith(form);
  present.replaceWith(document.adoptNode(next));
  tellTimes();
  document.dispatchEvent(new CustomEvent('dateline:content'));
  next.focus({ preventScroll: true });
}
