import { z } from 'zod';
import { readLists } from '../output/read-lists.ts';
import { dataOnly } from '../prompts/prompt.ts';
import type { Model } from './model.ts';
import { ModelProblem } from './model-problem.ts';

/** What came of asking a model for one word. */
export interface ModelTrial {
  ok: boolean;
  /** In plain words. */
  words: string;
  /** What the server has, where it says so and the name is not among them. */
  models?: string[];
}

const trialMs = 30_000;
const mostNames = 40;

/** Asks the server for its models, and the model for one word. */
export async function tryModel(model: Model, ms: number = trialMs): Promise<ModelTrial> {
  const signal = AbortSignal.timeout(ms);
  const models = await model.list(signal).catch(() => undefined);
  const begun = performance.now();
  try {
    const said = await model.say({
      system: `You take part in a test. ${dataOnly} "words": a list with the one word "ready".`, inLines: 'Answer with the line "W: ready".',
      user: 'Say that you are ready.', schema: z.object({ words: z.array(z.string()) }), mostTokens: 500,
    }, { signal });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const { form, lists } = readLists(said, { words: 'W' }, true);
    if (form === undefined && said.trim() === '') return { ok: false, words: `${model.host} answered after ${seconds} seconds, but with nothing.` };
    const how = form === undefined ? ' It does not keep to the form that it is told, so some of what it writes may be of no use.' : '';
    return { ok: true, words: `${model.name} on ${model.host} answered after ${seconds} seconds${(lists.words[0] ?? '').trim() === '' ? '.' : ' as it was told.'}${how}` };
  } catch (error) {
    if (!(error instanceof ModelProblem)) throw error;
    if (error.trouble === 'stopped') return { ok: false, words: `${model.host} said nothing for ${Math.round(ms / 1000)} seconds. It may still be loading the model: try again in a minute.` };
    const unknown = models !== undefined && !models.includes(model.name);
    return { ok: false, words: error.message, ...(unknown ? { models: models.slice(0, mostNames) } : {}) };
  }
}
