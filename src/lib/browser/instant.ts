import { one } from './dom.ts';

/** A pause in typing, so that not every letter asks. */
const pauseMs = 120;
/** With fewer letters nearly everything fits. */
const fewestLetters = 2;

/** The same page for what the form says now, as a document of its own: nothing in it runs, and nothing else is loaded. */
function ask(address: string, answered: (page: Document) => void): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    if (request.status === 200 && request.responseXML) answered(request.responseXML);
  });
  request.send();
  return request;
}

/** Shows what is found while a reader types, in the place where the results will be; pressing Enter searches as without it. */
export function searchWhileTyping(): void {
  const form = one('form[data-instant]');
  const field = form && one('input[name="q"]', form);
  if (!(form instanceof HTMLFormElement) || !(field instanceof HTMLInputElement)) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked: XMLHttpRequest | undefined;
  let shown = field.value.trim();

  const show = (page: Document, address: URL): void => {
    const found = one('[data-search-results]', page);
    const place = one('[data-search-results]');
    const status = one('[data-search-status]');
    if (!found || !place) return;
    place.replaceChildren(...[...found.childNodes].map((node) => document.adoptNode(node)));
    place.removeAttribute('aria-busy');
    // The line itself stays, so that it is read out.
    if (status) status.textContent = one('[data-search-status]', page)?.textContent.trim() ?? '';
    document.title = page.title;
    address.searchParams.delete('typing');
    history.replaceState(history.state, '', address.pathname + address.search);
  };

  const look = (): void => {
    const words = field.value.trim();
    if (words === shown) return;
    asked?.abort();
    if (words !== '' && words.length < fewestLetters && !/[^\0-\u02FF]/.test(words)) return;
    shown = words;
    const address = new URL('/search', location.href);
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
    address.searchParams.set('q', field.value);
    address.searchParams.set('typing', '1');
    one('[data-search-results]')?.setAttribute('aria-busy', 'true');
    asked = ask(address.href, (page) => {
      if (field.value.trim() === words) show(page, address);
    });
    asked.addEventListener('loadend', () => {
      if (asked?.status !== 200) one('[data-search-results]')?.removeAttribute('aria-busy');
    });
  };

  field.addEventListener('input', (event) => {
    clearTimeout(waiting);
    // What an input method is still composing is no word yet.
    if (event instanceof InputEvent && event.isComposing) return;
    waiting = setTimeout(look, pauseMs);
  });
  field.addEventListener('compositionend', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, pauseMs);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    const first = one('[data-search-results] [data-open]');
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
}
