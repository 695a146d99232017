import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tools/**/*.test.ts'], environment: 'node', testTimeout: 20_000 } },
      // What measures time or kills processes has the machine to itself; browsers wait most of the time, so two share it.
      { test: { name: 'e2e', include: ['e2e/**/*.test.ts'], exclude: ['e2e/browser/**'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
      { test: { name: 'browser', include: ['e2e/browser/**/*.test.ts'], environment: 'node', testTimeout: 180_000, hookTimeout: 120_000, maxWorkers: 2, sequence: { groupOrder: 1 } } },
    ],
  },
});
