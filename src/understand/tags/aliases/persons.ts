/** A person as a text names them: in full, and somewhere by the last name alone. */
export interface NamedPerson {
  /** First name, perhaps middle names or initials, last name; no title. */
  full: string;
  first: string;
  last: string;
}

export interface PersonOptions {
  /** Whether a word is usually written small, so that with a capital before a name it is a title ("President"). */
  isSmall?: (word: string) => boolean;
  /** Whether a word is ever written small, so that it is no last name ("House"). */
  isWord?: (word: string) => boolean;
  /** Articles and the like: "the House" is no person. */
  articles?: ReadonlySet<string> | undefined;
}

const longestText = 20_000;
const particles = new Set('von van der den de del della di da dos do du la le el al bin ibn ben bint af ter zu zum abu'.split(' '));
/** Names, initials, other words and marks, in order. */
const piece = /(?<name>(?:\p{Lu}['’])?\p{Lu}\p{Ll}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]+)*)|(?<initial>\p{Lu}\.)|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)|(?<mark>[^\p{L}\p{N} ]+)/gu;
const possessive = /['’]s?$/u;
const mostNames = 3;

interface Run { words: string[]; names: number }

/**
 * Persons of a text: two to four capitalised words of which the last also stands alone while the first does not. "World Bank"
 * has no "Bank" alone; "Marta Ekholm" has "Ekholm said".
 * @param text plain text in a script with capitals; the first 20,000 characters are read
 */
export function personsIn(text: string, { isSmall = () => false, isWord = () => false, articles }: PersonOptions = {}): NamedPerson[] {
  const alone = new Set<string>();
  const runs = new Map<string, NamedPerson>();
  let run: Run = { words: [], names: 0 };
  let before = '';
  let beforeRun = '';
  const close = (): void => {
    const { words } = run;
    while (words.length > 0 && (particles.has(words.at(-1) ?? '') || (words.at(-1) ?? '').endsWith('.'))) words.pop();
    while (words.length > 1 && isSmall(words[0] ?? '')) { words.shift(); run.names -= 1; }
    const [first, last] = [words[0], words.at(-1)];
    if (first !== undefined && last !== undefined && words.length === 1) {
      if (articles?.has(beforeRun) !== true) alone.add(first);
    } else if (first !== undefined && last !== undefined && first !== last && run.names >= 2 && run.names <= mostNames && !isWord(last)) {
      const full = words.join(' ');
      if (!runs.has(full)) runs.set(full, { full, first, last });
    }
    run = { words: [], names: 0 };
  };
  for (const { groups, 0: text_ } of text.slice(0, longestText).matchAll(piece)) {
    const isName = groups?.['name'] !== undefined;
    if (isName) {
      if (run.words.length === 0) beforeRun = before;
      run.words.push(text_.replace(possessive, ''));
      run.names += 1;
      if (possessive.test(text_)) close();
    } else if (run.words.length > 0 && (groups?.['initial'] !== undefined || particles.has(text_))) run.words.push(text_);
    else close();
    before = text_.toLowerCase();
  }
  close();
  return [...runs.values()].filter(({ first, last }) => alone.has(last) && !alone.has(first));
}
