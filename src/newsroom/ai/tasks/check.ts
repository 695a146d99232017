import { splitSentences } from '../../../common/words/sentences.ts';
import { searchTermsOf } from '../../../common/words/terms.ts';

export interface CheckSource { id: string; title: string; text: string; lang?: string; publishedAt?: string }
export interface Checked { borne: boolean; passages: { source: string; start: number; end: number }[] }

/** Whether a sentence is borne out by one of some texts: its numbers and names stand there, and most of its words in one place. */
export function createChecker(sources: readonly CheckSource[]): (sentence: string) => Checked {
  const places = sources.flatMap(({ id, text, lang = 'und' }) => splitSentences(text, lang).map(({ text: sentence, start }) => ({ id, lang, start, end: start + sentence.length, terms: new Set(searchTermsOf(sentence, lang)), text: sentence })));
  return (sentence) => {
    const lang = sources[0]?.lang ?? 'und';
    const terms = [...new Set(searchTermsOf(sentence, lang))];
    const best = places.map((place) => ({ place, share: terms.filter((term) => place.terms.has(term)).length / Math.max(1, terms.length) })).sort((a, b) => b.share - a.share)[0];
    const marks = sentence.match(/\p{N}+|(?<=\P{L})\p{Lu}[\p{L}]+/gu) ?? [];
    const borne = best !== undefined && best.share >= 0.6 && marks.every((mark) => sources.some(({ text, title }) => text.includes(mark) || title.includes(mark)));
    return { borne, passages: borne ? [{ source: best.place.id, start: best.place.start, end: best.place.end }] : [] };
  };
}
