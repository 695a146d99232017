import { all, one } from './dom.ts';

const boxes = (root: ParentNode, name: string): HTMLInputElement[] =>
  all(`input[type="checkbox"][name="${name}"]`, root).filter((element) => element instanceof HTMLInputElement);

/** A pack's box and its sources' boxes agree: all, some or none. Only the single boxes are then sent. */
function tiePacks(form: HTMLElement): void {
  const count = one('[data-chosen]', form);
  const tell = (): void => {
    const chosen = new Set(boxes(form, 'feed').filter((box) => box.checked).map((box) => box.value.split(' ').at(-1))).size;
    if (count) count.textContent = chosen === 0 ? '' : `${chosen} ${chosen === 1 ? 'source' : 'sources'} ticked`;
  };
  for (const pack of all('[data-pack]', form)) {
    const [whole] = boxes(pack, 'pack');
    const single = boxes(pack, 'feed');
    if (!whole) continue;
    // Without a script the pack's own name is sent; with one, the single boxes say it all.
    whole.removeAttribute('name');
    const agree = (): void => {
      const ticked = single.filter((box) => box.checked).length;
      whole.checked = ticked === single.length;
      whole.indeterminate = ticked > 0 && ticked < single.length;
      tell();
    };
    whole.addEventListener('change', () => {
      for (const box of single) box.checked = whole.checked;
      tell();
    });
    for (const box of single) box.addEventListener('change', agree);
    if (whole.checked) for (const box of single) box.checked = true;
    agree();
  }
}

/** A file may be dropped onto its field, and its name shows. */
function takeDrops(zone: HTMLElement): void {
  const input = one('input[type="file"]', zone);
  const name = one('[data-drop-name]', zone);
  if (!(input instanceof HTMLInputElement)) return;
  const tell = (): void => {
    const file = input.files?.[0];
    if (file && name) name.textContent = file.name;
  };
  input.addEventListener('change', tell);
  for (const kind of ['dragenter', 'dragover'] as const) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.dataset.over = '';
    });
  }
  for (const kind of ['dragleave', 'drop'] as const) zone.addEventListener(kind, () => delete zone.dataset.over);
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    tell();
  });
}

/** Makes the forms of the page more comfortable; each works without. */
export function tendForms(): void {
  for (const form of all('form')) tiePacks(form);
  for (const zone of all('[data-drop]')) takeDrops(zone);
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement) || form.method !== 'post') return;
    // A second press while the first is on its way would ask for everything twice.
    if (button.getAttribute('aria-busy') === 'true') return event.preventDefault();
    button.setAttribute('aria-busy', 'true');
    const words = form.dataset.busy;
    if (words) button.textContent = words;
  });
}

/** A note has been read: its token leaves the address, so that a reload or a bookmark does not bring it back. */
export function tidyAddress(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('note')) return;
  url.searchParams.delete('note');
  history.replaceState(history.state, '', url.pathname + url.search + url.hash);
}

/** A picture that does not come leaves its frame to the outlet's initial; one within the text leaves. */
export function hideBrokenPictures(): void {
  const hide = (picture: EventTarget | null): void => {
    if (picture instanceof HTMLImageElement) picture.hidden = true;
  };
  document.addEventListener('error', (event) => hide(event.target), { capture: true });
  for (const picture of all('img')) if (picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth === 0 && picture.currentSrc !== '') hide(picture);
}
