import { arrivedWords, progressShare, progressWords, storyNewsWords, type LiveState } from '../live.ts';
import { all, make, one } from './dom.ts';
import { showUnread } from './marks.ts';
import { showNotices } from './notices.ts';
import { reloadContent } from './reload.ts';
import { offerComments, talkQuestion } from './talk/live.ts';

const isLiveState = (value: unknown): value is LiveState =>
  typeof value === 'object' && value !== null && 'arrived' in value && typeof value.arrived === 'number' && 'unread' in value && typeof value.unread === 'number';

/** How often a page that is still filling takes in what came, in milliseconds. */
const fillingPauseMs = 2500;

function showProgress(state: LiveState): void {
  const box = one('[data-progress]');
  const words = progressWords(state);
  if (!box) return;
  box.hidden = words === undefined;
  const place = one('[data-progress-words]', box);
  if (place && words !== undefined && place.textContent !== words) place.textContent = words;
  const bar = one('[data-progress-bar]', box);
  const share = progressShare(state);
  if (!(bar instanceof HTMLProgressElement)) return;
  if (share === undefined) bar.removeAttribute('value');
  else bar.value = share;
}

/** A quiet button over the page; nothing that is being read moves until it is pressed. */
function offer(news: string | undefined): void {
  const place = one('[data-arrived]');
  if (!place) return;
  if (news === undefined) return place.replaceChildren();
  const words = `${news}: show`;
  const present = one('button', place);
  if (present) {
    if (present.textContent !== words) present.textContent = words;
    return;
  }
  const button = make('button', { class: 'button', type: 'button' }, words);
  button.addEventListener('click', () => {
    button.setAttribute('aria-busy', 'true');
    void reloadContent({ toTop: true });
  });
  place.replaceChildren(button);
}

/** The reader has not begun to read: nothing would be pulled away under the eyes. */
const isUntouched = (): boolean => scrollY < 40 && !document.activeElement?.closest('main') && !getSelection()?.toString();

let filled = -fillingPauseMs;
let filling: ReturnType<typeof setTimeout> | undefined;

/** Takes in what came, but not more often than an eye can follow. */
function fill(): void {
  if (filling !== undefined) return;
  const pause = Math.max(0, filled + fillingPauseMs - performance.now());
  filling = setTimeout(() => {
    filling = undefined;
    filled = performance.now();
    if (isUntouched()) void reloadContent({ toTop: false, unless: () => !isUntouched() });
  }, pause);
}

let wasWorking = false;

function takeIn(state: LiveState): void {
  showUnread(state.unread);
  showProgress(state);
  offerComments(state.comments ?? 0);
  showNotices(state.notices ?? 0);
  const place = one('[data-live]');
  const settling = state.working || wasWorking || !one('[data-card]');
  wasWorking = state.working;
  const hasNews = place?.dataset.filling !== undefined && state.arrived > 0;
  const hasUnfinished = place !== undefined && one('[data-card][data-pending]') !== undefined;
  if (((settling && (hasNews || hasUnfinished)) || (state.placed ?? 0) > 0) && isUntouched()) return fill();
  if (place) offer(state.arrived === 0 ? undefined : arrivedWords(state.arrived));
  const story = one('[data-story]');
  if (story && state.story) offer(String(state.story.change) === story.dataset.change ? undefined : storyNewsWords(Number(story.dataset.reports), state.story.reports));
  const awaited = one('[data-awaited]');
  if (awaited && state.ready && !one('button', awaited)) {
    const button = make('button', { class: 'button', type: 'button' }, 'Show it');
    button.addEventListener('click', () => location.reload());
    awaited.replaceChildren('The full text has come in. ', button);
  }
}

let source: EventSource | undefined;

/** The present page's own question to `/events`. */
function question(): string {
  const query = new URLSearchParams();
  const newest = one('[data-live]')?.dataset.live;
  if (newest !== undefined) query.set('after', newest);
  const awaited = one('article[data-pending]')?.dataset.article;
  if (awaited) query.set('article', awaited);
  const fresh = all('[data-fresh]').flatMap(({ dataset }) => dataset.card ?? []);
  if (fresh.length > 0) query.set('fresh', fresh.join(','));
  const story = one('[data-story]')?.dataset.story;
  if (story) query.set('story', story);
  for (const [name, value] of Object.entries(talkQuestion())) query.set(name, value);
  return `/events?${query}`;
}

function connect(): void {
  const address = question();
  if (source?.url.endsWith(address) && source.readyState !== EventSource.CLOSED) return;
  source?.close();
  source = new EventSource(address);
  source.addEventListener('message', ({ data }) => {
    const state: unknown = JSON.parse(String(data));
    if (isLiveState(state)) takeIn(state);
  });
}

function disconnect(): void {
  source?.close();
  source = undefined;
}

/**
 * Listens to what changes, while the page is looked at: a browser opens only six connections to one host, so tabs in
 * the background must not hold one each, and a page with an open stream cannot be kept for "back".
 */
export function listenToNews(): void {
  const attend = (): void => (document.visibilityState === 'visible' ? connect() : disconnect());
  document.addEventListener('visibilitychange', attend);
  document.addEventListener('dateline:content', connect);
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', attend);
  attend();
}
