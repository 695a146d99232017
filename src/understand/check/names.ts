import type { CheckWord, Statement } from './statement.ts';

/** A name in a sentence. */
export interface Name {
  /** Numbers of its words. */
  words: readonly number[];
  /** The words that tell whose it is, as `nameKey` has them. */
  keys: readonly string[];
  text: string;
}

const particles = new Set('van von der den de del della di da do dos la le les los las al el bin ibn du des zu zum zur y'.split(' '));
/** `XIXe`, `XX`: a century, no name. */
const century = /^[IVX]+(?:e|er|ème)?$/;
const withCapitalNouns = new Set(['de', 'lb']);

/** One form of a name's word: without case, accents, genitive. */
export function nameKey(word: string, language: string): string {
  const bare = word.replace(/^[dlDL][’']/u, '').replace(/[’']s?$/u, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return language === 'de' && bare.length > 4 && bare.endsWith('s') && !bare.endsWith('ss') ? bare.slice(0, -1) : bare;
}

/**
 * Names in a sentence: runs of words with a capital. At the beginning of a sentence, and in German, a single word is one only
 * when `isName` says so.
 */
export function namesIn({ words, text, language }: Statement, isName: (word: CheckWord) => boolean): Name[] {
  const names: Name[] = [];
  const starts = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]];
    return before === undefined || word === undefined || /[.!?:“"„«»\n]\s?["“„«]?$/u.test(text.slice(before.end, word.start));
  };
  const standsAlone = (at: number): boolean => {
    const word = words[at];
    if (word === undefined || !word.isCapital || word.isNumber || word.slot >= 0 || word.text.length < 2 || century.test(word.text)) return false;
    if (withCapitalNouns.has(language)) return isName(word) || (word.isContent && leadsToName(at));
    return starts(at) ? isName(word) : word.isContent || isName(word);
  };
  // `Umweltminister Jan Reemts`: nouns straight before a name.
  const leadsToName = (at: number): boolean => {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || next === undefined || !next.isCapital || next.slot >= 0 || text.slice(word.end, next.start) !== ' ') return false;
    return isName(next) || (next.isContent && leadsToName(at + 1));
  };
  for (let at = 0; at < words.length; at++) {
    if (!standsAlone(at)) continue;
    const run = [at];
    let end = at;
    for (let next = at + 1; next < words.length; next++) {
      const word = words[next];
      if (word === undefined || !/^[\s\u00A0-]$/u.test(text.slice(words[next - 1]?.end ?? 0, word.start))) break;
      if (word.isCapital && (word.isContent || isName(word)) && word.slot < 0) {
        run.push(next);
        end = next;
      } else if (!particles.has(word.lower) || next - end > 2) break;
    }
    const own = run.flatMap((index) => words[index] ?? []);
    names.push({ words: run, keys: own.map(({ text: word }) => nameKey(word, language)), text: text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0) });
    at = end;
  }
  return names;
}

/** Words of a text that are names: those with a capital inside sentences, in German those that never follow an article and are rare. */
export function nameWordsOf(statements: readonly Statement[], isRare: (term: string) => boolean): Set<string> {
  const seen = new Map<string, { name: number; other: number }>();
  for (const { words, text, language } of statements) {
    for (const [at, word] of words.entries()) {
      if (word.isNumber || word.text.length < 2 || word.slot >= 0) continue;
      const key = nameKey(word.text, language);
      const counts = seen.get(key) ?? { name: 0, other: 0 };
      seen.set(key, counts);
      const before = words[at - 1];
      const isStart = before === undefined || /[.!?:“"„«»\n]\s?["“„«]?$/u.test(text.slice(before.end, word.start));
      if (!word.isCapital) counts.other += 1;
      else if (withCapitalNouns.has(language)) {
        const next = words[at + 1];
        const touches = (one: CheckWord | undefined, from: number, to: number): boolean => one?.isCapital === true && one.isContent && text.slice(from, to) === ' ';
        if (/^(?:in|aus|bei|nach|von|vor)$/.test(before?.lower ?? '') && isRare(word.term)) counts.name += 1;
        else if (isRare(word.term) && word.isContent && (touches(before, before?.end ?? 0, word.start) || touches(next, word.end, next?.start ?? 0))) counts.name += 1;
        else if (isRare(word.term) && isStart && word.isContent) counts.name += 0.5;
        else if (/^(?:der|die|das|des|dem|den|ein|eine|einen|einem|einer|eines|ihre?n?|seine?n?|keine?n?|zwei|drei|vier|fünf)$/.test(before?.lower ?? '')) counts.other += 1;
      } else if (!isStart && word.isContent) counts.name += 1;
    }
  }
  return new Set([...seen].flatMap(([key, { name, other }]) => (name > other ? [key] : [])));
}
