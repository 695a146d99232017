import { ModelProblem } from '../model/model-problem.ts';
import { verifyPrompt } from '../prompts/verify.ts';
import { cutText, tokensOf } from './cut-text.ts';
import type { MaterialText } from './material.ts';
import { type PerformContext, sayLists } from './perform-context.ts';

/** A sentence and where in the article (UTF-16 indexes) what bears it out was found. */
export interface Claim {
  text: string;
  places: readonly { start: number; end: number }[];
}

/** With claims and answer, what fits into the smallest context that servers have by default (4096 tokens). */
const mostTokens = 2000;
/** What stands in the line of one sentence: its number first, the last word of the two counts. */
const numbered = /^\D{0,12}(\d{1,3})\b/u;
const verdicts = /\b(right|wrong)\b/giu;

/**
 * Asks the model, apart from everything else, whether the article says what it wrote.
 * @returns for each claim what it finds; `undefined` where it says nothing usable of it, and of all when it cannot be asked
 * @throws {ModelProblem} when the job is stopped, or is to be tried again later
 */
export async function verify(text: MaterialText, claims: readonly Claim[], context: PerformContext): Promise<('right' | 'wrong' | undefined)[]> {
  const found: ('right' | 'wrong' | undefined)[] = claims.map(() => undefined);
  if (claims.length === 0) return found;
  const published = text.publishedAt === undefined ? undefined : new Date(text.publishedAt).toISOString().slice(0, 10);
  const prompt = verifyPrompt({ title: text.title, published, text: bearingText(text, claims), claims: claims.map((claim) => claim.text), language: text.language });
  try {
    const lists = await sayLists(context, prompt);
    for (const line of lists?.checks ?? []) {
      const at = Number(numbered.exec(line)?.[1] ?? 0) - 1;
      const verdict = line.match(verdicts)?.at(-1)?.toLowerCase();
      // Said twice and differently, it is not right.
      if (at in found && verdict !== undefined && found[at] !== 'wrong') found[at] = verdict === 'right' ? 'right' : 'wrong';
    }
  } catch (error) {
    if (!(error instanceof ModelProblem) || error.trouble === 'stopped' || error.trouble === 'busy') throw error;
  }
  return found;
}

/** The article where it is short, else the paragraphs in which the claims were found. */
function bearingText({ parts }: MaterialText, claims: readonly Claim[]): string {
  const whole = parts.map(({ text }) => text).join('\n\n');
  if (tokensOf(whole) <= mostTokens) return whole;
  const places = claims.flatMap((claim) => claim.places);
  const paragraphs = parts.flatMap((part) => {
    let at = 0;
    return part.text.split(/\n{2,}/).map((paragraph) => {
      const start = part.start + part.text.indexOf(paragraph, at);
      at = start - part.start + paragraph.length;
      return { paragraph, start, end: start + paragraph.length };
    });
  });
  const chosen = paragraphs.filter(({ start, end }) => places.some((place) => place.start < end && place.end > start));
  return cutText(chosen.map(({ paragraph }) => paragraph).join('\n\n'), mostTokens)[0] ?? '';
}
