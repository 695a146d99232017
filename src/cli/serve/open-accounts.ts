import { readFileSync } from 'node:fs';
import type { Accounts } from '../../accounts/accounts.ts';
import { createAccounts } from '../../accounts/create-accounts.ts';
import type { Asking, OidcSettings } from '../../accounts/oidc/provider.ts';
import type { Archive } from '../../archive/archive.ts';
import { ConfigProblem, type Config, type OidcConfig } from '../../common/config.ts';
import type { Log } from '../../common/log.ts';
import { createHttpClient } from '../../gather/http/client.ts';
import { version } from '../version.ts';

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** Whether only this machine can reach the site, so that it may be used without accounts. */
export const answersOnlyHere = ({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean =>
  isLoopback(host.toLowerCase()) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));

/** @throws {ConfigProblem} when the file of the client's secret cannot be read */
export async function openAccounts({ archive, config, log }: { archive: Archive; config: Config; log: Log }): Promise<{ accounts: Accounts; setupToken: string | undefined; close(): Promise<void> }> {
  const { oidc } = config;
  const http = oidc && createHttpClient({ version, hostPauseMs: 0, maxConcurrent: 4, allowPrivate: `${config.allowPrivate} ${hostOf(oidc.issuer)}`, log });
  const { close, ...opened } = await createAccounts({ archive, dataDir: config.dataDir, soleAllowed: answersOnlyHere(config), oidc: oidc && withSecret(oidc), http: http satisfies Asking | undefined, log });
  return {
    ...opened,
    async close() {
      close();
      await http?.close();
    },
  };
}

/** The provider's own host may be on a private network: the operator named it. */
function hostOf(issuer: string): string {
  const { hostname, port, protocol } = new URL(issuer);
  return `${hostname}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`;
}

function withSecret({ clientSecretFile, ...rest }: OidcConfig): OidcSettings {
  if (clientSecretFile === undefined) return rest;
  try {
    return { ...rest, clientSecret: readFileSync(clientSecretFile, 'utf8').trim() };
  } catch (cause) {
    throw new ConfigProblem(`DATELINE_OIDC_CLIENT_SECRET_FILE=${clientSecretFile} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
