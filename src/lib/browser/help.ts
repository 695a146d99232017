import { make } from './dom.ts';
import { keyName, shortcuts } from './shortcuts.ts';

function keysOf(sequences: readonly (readonly string[])[]): (Node | string)[] {
  return sequences.flatMap((sequence, index) => [
    ...(index > 0 ? [' or '] : []),
    ...sequence.flatMap((key, place) => [...(place > 0 ? [' then '] : []), make('kbd', {}, keyName(key))]),
  ]);
}

/** Opens the help, written from the table of shortcuts; the browser keeps the focus in and gives it back. */
export function showHelp(): boolean {
  const dialog = document.createElement('dialog');
  dialog.className = 'help';
  dialog.setAttribute('aria-labelledby', 'help-title');
  const groups = shortcuts.map(({ group, entries }) =>
    make('section', {}, make('h3', {}, group), make('dl', {}, ...entries.map(({ keys, label }) => make('div', {}, make('dt', {}, ...keysOf(keys)), make('dd', {}, label))))),
  );
  const close = make('form', { method: 'dialog' }, make('button', { class: 'button' }, 'Close'));
  dialog.append(make('h2', { id: 'help-title' }, 'Keyboard'), make('div', { class: 'groups' }, ...groups), close);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return true;
}
