/** As much of `oidc-provider`, which brings no types, as the tests use. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export default class OidcProvider {
    constructor(issuer: string, configuration: {
      clients: readonly Record<string, unknown>[];
      jwks: { keys: readonly object[] };
      findAccount: (context: unknown, sub: string) => { accountId: string; claims: () => Record<string, unknown> };
      claims: Record<string, readonly string[]>;
      pkce: { required: () => boolean };
      features: Record<string, { enabled: boolean }>;
    });
    Client: { prototype: { redirectUriAllowed(uri: string): boolean } };
    callback(): RequestListener;
  }
}
