import { readFileSync } from 'node:fs';
import { z } from 'zod';

const article = z.object({
  id: z.string(), lang: z.string(), publishedAt: z.string(), title: z.string(), text: z.string(),
  /**
   * The rules were made on `development`. `kept` was measured once they were, and then served to mend and train them; `fresh` was written after that,
   * measured, and showed mistakes that were mended; `last` was written and measured after that. `more` was written blind by others, measured as it
   * came, and then served to mend and train; `aside` was written with it and only measured; so was `blind`, and only when all was done.
   */
  part: z.enum(['development', 'kept', 'fresh', 'last', 'more', 'aside', 'blind']),
  true: z.array(z.string()),
  altered: z.array(z.object({ kind: z.enum(['number', 'name', 'attribution', 'negation', 'contrary', 'merged', 'date', 'quotation', 'hedge', 'roles', 'invented']), text: z.string() })),
});

/** An article written for this, sentences that say what it says in other words, and sentences that it does not bear out. */
export type CheckArticle = z.infer<typeof article>;

/** @param name of a file beside this one */
export const readCheckSet = (name: string): CheckArticle[] => readFileSync(new URL(`./${name}.ndjson`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '').map((line) => article.parse(JSON.parse(line)));

const files = ['en', 'de', 'fr', 'es', 'fresh', 'last', 'more'];

/** All articles that the method was made and trained with. */
export const checkSet = (): CheckArticle[] => files.flatMap(readCheckSet);

/** Articles that were only measured. */
export const asideOf = (): CheckArticle[] => readCheckSet('aside');

/** Articles that nothing was decided by: measured once, at the end. */
export const blindOf = (): CheckArticle[] => readCheckSet('blind');
