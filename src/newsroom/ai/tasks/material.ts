import { z } from 'zod';

const part = z.object({ text: z.string(), /** UTF-16 index of its first character in the article's text. */ start: z.number() });

const materialText = z.object({
  articleId: z.number(),
  title: z.string(),
  source: z.string(),
  /** ISO 639-1, or `und`. */
  language: z.string(),
  publishedAt: z.number().optional(),
  parts: z.array(part),
});

const piece = z.object({ articleId: z.number(), text: z.string(), /** ISO 639-1. */ language: z.string().optional() });

const material = z.discriminatedUnion('kind', [
  /** The best first. */
  z.object({ kind: z.literal('texts'), texts: z.array(materialText) }),
  z.object({ kind: z.literal('pieces'), pieces: z.array(piece) }),
]);

/** What a task is made from: all that a model gets to see of the archive, as the reader may see it. */
export type Material = z.output<typeof material>;
/** One article, or the passages of it that bear on a question. */
export type MaterialText = z.output<typeof materialText>;
export type MaterialPiece = z.output<typeof piece>;

/** @throws {z.ZodError} for what is none */
export const parseMaterial = (json: string): Material => material.parse(JSON.parse(json));

/** How many characters of it the model reads. */
export const charactersOf = (of: Material): number =>
  of.kind === 'texts' ? of.texts.reduce((sum, { parts, title }) => sum + title.length + parts.reduce((all, { text }) => all + text.length, 0), 0) : of.pieces.reduce((sum, { text }) => sum + text.length, 0);
