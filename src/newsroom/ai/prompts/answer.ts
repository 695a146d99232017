import { z } from 'zod';
import { fenced, plainText } from './fence.ts';
import { languageName } from './language-name.ts';
import { dataOnly, type Prompt } from './prompt.ts';

const lists = { sentences: 'S' } as const;
const schema = z.object({ sentences: z.array(z.string()) });

/** A question to one article; each article is asked by itself, so that none can speak for another. */
export function answerPrompt({ question, title, published, passages, language }: { question: string; title: string; published: string | undefined; passages: readonly string[]; language: string }): Prompt<typeof lists> {
  const text = [title, ...(published === undefined ? [] : [`Published ${published}`]), ...passages].join('\n\n');
  const { block } = fenced('From a news article', text);
  return {
    name: 'answer', version: 1, lists, schema,
    system: `You answer a reader's question from one news article. ${dataOnly} Write in ${languageName(language)}. "sentences": one to three sentences that answer the question, each understandable by itself. When the text does not answer it, give no sentences.`,
    inLines: 'Answer in lines, each sentence on a line that begins with "S: ". When the text does not answer the question, write the one line "S: NONE".',
    user: `Question: ${plainText(question).replaceAll(/\s+/g, ' ')}\n\n${block}`,
    of: JSON.stringify([question, text, language]),
    mostTokens: 2000,
  };
}
