import { termOf } from '../../../common/words/terms.ts';
import { backgroundUses } from '../rank/background.ts';
import { contextsOf } from '../words/contexts.ts';
import { stopWords } from '../words/stop-words.ts';
import { type NamedPerson, personsIn } from './persons.ts';

/** Tenths of a word's places that have a capital; below it is a word, with a capital a title ("President"). */
const mostlySmall = 7;

/** Persons of a text in a language (`personsIn`), with what the language's news tells of titles and words. */
export function personsOf(text: string, lang: string): NamedPerson[] {
  const uses = backgroundUses(lang);
  const { always, small } = stopWords(lang);
  const capitalsOf = (word: string): number => uses.get(termOf(word, lang))?.capitals ?? 9;
  return personsIn(text, {
    isSmall: (word) => always.has(word.toLowerCase()) || (!small.has(word.toLowerCase()) && capitalsOf(word) < mostlySmall),
    isWord: (word) => capitalsOf(word) < 9,
    articles: contextsOf(lang)?.nouns,
  });
}
