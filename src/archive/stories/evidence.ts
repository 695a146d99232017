import { z } from 'zod';
import type { StoryEvidence } from '../../common/story.ts';

const evidenceSchema = z.object({
  by: z.enum(['first', 'closeness', 'copy', 'repair', 'reader']),
  closeness: z.number(),
  needed: z.number(),
  shared: z.array(z.string()),
  figures: z.array(z.string()),
  gapDays: z.number().optional(),
  nearest: z.array(z.number().int()),
});

export const packEvidence = (evidence: StoryEvidence): string => JSON.stringify(evidence);

/** @throws when what is kept is damaged */
export const unpackEvidence = (packed: string): StoryEvidence => evidenceSchema.parse(JSON.parse(packed));

/**
 * What still speaks for an article in another story than it was placed in: what it shares with its nearest reports, where one of
 * them is there. The gap to the latest report before it is that of the story that it left.
 */
export function evidenceAmong(evidence: StoryEvidence, articleIds: ReadonlySet<number>): StoryEvidence {
  const nearest = evidence.nearest.filter((id) => articleIds.has(id));
  return { ...evidence, nearest, gapDays: undefined, ...(nearest.length > 0 ? {} : { shared: [], figures: [] }) };
}

const idsSchema = z.array(z.number().int());

/** A list of ids that is kept in one column. @throws when it is damaged */
export const unpackIds = (packed: string): number[] => idsSchema.parse(JSON.parse(packed));
