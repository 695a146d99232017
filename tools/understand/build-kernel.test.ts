import { expect, test } from 'vitest';
import { kernelBytes } from '../../src/understand/embeddings/use-lite/kernel.ts';
import { assembleKernel } from './build-kernel.ts';

test('the bytes of the kernel are those of its text', async () => {
  expect(kernelBytes).toBe(await assembleKernel());
});
