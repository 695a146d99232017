// Finds Chromium for the browser tests, or installs Debian's. Fails loudly: a test that cannot run must not pass.
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';

const apt = (...args) => {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...prefix, 'apt-get', ...args];
  return spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
};
const install = (name) => apt('install', '-y', '-qq', '--no-install-recommends', name, 'fonts-noto-core', 'fonts-noto-cjk');

/** @returns the path of a Chromium; ends the process when there is none and none can be installed */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('Installing Chromium from Debian …');
  if (apt('update', '-qq') && (install('chromium-headless-shell') || install('chromium'))) {
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error('The browser tests need Chromium: install it, or name it with CHROMIUM=/path/to/chromium.');
  process.exit(1);
}
