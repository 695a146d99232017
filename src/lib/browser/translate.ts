import { all, make, one } from './dom.ts';

/** The browser's own translator (Chromium 138 and later), as far as it is used here. */
interface Translator {
  translate(text: string): Promise<string>;
}
interface TranslatorMaker {
  availability(languages: Languages): Promise<string>;
  create(options: Languages & { monitor?: (monitor: EventTarget) => void }): Promise<Translator>;
}
interface Languages {
  sourceLanguage: string;
  targetLanguage: string;
}

const isMaker = (value: unknown): value is TranslatorMaker =>
  (typeof value === 'function' || typeof value === 'object') && value !== null && 'availability' in value && typeof value.availability === 'function' && 'create' in value && typeof value.create === 'function';

function maker(): TranslatorMaker | undefined {
  const found: unknown = Reflect.get(globalThis, 'Translator');
  return isMaker(found) ? found : undefined;
}

const paragraphs = '.prose :is(p, li, h2, h3, h4, blockquote:not(:has(p)), figcaption)';

/** Writes the article's paragraphs beside their translations, one after the other; the text itself stays as it is. */
async function translateHere(button: HTMLButtonElement, languages: Languages, make_: TranslatorMaker): Promise<void> {
  const place = one('[data-panel-part]');
  if (!place) return;
  button.disabled = true;
  const state = make('p', { class: 'faint', role: 'status' }, 'Your browser is getting ready…');
  const rows = make('div', { class: 'both' });
  place.replaceChildren(make('section', { 'aria-labelledby': 'panel-part' }, make('h3', { id: 'panel-part', tabindex: '-1', class: 'faint' }, 'Translated by your browser, on this device; the original stands beside it'), rows, state));
  try {
    const translator = await make_.create({
      ...languages,
      monitor: (monitor) => monitor.addEventListener('downloadprogress', (event) => {
        if ('loaded' in event && typeof event.loaded === 'number') state.textContent = `Your browser is fetching the language: ${Math.round(event.loaded * 100)} %`;
      }),
    });
    state.textContent = 'Your browser is translating…';
    for (const paragraph of all(paragraphs)) {
      const original = paragraph.textContent.trim();
      if (original === '') continue;
      const translation = await translator.translate(original);
      rows.append(make('div', { class: 'pair' }, make('p', { lang: languages.sourceLanguage, dir: 'auto', class: 'original' }, original), make('p', { lang: languages.targetLanguage, dir: 'auto', 'data-translation': '' }, translation)));
    }
    state.remove();
  } catch {
    state.textContent = 'Your browser could not translate this.';
    button.disabled = false;
  }
}

/** Offers the browser's own translator where there is one for the languages of the page and of the reader. */
export async function offerTranslator(): Promise<void> {
  const button = one('[data-translate]');
  const found = maker();
  const { from, to } = button?.dataset ?? {};
  if (!(button instanceof HTMLButtonElement) || found === undefined || from === undefined || to === undefined) return;
  const languages = { sourceLanguage: from, targetLanguage: to };
  const availability = await found.availability(languages).catch(() => 'unavailable');
  if (availability === 'unavailable') return;
  button.hidden = false;
  button.addEventListener('click', () => void translateHere(button, languages, found));
}
