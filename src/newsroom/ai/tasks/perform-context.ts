import { createHash } from 'node:crypto';
import type { AiResult } from '../../../common/ai.ts';
import type { Model } from '../model/model.ts';
import type { Lists, ReadLists } from '../output/read-lists.ts';
import { readLists } from '../output/read-lists.ts';
import { withoutPrompt } from '../output/without-prompt.ts';
import type { Prompt } from '../prompts/prompt.ts';

/** What a task is performed with. */
export interface PerformContext {
  model: Model;
  /** What the model said to the same request before. */
  memory: { get(key: string): Promise<string | undefined>; set(key: string, said: string): Promise<void> };
  /** Called with all that may be shown so far. */
  onPartial: (partial: AiResult) => void;
  signal: AbortSignal;
}

/** The model answered, but with nothing that could be read. */
export class NothingUsable extends Error {
  override name = 'NothingUsable';
  readonly dropped: number;

  constructor(dropped = 0) {
    super('The model gave nothing usable.');
    this.dropped = dropped;
  }
}

/**
 * Asks the model, or takes what it said to the same prompt before.
 * @param on called with what can be read so far
 * @returns what can be read of all of it; nothing where nothing can
 * @throws {ModelProblem}
 */
export async function sayLists<L extends Lists>({ model, memory, signal }: PerformContext, prompt: Prompt<L>, on: (lists: ReadLists<L>['lists']) => void = () => {}): Promise<ReadLists<L>['lists'] | undefined> {
  const key = createHash('sha256').update(JSON.stringify([model.host, model.name, prompt.name, prompt.version, prompt.of])).digest('base64url');
  const isNews = withoutPrompt(`${prompt.system} ${prompt.inLines}`);
  const read = (said: string, isWhole: boolean): ReadLists<L> => {
    const { lists, ...rest } = readLists(said, prompt.lists, isWhole);
    for (const name of Object.keys(prompt.lists) as (keyof L)[]) lists[name] = lists[name].filter(isNews);
    return { lists, ...rest };
  };
  const before = await memory.get(key);
  if (before !== undefined) {
    const { lists } = read(before, true);
    on(lists);
    return lists;
  }
  for (const last of [false, true]) {
    const { json } = model.abilities;
    const said = await model.say(prompt, { signal, text: (soFar) => on(read(soFar, false).lists) });
    const { lists, form } = read(said, true);
    if (form !== undefined) {
      await memory.set(key, said);
      on(lists);
      return lists;
    }
    // Told to answer in JSON, some answer with something else: the other way is tried once.
    if (last || json === 'none') return undefined;
    model.withoutJson();
  }
  return undefined;
}
