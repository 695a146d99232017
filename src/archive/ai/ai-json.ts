import { z } from 'zod';
import type { AiResult, AiTask } from '../../common/ai.ts';

const id = z.number().int().positive();
const language = z.string().optional();
const ofOne = z.discriminatedUnion('kind', [z.object({ kind: z.literal('article'), id }), z.object({ kind: z.literal('story'), id })]);

const taskShape: z.ZodType<AiTask> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('summary'), of: ofOne, language }),
  z.object({ kind: z.literal('ask'), of: z.union([ofOne, z.object({ kind: z.literal('archive') })]), question: z.string(), language }),
  z.object({ kind: z.literal('translate-article'), articleId: id, to: z.string() }),
  z.object({ kind: z.literal('translate-titles'), articleIds: z.array(id), to: z.string() }),
]);

const madeBy = z.discriminatedUnion('kind', [z.object({ kind: z.literal('extract') }), z.object({ kind: z.literal('model'), name: z.string() })]);
const sentence = z.object({ text: z.string(), passages: z.array(z.number()) });
const passage = z.object({ articleId: id, start: z.number(), end: z.number(), quote: z.string(), title: z.string(), source: z.string() });
const told = z.object({ madeBy, language: z.string(), sentences: z.array(sentence), points: z.array(sentence).optional(), passages: z.array(passage), dropped: z.number(), waiting: z.number().optional() });
const piece = z.object({ articleId: id, original: z.string(), translation: z.string().optional(), why: z.string().optional() })
  .transform((one) => ({ ...one, translation: one.translation }));
const translated = z.object({ madeBy, from: z.string().optional(), to: z.string(), pieces: z.array(piece) }).transform((one) => ({ ...one, from: one.from }));

const resultShape: z.ZodType<AiResult> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('told'), told }),
  z.object({ kind: z.literal('translated'), translated }),
]);

/** @throws {z.ZodError} for what is no task */
export const parseTask = (json: string): AiTask => taskShape.parse(JSON.parse(json));
/** @throws {z.ZodError} for what is no result */
export const parseResult = (json: string): AiResult => resultShape.parse(JSON.parse(json));
