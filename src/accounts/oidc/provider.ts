import { createLocalJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Role } from '../../common/actor.ts';
import type { Result } from '../../common/result.ts';

export interface OidcSettings {
  /** As the provider writes itself: `https://id.example.org/realms/home`. */
  issuer: string;
  clientId: string;
  clientSecret?: string | undefined;
  /** On the button. */
  name: string;
  /** Of those who come for the first time. */
  role: Role;
}

/** The program's HTTP client, as far as it is needed. */
export interface Asking {
  get(url: string, options: { method?: 'GET' | 'POST'; headers?: Readonly<Record<string, string>>; accept?: string; body?: string; maxBytes?: number; timeoutMs?: number; maxRedirects?: number; priority?: 'reader' }): Promise<Result<{ status: number; body: Uint8Array }, { message: string }>>;
}

/** What a sign-in at the provider is held together by; it stays in a cookie of the browser that began it. */
export interface Flow {
  state: string;
  nonce: string;
  /** PKCE (RFC 7636). */
  verifier: string;
  challenge: string;
}

/** Who somebody is at the provider. */
export interface Identity {
  subject: string;
  /** What they are called there; for a new account. */
  name: string | undefined;
}

/** Anything that goes wrong with the provider, in words for the reader. */
export class OidcProblem extends Error {
  override name = 'OidcProblem';
}

/** Only asymmetric ones: a shared secret could be used by whoever has it to make tokens (RFC 8725). */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const discoveryMs = 3600_000;
const leewaySeconds = 60;

const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
type Metadata = z.output<typeof metadata>;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
const tokens = z.object({ id_token: z.string(), access_token: z.string().optional() });
const userinfo = z.looseObject({ sub: z.string(), preferred_username: z.string().optional(), nickname: z.string().optional(), name: z.string().optional() });
const claims = userinfo.extend({ nonce: z.string(), azp: z.string().optional() });

/** One OpenID provider, by discovery and the authorization code flow (OpenID Connect Core 1.0, section 3.1). */
export function createProvider({ issuer, clientId, clientSecret }: OidcSettings, http: Asking, clock: () => number) {
  let discovered: { at: number; metadata: Metadata } | undefined;

  const ask = async <T>(url: string, schema: z.ZodType<T>, options: Parameters<Asking['get']>[1] = {}): Promise<T> => {
    const answer = await http.get(url, { accept: 'application/json', maxBytes: 500_000, timeoutMs: 15_000, maxRedirects: 0, priority: 'reader', ...options });
    if (!answer.ok) throw new OidcProblem(`The sign-in service does not answer: ${answer.problem.message}`);
    const parsed = z.string().transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('no JSON');
        return z.NEVER;
      }
    }).pipe(schema).safeParse(new TextDecoder().decode(answer.value.body));
    if (answer.value.status !== 200 || !parsed.success) throw new OidcProblem(`The sign-in service gave an answer that cannot be used (status ${answer.value.status}).`);
    return parsed.data;
  };

  const discover = async (): Promise<Metadata> => {
    if (discovered !== undefined && clock() - discovered.at < discoveryMs) return discovered.metadata;
    const found = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, metadata);
    if (found.issuer !== issuer) throw new OidcProblem(`The sign-in service calls itself ${found.issuer}; DATELINE_OIDC_ISSUER says ${issuer}.`);
    const endpoints = [found.authorization_endpoint, found.token_endpoint, found.jwks_uri, found.userinfo_endpoint ?? issuer];
    if (issuer.startsWith('https:') && endpoints.some((url) => !url.startsWith('https:'))) throw new OidcProblem('The sign-in service names an address without https.');
    discovered = { at: clock(), metadata: found };
    return found;
  };

  const exchange = async ({ token_endpoint, token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] }: Metadata, code: string, verifier: string, redirectUri: string) => {
    const form = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier });
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    if (clientSecret !== undefined && methods.includes('client_secret_basic')) {
      // Both parts are form-encoded first (RFC 6749, section 2.3.1).
      headers['authorization'] = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}`;
    } else {
      form.set('client_id', clientId);
      if (clientSecret !== undefined) form.set('client_secret', clientSecret);
    }
    return ask(token_endpoint, tokens, { method: 'POST', headers, body: form.toString() });
  };

  const verify = async ({ jwks_uri }: Metadata, idToken: string, nonce: string): Promise<z.output<typeof claims>> => {
    const keys = createLocalJWKSet(await ask(jwks_uri, keySet));
    const payload: JWTPayload = await jwtVerify(idToken, keys, { issuer, audience: clientId, algorithms, clockTolerance: leewaySeconds, currentDate: new Date(clock()), requiredClaims: ['exp', 'iat', 'sub'] }).then(
      (verified) => verified.payload,
      () => { throw new OidcProblem('The sign-in service gave a token that is not valid.'); },
    );
    const parsed = claims.safeParse(payload);
    if (!parsed.success || parsed.data.nonce !== nonce || (parsed.data.azp ?? clientId) !== clientId) throw new OidcProblem('The sign-in service gave a token that is not meant for this sign-in.');
    return parsed.data;
  };

  return {
    /** Where to send the browser. */
    async address({ state, nonce, challenge }: Flow, redirectUri: string): Promise<string> {
      const url = new URL((await discover()).authorization_endpoint);
      const parameters = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope: 'openid profile', state, nonce, code_challenge: challenge, code_challenge_method: 'S256' };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url.href;
    },
    /** Who came back with a code. */
    async identify(code: string, { nonce, verifier }: Flow, redirectUri: string): Promise<Identity> {
      const found = await discover();
      const { id_token, access_token } = await exchange(found, code, verifier, redirectUri);
      const verified = await verify(found, id_token, nonce);
      const called = ({ preferred_username, nickname, name }: z.output<typeof userinfo>): string | undefined => preferred_username ?? nickname ?? name;
      if (called(verified) !== undefined || access_token === undefined || found.userinfo_endpoint === undefined) return { subject: verified.sub, name: called(verified) };
      const told = await ask(found.userinfo_endpoint, userinfo, { headers: { authorization: `Bearer ${access_token}` } });
      // Section 5.3.2: what is said of another subject must not be used.
      return { subject: verified.sub, name: told.sub === verified.sub ? called(told) : undefined };
    },
  };
}
