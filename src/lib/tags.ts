import type { TagOverview } from './types.ts';

/** Tags under their first letters, both in the order of the alphabet; signs and digits come first. */
export function byLetter(tags: readonly TagOverview[]): { letter: string; tags: TagOverview[] }[] {
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const letterOf = ({ label }: TagOverview): string => {
    const first = label.normalize('NFKD').charAt(0).toUpperCase();
    return /\p{L}/u.test(first) ? first : '#';
  };
  const groups = Map.groupBy(tags.toSorted((a, b) => order.compare(a.label, b.label)), letterOf);
  return [...groups].map(([letter, some]) => ({ letter, tags: some })).toSorted((a, b) => Number(b.letter === '#') - Number(a.letter === '#') || order.compare(a.letter, b.letter));
}
