import { definingLanguages, isPluralRole, isRole } from './roles.ts';

/**
 * How a sentence says what a name is: `Kaja Kallas, the EU's foreign affairs chief,`; `the chancellor, Ada Holm,`;
 * `harbour master Ada Holm`; `Nordvind is a shipping line`; `Nordvind, which runs the ferry`.
 */
export type DefinitionForm = 'after' | 'before' | 'title' | 'is' | 'which';

export interface Definition {
  /** Word for word: `the EU's foreign affairs chief`. */
  text: string;
  /** UTF-16 index in the sentence. */
  start: number;
  form: DefinitionForm;
}

const mostWords = 16;
const longest = 140;
const apostrophe = "['’]";

interface Grammar {
  /** Articles and the like that a description begins with. */
  article: string;
  /** Forms of "to be" before a description. */
  is: string;
  /** Small words that may stand inside a description. */
  inside: string;
  /** Where a description ends, beside marks: relative pronouns. */
  relative: string;
  /** Verbs and conjunctions: a description in apposition does not end with one. */
  verb: string;
  /** Relative clauses that tell what something does. */
  which?: RegExp;
}

const grammars: Readonly<Record<string, Grammar>> = {
  en: {
    article: `the|an?|one of|(?:its|their|his|her|our)|former|then|acting|\\p{Lu}[\\p{L}.-]*${apostrophe}s?`,
    is: 'is|was|are|were|became', inside: "of the and for in at on to a an de du von van der 's", relative: 'who|which|that|where', verb: 'when|while|because|after|before|but|as|since|until|said|says|told|has|had|have|was|were|is|are|will|would|could',
    which: /^(?:which|who) (?:runs|run|owns|leads|heads|operates|makes|builds|oversees|represents|advises|chairs|manages|publishes|produces|regulates|supervises|teaches|studies|governs|controls|plays for|sells|coaches|edits|commands|founded|set up)\b/u,
  },
  de: {
    article: 'der|die|das|den|dem|des|ein|eine|einer|einem|einen|eines|(?:seine?|ihre?)[rmns]?|früherer?|ehemalige[rn]?|amtierende[rn]?', is: 'ist|war|sind|waren|wurde', inside: 'der die das des dem den von vom für in im am an aus bei beim zu zum zur und', relative: 'deren|dessen|welche|welcher|wo', verb: 'weil|dass|nachdem|während|aber|seit|sagte|sagt|hat|hatte|hatten|ist|war|waren|wird|wurde|wurden|teilte|soll|kann|sei|seien|wäre|wären|habe|bleibt|steht|liegt|will|muss|kam|ging|gab',
  },
  fr: {
    article: `le|la|les|l${apostrophe}|un|une|des|son|sa|leur|ancien(?:ne)?|ex-`, is: 'est|était|sont|étaient|fut', inside: `de du des d la le les l à au aux en et pour sur`, relative: 'qui|que|dont|où', verb: 'parce|mais|lorsque|depuis|après|avant|selon|a|ont|avait|est|était|sera|sont|dit|déclare',
  },
  es: {
    article: 'el|la|los|las|un|una|su|antiguo|antigua|ex', is: 'es|era|son|eran|fue', inside: 'de del la el los las a al en y e para sobre', relative: 'que|quien|cuyo|cuya|donde', verb: 'porque|pero|cuando|desde|tras|según|ha|han|había|es|era|fue|será|son|dijo|afirmó|señaló',
  },
};

interface Compiled {
  articleStart: RegExp;
  after: RegExp;
  isStart: RegExp;
  relative: ReadonlySet<string>;
  verb: ReadonlySet<string>;
  inside: ReadonlySet<string>;
  which: RegExp | undefined;
}

const compiled = new Map(Object.entries(grammars).map(([language, { article, is, relative, verb, inside, which }]): [string, Compiled] => [language, {
  articleStart: new RegExp(`^(?:${article})(?:\\s|(?<=['’-]))`, 'iu'),
  after: /^(?:\s*\((?:\p{Nd}{1,3}|[\p{L}\d./ -]{2,30})\))?(?:,\s*\p{Nd}{1,3}(?:\s(?:ans|años|Jahre(?:\salt)?|years\sold))?(?=,))?(?:,\s*|\s+[–—-]\s+)/u,
  isStart: new RegExp(`^(?:\\s*\\([\\p{L}\\d./ -]{2,30}\\))?\\s+(?:${is})\\s+`, 'u'),
  relative: new Set(relative.split('|')),
  verb: new Set(verb.split('|')),
  inside: new Set(inside.split(' ')),
  which,
}]));

const words = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.&/-]*(?:['’](?:s\b|(?=\p{L})))?[\p{L}\p{M}\p{N}-]*|[^\p{L}\p{M}\p{N}\s]/gu;
const isWord = (piece: string): boolean => /^[\p{L}\p{N}]/u.test(piece);
/** What would make a name a part of a longer one, before it and after it. */
const goesOnBefore = /[\p{L}\p{N}-]$/u;
const goesOnAfter = /^(?:[\p{L}\p{N}]|-\p{L}|['’]s)/u;

/** Where a name stands by itself in a sentence. */
function* placesOf(sentence: string, name: string): Generator<number> {
  if (name === '') return;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!goesOnBefore.test(sentence.slice(Math.max(0, at - 2), at)) && !goesOnAfter.test(sentence.slice(end, end + 3))) yield at;
  }
}

interface Phrase {
  text: string;
  /** What ends it. */
  endedBy: 'mark' | 'relative' | 'verb' | 'nothing';
  pieces: string[];
}

/** What follows a name, up to the mark or word that ends a description. */
function phraseAt(sentence: string, start: number, { relative, verb }: Compiled): Phrase {
  const pieces: string[] = [];
  let last = start;
  let endedBy: Phrase['endedBy'] = 'nothing';
  for (const { 0: whole, index } of sentence.slice(start).matchAll(words)) {
    const at = start + index;
    const isLast = at + whole.length >= sentence.length;
    const piece = isLast ? whole.replace(/\.$/u, '') : whole;
    const folded = piece.toLowerCase();
    if (/^[,;:.!?…()–—"“”„«»\]]/u.test(piece) || /\n/.test(sentence.slice(last, at)) || (piece === '-' && sentence[at - 1] === ' ')) endedBy = 'mark';
    else if (relative.has(folded)) endedBy = 'relative';
    else if (verb.has(folded)) endedBy = 'verb';
    if (endedBy !== 'nothing' || pieces.length >= mostWords) break;
    pieces.push(piece);
    last = at + piece.length;
    if (isLast) endedBy = 'mark';
  }
  return { text: sentence.slice(start, last).trim(), endedBy, pieces };
}

/** A description names what something is: a role, or for what has an article any noun that is no mere remark. */
const remarks = new Set('first last only same one latest second third fourth most best worst least next kind sort sign part result reason way time moment day year week month lot bit few man woman oldest newest erste letzte einzige gleiche älteste neueste grund zeichen teil premier première dernier dernière seul seule même signe raison partie primero primera última último único única mismo signo razón parte'.split(' '));

function isDescription({ text, endedBy, pieces }: Phrase, language: string, { articleStart, inside }: Compiled, isApposition: boolean): boolean {
  if (endedBy === 'nothing' || (isApposition && endedBy === 'verb') || text === '' || text.length > longest || pieces.length === 0 || namesAnother.test(text)) return false;
  if (inside.has(pieces.at(-1)?.toLowerCase() ?? '')) return false;
  const hasArticle = articleStart.test(`${text} `);
  const head = pieces.slice(1).filter(isWord)[0]?.toLowerCase() ?? '';
  if (hasArticle && remarks.has(head)) return false;
  const named = pieces.filter((piece) => isWord(piece) && !inside.has(piece.toLowerCase()));
  if (named.some((piece) => isRole(piece, language))) return hasArticle ? !endsLikeClause(pieces, language) : isBareRole(pieces, language, inside);
  if (!hasArticle || pieces.length < 2) return false;
  if (/^\p{Nd}/u.test(head)) return false;
  // In German every noun has a capital, elsewhere a description has a word without one: "the Netherlands" is a place in a list.
  return language === 'de'
    ? !/^de[mns]$/iu.test(pieces[0] ?? '') && !endsLikeClause(pieces, language)
    : pieces.slice(1).some((piece) => /^\p{Ll}{3}/u.test(piece) && !inside.has(piece));
}

/** `the mayor and Jonas Petri`: what looks like a description is the next of a list. */
const namesAnother = /\s(?:and|und|et|y|e)\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;

/** German relative clauses begin as descriptions do, but end with a verb. */
const endsLikeClause = (pieces: readonly string[], language: string): boolean => language === 'de' && /^\p{Ll}/u.test(pieces.at(-1) ?? '');

/** `head of the institute`, `Sprecherin der Behörde`: a role first, or after its adjectives. */
function isBareRole(pieces: readonly string[], language: string, inside: ReadonlySet<string>): boolean {
  const firstSmall = pieces.findIndex((piece) => inside.has(piece.toLowerCase()));
  const head = firstSmall < 0 ? pieces : pieces.slice(0, firstSmall);
  const ends = language === 'en' || language === 'de' ? head.at(-1) : head[0];
  return head.length > 0 && head.length <= 5 && ends !== undefined && isRole(ends, language) && !(head[0] ?? '').endsWith('ing');
}

/** The words right before a name that are its title: `EU foreign policy chief`, `la ministre de la Défense`. */
function titleBefore(sentence: string, end: number, language: string, { inside, relative, verb, articleStart }: Compiled): Definition | undefined {
  const before = sentence.slice(0, end);
  const gap = /(,)?\s+$/u.exec(before);
  if (gap === null) return undefined;
  const hasComma = gap[1] !== undefined;
  const pieces = [...before.slice(0, gap.index).matchAll(words)].map((match) => ({ text: match[0], at: match.index })).slice(-mostWords);
  // After the last mark, from which on the description must go without a break.
  const mark = pieces.findLastIndex(({ text }) => !isWord(text) && text !== '-' && text !== '/');
  const run = pieces.slice(mark + 1);
  if (run.length === 0) return undefined;
  const stops = (folded: string): boolean => relative.has(folded) || verb.has(folded);
  const found = language === 'en' || language === 'de' ? headLast() : headFirst();
  if (found === undefined) return undefined;
  const start = run[found]?.at ?? 0;
  const text = before.slice(start, gap.index).trim();
  // `El presidente de` before `Chile`: the name is a part of what is said of somebody else.
  if (text.length > longest || inside.has(run.at(-1)?.text.toLowerCase() ?? '')) return undefined;
  return { text, start, form: hasComma ? 'before' : 'title' };

  /** English and German: the role stands last, or its genitive follows. */
  function headLast(): number | undefined {
    const role = run.findIndex(({ text }, at) => isRole(text, language) && mayFollow(run.slice(at + 1).map((one) => one.text.toLowerCase())));
    if (role < 0) return undefined;
    let from = role;
    while (from > 0) {
      const previous = run[from - 1]?.text ?? '';
      const folded = previous.toLowerCase();
      if (articleStart.test(`${previous} `) && !/['’]s?$/u.test(previous) && !formerly.test(previous)) {
        from -= 1;
        break;
      }
      if (stops(folded) || inside.has(folded) || /(?:ly|ed|ing|te|ten)$/u.test(folded) || isFunction(folded, language) || (from === 1 && mark < 0 && !/^\p{Lu}/u.test(previous))) break;
      from -= 1;
      if (role - from >= 6) break;
    }
    const hasArticle = articleStart.test(`${run[from]?.text ?? ''} `);
    // A comma before a name parts list and vocative from description, unless an article opens it.
    if (hasComma && !hasArticle) return undefined;
    return from;
  }

  /** What may stand between a role and the name: nothing, or in apposition and in German what the role belongs to. */
  function mayFollow(tail: readonly string[]): boolean {
    if (tail.length === 0) return true;
    return (hasComma || (language === 'de' && tail.length <= 6)) && inside.has(tail[0] ?? '') && !tail.some(stops);
  }

  /** French and Spanish: article and role first, then what they belong to. */
  function headFirst(): number | undefined {
    for (const [at, { text: piece }] of run.entries()) {
      const bare = piece.replace(/^[lLdD]['’]/u, '');
      if (!isRole(bare, language)) continue;
      const adjectives = bare === piece && /^(?:[lL]['’])?(?:ancien|nouveau|nouvel|premier|première|jeune|actuel|antigu|nuev|actual|primer|joven|entonces)/iu.test(run[at - 1]?.text ?? '') ? 1 : 0;
      const first = at - adjectives;
      const elided = /^[lL]['’]/u.test(run[first]?.text ?? '');
      const article = run[first - 1]?.text ?? '';
      const hasArticle = elided || /^(?:le|la|les|l['’]?|un|une|el|los|las|una|su|son|sa)$/iu.test(article);
      if (!hasArticle) continue;
      if (!followsRole(run.slice(at + 1).map(({ text }) => text))) continue;
      return elided ? first : first - 1;
    }
    return undefined;
  }

  function followsRole(rest: readonly string[]): boolean {
    let afterPreposition = false;
    for (const [at, piece] of rest.entries()) {
      const folded = piece.toLowerCase();
      if (/^(?:de|du|des|del|d['’]?|à|au|aux|en|pour|para|a|al)$/u.test(folded) && !(folded === 'a' && language === 'fr')) {
        afterPreposition = true;
        continue;
      }
      if (/^(?:la|le|les|l['’]?|el|los|las|et|y|e)$/u.test(folded)) continue;
      const isElided = /^[dl]['’]/u.test(folded);
      if (/^\p{Lu}/u.test(piece) || isElided || afterPreposition || isAdjective(folded, language) || (at === 0 && isRole(folded, language))) {
        if (!isElided) afterPreposition = false;
        continue;
      }
      return false;
    }
    return true;
  }
}

/** Says when somebody was something; it stands inside a description. */
const formerly = /^(?:former|then|acting|früher|ehemalig|amtierend)/iu;
const adjective = /(?:ienn?e?s?|ais(?:e|es)?|aine?s?|éenn?e?s?|éens|al(?:e|es)?|aux|ifs?|ives?|aire?s?|ique?s?|oise?s?|ois|ano|ana|ense|és|esa|ico|ica|ivo|iva|eño|eña|eo|ea|ario|aria|able|ible|or|ora|ado|ada|ente|ante|adjointe?|russe|suisse|turque|grecque?)$/u;
const isAdjective = (folded: string, _language: string): boolean => adjective.test(folded) && folded.length > 3;

const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('by for at in on of via per like near and or but nor so yet if then than as with without from into over under about against between during through told said says asked called met meets with between including like where when while also not only even still just did does do has have had was were is are be been being will would could should may might must can that this these those there here it he she they we you i his her their its our my your'.split(' ')),
  de: new Set('von vom für im in am an zu zum zur und oder aber denn sondern mit ohne gegen durch bei nach seit aus um auf über unter vor zwischen hat hatte habe ist war wird wurde sagte traf sprach als wie dass wenn weil auch nicht nur noch schon so laut erklärte betonte'.split(' ')),
};
const isFunction = (folded: string, language: string): boolean => functionWords[language]?.has(folded) === true;

/**
 * Finds what a sentence says that a name is, word for word. Better none than a wrong one.
 * @param name as it stands in the sentence: `Kaja Kallas`, `IAEA`
 * @param language ISO 639-1; only some languages have rules (`definingLanguages`)
 * @returns the surest first
 */
export function definitionsIn(sentence: string, name: string, language: string): Definition[] {
  const grammar = compiled.get(language);
  if (grammar === undefined || !definingLanguages.includes(language)) return [];
  const found: Definition[] = [];
  for (const index of placesOf(sentence, name)) {
    const end = index + name.length;
    const rest = sentence.slice(end);
    const after = grammar.after.exec(rest)?.[0];
    if (after !== undefined && after !== '') {
      const start = end + after.length;
      const phrase = phraseAt(sentence, start, grammar);
      const which = grammar.which?.test(sentence.slice(start)) === true ? clauseAt(sentence, start) : undefined;
      if (which !== undefined) found.push({ text: which, start, form: 'which' });
      else if (isDescription(phrase, language, grammar, true) && !listGoesOn(sentence, start + phrase.text.length) && !(opensClause.test(sentence.slice(0, index)) && isAtEnd(sentence, start + phrase.text.length))) found.push({ text: phrase.text, start, form: 'after' });
    }
    const is = grammar.isStart.exec(rest)?.[0];
    if (is !== undefined) {
      const start = end + is.length;
      const phrase = phraseAt(sentence, start, grammar);
      if (grammar.articleStart.test(`${phrase.text} `) && isDescription(phrase, language, grammar, false)) found.push({ text: phrase.text, start, form: 'is' });
    }
    const title = titleBefore(sentence, index, language, grammar) ?? titleOfPair(sentence, index, language, grammar);
    if (title !== undefined) found.push(title);
  }
  const order: readonly DefinitionForm[] = ['after', 'before', 'is', 'title', 'which'];
  return found.sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form));
}

const firstOfPair = /\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){1,3} (?:and|et|y|e) $/u;

/** `astronauts Butch Wilmore and Suni Williams`: what several are, the second is too. */
function titleOfPair(sentence: string, end: number, language: string, grammar: Compiled): Definition | undefined {
  const first = firstOfPair.exec(sentence.slice(0, end));
  const title = first === null ? undefined : titleBefore(sentence, first.index, language, grammar);
  return title !== undefined && title.text.split(' ').some((word) => isPluralRole(word, language)) ? title : undefined;
}

/** `After Ada Holm, the crowd fell silent.`: where a preposition opens the sentence, what follows the comma may be the clause itself. */
const opensClause = /^["“„«¿¡]?\p{Lu}\p{L}*(?:\s\p{Ll}{1,4})?\s$/u;
const isAtEnd = (sentence: string, at: number): boolean => /^[.!?…"”»\s]*$/u.test(sentence.slice(at));

/** `A, the mayor and B`: what looks like a description is the next of a list. */
const listGoesOn = (sentence: string, at: number): boolean => /^,?\s+(?:and|or|und|oder|et|ou|y|e)\s+\p{Lu}/u.test(sentence.slice(at));

/** A relative clause up to the mark that ends it. */
function clauseAt(sentence: string, start: number): string | undefined {
  const clause = /^[^,;:.!?()"“”\n–—]+/u.exec(sentence.slice(start))?.[0].trim() ?? '';
  return clause.split(/\s+/).length <= mostWords && clause.length <= longest ? clause : undefined;
}
