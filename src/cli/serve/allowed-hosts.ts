import type { Config } from '../../common/config.ts';

/**
 * Host names under which the site answers. A site without a login must not answer to names that a stranger's page can
 * point at it (DNS rebinding), so anything else is refused.
 */
export function allowedHosts(config: Config): string[] {
  const own = config.host === '0.0.0.0' || config.host === '::' ? [] : [config.host];
  const announced = config.publicUrl === undefined ? [] : [new URL(config.publicUrl).hostname];
  return [...new Set(['127.0.0.1', 'localhost', '[::1]', ...own.map((host) => (host.includes(':') ? `[${host}]` : host)), ...announced])];
}
