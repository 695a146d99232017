import type { Alignment } from './alignment.ts';
import { conditional } from './compare-meaning.ts';
import type { SlotFinding } from './compare-slots.ts';
import type { Evidence, SourceStatement } from './evidence.ts';
import { type Governed, governedIn, type Governing } from './governing.ts';
import { rowOf } from './lexicon/senses.ts';
import type { Name } from './names.ts';
import type { CheckWord, Statement } from './statement.ts';

/** What comparing clause by clause found; each 0 to 1, more speaks against the sentence. */
export interface ClauseFinding {
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
  /** What part of the sentence stands in another statement than a number or a time of it, and not beside that. */
  numberAlone: number;
  dateAlone: number;
  /** The three signs that a number, or a time, belongs to something else, taken together. */
  numberWrong: number;
  dateWrong: number;
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
  const deniesAll = claim.words.some(({ lower, quotation, cues }) => quotation < 0 && cues.has('negation') && noneAtAll.test(lower)) || /(?<!\p{L})no one(?!\p{L})/iu.test(claim.text);
  const isDenied = near.some(({ statement }) => statement.negated.size > 0 || statement.impliedNegated.size > 0 || claim.words.some((word) => statement.words.some((other) => areContrary(word, other))));
  return { nobody: deniesAll && !isDenied ? 1 : 0, already: has(own.already) && !theyHave(own.already) && isOpen ? 1 : 0, total: has(own.total) && !theyHave(own.total) ? 1 : 0 };
}

const HEAD = 3;
/** `seven of the 42`: the first is a part of what the second counts. */
const partOf = /^\s(?:of|von|des|der|de|d’|d'|del|sur|out)(?!\p{L})/u;

/** How surely what a number counts is counted by another number in the text: 1 where it stands straight behind one. */
function countsOther(evidence: Evidence, { claim, content, matches }: Alignment, { slot, statement, place }: SlotFinding): number {
  if (slot.kind !== 'count' || statement === undefined) return 0;
  const last = claim.words.findLastIndex((word) => claim.slots[word.slot] === slot);
  const own0 = evidence.statements[statement];
  const theirs0 = own0?.slots[own0.words[place]?.slot ?? -1];
  if (own0 !== undefined && theirs0 !== undefined && partOf.test(claim.text.slice(slot.end)) && !partOf.test(own0.text.slice(theirs0.end)) && own0.slots.some((one) => one !== theirs0 && one.kind === 'count' && partOf.test(own0.text.slice(one.end)))) return 1;
  const index = content.findIndex((word) => word > last && word <= last + HEAD && claim.words[word]?.clause === claim.words[last]?.clause);
  if (index < 0) return 0;
  const own = matches[index]?.get(statement);
  if (own !== undefined && Math.abs(own.word - place) <= (partOf.test(own0?.text.slice(theirs0?.end ?? 0) ?? '') ? 2 * HEAD : HEAD + 1)) return 0;
  let most = 0;
  for (const [at, match] of matches[index] ?? []) {
    const source = evidence.statements[at];
    const before = source?.words.slice(Math.max(0, match.word - HEAD), match.word).findLast((word) => word.slot >= 0);
    const other = before === undefined ? undefined : source?.slots[before.slot];
    if (other === undefined || other.kind !== 'count') continue;
    if (other.value === slot.value) return 0;
    most = Math.max(most, match.strength);
  }
  return most;
}

/** How much more of what stands around a number or a time another statement has than the one that it is in, with those beside it. */
function alone(evidence: Evidence, { claim, content, matches, weights }: Alignment, slots: readonly SlotFinding[]): Pick<ClauseFinding, 'numberAlone' | 'dateAlone' | 'numberWrong' | 'dateWrong'> {
  const found = { numberAlone: 0, dateAlone: 0, numberWrong: 0, dateWrong: 0 };
  for (const { slot, statement, same, other, closer } of slots) {
    if (statement === undefined) continue;
    const clause = claim.words.find((word) => claim.slots[word.slot] === slot)?.clause;
    const has = (at: number): number => {
      let [sum, all] = [0, 0];
      for (const [index, word] of content.entries()) {
        if (claim.words[word]?.clause !== clause) continue;
        const match = matches[index];
        if (match === undefined || match.size === 0) continue;
        all += weights[index] ?? 0;
        const side = Math.max(...[-1, 1].map((step) => (evidence.near(at, at + step, 1) ? (match.get(at + step)?.strength ?? 0) : 0)));
        sum += (weights[index] ?? 0) * Math.max(match.get(at)?.strength ?? 0, 0.5 * side);
      }
      return all === 0 ? 1 : sum / all;
    };
    const best = Math.max(...evidence.statements.map(({ at }) => has(at)));
    const [lonely, wrong] = slot.kind === 'date' || slot.kind === 'time' ? (['dateAlone', 'dateWrong'] as const) : (['numberAlone', 'numberWrong'] as const);
    const isAlone = best - has(statement);
    found[lonely] = Math.max(found[lonely], isAlone);
    found[wrong] = Math.max(found[wrong], Math.max(0, other - (same ?? 0)) + (isAlone + closer) / 2);
  }
  return found;
}

/** Words at the beginning of a sentence that join it to the one before. */
const JOINING = 5;

/** How surely the reason and what it is given for are not joined in the text, 0 to 1. */
function causeApart(evidence: Evidence, { claim, content, matches, weights }: Alignment): number {
  const at = claim.words.findIndex(({ cues, quotation }) => cues.has('strongCause') && quotation < 0);
  if (at < 0) return 0;
  const bestOf = (keeps: (word: number) => boolean): { at: number; covered: number }[] => {
    const covered = new Map<number, number>();
    let all = 0;
    for (const [index, word] of content.entries()) {
      if (!keeps(word)) continue;
      all += weights[index] ?? 0;
      for (const [statement, { strength }] of matches[index] ?? []) covered.set(statement, (covered.get(statement) ?? 0) + strength * (weights[index] ?? 0));
    }
    return [...covered].map(([statement, sum]) => ({ at: statement, covered: sum / Math.max(1e-6, all) })).sort((a, b) => b.covered - a.covered).slice(0, 3);
  };
  const known = (keeps: (word: number) => boolean): number => {
    const [own, found] = content.reduce(([all, has], word, index) => (keeps(word) ? [all + (weights[index] ?? 0), has + (matches[index]?.size === 0 ? 0 : (weights[index] ?? 0))] : [all, has]), [0, 0]);
    return own === 0 ? 0 : found / own;
  };
  const [before, after] = [bestOf((word) => word < at), bestOf((word) => word > at)];
  const top = Math.max(...before.map(({ covered }) => covered), 0);
  let joined = 0;
  for (const one of before) for (const other of after) {
    if (!evidence.near(one.at, other.at, 1)) continue;
    const words = (statement: number, most: number): readonly CheckWord[] => evidence.statements[statement]?.words.slice(0, most) ?? [];
    // Between two sentences the second must begin with what joins them: `That is why`, `Grund dafür ist`.
    const isJoined = (one.at === other.at ? words(one.at, Infinity) : words(Math.max(one.at, other.at), JOINING)).some(({ cues }) => cues.has('cause') || cues.has('strongCause'));
    joined = Math.max(joined, Math.min(one.covered / Math.max(0.01, top), 1) * Math.min(1, other.covered * 1.5) * (isJoined ? 1 : 0.5));
  }
  // Where little of one half stands anywhere, it may be there in other words.
  return before.length === 0 || after.length === 0 ? 0.3 : (1 - joined) * Math.min(1, 1.2 * known((word) => word < at)) * Math.min(1, 1.2 * known((word) => word > at));
}

/** What of a sentence, besides its names, stands in the best run and beside it: who acts is easily right, what is said of them tells. */
export interface SaidFinding {
  /** What part of it stands there, and in the run alone. */
  share: number;
  inRun: number;
  /** How much of its last two words and of its first two does not. */
  endMissing: number;
  startMissing: number;
}

/** Words at either end of what is said. */
const EDGE = 2;

/** Compares what is said with the best run and the statements beside it. */
export function saidOf(evidence: Evidence, { claim, content, weights, matches, run }: Alignment, names: readonly Name[]): SaidFinding {
  const ofNames = new Set(names.flatMap(({ words }) => words));
  const own = content.flatMap((word, index) => (ofNames.has(word) || claim.words[word]?.cues.has('saying') === true ? [] : [index]));
  const strengthIn = (index: number, from: number, to: number): number => Math.max(0, ...[...(matches[index] ?? [])].map(([statement, { strength }]) => (statement >= from && statement <= to && evidence.near(statement, run.first, 5) ? strength : 0)));
  const near = new Map(own.map((index) => [index, strengthIn(index, run.first - 1, run.last + 1)]));
  const shareOf = (list: readonly number[], strength: (index: number) => number): number => {
    const all = list.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
    return all === 0 ? 1 : list.reduce((sum, index) => sum + (weights[index] ?? 0) * strength(index), 0) / all;
  };
  const nearby = (index: number): number => near.get(index) ?? 0;
  return {
    share: shareOf(own, nearby), inRun: shareOf(own, (index) => strengthIn(index, run.first, run.last)),
    endMissing: 1 - shareOf(own.slice(-EDGE), nearby), startMissing: 1 - shareOf(own.slice(0, EDGE), nearby),
  };
}

/** The heaviest word that the sources do not have, and that stands only far from the best place. */
function strangers(evidence: Evidence, { claim, content, matches, weights, run }: Alignment): { heaviestUnknown: number; heaviestStranger: number } {
  let [unknown, stranger] = [0, 0];
  for (const [index, found] of matches.entries()) {
    const weight = Math.min(1, (weights[index] ?? 0) / 1.5);
    if (claim.words[content[index] ?? 0]?.cues.has('saying') === true) continue;
    if (found.size === 0) unknown = Math.max(unknown, weight);
    else if (![...found.keys()].some((statement) => statement >= run.first - 1 && statement <= run.last + 1 && evidence.near(statement, run.first, 4))) stranger = Math.max(stranger, weight * Math.max(...[...found.values()].map(({ strength }) => strength)));
  }
  return { heaviestUnknown: unknown, heaviestStranger: stranger };
}
