import { z } from 'zod';
import { marksBeforeSchema } from './join-marks.ts';

const takeBackSchema = z.object({
  /** Where articles were and went, with the evidence that they had. */
  moves: z.array(z.object({ article: z.number().int(), from: z.number().int(), to: z.number().int(), evidence: z.string() })),
  /** The story that went into another. */
  merged: z.number().int().optional(),
  marks: z.array(marksBeforeSchema),
});

/** What a correction did, so that it can be taken back exactly. */
export type TakeBack = z.infer<typeof takeBackSchema>;

export const packTakeBack = (back: TakeBack): string => JSON.stringify(back);

/** @throws when what is kept is damaged */
export const unpackTakeBack = (packed: string): TakeBack => takeBackSchema.parse(JSON.parse(packed));
