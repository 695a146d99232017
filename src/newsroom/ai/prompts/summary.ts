import { z } from 'zod';
import { fenced } from './fence.ts';
import { languageName } from './language-name.ts';
import { dataOnly, type Prompt } from './prompt.ts';

const lists = { sentences: 'S', points: 'P' } as const;
const schema = z.object({ sentences: z.array(z.string()), points: z.array(z.string()) });

/** Of an article, or of a stretch of a long one. */
export function summaryPrompt({ title, text, language, isPart }: { title: string; text: string; language: string; isPart: boolean }): Prompt<typeof lists> {
  const { block } = fenced(isPart ? 'A part of a news article' : 'A news article', `${title}\n\n${text}`);
  return {
    name: isPart ? 'summary-part' : 'summary', version: 1, lists, schema,
    system: `You summarise news. ${dataOnly} Write in ${languageName(language)}. "sentences": two to four sentences that tell what happened, the most important first, each understandable by itself. "points": up to four further facts that matter, one short sentence each.`,
    inLines: 'Answer in lines: each sentence on a line that begins with "S: ", each point on a line that begins with "P: ". Nothing else.',
    user: block,
    of: JSON.stringify([title, text, language]),
    mostTokens: 3000,
  };
}

/** Of notes that were made from the parts of a long article, and checked. */
export function wholeSummaryPrompt({ title, notes, language }: { title: string; notes: readonly string[]; language: string }): Prompt<typeof lists> {
  const text = notes.map((note) => `- ${note}`).join('\n');
  const { block } = fenced('Notes of a news article, in its order', `${title}\n\n${text}`);
  return {
    name: 'summary-of-notes', version: 1, lists, schema,
    system: `You summarise news. ${dataOnly} Write in ${languageName(language)}. "sentences": two to four sentences that tell what happened, the most important first. "points": up to four further facts that matter, one short sentence each.`,
    inLines: 'Answer in lines: each sentence on a line that begins with "S: ", each point on a line that begins with "P: ". Nothing else.',
    user: block,
    of: JSON.stringify([title, notes, language]),
    mostTokens: 3000,
  };
}
