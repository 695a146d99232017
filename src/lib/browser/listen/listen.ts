import { link, one } from '../dom.ts';
import { localesOf, passages, type Passage } from './passages.ts';
import { createQueue, type Progress, type Queue } from './queue.ts';
import { voiceFor } from './voice.ts';

const speedKey = 'listen-speed';
/** Address of the article to go on with, for one change of page. */
const onKey = 'listen-on';
const chainKey = 'listen-chain';

/** Browsers may refuse to keep anything; then it holds for this page. */
function kept(store: 'localStorage' | 'sessionStorage', key: string): string | undefined {
  try {
    return globalThis[store].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(store: 'localStorage' | 'sessionStorage', key: string, value: string | undefined): void {
  try {
    if (value === undefined) globalThis[store].removeItem(key);
    else globalThis[store].setItem(key, value);
  } catch {
    // Nothing hangs on it.
  }
}

const languageOf = (): string => one('article[data-article] [data-prose]')?.lang || one('article[data-article] h1')?.lang || document.documentElement.lang;

const hasVoice = (): boolean => 'speechSynthesis' in globalThis && speechSynthesis.getVoices().length > 0;

let texts: Passage[] = [];
let queue: Queue | undefined;
let marked: Element | undefined;

const bar = (): HTMLElement | undefined => one('[data-listen-bar]');

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete('listening');
  marked?.classList.remove('listening');
}

function mark({ block, range }: Passage): void {
  unmark();
  if ('highlights' in CSS) CSS.highlights.set('listening', new Highlight(range));
  else {
    block.classList.add('listening');
    marked = block;
  }
  const { top, bottom, height } = range.getBoundingClientRect();
  const end = bar()?.getBoundingClientRect().top ?? innerHeight;
  if (height === 0 || (top >= 0 && bottom <= end)) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  scrollBy({ top: top - end / 3, behavior });
}

/** What the bar says beside the count; a voice for the language is missing, or sends the text away. */
function voiceWords(): string {
  const language = languageOf();
  const voice = voiceFor(speechSynthesis.getVoices(), language);
  if (voice) return voice.localService ? '' : ' This voice sends the text to its maker.';
  const [locale] = localesOf(language);
  const name = (locale && new Intl.DisplayNames('en', { type: 'language' }).of(locale)) ?? 'this language';
  return ` There is no voice for ${name} here; another may read it.`;
}

const words: Record<Progress['state'], string> = { idle: '', speaking: 'Reading aloud.', paused: 'Paused.', ended: 'The article has ended.' };

function show({ state, at, fault }: Progress): void {
  const place = bar();
  if (!place) return;
  const speaking = state === 'speaking';
  place.hidden = state === 'idle';
  one('[data-listen]')?.setAttribute('aria-pressed', String(state !== 'idle'));
  const [play, pause] = [one('[data-listen-play]', place), one('[data-listen-pause]', place)];
  const hadFocus = document.activeElement === play || document.activeElement === pause;
  if (play) play.hidden = speaking;
  if (pause) pause.hidden = !speaking;
  if (hadFocus && state !== 'idle') (speaking ? pause : play)?.focus();
  const said = one('[data-listen-said]', place);
  // Only a change is told, not each sentence: a screen reader would talk into the voice.
  const news = fault ?? words[state] + (speaking ? voiceWords() : '');
  if (said && said.textContent !== news) said.textContent = news;
  const count = one('[data-listen-count]', place);
  if (count) count.textContent = `Sentence ${at + 1} of ${texts.length}`;
  const text = texts[at];
  if (text && (speaking || state === 'paused')) mark(text);
  else unmark();
  if (state === 'ended') goOn();
}

function isChained(): boolean {
  const chain = one('[data-listen-chain]');
  return chain instanceof HTMLInputElement && chain.checked;
}

function goOn(): void {
  const next = link('[data-listen-next]');
  if (!next || !isChained()) return;
  keep('sessionStorage', onKey, next.pathname);
  location.assign(next.href);
}

function speed(): number {
  const choice = one('[data-listen-speed]');
  return choice instanceof HTMLSelectElement ? Number(choice.value) : 1;
}

function utterance(at: number): SpeechSynthesisUtterance {
  const made = new SpeechSynthesisUtterance(texts[at]?.text ?? '');
  const language = languageOf();
  made.lang = language;
  made.voice = voiceFor(speechSynthesis.getVoices(), language) ?? null;
  made.rate = speed();
  return made;
}

function start(): boolean {
  if (!bar() || !hasVoice()) return false;
  queue?.stop();
  texts = passages(languageOf());
  // What another page left in the browser's queue would come first.
  speechSynthesis.cancel();
  queue = createQueue(texts.length, speechSynthesis, utterance, show);
  queue.play();
  return true;
}

/** Starts reading aloud, pauses it, or goes on. */
export function toggleListening(): boolean {
  const state = queue?.now().state ?? 'idle';
  if (state === 'idle' || state === 'ended') return start();
  if (state === 'speaking') queue?.pause();
  else queue?.play();
  return true;
}

function stop(): void {
  const held = bar()?.contains(document.activeElement) ?? false;
  queue?.stop();
  if (held) one('[data-listen]')?.focus();
}

const deeds: readonly [selector: string, deed: () => void][] = [
  ['[data-listen]', () => ((queue?.now().state ?? 'idle') === 'idle' ? start() : stop())],
  ['[data-listen-play], [data-listen-pause]', toggleListening],
  ['[data-listen-back]', () => queue?.step(-1)],
  ['[data-listen-on]', () => queue?.step(1)],
  ['[data-listen-stop]', stop],
];

/** Offers to read the article aloud where the browser has a voice; some find theirs only after a while. */
export function tendListening(): void {
  const button = one('[data-listen]');
  if (!button || !('speechSynthesis' in globalThis)) return;
  const choice = one('[data-listen-speed]');
  const chain = one('[data-listen-chain]');
  const speedKept = kept('localStorage', speedKey);
  if (choice instanceof HTMLSelectElement && [...choice.options].some(({ value }) => value === speedKept)) choice.value = speedKept ?? '1';
  if (chain instanceof HTMLInputElement) chain.checked = kept('sessionStorage', chainKey) !== undefined;
  const goesOn = kept('sessionStorage', onKey) === location.pathname;
  keep('sessionStorage', onKey, undefined);

  const offer = (): void => {
    if (!button.hidden || !hasVoice()) return;
    button.hidden = false;
    if (goesOn) start();
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  addEventListener('pagehide', () => queue?.stop());
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    for (const [selector, deed] of deeds) if (target.closest(selector)) return deed();
    const next = target.closest('[data-listen-next]');
    if (next instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) keep('sessionStorage', onKey, next.pathname);
  });
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.matches('[data-listen-speed]')) {
      keep('localStorage', speedKey, String(speed()));
      queue?.renew();
    }
    if (target.matches('[data-listen-chain]')) keep('sessionStorage', chainKey, isChained() ? 'yes' : undefined);
  });
}
