import type { EmbeddingSettings } from '../../common/config.ts';
import type { Embedder } from './embedder.ts';
import type { Transport } from './openai-compatible.ts';

/**
 * Opens what the settings name, and loads only what that needs.
 * @param outside how `openai-compatible` reaches its server, and its key
 * @returns nothing for `none`
 * @throws {EmbeddingProblem}
 */
export async function openEmbedder(settings: EmbeddingSettings, outside: { send: Transport; key?: string }): Promise<Embedder | undefined> {
  switch (settings.provider) {
    case 'none': return undefined;
    case 'use-lite': return (await import('./use-lite/use-lite.ts')).openUseLite();
    case 'onnx': return (await import('./onnx.ts')).openOnnx(settings);
    case 'openai-compatible': return (await import('./openai-compatible.ts')).openOpenAiCompatible({ url: settings.url, model: settings.model, ...outside });
  }
}
