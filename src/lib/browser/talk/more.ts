import { all, link, one } from '../dom.ts';
import { fetchDocument } from '../documents.ts';
import { tellTimes } from '../times.ts';
import { settleHeadings } from './levels.ts';

/** Answers and comments that are not on the page come where they belong. */
export function loadMore(): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target instanceof Element ? event.target.closest('a[data-more-answers], a[data-more-comments]') : undefined;
    if (!(target instanceof HTMLAnchorElement) || one('[data-talk-thread]')) return;
    event.preventDefault();
    if (target.getAttribute('aria-busy') === 'true') return;
    target.setAttribute('aria-busy', 'true');
    void (target.dataset.moreAnswers === undefined ? moreComments(target) : moreAnswers(target)).catch(() => location.assign(target.href));
  });
}

const pathOf = (anchor: HTMLAnchorElement): string => anchor.pathname + anchor.search;

/** Adds what is not there yet: somebody may have voted meanwhile, and a comment come twice. */
function append(list: Element, items: readonly HTMLElement[]): void {
  const [first] = items.flatMap((item) => {
    if (item.id !== '' && document.getElementById(item.id)) return [];
    list.append(document.adoptNode(item));
    return [item];
  });
  tellTimes();
  const head = first && one('a', first);
  head?.focus({ preventScroll: true });
}

async function moreAnswers(anchor: HTMLAnchorElement): Promise<void> {
  const item = anchor.closest('li[data-comment]');
  if (!(item instanceof HTMLElement)) return;
  const page = await fetchDocument(pathOf(anchor));
  const found = one(`#${CSS.escape(item.id)}`, page);
  const answers = found && one(':scope > ol', found);
  if (!found || !answers) throw new Error('The answers are not there.');
  const list = one(':scope > ol', item);
  const items = all(':scope > li', answers);
  for (const answer of items) settleHeadings(answer, item);
  if (list) append(list, items);
  else {
    answers.replaceChildren();
    anchor.parentElement?.before(document.adoptNode(answers));
    append(answers, items);
  }
  const next = link('[data-more-comments]', page);
  anchor.removeAttribute('aria-busy');
  if (!next) return anchor.parentElement?.remove();
  anchor.href = next.getAttribute('href') ?? anchor.href;
  anchor.textContent = 'More replies';
}

async function moreComments(anchor: HTMLAnchorElement): Promise<void> {
  const page = await fetchDocument(pathOf(anchor));
  const list = one('[data-comments]');
  const found = one('[data-comments]', page);
  if (!list || !found) throw new Error('The comments are not there.');
  append(list, all(':scope > li', found));
  const next = link('[data-more-comments]', page);
  anchor.removeAttribute('aria-busy');
  if (next) anchor.href = next.getAttribute('href') ?? anchor.href;
  else anchor.parentElement?.remove();
}
