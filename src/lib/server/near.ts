import type { Neighbour } from '../../archive/archive.ts';
import { getDateline } from './dateline.ts';

/** Searching by words takes some milliseconds; a model that is only being loaded is not waited for. */
const patienceMs = 200;
const looked = 60;

/** What is near in meaning to a query; empty without embeddings, while the model loads, and in scripts that it does not know. */
export async function nearTo(query: string): Promise<Neighbour[]> {
  const { archive, newsroom } = getDateline();
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), patienceMs);
  try {
    const found = newsroom.embedQuery(query).then((asked) => (asked === undefined || (asked.languages !== 'any' && !isLatin(query)) ? [] : archive.vectors.nearest(asked.vector, looked, { modelId: asked.modelId })));
    return (await Promise.race([found, late.promise])) ?? [];
  } finally {
    clearTimeout(timer);
  }
}

const isLatin = (text: string): boolean => !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
