// Installs the packages when they are missing or older than the lock file. Runs on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const node = join(root, 'node_modules', '.bin', 'node');

export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

export function ensureInstalled() {
  const mark = join(root, 'node_modules', '.package-lock.json');
  const fresh = existsSync(mark) && existsSync(node) && statSync(mark).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (fresh) return;
  console.log('Installing packages (once) …');
  // The machine's own npm runs on the machine's Node; that some packages want the newer one, which comes with them, is no news.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
