import { alignTo } from './alignment.ts';
import { claimLanguage } from './claim-language.ts';
import { Evidence, type CheckSource } from './evidence.ts';
import { faultsIn, type CheckFault } from './faults.ts';
import { featuresOf, ReadSources } from './features.ts';
import { checkedLanguages } from './lexicon/senses.ts';
import { type CheckPassage, passagesFor } from './passages.ts';
import { splitSentences } from '../../common/words/sentences.ts';
import { readStatement } from './statement.ts';
import { verdictOf } from './verdict.ts';

/** What checking a sentence says. */
export interface CheckResult {
  /** Whether the sources bear the sentence out; a sentence that is not must not be shown. */
  borne: boolean;
  /**
   * How sure that is. `literal`: the sentence is one of the sources', or one with words left out that change nothing. `likely`: borne out in other
   * words. `doubtful`: not borne out as far as this check can tell, though names, numbers, dates and quotations hold; whoever understands
   * more of it may overrule. `refuted`: what it names does not stand there, or stands there otherwise.
   */
  verdict: 'literal' | 'likely' | 'doubtful' | 'refuted';
  /**
   * `whole` in the languages of `checkedLanguages`, when a source is in the sentence's language. `details` in all other cases:
   * names, numbers, dates and quotations were compared, but not what is said of them, so `borne` is false. Without faults of
   * other kinds than `meaning` the details hold.
   */
  extent: 'whole' | 'details';
  /** The passages to show with it, the best first. */
  passages: readonly CheckPassage[];
  faults: readonly CheckFault[];
}

/**
 * Reads the sources that a language model was given and makes the function that checks each of its sentences against them.
 * @example
 * ```ts
 * const check = createChecker([{ id: '1', title, text, lang: 'en', publishedAt: '2026-03-06T09:00:00Z' }]);
 * const { borne, faults } = check('The council rejected the bridge.');
 * ```
 */
export function createChecker(sources: readonly CheckSource[]): (sentence: string) => CheckResult {
  const evidence = new Evidence(sources);
  const read = new ReadSources(evidence);
  const everything = sources.map(({ title, text }) => `${title} ${text}`.toLowerCase()).join('\n');
  const textOf = new Map(sources.map(({ id, text }) => [id, text]));
  return (sentence) => {
    const language = claimLanguage(sentence, evidence.languages);
    const alignment = alignTo(evidence, readStatement(sentence, language));
    const findings = read.compare(alignment);
    const extent = checkedLanguages.includes(language) && evidence.languages.has(language) ? 'whole' : 'details';
    const features = featuresOf(evidence, findings);
    const passages = passagesFor(evidence, alignment);
    const isCut = (): boolean => passages.some(({ source, start, end }) => splitSentences(textOf.get(source)?.slice(start, end) ?? '', language).some(({ text }) => isCutFrom(sentence, text)));
    const strange = capitalsOf(sentence).filter((word) => !everything.includes(word.toLowerCase()));
    const says = strange.length === 0 && extent === 'whole' && alignment.content.length + alignment.claim.slots.length > 0;
    const verdict = says ? verdictOf(features, isCut()) : 'refuted';
    const borne = verdict === 'literal' || verdict === 'likely';
    const faults = borne ? [] : [...strange.map((text) => ({ kind: 'name' as const, text })), ...faultsIn(findings, extent, sentence)];
    return { borne, verdict, extent, passages, faults };
  };
}

/** Words in capitals: names, also where a sentence begins with one. */
const capitalsOf = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu) ?? [];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether a sentence is another one with words left out. */
function isCutFrom(sentence: string, whole: string): boolean {
  const words = wordsOf(whole);
  let at = 0;
  for (const word of wordsOf(sentence)) {
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
