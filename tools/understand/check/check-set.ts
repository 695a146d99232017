import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const article = z.object({
  id: z.string(), lang: z.string(), publishedAt: z.string(), title: z.string(), text: z.string(),
  /**
   * The rules were made on `development`. `kept` was measured once they were, and then served to mend and train them; `fresh` was written after that,
   * measured, and showed mistakes that were mended; `last` was written and measured after that. `more` was written blind by others, measured as it
   * came, and then served to mend and train; `aside` was written with it and `blind` after it: both were only measured, and then served as well, with `written`.
   */
  part: z.enum(['development', 'kept', 'fresh', 'last', 'more', 'aside', 'blind', 'written', 'sealed']),
  true: z.array(z.string()),
  altered: z.array(z.object({ kind: z.enum(['number', 'name', 'attribution', 'negation', 'contrary', 'merged', 'date', 'quotation', 'hedge', 'roles', 'invented']), text: z.string() })),
});

/** An article written for this, sentences that say what it says in other words, and sentences that it does not bear out. */
export type CheckArticle = z.infer<typeof article>;

/** @param name of a file beside this one */
export const readCheckSet = (name: string): CheckArticle[] => readFileSync(new URL(`./${name}.ndjson`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '').map((line) => article.parse(JSON.parse(line)));

const files = ['en', 'de', 'fr', 'es', 'fresh', 'last', 'more', 'aside', 'blind', 'written'];

/** All articles that the method was made and trained with. */
export const checkSet = (): CheckArticle[] => files.flatMap(readCheckSet);

/** Articles that nothing was decided by: measured once, at the end. */
export const sealedOf = (): CheckArticle[] => (existsSync(new URL('./sealed.ndjson', import.meta.url)) ? readCheckSet('sealed') : []);

/** Whether others wrote it, who had seen nothing of the check. */
export const isBlind = (article: CheckArticle | undefined): boolean => article !== undefined && ['more', 'aside', 'blind', 'written', 'sealed'].includes(article.part);
