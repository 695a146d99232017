import { defineConfig } from 'vitest/config';

const patient = { environment: 'node', testTimeout: 180_000, hookTimeout: 120_000 } as const;
/** What measures time: one after the other. */
const alone = ['e2e/polite/**/*.test.ts', 'e2e/serve/readers.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // Most of a file's time would go into loading what the file before it had loaded.
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tools/**/*.test.ts'], environment: 'node', testTimeout: 20_000, isolate: false, maxWorkers: '100%' } },
      { test: { ...patient, name: 'e2e', include: alone, fileParallelism: false, sequence: { groupOrder: 1 } } },
      { test: { ...patient, name: 'whole', include: ['e2e/**/*.test.ts'], exclude: alone, maxWorkers: '100%', sequence: { groupOrder: 2 } } },
    ],
  },
});
