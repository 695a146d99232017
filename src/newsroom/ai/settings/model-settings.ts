import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SettingShelf, Spent } from '../../../archive/archive.ts';
import type { Config } from '../../../common/config.ts';
import { type SecretBox, SecretProblem } from './secret-box.ts';

/** What a reader may have the model do in a day. */
export const usualBudget: Spent = { tasks: 200, characters: 2_000_000 };

const keptShape = z.object({
  url: z.string().optional().catch(undefined),
  model: z.string().optional().catch(undefined),
  /** Sealed for the address's origin: another address never gets it. */
  key: z.string().optional().catch(undefined),
  tasks: z.number().int().min(0).max(100_000).catch(usualBudget.tasks),
  characters: z.number().int().min(0).max(1_000_000_000).catch(usualBudget.characters),
});

type Kept = z.output<typeof keptShape>;
const settingKey = 'model';

/** The model in force. */
export interface ModelInForce {
  url: string;
  name: string;
  key?: string;
  from: 'environment' | 'page';
}

/** What the page of settings shows: of the key only whether there is one. */
export interface ModelSettings {
  from: 'environment' | 'page' | undefined;
  url: string | undefined;
  model: string | undefined;
  hasKey: boolean;
  budget: Spent;
  /** Why the model cannot be asked, in plain words. */
  problem?: string;
}

export interface ModelChange {
  /** An empty address removes the model. */
  url: string;
  model: string;
  /** Absent = the one that is kept, if the address is on the same host; `remove` = none. */
  key?: string | { remove: true };
  budget: Spent;
}

async function keptIn(settings: Pick<SettingShelf, 'get'>): Promise<Kept> {
  const text = await settings.get(settingKey);
  try {
    return keptShape.parse(text === undefined ? {} : JSON.parse(text));
  } catch {
    return keptShape.parse({});
  }
}

const purposeOf = (url: string): string => `model key for ${new URL(url).origin}`;

/** Reads the settings of the model from the environment and, where that has none, from the archive. */
export class ModelStore {
  readonly #settings: SettingShelf;
  readonly #config: Pick<Config, 'llm'>;
  readonly #box: SecretBox;

  constructor(settings: SettingShelf, config: Pick<Config, 'llm'>, box: SecretBox) {
    this.#settings = settings;
    this.#config = config;
    this.#box = box;
  }

  async budget(): Promise<Spent> {
    const { tasks, characters } = await keptIn(this.#settings);
    return { tasks, characters };
  }

  /**
   * @returns nothing where no model is named
   * @throws {SecretProblem} when its key cannot be read
   */
  async inForce(): Promise<ModelInForce | undefined> {
    const { llm } = this.#config;
    if (llm !== undefined) {
      if (llm.keyFile === undefined) return { url: llm.url, name: llm.model, from: 'environment' };
      try {
        return { url: llm.url, name: llm.model, key: readFileSync(llm.keyFile, 'utf8').trim(), from: 'environment' };
      } catch (cause) {
        throw new SecretProblem(`DATELINE_LLM_KEY_FILE=${llm.keyFile} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    }
    const { url, model, key } = await keptIn(this.#settings);
    if (url === undefined || model === undefined) return undefined;
    return { url, name: model, from: 'page', ...(key === undefined ? {} : { key: this.#box.open(key, purposeOf(url)) }) };
  }

  async view(): Promise<ModelSettings> {
    const { llm } = this.#config;
    const { url, model, key, tasks, characters } = await keptIn(this.#settings);
    const budget = { tasks, characters };
    const problem = await this.inForce().then(() => undefined, (error: unknown) => (error instanceof Error ? error.message : String(error)));
    const shown = llm === undefined
      ? { from: url === undefined ? undefined : 'page' as const, url, model, hasKey: key !== undefined, budget }
      : { from: 'environment' as const, url: llm.url, model: llm.model, hasKey: llm.keyFile !== undefined, budget };
    return problem === undefined ? shown : { ...shown, problem };
  }

  /** @returns what is wrong with it, in plain words; nothing is kept then */
  async change({ url, model, key, budget }: ModelChange): Promise<string | undefined> {
    const before = await keptIn(this.#settings);
    const amounts = keptShape.pick({ tasks: true, characters: true }).parse({ ...budget });
    const next: Kept = { ...amounts };
    if (url.trim() !== '' && this.#config.llm === undefined) {
      const problem = addressProblem(url.trim()) ?? (model.trim() === '' ? 'Which model? Give the name that the server knows it by.' : model.trim().length > 200 ? 'The name of the model is too long.' : undefined);
      if (problem !== undefined) return problem;
      next.url = url.trim();
      next.model = model.trim();
      try {
        if (typeof key === 'string') {
          if (!/^[\x21-\x7e]{1,4000}$/.test(key)) return 'A key has no spaces and no letters with accents. Copy it again.';
          next.key = this.#box.seal(key, purposeOf(next.url));
        } else if (key === undefined && before.key !== undefined && before.url !== undefined && purposeOf(before.url) === purposeOf(next.url)) next.key = before.key;
      } catch (error) {
        if (error instanceof SecretProblem) return error.message;
        throw error;
      }
    } else if (this.#config.llm !== undefined) Object.assign(next, { url: before.url, model: before.model, key: before.key });
    await this.#settings.set(settingKey, JSON.stringify(next));
    return undefined;
  }
}

function addressProblem(given: string): string | undefined {
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol)) return 'The address begins with http:// or https://, such as http://localhost:11434/v1.';
  if (url.username !== '' || url.password !== '') return 'Put the key into its own field, not into the address.';
  return given.length > 500 ? 'The address is too long.' : undefined;
}
