import { actions as deActions } from './de/actions.ts';
import { qualities as deQualities } from './de/qualities.ts';
import { things as deThings } from './de/things.ts';
import { actions as enActions } from './en/actions.ts';
import { qualities as enQualities } from './en/qualities.ts';
import { things as enThings } from './en/things.ts';
import { actions as esActions } from './es/actions.ts';
import { qualities as esQualities } from './es/qualities.ts';
import { things as esThings } from './es/things.ts';
import { actions as frActions } from './fr/actions.ts';
import { qualities as frQualities } from './fr/qualities.ts';
import { things as frThings } from './fr/things.ts';
import { linesOf } from './lines.ts';

/**
 * Words that a text and a retelling of it use for one thing, a line each: what is done, who and what there is, how it is. `-` marks the beginning of
 * words, `_` and `+` phrases (`+`: elsewhere in the clause); other words stand for their inflections too, by stem and by family (`lemmas.ts`).
 * Written for this project.
 */
const lists: Readonly<Record<string, readonly string[]>> = {
  en: [enActions, enThings, enQualities], de: [deActions, deThings, deQualities], fr: [frActions, frThings, frQualities], es: [esActions, esThings, esQualities],
};

/** The rows of a language. */
export const synonymsOf = (language: string): string[] => (Object.hasOwn(lists, language) ? (lists[language] ?? []).flatMap(linesOf) : []);
