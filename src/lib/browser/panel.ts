import { fetchDocument } from './documents.ts';
import { one } from './dom.ts';
import { tellTimes } from './times.ts';
import { offerTranslator } from './translate.ts';

const foldOf = (panel: ParentNode | undefined): HTMLDetailsElement | undefined => {
  const fold = panel && one('[data-panel-fold]', panel);
  return fold instanceof HTMLDetailsElement ? fold : undefined;
};

/** Opens the panel, or closes it; the focus goes to its head, which is told as open or closed. */
export function togglePanel(): boolean {
  const panel = one('[data-panel]');
  const fold = foldOf(panel);
  if (!panel || !fold) return false;
  fold.open = !fold.open;
  panel.scrollIntoView({ block: 'nearest' });
  one('summary', fold)?.focus();
  return true;
}

/** Opens the panel and puts the cursor into one of its fields; on a page that only asks, into its field. */
export function openPanel(selector: string): boolean {
  const fold = foldOf(one('[data-panel]'));
  const field = one(selector);
  if (!field) return false;
  if (fold) fold.open = true;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  return true;
}

let asked: AbortController | undefined;

/** Takes the panel of another address of this page in place of the present one; where that fails the browser goes there. */
async function show(address: URL): Promise<void> {
  const panel = one('[data-panel]');
  if (!panel) return location.assign(address);
  asked?.abort();
  const mine = (asked = new AbortController());
  panel.setAttribute('aria-busy', 'true');
  const page = await fetchDocument(address.pathname + address.search, mine.signal).catch(() => undefined);
  if (mine.signal.aborted) return;
  const next = page && one('[data-panel]', page);
  if (!next) return location.assign(address);
  panel.replaceWith(document.adoptNode(next));
  tellTimes();
  history.replaceState(history.state, '', address);
  void follow();
  void offerTranslator();
  one('#panel-part', next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** A pause between two looks at what a model has written. */
const lookMs = 500;
/** After so many failures in a row the page is left as it is. */
const mostFailures = 5;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Waits for the next word of the job's state. */
async function news(job: string, version: string, signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(`/ask/job/${encodeURIComponent(job)}?version=${encodeURIComponent(version)}`, { headers: { accept: 'application/json' }, signal });
  const state: unknown = answer.ok ? await answer.json() : undefined;
  if (typeof state !== 'object' || state === null) throw new Error(`The service answered ${answer.status}.`);
  return !('version' in state) || String(state.version) !== version;
}

let watching: AbortController | undefined;

/** While a model works on something, its place takes in what is checked so far; nothing else of the page moves. */
async function follow(): Promise<void> {
  watching?.abort();
  const { signal } = (watching = new AbortController());
  for (let failures = 0; failures < mostFailures && !signal.aborted;) {
    const work = one('[data-job]');
    const { job, version = '', work: name = '' } = work?.dataset ?? {};
    if (!work || job === undefined) return;
    try {
      if (document.visibilityState === 'visible' && (await news(job, version, signal))) {
        const page = await fetchDocument(location.pathname + location.search, signal);
        const next = one(`[data-work="${CSS.escape(name)}"]`, page);
        const head = one('[data-panel-fold] > summary', page);
        const present = one('[data-panel-fold] > summary');
        if (!next) return;
        // The words around it say who made it.
        const part = next.closest('[data-made]');
        const place = work.closest('[data-made]');
        if (part && place) place.replaceWith(document.adoptNode(part));
        else work.replaceWith(document.adoptNode(next));
        if (head && present) present.replaceChildren(...[...head.childNodes].map((node) => document.adoptNode(node)));
        tellTimes();
      }
      failures = 0;
    } catch {
      failures += 1;
    }
    await pause(lookMs);
  }
}

/** Links and questions of the panel are answered in their place; without this each is a page of its own. */
export function tendPanel(): void {
  void follow();
  void offerTranslator();
  addEventListener('pagehide', () => watching?.abort());
  addEventListener('pageshow', (event) => {
    if (event.persisted) void follow();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-panel-link]') : undefined;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void show(new URL(link.href));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.panelAsk === undefined || !one('[data-panel]')?.contains(form)) return;
    event.preventDefault();
    const address = new URL(location.pathname, location.href);
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
    address.hash = 'panel';
    void show(address);
  });
}
