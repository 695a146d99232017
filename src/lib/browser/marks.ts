import { all, one } from './dom.ts';

/** Which of an article's two marks. */
export type Mark = 'read' | 'save';

interface Change {
  id: string;
  mark: Mark;
  on: boolean;
}

const fieldNames: Record<Mark, readonly [on: string, off: string]> = { read: ['read', 'unread'], save: ['save', 'unsave'] };
const storageKey = 'dateline-marks';
const kept = 200;

/** What was changed in this tab, newest last: to undo, and to put right a page that the browser kept as it was. */
function changes(): Change[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

const keep = (list: readonly Change[]): void => sessionStorage.setItem(storageKey, JSON.stringify(list.slice(-kept)));

/** Shows a mark on every card, row and button of the article. */
function show({ id, mark, on }: Change): void {
  for (const button of all(`button[data-mark="${mark}"][value="${CSS.escape(id)}"]`)) {
    button.setAttribute('aria-pressed', String(on));
    button.setAttribute('name', fieldNames[mark][on ? 1 : 0]);
  }
  if (mark === 'read') for (const card of all(`article[data-card="${CSS.escape(id)}"]`)) card.classList.toggle('read', on);
}

const unreadShown = (): HTMLElement | undefined => one('[data-unread]');

/** Shows a new count of unread articles in the head of the page. */
export function showUnread(count: number): void {
  const shown = unreadShown();
  if (!shown) return;
  shown.textContent = new Intl.NumberFormat('en').format(count);
  shown.hidden = count === 0;
}

async function send(change: Change): Promise<void> {
  const { id, mark, on } = change;
  show(change);
  const body = new URLSearchParams({ [fieldNames[mark][on ? 0 : 1]]: id });
  const response = await fetch('/marks', { method: 'POST', body, headers: { accept: 'application/json' }, keepalive: true }).catch(() => undefined);
  if (response?.ok) return;
  show({ ...change, on: !on });
  throw new Error('The mark could not be kept: the service did not answer.');
}

/** Whoever may not mark has no form for it on the page. */
export const mayMark = (): boolean => document.querySelector('form#marks') !== null;

/** Sets one mark here and in the archive; a mark that cannot be kept is taken back on the page. */
export async function setMark(id: string, mark: Mark, on: boolean): Promise<void> {
  if (!mayMark()) return;
  keep([...changes(), { id, mark, on }]);
  await send({ id, mark, on });
}

export const isMarked = (id: string, mark: Mark): boolean => one(`button[data-mark="${mark}"][value="${CSS.escape(id)}"]`)?.getAttribute('aria-pressed') === 'true';

export const toggleMark = (id: string, mark: Mark): Promise<void> => setMark(id, mark, !isMarked(id, mark));

/** Takes back the last mark that was made by hand. */
export async function undoMark(): Promise<boolean> {
  if (!mayMark()) return false;
  const list = changes();
  const last = list.pop();
  if (!last) return false;
  keep(list);
  await send({ ...last, on: !last.on });
  return true;
}

/** The buttons work in place, and a page brought back by "back" shows what was changed since. */
export function answerMarks(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-mark]') : undefined;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    void toggleMark(button.value, button.dataset.mark === 'save' ? 'save' : 'read');
  });
  for (const change of changes()) show(change);
  addEventListener('pageshow', (event) => {
    if (event.persisted) for (const change of changes()) show(change);
  });
}

/** An article that is on the page and looked at counts as read; a reader who marks it unread is believed. */
export function readWhatIsOpen(): void {
  const article = one('article[data-article]');
  const id = article?.dataset.article;
  if (!article || !id || article.dataset.read !== undefined || !mayMark()) return;
  const mark = (): void => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', mark);
    void setMark(id, 'read', true);
  };
  document.addEventListener('visibilitychange', mark);
  mark();
}
