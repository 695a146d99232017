import { all, make, one } from '../dom.ts';
import { fetchDocument } from '../documents.ts';
import { tellTimes } from '../times.ts';
import { settleHeadings } from './levels.ts';
import { say } from './say.ts';
import { fieldsOf, send } from './send.ts';

/** Writing, answering and editing without leaving the page. */
export function tendWriting(): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || !(event.target instanceof Element)) return;
    const anchor = event.target.closest('a[data-reply], a[data-inplace], a[data-cancel]');
    if (!(anchor instanceof HTMLAnchorElement)) return;
    const item = anchor.closest('li[data-comment]');
    if (!(item instanceof HTMLElement)) return;
    event.preventDefault();
    if (anchor.dataset.cancel !== undefined) return cancel(item);
    void (anchor.dataset.inplace === 'edit' ? edit(item, anchor) : answer(item)).catch(() => location.assign(anchor.href));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-comment-form], [data-edit-form]') || event.defaultPrevented) return;
    // On a page of its own a form goes the way of all forms.
    if (!form.closest('[data-talk], [data-talk-thread]')) return;
    event.preventDefault();
    void post(form, event.submitter);
  });
}

function cancel(item: HTMLElement): void {
  for (const form of all(':scope > form, :scope > article > form', item)) form.remove();
  for (const hidden of all(':scope > article > [data-edited]', item)) hidden.hidden = false;
  one('[data-reply]', item)?.focus();
}

async function answer(item: HTMLElement): Promise<void> {
  for (const form of all('form#reply')) form.remove();
  const id = item.dataset.comment ?? '';
  const form = await fetchDocument(`/comments/${id}?reply=${id}`).then((page) => one('form#reply', page));
  if (!form) throw new Error('Nothing can be answered here.');
  one(':scope > article', item)?.after(document.adoptNode(form));
  const here = one('[data-article]')?.dataset.article;
  const field = one('input[name="article"]', form);
  // Who answers below another report of the story writes there.
  if (here !== undefined && field instanceof HTMLInputElement) field.value = here;
  one('textarea', form)?.focus();
}

async function edit(item: HTMLElement, anchor: HTMLAnchorElement): Promise<void> {
  const form = await fetchDocument(anchor.pathname).then((page) => one('form[data-edit-form]', page));
  const text = one(':scope > article > div', item);
  if (!form || !text) throw new Error('It cannot be edited here.');
  anchor.closest('details')?.removeAttribute('open');
  cancel(item);
  text.dataset.edited = '';
  text.hidden = true;
  text.after(document.adoptNode(form));
  one('textarea', form)?.focus();
}

async function post(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  button?.setAttribute('aria-busy', 'true');
  const isEdit = form.matches('[data-edit-form]');
  const said = await send(fieldsOf(form));
  button?.removeAttribute('aria-busy');
  if (!said.ok || said.comment === undefined) return refuse(form, said.why ?? 'It was not taken.');
  const id = String(said.comment);
  const item = await fetchDocument(`/comments/${id}`).then((page) => one(`#comment-${id}`, page)).catch(() => undefined);
  if (!item) return location.assign(`/comments/${id}`);
  document.adoptNode(item);
  if (isEdit) {
    const present = one(`#comment-${id} > article`);
    const changed = one(':scope > article', item);
    if (present && changed) present.replaceWith(changed);
  } else place(item, form);
  tellTimes();
  say(said.note ?? '');
  const shown = one(`#comment-${id} a`);
  shown?.focus({ preventScroll: true });
  one(`#comment-${id}`)?.scrollIntoView({ block: 'nearest' });
}

/** Puts a new comment where it belongs: an answer below what it answers, another one first. */
function place(item: HTMLElement, form: HTMLFormElement): void {
  const parent = form.id === 'reply' ? form.closest('li[data-comment]') : undefined;
  if (parent instanceof HTMLElement) {
    item.classList.add('answer');
    const list = one(':scope > ol', parent) ?? make('ol', { class: 'answers' });
    if (!list.isConnected) form.after(list);
    list.append(item);
    settleHeadings(item, parent);
    form.remove();
    return;
  }
  form.reset();
  one('[role="alert"]', form)?.remove();
  one('details', form)?.removeAttribute('open');
  one('[data-comments]')?.prepend(item);
  one('[data-silence]')?.remove();
}

function refuse(form: HTMLFormElement, why: string): void {
  const alert = one('[role="alert"]', form) ?? make('p', { class: 'notice bad', role: 'alert' });
  alert.textContent = why;
  if (!alert.isConnected) form.prepend(alert);
  one('textarea', form)?.focus();
}
