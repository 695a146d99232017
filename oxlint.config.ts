import { defineConfig, type DummyRuleMap } from 'oxlint';

/** What each room may import of ours (docs/architecture.md). `common` is open to all. */
const rooms: Record<string, string[]> = {
  common: [],
  gather: [],
  extract: [],
  understand: [],
  stories: ['understand'],
  archive: [],
  newsroom: ['gather', 'extract', 'understand', 'stories', 'archive'],
  accounts: ['archive'],
  api: ['archive', 'newsroom', 'accounts'],
  lib: ['archive', 'newsroom', 'accounts', 'api'],
  routes: ['lib'],
  cli: ['gather', 'extract', 'understand', 'stories', 'archive', 'newsroom', 'accounts', 'api', 'lib'],
};

const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'].flatMap((name) => [name, `node:${name}`]).concat('undici');
const databases = ['node:sqlite', 'sqlite', 'kysely', 'pg'];

const forbiddenRooms = (room: string) =>
  Object.keys(rooms)
    .filter((other) => other !== room && other !== 'common' && !rooms[room]?.includes(other))
    .flatMap((other) => [`../${other}/**`, `../../${other}/**`, `../../../${other}/**`, `../../../../${other}/**`, ...(other === 'lib' ? ['#lib', '#lib/**'] : [])]);

const restricted = (room: string, { mayCall = false, mayQuery = room === 'archive' } = {}): DummyRuleMap['no-restricted-imports'] => [
  'error',
  {
    paths: [
      ...(mayCall ? [] : network.map((name) => ({ name, message: 'Every outgoing request goes through src/gather/http; listening sockets live in src/cli/serve.' }))),
      ...(mayQuery ? [] : databases.map((name) => ({ name, message: 'Only src/archive knows the database.' }))),
    ],
    patterns: [...(mayCall ? [] : [{ group: ['undici/**'], message: 'Every outgoing request goes through src/gather/http.' }]),
      { group: forbiddenRooms(room), message: `The room "${room}" may not import from there: see docs/architecture.md.` }],
  },
];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['build/**', '.svelte-kit/**', 'node_modules/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: 'error',
    'no-empty': 'error',
    'no-console': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/require-module-specifiers': 'off',
    // It means windows; ours are threads.
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-await-in-loop': 'off',
    'no-underscore-dangle': 'off',
    'no-shadow': 'off',
    'no-restricted-globals': [
      'error',
      ...['fetch', 'WebSocket', 'XMLHttpRequest'].map((name) => ({ name, message: 'Every outgoing request goes through src/gather/http.' })),
      { name: 'EventSource', message: 'Only the browser side of src/lib opens one, on its own origin.' },
    ],
  },
  overrides: [
    ...Object.keys(rooms).map((room) => ({ files: [`src/${room}/**`], rules: { 'no-restricted-imports': restricted(room) } })),
    { files: ['src/gather/http/**'], rules: { 'no-restricted-imports': restricted('gather', { mayCall: true }) } },
    { files: ['src/cli/serve/**'], rules: { 'no-restricted-imports': restricted('cli', { mayCall: true }) } },
    { files: ['src/lib/browser/**'], rules: { 'no-restricted-globals': 'off' } },
    { files: ['**/*.test.ts', 'e2e/**', 'tools/**', 'scripts/**'], rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off', 'no-console': 'off' } },
  ],
});
