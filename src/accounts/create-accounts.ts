import type { Accounts, AccountsOptions } from './accounts.ts';
import type { BetterAuth } from './better-auth.ts';
import { createOidc } from './oidc/sign-in.ts';
import { createOwn } from './own.ts';
import type { Parts } from './parts.ts';
import { createPeople } from './people.ts';
import { readSecret } from './secret.ts';
import { createSetup, newSetupToken } from './setup.ts';
import { createSignIn } from './sign-in.ts';
import { createWho } from './who.ts';

/** A site that listens on all addresses may be asked under many; more than these are made anew when they are asked for. */
const mostOrigins = 8;
const tidyMs = 6 * 3600_000;

/**
 * Opens the door to accounts.
 * @returns with it, the token that makes the first account; for the log, while there is none
 */
export async function createAccounts({ archive, dataDir, soleAllowed, oidc, http, log, clock = Date.now }: AccountsOptions): Promise<{ accounts: Accounts; setupToken: string | undefined; close(): void }> {
  let secret: string | undefined;
  const made = new Map<string, Promise<BetterAuth>>();
  const parts: Parts = {
    archive,
    clock,
    log,
    soleAllowed,
    secret: () => (secret ??= readSecret(dataDir)),
    betterAuth(origin) {
      const known = made.get(origin) ?? import('./better-auth.ts').then(({ createBetterAuth }) => createBetterAuth({ shelf: archive.accounts, origin, secret: parts.secret() }));
      if (!made.has(origin) && made.size >= mostOrigins) made.clear();
      made.set(origin, known);
      return known;
    },
  };
  const setupToken = newSetupToken();
  const tidying = setInterval(() => void archive.accounts.sessions.tidy(clock()).catch((error: unknown) => log.warn('old sessions not thrown away', { error: String(error) })), tidyMs).unref();
  return {
    accounts: {
      who: createWho(parts),
      setup: createSetup(parts, setupToken),
      signIn: createSignIn(parts),
      own: createOwn(parts),
      people: createPeople(parts),
      ...(oidc && http ? { oidc: createOidc(parts, oidc, http) } : {}),
    },
    setupToken: (await archive.accounts.users.any()) ? undefined : setupToken,
    close: () => clearInterval(tidying),
  };
}
