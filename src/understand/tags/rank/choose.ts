import type { TagKind } from './kind-of.ts';

/** A phrase that may be chosen. */
export interface Choice {
  tag: string;
  label: string;
  /** Stems joined by spaces. */
  key: string;
  /** Log-odds. */
  score: number;
  kind: TagKind;
}

/** What a phrase loses when another that holds it, or that it holds, was chosen before. */
const overlap = 0.2;

const holds = (longer: string, shorter: string): boolean => ` ${longer} `.includes(` ${shorter} `);

/** The best choices, best first: one of each tag, a person's surname only without the full name, overlapping phrases later. */
export function choose(choices: readonly Choice[], { most }: { most: number }): Choice[] {
  const fullNames = choices.filter(({ kind, key }) => kind === 'person' && key.includes(' '));
  const left = choices.flatMap((choice) => {
    const full = choice.key.includes(' ') || choice.kind === 'place' ? undefined : fullNames.find(({ key }) => key.endsWith(` ${choice.key}`));
    // The person is as likely as the likelier of the two names.
    if (full !== undefined) full.score = Math.max(full.score, choice.score);
    return full === undefined ? [choice] : [];
  });
  const chosen: Choice[] = [];
  while (chosen.length < most && left.length > 0) {
    left.sort((a, b) => b.score - a.score);
    const next = left.shift();
    if (next === undefined) break;
    if (chosen.some(({ tag }) => tag === next.tag)) continue;
    chosen.push(next);
    for (const other of left) if (holds(next.key, other.key) || holds(other.key, next.key)) other.score -= overlap;
  }
  return chosen;
}
