// `npm start`: installs what is missing, builds the site when its sources are newer, and serves it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, node, root, run } from './ensure-installed.mjs';

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

ensureInstalled();
const built = join(root, 'build', 'handler.js');
const sources = ['src', 'static', 'vite.config.ts', 'package-lock.json'].map((name) => join(root, name)).filter((path) => existsSync(path));
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newest))) {
  console.log('Building the site …');
  run(node, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']);
}

const child = spawn(join(root, 'bin', 'dateline'), ['serve', ...process.argv.slice(2)], { stdio: 'inherit', cwd: root });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
