import { one } from '../dom.ts';
import { fetchDocument } from '../documents.ts';
import { fieldsOf, send } from './send.ts';
import { say } from './say.ts';

/** Votes, reactions and follows work in place: the comment's own row of buttons comes back as it is now. */
export function answerMarks(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[form="talk-marks"]') : undefined;
    if (!(button instanceof HTMLButtonElement) || !button.form) return;
    event.preventDefault();
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    void mark(button, button.form);
  });
}

async function mark(button: HTMLButtonElement, form: HTMLFormElement): Promise<void> {
  const answer = await send(fieldsOf(form, button));
  button.removeAttribute('aria-busy');
  if (!answer.ok) return say(answer.why ?? '');
  if (button.name.endsWith('-place')) return turn(button);
  await renewActs(button.value, button.name.replace(/^no-/, ''));
}

/** The one button that says whether the whole is followed. */
function turn(button: HTMLButtonElement): void {
  if (button.name === 'seen-place') return button.remove();
  const on = !button.name.startsWith('no-');
  button.name = on ? 'no-follow-place' : 'follow-place';
  button.setAttribute('aria-pressed', String(on));
  button.lastChild?.replaceWith(on ? 'Following' : 'Follow');
}

/** Fetches the buttons of one comment anew; the focus stays at the one that was pressed. */
async function renewActs(id: string, pressed: string): Promise<void> {
  const present = one(`#comment-${CSS.escape(id)} > article > [data-acts]`);
  const next = await fetchDocument(`/comments/${id}`).then((page) => one(`#comment-${CSS.escape(id)} > article > [data-acts]`, page)).catch(() => undefined);
  if (!present || !next) return;
  const link = one('[data-reply]', present);
  present.replaceWith(document.adoptNode(next));
  // Where an answer is written belongs to this page.
  const fresh = one('[data-reply]', next);
  if (link && fresh) fresh.replaceWith(link);
  (one(`button[name="${pressed}"], button[name="no-${pressed}"]`, next) ?? one('summary', next))?.focus();
}
