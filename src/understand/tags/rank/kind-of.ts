import type { Candidate } from './candidates.ts';
import type { TagKind } from '../../../common/tag.ts';
import type { ReadCandidates } from './read-candidates.ts';

export type { TagKind };

/** Tags of known organisations have hyphens (`fold/organizations.ts`); stems have none. */
const organizationTags = /^[a-z]+(?:-[a-z]+)+$/;
/** Words that end or begin the names of organisations, stemmed or not, in the larger languages. */
const organizationWords = /\b(?:inc|corp|ltd|plc|group|gmbh|ag|party|ministry|commission|council|committee|university|institute|agency|bank|union|association|federation|club|fc|court|police|department|partei|ministerium|kommission|universität|institut|verband|verein|gericht|polizei|parti|ministère|université|banque|partido|ministerio|universidad|banco|ministério|universidade|partito|università|banca|партия|министерство|банк|университет)\b/iu;
const name = /^\p{Lu}[\p{L}\p{M}'’.-]*\p{Ll}[\p{L}\p{M}'’.-]*$/u;

/**
 * Whether a phrase names a place, a person, an organisation or a topic. A person is two or three names of which the last
 * also stands alone while the first does not; an organisation says so, or is an abbreviation.
 */
export function kindOf(candidate: Candidate, { candidates, placeOf }: ReadCandidates, { label, isPlace, tag }: { label: string; isPlace: boolean; tag: string }): TagKind {
  if (organizationTags.test(tag)) return 'organization';
  if (isPlace || /^[A-Z]{2}(?:-|$)/.test(tag)) return 'place';
  if (/^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(label) && label.length <= 8) return 'organization';
  const isNamed = candidate.telling > 0 && candidate.capitals / candidate.telling > 0.7;
  if (!isNamed) return 'topic';
  if (organizationWords.test(label)) return 'organization';
  const words = label.split(' ');
  if (words.length < 2 || words.length > 4 || !name.test(words[0] ?? '') || !name.test(words.at(-1) ?? '') || !words.every((word) => name.test(word) || word.length <= 3)) return 'topic';
  const parts = candidate.key.split(' ');
  if (placeOf.has(parts.at(-1) ?? '') || placeOf.has(parts[0] ?? '')) return 'topic';
  const alone = (part: string | undefined): number => candidates.find(({ key }) => key === part)?.places.length ?? 0;
  return alone(parts.at(-1)) > candidate.places.length && alone(parts[0]) <= candidate.places.length ? 'person' : 'topic';
}
