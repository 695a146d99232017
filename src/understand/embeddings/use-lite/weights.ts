import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  weightsManifest: z.array(z.object({
    paths: z.array(z.string().regex(/^[\w.-]+$/)),
    weights: z.array(z.object({ name: z.string(), shape: z.array(z.number().int().positive()), dtype: z.enum(['float32', 'int32']) })),
  })).length(1),
});

/** Where the graph keeps what; `N` stands for the layer. */
const inner = 'module_apply_default/Encoder_en/KonaTransformer/Encode/';
const names: Record<string, string> = {
  embeddings: 'module/Embeddings_en',
  timing: `${inner}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`,
  adjust: `${inner}Layer_0/TransformerLayer/dense/kernel/ConcatPartitions/concat`,
  'adjust.bias': `${inner}Layer_0/TransformerLayer/dense/bias/ConcatPartitions/concat`,
  last: 'module/Encoder_en/hidden_layers/tanh_layer_0/weights',
  'last.bias': 'module/Encoder_en/hidden_layers/tanh_layer_0/bias',
  'N.norm.scale': `${inner}Layer_N/TransformerLayer/layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat`,
  'N.norm.bias': `${inner}Layer_N/TransformerLayer/layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat`,
  'N.qkv': 'module/Encoder_en/KonaTransformer/Encode/Layer_N/TransformerLayer/MultiheadAttention/qkv_transform_single/kernel/part_0',
  'N.qkv.bias': `${inner}Layer_N/TransformerLayer/MultiheadAttention/qkv_transform_single/bias/ConcatPartitions/concat`,
  'N.out': 'module/Encoder_en/KonaTransformer/Encode/Layer_N/TransformerLayer/MultiheadAttention/output_transform_single/kernel/part_0',
  'N.out.bias': `${inner}Layer_N/TransformerLayer/MultiheadAttention/output_transform_single/bias/ConcatPartitions/concat`,
  'N.inner.norm.scale': `${inner}Layer_N/TransformerLayer/FFN/layer_prepostprocess/layer_norm/layer_norm_scale/ConcatPartitions/concat`,
  'N.inner.norm.bias': `${inner}Layer_N/TransformerLayer/FFN/layer_prepostprocess/layer_norm/layer_norm_bias/ConcatPartitions/concat`,
  'N.up': `${inner}TransformerStack/Layer_N/TransformerLayer/FFN/conv1/Tensordot/Reshape_1`,
  'N.up.bias': `${inner}Layer_N/TransformerLayer/FFN/conv1/bias/ConcatPartitions/concat`,
  'N.down': `${inner}TransformerStack/Layer_N/TransformerLayer/FFN/conv2/Tensordot/Reshape_1`,
  'N.down.bias': `${inner}Layer_N/TransformerLayer/FFN/conv2/bias/ConcatPartitions/concat`,
};

export interface Weights {
  /** @throws {Error} when the model has no such part */
  get(name: string): Float32Array;
}

/**
 * Reads the weights of a TensorFlow.js graph model (`model.json` and its shards: little-endian numbers, one after the
 * other in the manifest's order).
 * @throws {Error} when a file is missing or is not what the manifest says
 */
export async function readWeights(folder: string): Promise<Weights> {
  const [group] = manifest.parse(JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'))).weightsManifest;
  if (group === undefined) throw new Error(`${folder}/model.json names no weights.`);
  const sizeOf = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 4);
  const bytes = new Uint8Array(group.weights.reduce((sum, { shape }) => sum + sizeOf(shape), 0));
  let at = 0;
  for (const path of group.paths) {
    const file = await open(join(folder, path));
    try {
      for (let read = -1; read !== 0 && at < bytes.length; at += read) read = (await file.read(bytes, at)).bytesRead;
    } finally {
      await file.close();
    }
  }
  if (at < bytes.length) throw new Error(`The files beside ${folder}/model.json are shorter than it says.`);
  const parts = new Map<string, Float32Array>();
  at = 0;
  for (const { name, shape, dtype } of group.weights) {
    if (dtype === 'float32') parts.set(name, new Float32Array(bytes.buffer, at, sizeOf(shape) / 4));
    at += sizeOf(shape);
  }
  return {
    get(name) {
      const layer = /^\d/.exec(name)?.[0];
      const inGraph = names[layer === undefined ? name : name.replace(/^\d/, 'N')]?.replace('Layer_N', `Layer_${layer}`);
      const part = inGraph === undefined ? undefined : parts.get(inGraph);
      if (part === undefined) throw new Error(`The model in ${folder} has no part "${name}".`);
      // A copy, so that nothing holds the whole file in memory.
      return part.slice();
    },
  };
}
