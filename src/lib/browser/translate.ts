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

const baseOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** Headlines of a list in another language than `to`, by their languages. */
function foreignTitles(to: string): Map<string, HTMLElement[]> {
  const titles = all('[data-card] :is(h2, h3)[lang]').filter(({ lang, dataset }) => baseOf(lang) !== to && dataset.translated === undefined);
  return Map.groupBy(titles, ({ lang }) => baseOf(lang));
}

/** Writes below each headline what it says in the reader's language; the headline stays as it is. */
async function translateTitles(button: HTMLButtonElement, state: HTMLElement, to: string, found: TranslatorMaker): Promise<void> {
  button.disabled = true;
  state.textContent = 'Your browser is translating…';
  let failed = 0;
  for (const [sourceLanguage, titles] of foreignTitles(to)) {
    const translator = await found.create({ sourceLanguage, targetLanguage: to }).catch(() => undefined);
    for (const title of titles) {
      const translation = await translator?.translate(title.textContent.trim()).catch(() => undefined);
      if (translation === undefined) failed += 1;
      else {
        title.dataset.translated = '';
        title.after(make('p', { class: 'translated', lang: to, dir: 'auto', 'data-translation': '' }, translation));
      }
    }
  }
  button.hidden = failed === 0;
  button.disabled = false;
  state.textContent = `Translated by your browser, on this device, below the publisher’s own titles.${failed === 0 ? '' : ` ${failed} could not be translated.`}`;
}

/** Offers the browser's own translator for the headlines of a list, where it has one of their languages. */
export async function offerTitles(): Promise<void> {
  const offer = one('[data-titles-offer]');
  const button = one('[data-translate-titles]');
  const state = one('[data-titles-state]');
  const to = offer?.dataset.to;
  const found = maker();
  if (!offer || !(button instanceof HTMLButtonElement) || !state || to === undefined || found === undefined) return;
  const had = await Promise.all([...foreignTitles(to).keys()].map((sourceLanguage) => found.availability({ sourceLanguage, targetLanguage: to }).catch(() => 'unavailable')));
  if (had.every((one_) => one_ === 'unavailable')) return;
  offer.hidden = false;
  button.hidden = false;
  button.addEventListener('click', () => void translateTitles(button, state, to, found));
}
