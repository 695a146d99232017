import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOnnx } from './onnx.ts';
import { writeTinyModel } from './tiny-model.fixture.ts';

const isInstalled = await import('@huggingface/transformers' as string).then(() => true, () => false);
if (!isInstalled) console.warn('\n!! Transformers.js is not installed, so only the refusals of the onnx provider are tested here.\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-onnx-'));
  writeTinyModel(join(folder, 'tiny'), { harbour: [1, 0, 0, 0.2], bridge: [0.8, 0.6, 0, 0], recipe: [0, 0, 1, 0], soup: [0, 0.1, 0.9, 0] });
});
afterAll(() => rmSync(folder, { recursive: true }));
const options = (model: string) => ({ model, mayDownload: false, cacheDir: join(folder, 'cache') });

test.runIf(!isInstalled)('without the library it says how to install it', async () => {
  await expect(openOnnx(options(join(folder, 'tiny')))).rejects.toMatchObject({ name: 'EmbeddingProblem', reason: 'setup', message: expect.stringContaining('npm install --no-save --ignore-scripts @huggingface/transformers') });
});

describe.runIf(isInstalled)('with the library', () => {
  test('a folder with a model gives unit vectors, the mean of what its words mean', async () => {
    const embedder = await openOnnx(options(join(folder, 'tiny')));
    expect(embedder).toMatchObject({ dimensions: 4, modelId: expect.stringMatching(/^onnx\/tiny@\d+$/) });
    const [a, b, c] = await embedder.embed(['Harbour bridge', 'bridge', 'soup recipe'], { kind: 'passage' });
    const cosine = (x: Float32Array | undefined, y: Float32Array | undefined) => [...(x ?? [])].reduce((sum, value, i) => sum + value * (y?.[i] ?? 0), 0);
    expect([...(a ?? [])].map((value) => Math.round(value * 1000) / 1000)).toEqual([0.943, 0.314, 0, 0.105]);
    expect(cosine(a, a)).toBeCloseTo(1, 5);
    expect(cosine(a, b)).toBeGreaterThan(0.9);
    expect(cosine(a, c)).toBeLessThan(0.1);
    await embedder.close();
  });

  test.each([
    ['owner/name', /no ONNX model in .*cache\/owner\/name.*DATELINE_EMBEDDINGS_DOWNLOAD=once/],
    ['neither', /neither a folder nor the id/],
  ])('%s, which is not there, is refused without asking the network', async (model, words) => {
    await expect(openOnnx(options(model))).rejects.toMatchObject({ reason: 'setup', message: expect.stringMatching(words) });
  });
});
