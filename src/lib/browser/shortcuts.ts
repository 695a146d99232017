/** What a key can do. The table below is all there is: it drives the keyboard and writes the help. */
export type Command =
  | 'next' | 'previous' | 'open' | 'original' | 'read' | 'save' | 'read-all' | 'undo'
  | 'panel' | 'ask' | 'refresh' | 'search' | 'front' | 'latest' | 'unread' | 'saved' | 'feeds' | 'tags' | 'help' | 'leave' | 'talk' | 'listen';

export interface Shortcut {
  /** Each entry is a sequence of keys (`KeyboardEvent.key`) pressed one after another. */
  keys: readonly (readonly string[])[];
  command: Command;
  label: string;
}

export const shortcuts: readonly { group: string; entries: readonly Shortcut[] }[] = [
  {
    group: 'Reading',
    entries: [
      { keys: [['j'], ['n']], command: 'next', label: 'Next article' },
      { keys: [['k'], ['p']], command: 'previous', label: 'Previous article' },
      { keys: [['o'], ['Enter']], command: 'open', label: 'Open' },
      { keys: [['v']], command: 'original', label: 'Open the publisher’s page' },
      { keys: [['i']], command: 'panel', label: 'In short: open or close' },
      { keys: [['a']], command: 'ask', label: 'Ask a question' },
      { keys: [['t']], command: 'listen', label: 'Read aloud, pause or go on' },
      { keys: [['c']], command: 'talk', label: 'To the conversation' },
      { keys: [['Escape']], command: 'leave', label: 'Back to the list' },
    ],
  },
  {
    group: 'Keeping order',
    entries: [
      { keys: [['m']], command: 'read', label: 'Mark as read or unread' },
      { keys: [['s'], ['f']], command: 'save', label: 'Save, or let go' },
      { keys: [['A']], command: 'read-all', label: 'Mark all as read' },
      { keys: [['z']], command: 'undo', label: 'Undo the last mark' },
      { keys: [['r']], command: 'refresh', label: 'Ask the feeds for news' },
    ],
  },
  {
    group: 'Going places',
    entries: [
      { keys: [['/']], command: 'search', label: 'Search' },
      { keys: [['g', 'h']], command: 'front', label: 'Front page' },
      { keys: [['g', 'a']], command: 'latest', label: 'All articles, newest first' },
      { keys: [['g', 'u']], command: 'unread', label: 'Unread' },
      { keys: [['g', 's']], command: 'saved', label: 'Saved' },
      { keys: [['g', 't']], command: 'tags', label: 'Tags' },
      { keys: [['g', 'f']], command: 'feeds', label: 'Feeds' },
      { keys: [['?']], command: 'help', label: 'This help' },
    ],
  },
];

/** How long a sequence such as `g h` may take, in milliseconds. */
export const sequenceMs = 1000;

/**
 * Reads keys one by one and says which command they complete.
 * @returns a function from a key and its time (milliseconds) to a command, or `undefined`
 */
export function keyReader(table = shortcuts): (key: string, at: number) => Command | undefined {
  const sequences = table.flatMap(({ entries }) => entries.flatMap(({ keys, command }) => keys.map((sequence) => ({ sequence, command }))));
  let begun: string[] = [];
  let since = 0;
  return (key, at) => {
    const sofar = at - since <= sequenceMs ? [...begun, key] : [key];
    for (const pressed of sofar.length > 1 ? [sofar, [key]] : [sofar]) {
      const matching = sequences.filter(({ sequence }) => pressed.every((one, index) => sequence[index] === one));
      const complete = matching.find(({ sequence }) => sequence.length === pressed.length);
      begun = complete || matching.length === 0 ? [] : pressed;
      since = at;
      if (complete) return complete.command;
      if (matching.length > 0) return undefined;
    }
    return undefined;
  };
}

/** A key as the help shows it. */
export const keyName = (key: string): string => (key === 'Escape' ? 'Esc' : /^[A-Z]$/.test(key) ? `Shift+${key}` : key);
