// `npm test`: installs what the tests need, then lint, types, build, and unit and end-to-end tests.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, node, root, run } from './ensure-installed.mjs';
import { ensureChromium } from './ensure-chromium.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };
for (const name of Object.keys(env)) if (name.startsWith('DATELINE_')) delete env[name];

/** Runs a step and says how long it took. */
async function step(name, work) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const result = await work();
  console.log(`== ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a program beside others; what it prints comes in one piece. @returns what prints that and tells whether it went well */
function beside(command, args) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => child.kill());
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  return async () => {
    const code = await ended;
    process.stdout.write(Buffer.concat(printed));
    if (code !== 0) process.exit(code ?? 1);
  };
}

ensureInstalled();
await step('lint', () => run(bin('oxlint'), ['--deny-warnings'], { env }));
run(bin('svelte-kit'), ['sync'], { env });
// The build writes the types of routes anew: whoever reads them meanwhile may find half of them.
await step('build', () => run(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { env }));
const typesChecked = beside(bin('svelte-check'), ['--tsconfig', './tsconfig.json', '--fail-on-warnings']);
await step('browser', () => { env.CHROMIUM = ensureChromium(); });
await step('tests', () => run(bin('vitest'), ['run', ...process.argv.slice(2)], { env }));
await step('types', typesChecked);
