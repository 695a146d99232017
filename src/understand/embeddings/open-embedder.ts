import type { EmbeddingSettings } from '../../common/config.ts';
import type { Embedder } from './embedder.ts';
import { openOnnx } from './onnx.ts';
import { openOpenAiCompatible, type Transport } from './openai-compatible.ts';
import { openUseLite } from './use-lite/use-lite.ts';

/**
 * Opens what the settings name.
 * @param outside how `openai-compatible` reaches its server, and its key
 * @returns nothing for `none`
 * @throws {EmbeddingProblem}
 */
export async function openEmbedder(settings: EmbeddingSettings, outside: { send: Transport; key?: string }): Promise<Embedder | undefined> {
  switch (settings.provider) {
    case 'none': return undefined;
    case 'use-lite': return openUseLite();
    case 'onnx': return openOnnx(settings);
    case 'openai-compatible': return openOpenAiCompatible({ url: settings.url, model: settings.model, ...outside });
  }
}
