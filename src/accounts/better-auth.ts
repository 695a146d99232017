import { passkey } from '@better-auth/passkey';
import { APIError, betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import type { AccountShelf } from '../archive/archive.ts';
import { isPossibleName, longestPassword, shortestPassword } from './names.ts';
import { cookiePrefix } from './session-cookie.ts';
import { sessionSeconds } from './session-seconds.ts';

/** Carries the address of whoever asks, as `dateline serve` found it out. */
export const clientHeader = 'x-dateline-client';

/**
 * better-auth for one origin: its passkeys are bound to the host, its cookies to the protocol. Nobody signs up with it and no provider is
 * asked by it, so it never opens a connection.
 */
export function createBetterAuth({ shelf, origin, secret }: { shelf: AccountShelf; origin: string; secret: string }) {
  const { hostname, protocol } = new URL(origin);
  const secure = protocol === 'https:';
  return betterAuth({
    appName: 'Dateline',
    baseURL: origin,
    basePath: '/auth',
    secret,
    database: shelf.database,
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: [origin],
    // `limits.ts` counts failures where a restart does not forget them.
    rateLimit: { enabled: false },
    user: { modelName: 'account_user', additionalFields: { role: { type: 'string', required: true, input: false, returned: false } } },
    session: { modelName: 'account_session', expiresIn: sessionSeconds, disableSessionRefresh: true, freshAge: 0 },
    account: { modelName: 'account_login', accountLinking: { enabled: false } },
    verification: { modelName: 'account_verification' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, maxPasswordLength: longestPassword },
    advanced: {
      cookiePrefix: cookiePrefix(secure),
      // The prefix of our names says more than the `__Secure-` that this would put before them.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [clientHeader] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => (await shelf.users.get(userId))?.bannedAt === undefined,
        },
      },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 40, usernameValidator: isPossibleName }),
      twoFactor({ issuer: 'Dateline', allowPasswordless: true, schema: { twoFactor: { modelName: 'account_two_factor' } } }),
      passkey({
        rpID: hostname,
        rpName: 'Dateline',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: { passkey: { modelName: 'account_passkey' } },
        authentication: {
          afterVerification: async ({ verification }) => {
            // It stands for both factors, so it must have asked for a finger, a face or its PIN.
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED', { message: 'The passkey did not ask who you are.' });
          },
        },
      }),
    ],
  });
}

export type BetterAuth = ReturnType<typeof createBetterAuth>;
