import { actedOn, currentCard, follow, openOriginal, stepCard } from './cards.ts';
import { one } from './dom.ts';
import { showHelp } from './help.ts';
import { toggleListening } from './listen/listen.ts';
import { toggleMark, undoMark, type Mark } from './marks.ts';
import { openPanel, togglePanel } from './panel.ts';
import { keyReader, type Command } from './shortcuts.ts';
import { goToConversation } from './talk/talk.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, audio, video'));

const press = (selector: string): boolean => {
  const button = one(selector);
  button?.click();
  return button !== undefined;
};

const go = (path: string): boolean => {
  location.assign(path);
  return true;
};

function mark(which: Mark): boolean {
  const id = actedOn()?.dataset.card;
  if (!id) return false;
  void toggleMark(id, which);
  return true;
}

/** What each command does here; `false` when there is nothing for it to do, so that the key keeps its own meaning. */
const commands: Record<Command, () => boolean> = {
  next: () => (one('article[data-article]') ? follow('[data-older]') : stepCard(1)),
  previous: () => (one('article[data-article]') ? follow('[data-newer]') : stepCard(-1)),
  open: () => {
    const card = currentCard();
    if (!card || card.matches('article[data-article]')) return false;
    one('[data-open]', card)?.click();
    return true;
  },
  original: openOriginal,
  read: () => mark('read'),
  save: () => mark('save'),
  'read-all': () => press('[data-mark-all]'),
  undo: () => {
    if (press('[data-undo]')) return true;
    void undoMark();
    return true;
  },
  refresh: () => press('[data-refresh]'),
  search: () => {
    const field = one('.results [name="q"]') ?? one('[data-search]');
    if (!(field instanceof HTMLInputElement)) return go('/search');
    field.focus();
    field.select();
    return true;
  },
  front: () => go('/'),
  latest: () => go('/latest'),
  unread: () => go('/latest?show=unread'),
  saved: () => go('/latest?show=saved'),
  feeds: () => go('/feeds'),
  tags: () => go('/tags'),
  help: showHelp,
  panel: togglePanel,
  ask: () => openPanel('[data-panel-ask] input[type="search"]'),
  leave: () => follow('[data-up]'),
  talk: goToConversation,
  listen: toggleListening,
};

/** Listens to the keys of the table in `shortcuts.ts`; typing and combinations with Ctrl, Alt or Meta are left alone. */
export function listenToKeys(): void {
  const read = keyReader();
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    // Enter on a link or a button is the browser's own; an open dialog has its own keys.
    if (document.querySelector('dialog[open]') || (event.key === 'Enter' && event.target !== document.body)) return;
    const command = read(event.key, event.timeStamp);
    if (command && commands[command]()) event.preventDefault();
  });
}
