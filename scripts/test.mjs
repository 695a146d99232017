// `npm test`: installs what the tests need, then lint, types, unit tests, build and end-to-end tests.
import { join } from 'node:path';
import { ensureInstalled, node, root, run } from './ensure-installed.mjs';
import { ensureChromium } from './ensure-chromium.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };
for (const name of Object.keys(env)) if (name.startsWith('DATELINE_')) delete env[name];

const steps = [
  ['lint', () => run(bin('oxlint'), ['--deny-warnings'], { env })],
  ['types', () => {
    run(bin('svelte-kit'), ['sync'], { env });
    run(bin('svelte-check'), ['--tsconfig', './tsconfig.json', '--fail-on-warnings'], { env });
  }],
  ['build', () => run(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { env })],
  ['browser', () => { env.CHROMIUM = ensureChromium(); }],
  ['tests', () => run(bin('vitest'), ['run', ...process.argv.slice(2)], { env })],
];

ensureInstalled();
for (const [name, step] of steps) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  step();
  console.log(`== ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
