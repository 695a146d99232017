import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { EmbeddingProblem, toUnit, type Embedder } from './embedder.ts';
import { prefixesOf } from './prefixes.ts';

const packageName = '@huggingface/transformers';
export const installCommand = `npm install --no-save --ignore-scripts ${packageName}`;
const batchTexts = 8;

type Extract = ((texts: string[], options: { pooling: 'mean' | 'cls' | 'last_token'; normalize: boolean }) => Promise<unknown>) & { dispose?: () => Promise<unknown> };
const libraryShape = z.object({
  pipeline: z.custom<(task: string, model: string, options: object) => Promise<Extract>>((value) => typeof value === 'function'),
  env: z.custom<{ allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string; cacheDir: string }>((value) => typeof value === 'object' && value !== null),
});
const tensorShape = z.object({ dims: z.tuple([z.number(), z.number()]), data: z.instanceof(Float32Array) });

/** Families whose vector is that of the first piece, or the last; the mean over all is the rule. */
const poolingOf = (model: string): 'mean' | 'cls' | 'last_token' => (/bge-|arctic-embed|mxbai-embed|gte-.*(?:v1\.5|multilingual)/i.test(model) ? 'cls' : /qwen3-embedding/i.test(model) ? 'last_token' : 'mean');

/**
 * A model in ONNX form, run by Transformers.js, which the operator installs: a folder as the Hugging Face hub lays it out
 * (`config.json`, `tokenizer.json`, `onnx/model_quantized.onnx` or `onnx/model.onnx`), or the id of a model there.
 * @param options.mayDownload allows the library to fetch a model by its id, into `cacheDir`; without, nothing is asked of the network
 * @throws {EmbeddingProblem}
 */
export async function openOnnx({ model, mayDownload, cacheDir }: { model: string; mayDownload: boolean; cacheDir: string }): Promise<Embedder> {
  const { pipeline, env } = await library();
  const place = find(model, cacheDir);
  env.allowLocalModels = true;
  env.localModelPath = place.root;
  env.cacheDir = cacheDir;
  env.allowRemoteModels = place.file === undefined && mayDownload;
  if (place.file === undefined && !mayDownload) {
    throw new EmbeddingProblem(`There is no ONNX model in ${join(place.root, place.name)} (looked for onnx/model_quantized.onnx and onnx/model.onnx). Put it there, or allow its download with DATELINE_EMBEDDINGS_DOWNLOAD=once.`, { reason: 'setup' });
  }
  const prefixes = prefixesOf(model);
  let extract: Extract;
  const run = async (texts: string[]): Promise<Float32Array[]> => {
    const { dims: [count, size], data } = tensorShape.parse(await extract(texts, { pooling: poolingOf(model), normalize: true }));
    return Array.from({ length: count }, (_, n) => toUnit(data.slice(n * size, (n + 1) * size)));
  };
  let dimensions: number;
  try {
    extract = await pipeline('feature-extraction', place.name, {
      device: 'cpu',
      dtype: place.file === 'model.onnx' ? 'fp32' : 'q8',
      // Pages and feeds want to be served meanwhile.
      session_options: { intraOpNumThreads: Math.max(1, availableParallelism() >> 1), interOpNumThreads: 1 },
    });
    dimensions = (await run([`${prefixes.query}news`]))[0]?.length ?? 0;
  } catch (cause) {
    throw new EmbeddingProblem(`The model "${model}" could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { reason: mayDownload && place.file === undefined ? 'passing' : 'setup', cause });
  }

  return {
    modelId: `onnx/${place.file === undefined ? model : `${place.name}@${statSync(join(place.root, place.name, 'onnx', place.file)).size}`}`,
    dimensions,
    languages: 'any',
    usefulLength: 1200,
    async embed(texts, { kind, signal }) {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += batchTexts) {
        signal?.throwIfAborted();
        vectors.push(...(await run(texts.slice(at, at + batchTexts).map((text) => prefixes[kind] + text))));
      }
      return vectors;
    },
    async close() {
      await extract.dispose?.();
    },
  };
}

async function library(): Promise<z.infer<typeof libraryShape>> {
  // Not known to the compiler: it is some 470 MB, so those who want it install it.
  const name: string = packageName;
  let loaded: unknown;
  try {
    loaded = await import(name);
  } catch (cause) {
    throw new EmbeddingProblem(`DATELINE_EMBEDDINGS=onnx needs the package ${packageName} (${cause instanceof Error ? cause.message : String(cause)}). Run in Dateline's folder: ${installCommand}`, { reason: 'setup', cause });
  }
  const { pipeline, env } = libraryShape.parse(loaded);
  return { pipeline, env };
}

function find(model: string, cacheDir: string): { root: string; name: string; file?: 'model_quantized.onnx' | 'model.onnx' } {
  const folder = resolve(model);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder && !/^[\w.-]+\/[\w.-]+$/.test(model)) throw new EmbeddingProblem(`DATELINE_EMBEDDINGS_MODEL=${model} is neither a folder nor the id of a model (owner/name).`, { reason: 'setup' });
  const { root, name } = isFolder ? { root: `${dirname(folder)}/`, name: basename(folder) } : { root: `${cacheDir}/`, name: model };
  const file = (['model_quantized.onnx', 'model.onnx'] as const).find((one) => existsSync(join(root, name, 'onnx', one)));
  return file === undefined ? { root, name } : { root, name, file };
}
