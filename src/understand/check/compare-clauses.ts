import type { Alignment } from './alignment.ts';
import { causeApart } from './cause-apart.ts';
import { conditional } from './compare-meaning.ts';
import type { SlotFinding } from './compare-slots.ts';
import type { Evidence, SourceStatement } from './evidence.ts';
import { type Governed, governedIn, type Governing } from './governing.ts';
import { rowOf } from './lexicon/senses.ts';
import { alone, type AloneFinding, countsOther } from './number-places.ts';
import { strangers } from './said-of.ts';
import type { CheckWord, Statement } from './statement.ts';

/** What comparing clause by clause found; each 0 to 1, more speaks against the sentence. */
export interface ClauseFinding extends AloneFinding {
  /** A word that the sentence denies and the text has without denying it; one that the text denies and the sentence does not. */
  deniedWord: number;
  freedWord: number;
  /** What the text says was refused, or holds for possible, and the sentence without that. */
  refusalLost: number;
  modalLost: number;
  /** The sentence says that something was refused or did not come about which the text has without that. */
  refusedWord: number;
  /** It is so `already` in the sentence, and still to come or open in the text; `all` of it is in the sentence alone. */
  already: number;
  total: number;
  /** It speaks of nobody, nothing or never, and the text denies nothing there. */
  nobody: number;
  /** What a number counts stands in the text beside another number. */
  countsOther: number;
  /** What is said to be the reason and what it is the reason of stand apart in the text, or nothing there joins them. */
  causeApart: number;
  /** In a place that is otherwise told word for word the text has another word. */
  replaced: number;
  /** The weight of the heaviest word that the sources have not, and of the heaviest that stands far from the rest. */
  heaviestUnknown: number;
  heaviestStranger: number;
}

/** Of what the best statement has a statement must have so much that it is compared. */
const CLOSE = 0.5;

interface Place {
  statement: SourceStatement;
  covered: number;
}

/** Compares the clauses of the sentence with those of the statements that tell most of it. */
export function compareClauses(evidence: Evidence, alignment: Alignment, slots: readonly SlotFinding[], compared: readonly number[]): ClauseFinding {
  const { coverage } = alignment;
  const best = Math.max(0.01, ...coverage);
  const places = Array.from(coverage.keys()).filter((at) => compared.includes(at) || (coverage[at] ?? 0) >= CLOSE * best)
    .flatMap((at): Place[] => { const statement = evidence.statements[at]; return statement === undefined ? [] : [{ statement, covered: (coverage[at] ?? 0) / best }]; });
  const reader = new ClauseReader(alignment, places, slots);
  return {
    deniedWord: reader.denied('negation'), refusedWord: reader.denied('implicit'), ...smallWords(alignment, places), freedWord: reader.freed('negation'), refusalLost: reader.freed('implicit'), modalLost: reader.freed('hedge'),
    countsOther: Math.max(0, ...slots.map((slot) => countsOther(evidence, alignment, slot))),
    ...alone(evidence, alignment, slots), causeApart: causeApart(evidence, alignment), replaced: reader.replaced(), ...strangers(evidence, alignment),
  };
}

/** Reads one sentence beside the statements that are near to it. */
class ClauseReader {
  readonly #alignment: Alignment;
  readonly #places: readonly Place[];
  readonly #slots: readonly SlotFinding[];
  readonly #indexOf: ReadonlyMap<number, number>;
  readonly #governed: ReadonlyMap<Governing, readonly Governed[]>;

  constructor(alignment: Alignment, places: readonly Place[], slots: readonly SlotFinding[]) {
    [this.#alignment, this.#places, this.#slots] = [alignment, places, slots];
    this.#indexOf = new Map(alignment.content.map((word, index) => [word, index]));
    this.#governed = governedIn(alignment.claim);
  }

  /** Where a word of the sentence stands in a statement. */
  #matchIn(word: number, statement: SourceStatement): { word: number; strength: number } | undefined {
    const index = this.#indexOf.get(word);
    if (index !== undefined) return this.#alignment.matches[index]?.get(statement.at);
    const slot = this.#alignment.claim.words[word]?.slot ?? -1;
    const found = slot < 0 ? undefined : this.#slots.find((one) => one.slot === this.#alignment.claim.slots[slot]);
    return found?.statement === statement.at ? { word: found.place, strength: 1 } : undefined;
  }

  #denies(statement: Statement, word: number): boolean {
    const clause = statement.words[word]?.clause ?? -1;
    return statement.negated.has(clause) || statement.impliedNegated.has(clause) || isGoverned(governedIn(statement), ['negation', 'implicit'], word);
  }

  /** How surely what the sentence denies, or lets be refused, stands in the text without that. */
  denied(kind: 'negation' | 'implicit'): number {
    let most = 0;
    for (const { cue, words } of this.#governed.get(kind) ?? []) {
      const clause = this.#alignment.claim.words[cue]?.clause;
      if (kind === 'negation' && this.#alignment.claim.words.some((word) => word.clause === clause && word.cues.has('superlative'))) continue;
      if (kind === 'implicit' && this.#places.some(({ statement }) => this.#matchIn(cue, statement) !== undefined)) continue;
      let [affirmed, denied] = [0, 0];
      for (const { statement, covered } of this.#places) for (const word of words) {
        const match = this.#matchIn(word, statement);
        if (match === undefined) continue;
        const isDenied = this.#denies(statement, match.word) || statement.words.some((other) => areContrary(other, this.#alignment.claim.words[word]));
        if (isDenied) denied = Math.max(denied, covered * match.strength);
        else affirmed = Math.max(affirmed, covered * match.strength);
      }
      most = Math.max(most, affirmed - denied);
    }
    return most;
  }

  /** How surely a word stands under a cue in the text, and under none like it in the sentence. */
  freed(kind: Governing): number {
    const { claim, content } = this.#alignment;
    const answering: readonly Governing[] = kind === 'negation' || kind === 'implicit' ? ['negation', 'implicit'] : ['hedge', 'intention'];
    let most = 0;
    for (const { statement, covered } of this.#places) {
      for (const { cue, words } of governedIn(statement).get(kind) ?? []) {
        const own = content.filter((word) => { const match = this.#matchIn(word, statement); return match !== undefined && words.includes(match.word) && match.word !== cue; });
        const cueWord = statement.words[cue];
        if (own.length === 0 || cueWord === undefined || claim.words.some((word) => word.term === cueWord.term || word.rows.some((row) => cueWord.rows.includes(row)) && [...word.cues].some((one) => cueWord.cues.has(one)))) continue;
        for (const word of own) {
          const clause = claim.words[word]?.clause ?? -1;
          if (kind === 'hedge' && claim.words.some(({ lower, cues }) => cues.has('hedge') || open.test(lower) || conditional[claim.language]?.test(lower) === true)) continue;
          const isAnswered = isGoverned(this.#governed, answering, word) || claim.words.some((other) => other.clause === clause && answering.some((one) => other.cues.has(one)))
            || words.some((at) => at !== cue && claim.words.some((other) => areContrary(other, statement.words[at])));
          const elsewhere = this.#places.some(({ statement: other }) => { if (other === statement) return false; const match = this.#matchIn(word, other); return match !== undefined && match.strength >= 0.9 && !isGoverned(governedIn(other), answering, match.word) && !this.#denies(other, match.word); });
          if (!isAnswered) most = Math.max(most, covered * (this.#matchIn(word, statement)?.strength ?? 0) * (elsewhere ? 0.4 : 1));
        }
      }
    }
    return most;
  }

  /** A word of the sentence that the sources have not, between words that stand word for word as in a statement, where that has another. */
  replaced(): number {
    const { claim, content, matches, weights } = this.#alignment;
    let most = 0;
    for (const { statement, covered } of this.#places.slice().sort((a, b) => b.covered - a.covered).slice(0, 2)) {
      const taken = new Set(matches.flatMap((match) => match.get(statement.at)?.word ?? []));
      for (const [index, word] of content.entries()) {
        if (matches[index]?.has(statement.at) === true || claim.words[word]?.quotation !== -1) continue;
        const before = matches[index - 1]?.get(statement.at);
        const after = matches[index + 1]?.get(statement.at);
        if (before === undefined && after === undefined) continue;
        const from = before?.word ?? (after?.word ?? 0) - 4;
        const to = after?.word ?? from + 4;
        if (to <= from || to - from > 7) continue;
        const other = statement.words.slice(Math.max(0, from + 1), to).findIndex((one, at) => one.isContent && !taken.has(Math.max(0, from + 1) + at));
        if (other < 0) continue;
        const sure = Math.min(before?.strength ?? 0.5, after?.strength ?? 0.5);
        most = Math.max(most, covered * sure * Math.min(1, weights[index] ?? 0));
      }
    }
    return most;
  }
}

const isGoverned = (all: ReadonlyMap<Governing, readonly Governed[]>, kinds: readonly Governing[], word: number): boolean => kinds.some((kind) => all.get(kind)?.some(({ words }) => words.includes(word)) === true);

function areContrary(one: CheckWord | undefined, other: CheckWord | undefined): boolean {
  return one !== undefined && other !== undefined && one.isContent && other.isContent && one.term !== other.term && !one.sides.some((side) => other.sides.includes(side)) && one.sides.some((side) => other.sides.some((theirs) => rowOf(side) === rowOf(theirs)));
}

const open = /^(?:podrán?|pourra|pourront|kann|können|can|could|may|posible|possible|möglich)$/;

/** `already`; what is still to come or open; `all`, `completely`. Written for this project. */
const marks: Readonly<Record<string, { already: RegExp; open: RegExp; total: RegExp }>> = {
  en: { already: /^already$/, open: /^(?:yet|still|until|once|pending|if|before)$/, total: /^(?:all|every|everyone|everything|completely|entire|entirely|fully|both|always|whole)$/ },
  de: { already: /^(?:bereits|schon|längst)$/, open: /^(?:noch|erst|bis|bevor|falls|sobald)$/, total: /^(?:alle|allen|aller|sämtliche\p{L}*|vollständig\p{L}*|komplett\p{L}*|gänzlich|ganze|ganzen|immer|beide|beiden|jede|jeder|jeden|völlig)$/u },
  fr: { already: /^déjà$/, open: /^(?:encore|avant|jusqu|si|dès|lorsque|quand)$/, total: /^(?:tous|toutes|tout|toute|entièrement|totalement|complètement|intégralement|intégralité|chaque|toujours|totalité)$/ },
  es: { already: /^ya$/, open: /^(?:aún|todavía|hasta|antes|si|cuando|falta)$/, total: /^(?:todos|todas|todo|toda|completamente|totalmente|íntegramente|totalidad|cada|siempre|ambos|ambas|enteramente)$/ },
};

/** They deny of all. */
const noneAtAll = /^(?:nobody|none|nothing|never|nowhere|niemand|niemanden|nichts|nie|niemals|nirgends|personne|rien|jamais|nulle|nadie|nada|nunca|jamás|ninguno)$/;

function smallWords({ claim }: Alignment, places: readonly Place[]): { already: number; total: number; nobody: number } {
  const own = marks[claim.language];
  if (own === undefined) return { already: 0, total: 0, nobody: 0 };
  const has = (pattern: RegExp): boolean => claim.words.some(({ lower, quotation }) => quotation < 0 && pattern.test(lower));
  const near = places.filter(({ covered }) => covered > 0.6);
  const theyHave = (pattern: RegExp): boolean => near.some(({ statement }) => statement.words.some(({ lower }) => pattern.test(lower)));
  const isOpen = near.some(({ statement }) => statement.intended.size > 0 || statement.hedged.size > 0 || statement.negated.size > 0 || statement.words.some(({ lower }) => own.open.test(lower)));
  const deniesAll = claim.words.some(({ lower, quotation, cues }, at) => quotation < 0 && cues.has('negation') && noneAtAll.test(lower) && claim.words[at - 1]?.lower !== 'plus') || /(?<!\p{L})no one(?!\p{L})/iu.test(claim.text);
  const isDenied = near.some(({ statement }) => statement.negated.size > 0 || statement.impliedNegated.size > 0 || claim.words.some((word) => statement.words.some((other) => areContrary(word, other))));
  return { nobody: deniesAll && !isDenied ? 1 : 0, already: has(own.already) && !theyHave(own.already) && isOpen ? 1 : 0, total: has(own.total) && !theyHave(own.total) ? 1 : 0 };
}
