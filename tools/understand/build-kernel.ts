// Makes `src/understand/embeddings/use-lite/kernel.ts` from `kernel.wat` beside it: node tools/understand/build-kernel.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openWabt from 'wabt';

const place = (name: string): string => fileURLToPath(new URL(`../../src/understand/embeddings/use-lite/${name}`, import.meta.url));

/** The kernel's text as WebAssembly, in base64. */
export async function assembleKernel(): Promise<string> {
  const wabt = await openWabt();
  const module = wabt.parseWat('kernel.wat', readFileSync(place('kernel.wat'), 'utf8'), { simd: true });
  try {
    module.validate();
    return Buffer.from(module.toBinary({}).buffer).toString('base64');
  } finally {
    module.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = place('kernel.ts');
  const bytes = await assembleKernel();
  writeFileSync(file, readFileSync(file, 'utf8').replace(/kernelBytes = '[^']*'/, `kernelBytes = '${bytes}'`));
}
