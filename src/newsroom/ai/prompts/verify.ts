import { z } from 'zod';
import { fenced } from './fence.ts';
import { dataOnly, type Prompt } from './prompt.ts';

const lists = { checks: 'C' } as const;
const schema = z.object({ checks: z.array(z.string()) });

/**
 * Has the model compare sentences, which it wrote itself, with the text that they are about: claim verification in a request of its own, so that
 * nothing of how they came about is before its eyes.
 */
export function verifyPrompt({ title, published, text, claims, language }: { title: string; published: string | undefined; text: string; claims: readonly string[]; language: string }): Prompt<typeof lists> {
  const source = [title, ...(published === undefined ? [] : [`Published ${published}`]), text].join('\n\n');
  const numbered = claims.map((claim, at) => `${at + 1}. ${claim}`).join('\n');
  return {
    name: 'verify', version: 1, lists, schema,
    system: `You check sentences against a news text. ${dataOnly} A sentence is right when the text says all of it, also in other words, shortened, or with a number rounded or worked out rightly. It is wrong when anything in it is different or is not in the text: who did or said what to whom, a number or what it counts, a day or an order in time, words in quotation marks, a "not", more or less, for or against, a cause, two matters made one, or a plan, a possibility or somebody's claim told as a fact. "checks": for every numbered sentence, in order, one text: its number, then in at most twelve words what the text says about it, then the word right or the word wrong.`,
    inLines: 'Answer in lines, one for every sentence: "C: ", its number, what the text says about it, and then right or wrong. Nothing else.',
    user: `${fenced('A news text', source).block}\n\n${fenced('Sentences to check', numbered).block}`,
    of: JSON.stringify([source, claims, language]),
    mostTokens: 1500,
  };
}
