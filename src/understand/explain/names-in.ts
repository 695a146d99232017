import type { TagKind } from '../../common/tag.ts';
import { splitSentences } from '../../common/words/sentences.ts';
import { type Abbreviation, abbreviationsIn } from '../tags/aliases/abbreviations.ts';
import { personsOf } from '../tags/aliases/persons-of.ts';
import { definitionsIn } from './definitions.ts';
import { isRole } from './roles.ts';

/** Somebody or something that a text names. */
export interface NamedThing {
  /** As the text has it. */
  name: string;
  kind: TagKind | 'term';
  /** UTF-16 index of its first place in the text; -1 in the title. */
  at: number;
  /** What an abbreviation stands for, where the text says so. */
  spelledOut?: string;
}

export interface NamingText {
  title: string;
  text: string;
  /** ISO 639-1. */
  lang: string;
  /** What it is about, with the kind of each. */
  tags: readonly { label: string; kind: TagKind }[];
}

const longestText = 20_000;
const most = 14;
const shortForm = /(?<![\p{L}\p{N}-])\p{Lu}{2,6}(?![\p{L}\p{N}-])/gu;
const capitalRun = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:von|van|de|del|der|da|di|du|la|le|al|bin) ){0,2}\p{Lu}[\p{L}\p{M}'’-]+){1,4}/gu;

/** `Interpretation der Ergebnisse`: nouns, which German writes with capitals too; but `Ursula von der Leyen`. */
const nounsJoined = /(?<! v[ao]n) (?:der|des|dem|zum|zur|im|vom) /u;

/** Where a name stands by itself; -1 where it does not. */
function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + name.length] ?? ' '))) return at;
  }
  return -1;
}

/** "Kandidatin Warren", "Kampagne von Elizabeth Warren": where nouns have capitals, what stands before a name looks like a part of it. */
function bare(name: string, lang: string): string {
  const words = name.replace(/^\p{Lu}\S+ (?:von|der|des) (?=\p{Lu}\S+ \p{Lu})/u, '').split(' ');
  while (words.length > 1 && isRole(words[0] ?? '', lang)) words.shift();
  return words.length > 1 ? words.join(' ') : '';
}

/** Written in capitals beside others that are: a headline, a dateline, a slogan. */
const isShouted = (text: string, short: string): boolean => new RegExp(`(?:\\p{Lu}{2,}[ ,]+${short}|${short}[ ,]+\\p{Lu}{2,}|^${short}(?:,[^.\\n]{0,30})?\\s[–—-])`, 'u').test(text);

/** Names of two or three words that their own sentence says something about: `Ada Holm` in "harbour master Ada Holm closed the port". */
function explainedNames(text: string, lang: string): string[] {
  return splitSentences(text, lang).slice(0, 120).flatMap(({ text: sentence }) => [...sentence.matchAll(capitalRun)].flatMap(([run]) => {
    const words = run.split(' ');
    const forms = [...new Set([words.length <= 3 ? run : '', words.slice(-2).join(' ')])].filter((form) => /^\p{Lu}/u.test(form) && !form.split(' ').some((word) => isRole(word, lang)));
    return forms.find((form) => definitionsIn(sentence, form, lang).length > 0) ?? [];
  }));
}

/**
 * People, organisations, places and terms that a text names, in the order in which it does: its tags, people by first and last name,
 * names that it explains, and abbreviations.
 */
export function namesIn({ title, text, lang, tags }: NamingText): NamedThing[] {
  const read = text.slice(0, longestText);
  const found = new Map<string, NamedThing>();
  const add = (name: string, kind: NamedThing['kind'], spelledOut?: string): void => {
    const inText = placeOf(read, name);
    if (name === '' || found.has(name) || (inText < 0 && placeOf(title, name) < 0)) return;
    found.set(name, { name, kind, at: inText, ...(spelledOut === undefined ? {} : { spelledOut }) });
  };
  const abbreviations = new Map(abbreviationsIn(`${title}\n${read}`).map(({ short, long }: Abbreviation) => [short, long]));
  for (const { full } of personsOf(read, lang)) if (!nounsJoined.test(full)) add(bare(full, lang), 'person');
  for (const { label, kind } of tags) if (kind !== 'topic') add(label, abbreviations.has(label) ? 'term' : kind, abbreviations.get(label));
  for (const name of explainedNames(read, lang)) add(name, 'person');
  // A dateline has its town in capitals.
  const known = new Set([...found.keys()].map((name) => name.toLowerCase()));
  for (const [short] of read.matchAll(shortForm)) if (!known.has(short.toLowerCase()) && (abbreviations.has(short) || !isShouted(read, short))) add(short, 'term', abbreviations.get(short));
  const all = [...found.values()];
  // "Kallas" beside "Kaja Kallas" is the same person.
  const whole = all.filter(({ name }) => !all.some((other) => other.name !== name && ` ${other.name} `.includes(` ${name} `)));
  return whole.toSorted((a, b) => a.at - b.at).slice(0, most);
}
