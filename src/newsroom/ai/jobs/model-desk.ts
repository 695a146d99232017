import type { Archive } from '../../../archive/archive.ts';
import type { Config } from '../../../common/config.ts';
import { createStreamClient, type StreamClient } from '../../../gather/http/stream-client.ts';
import { allowedBy } from '../../embedding/transport.ts';
import type { Patience } from '../model/guarded-fetch.ts';
import { Model } from '../model/model.ts';
import { ModelStore, type ModelInForce } from '../settings/model-settings.ts';
import { SecretBox } from '../settings/secret-box.ts';

/** Opens the model that is in force, and keeps it open while the settings stay. */
export class ModelDesk {
  readonly store: ModelStore;
  readonly patience: Patience;
  readonly #config: Config;
  readonly #version: string;
  #open: { as: string; model: Model; client: StreamClient } | undefined;

  constructor({ archive, config, version }: { archive: Pick<Archive, 'settings'>; config: Config; version: string }) {
    this.#config = config;
    this.#version = version;
    this.store = new ModelStore(archive.settings, config, new SecretBox(config.dataDir));
    this.patience = { firstByteMs: config.llmPatienceMs, idleMs: Math.max(5000, config.llmPatienceMs / 4), totalMs: config.llmPatienceMs * 3 };
  }

  /**
   * @returns nothing where no model is named
   * @throws {SecretProblem} when its key cannot be read
   */
  async model(): Promise<Model | undefined> {
    const settings = await this.store.inForce();
    const as = JSON.stringify(settings);
    if (this.#open?.as === as) return this.#open.model;
    await this.close();
    if (settings === undefined) return undefined;
    const client = this.#client(settings);
    const model = new Model({ ...settings, client, patience: this.patience });
    this.#open = { as, model, client };
    return model;
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.client.close();
  }

  /** The host that the environment names may be private; one that was typed on a page only where the operator allows it. */
  #client({ url, from }: ModelInForce): StreamClient {
    const { allowPrivate, contact } = this.#config;
    return createStreamClient({ version: this.#version, allowPrivate: from === 'environment' ? allowedBy(url) : allowPrivate, ...(contact === undefined ? {} : { contact }) });
  }
}
