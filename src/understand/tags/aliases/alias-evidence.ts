import type { AliasEvidence } from '../../../common/alias.ts';
import { foldTag } from '../fold/fold-tag.ts';
import { findPlaces } from '../places/find-places.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { personsOf } from './persons-of.ts';
import { skeletonOf } from './romanize.ts';

const isPlace = (tag: string): boolean => /^[A-Z]{2}(?:-|$)/.test(tag);
const longestTag = 80;

/**
 * Reads what an article says about names of the same thing: "European Central Bank (ECB)", "Marta Ekholm … Ekholm said".
 * @param article `lang`: ISO 639-1 of the text, as `detectLanguage` gives it
 * @returns each pair once; names in scripts without capitals give only abbreviations
 */
export function aliasEvidence({ title, text, lang }: { title: string; text: string; lang: string }): AliasEvidence[] {
  const found = new Map<string, AliasEvidence>();
  const add = (evidence: AliasEvidence): void => {
    if (evidence.from === '' || evidence.to === '' || evidence.from === evidence.to || evidence.to.length > longestTag || evidence.from.length > longestTag) return;
    found.set(`${evidence.kind} ${evidence.from} ${evidence.to}`, evidence);
  };
  for (const { short, long } of abbreviationsIn(`${title}\n${text}`)) {
    const [from, to] = [foldTag(short, lang), foldTag(long, lang)];
    if (!isPlace(from) && !isPlace(to) && !from.includes('-')) add({ kind: 'abbreviation', from, to, label: long, lang });
  }
  for (const { full, first, last } of personsOf(text, lang)) {
    const [from, to] = [foldTag(last, lang), foldTag(full, lang)];
    if (isPlace(from) || isPlace(to) || findPlaces(full, lang).length > 0) continue;
    add({ kind: 'surname', from, to, label: full, lang });
    add({ kind: 'name', from: `${skeletonOf(first)} ${skeletonOf(last)}`, to, label: full, lang });
  }
  return [...found.values()];
}
