import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const patient = { environment: 'node', testTimeout: 180_000, hookTimeout: 120_000 } as const;
/** Most wait for a browser, a server or a disk now and then. */
const maxWorkers = Math.max(2, Math.ceil(availableParallelism() * 1.5));
/** What measures time: one after the other, and apart from all else. */
const alone = ['e2e/polite/**/*.test.ts', 'e2e/serve/readers.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { ...patient, name: 'e2e', include: alone, fileParallelism: false } },
      { test: { ...patient, name: 'whole', include: ['e2e/**/*.test.ts'], exclude: alone, maxWorkers, sequence: { groupOrder: 1 } } },
      // Most of a file's time would go into loading what the file before it had loaded.
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tools/**/*.test.ts'], environment: 'node', testTimeout: 20_000, isolate: false, maxWorkers, sequence: { groupOrder: 1 } } },
    ],
  },
});
