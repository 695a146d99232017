import { make, one } from '../dom.ts';

const longest = 600;
const before = 60;
const edge = 8;

let button: HTMLElement | undefined;
let chosen: { exact: string; before: string; articleId: string | undefined } | undefined;

const hide = (): void => {
  button?.remove();
  chosen = undefined;
};

/** What is selected of a text that can be quoted. */
function selected(): { range: Range; text: HTMLElement } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const text = (common instanceof Element ? common : common.parentElement)?.closest('[data-prose]');
  return text instanceof HTMLElement ? { range, text } : undefined;
}

/** A small button beside what is selected in the article: it goes into the form as a quotation. */
export function offerQuotes(): void {
  if (!one('#write')) return;
  document.addEventListener('selectionchange', () => {
    const found = selected();
    const exact = found && getSelection()?.toString().replace(/\s+/g, ' ').trim();
    if (!found || exact === undefined || exact.length < 2 || exact.length > longest) return hide();
    const lead = document.createRange();
    lead.setStart(found.text, 0);
    lead.setEnd(found.range.startContainer, found.range.startOffset);
    chosen = { exact, before: lead.toString().slice(-before), articleId: found.text.closest<HTMLElement>('[data-article]')?.dataset.article };
    show(found.range.getBoundingClientRect());
  });
}

function show({ left, bottom }: DOMRect): void {
  button ??= makeButton();
  if (!button.isConnected) document.body.append(button);
  button.style.insetInlineStart = `${Math.max(edge, Math.min(left, innerWidth - 180)) + scrollX}px`;
  button.style.insetBlockStart = `${bottom + edge + scrollY}px`;
}

function makeButton(): HTMLElement {
  const made = make('button', { class: 'button quote-this', type: 'button' }, 'Quote in a comment');
  // The selection must outlive the press.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('click', take);
  return made;
}

function take(): void {
  const form = one('#write');
  if (!form || !chosen) return;
  const put = (name: string, value: string): void => {
    const field = one(`[name="${name}"]`, form);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = value;
  };
  put('quote', chosen.exact);
  put('before', chosen.before);
  if (chosen.articleId !== undefined) put('article', chosen.articleId);
  one('[data-quote]', form)?.setAttribute('open', '');
  hide();
  getSelection()?.removeAllRanges();
  form.scrollIntoView({ block: 'center' });
  one('textarea[name="text"]', form)?.focus({ preventScroll: true });
}
