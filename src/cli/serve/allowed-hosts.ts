import type { Config } from '../../common/config.ts';

const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host).toLowerCase();

/** The configured and the announced host name, as the site's host check wants them. */
export function allowedHosts(config: Config): string[] {
  const announced = config.publicUrl === undefined ? [] : [new URL(config.publicUrl).hostname];
  return [...new Set([bracketed(config.host), ...announced])];
}
