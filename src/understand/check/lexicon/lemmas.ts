import { families as de } from './de/families.ts';
import { families as en } from './en/families.ts';
import { families as es } from './es/families.ts';
import { families as fr } from './fr/families.ts';
import { germanLemmas } from './german-lemmas.ts';
import { linesOf } from './lines.ts';
import { WordList } from './word-list.ts';

/**
 * Words and the forms that a stemmer does not join with them (`buy bought`), or what is built from them (`decide decision`): a line each, the first is what
 * the others stand for. Forms with `-` before them stand for it only behind a prefix: `Umzug` for `umziehen`, `Zug` for itself.
 */
const families: Readonly<Record<string, string>> = { en, de, fr, es };

interface Forms {
  whole: WordList<string>;
  behind: WordList<string>;
}
const lists = new Map<string, Forms>();

function formsOf(language: string): Forms | undefined {
  const before = lists.get(language);
  if (before !== undefined || !Object.hasOwn(families, language)) return before;
  const made: Forms = { whole: new WordList<string>(language), behind: new WordList<string>(language) };
  for (const line of linesOf(families[language] ?? '')) {
    const words = line.split(' ');
    const base = (words[0] ?? '').toLowerCase();
    for (const word of words) if (word.startsWith('-')) made.behind.add(word.slice(1), base);
    else made.whole.add(word, base);
  }
  lists.set(language, made);
  return made;
}

/**
 * Base forms that a word may be a form of, or may be built from.
 * @param lower the word in small letters
 * @param term what it counts as (`termOf`)
 */
export function lemmasOf(lower: string, term: string, language: string): readonly string[] {
  const forms = formsOf(language);
  if (forms === undefined) return [];
  const found = forms.whole.find(lower, term);
  if (language === 'de') {
    const behind = (form: string): string[] => [...forms.whole.find(form, undefined), ...forms.behind.find(form, undefined)];
    return [...new Set([...found, ...germanLemmas(lower, behind, (form) => forms.whole.find(form, undefined))])];
  }
  // French stemmers leave `-ent`: `redoutent`.
  return language === 'fr' && lower.length > PLURAL && lower.endsWith('ent') ? [...new Set([...found, `${lower.slice(0, -3)}er`])] : found;
}

const PLURAL = 5;
