import { z } from 'zod';
import { resolve } from 'node:path';
import { roles, type Role } from './actor.ts';

const seconds = z.coerce.number().int();

/** Every setting, in one table: its parser, its default and the line that documents it. */
export const options = {
  DATELINE_DATA: { schema: z.string().min(1).default('./data'), about: 'Folder of the database and its copies.' },
  DATELINE_HOST: { schema: z.string().min(1).default('127.0.0.1'), about: 'Address to listen on.' },
  DATELINE_PORT: { schema: z.coerce.number().int().min(0).max(65535).default(8080), about: 'Port to listen on; 0 takes a free one.' },
  DATELINE_PUBLIC_URL: { schema: z.url({ protocol: /^https?$/ }).optional(), about: 'Address under which others reach this site; needed for WebSub push.' },
  DATELINE_TRUSTED_PROXIES: { schema: z.string().default(''), about: 'Addresses or ranges of proxies that may say whom they ask for (X-Forwarded-For): 127.0.0.1, 10.0.0.0/8.' },
  DATELINE_OIDC_ISSUER: { schema: z.url({ protocol: /^https?$/ }).optional(), about: 'An OpenID provider to sign in with, as it writes itself: https://id.example.org/realms/home.' },
  DATELINE_OIDC_CLIENT_ID: { schema: z.string().min(1).optional(), about: 'What the provider knows this site by.' },
  DATELINE_OIDC_CLIENT_SECRET_FILE: { schema: z.string().min(1).optional(), about: 'File with the secret that the provider gave for it.' },
  DATELINE_OIDC_NAME: { schema: z.string().min(1).max(40).optional(), about: "What the button calls the provider; default: its host's name." },
  DATELINE_OIDC_ROLE: { schema: z.enum(roles).default('guest'), about: 'Role of those whom the provider brings for the first time, where sign-up is open.' },
  DATELINE_ALLOW_PRIVATE: { schema: z.string().default(''), about: 'Private addresses, ranges or hosts, each with an optional port, that may be fetched: 127.0.0.0/8, nas.local:8080, [::1].' },
  DATELINE_CONTACT: { schema: z.string().regex(/^[\x20-\x7e]+$/, 'must be printable ASCII').optional(), about: 'Address put into the User-Agent, so that a publisher can reach you.' },
  DATELINE_MIN_INTERVAL: { schema: seconds.min(900, 'must be at least 900 seconds').default(3600), about: 'Shortest time between two polls of a feed, in seconds.' },
  DATELINE_HOST_PAUSE: { schema: z.coerce.number().int().min(0).max(600_000).default(1000), about: 'Pause between two requests to one host, in milliseconds.' },
  DATELINE_FULL_TEXT: { schema: z.enum(['auto', 'never']).default('auto'), about: 'Whether pages are fetched when a feed gives only a teaser.' },
  DATELINE_WORKERS: { schema: z.coerce.number().int().min(1).max(64).optional(), about: 'Parsing threads; default: one less than the cores, from one to four.' },
  DATELINE_EMBEDDINGS: { schema: z.enum(['none', 'use-lite', 'onnx', 'openai-compatible']).default('none'), about: 'Where vectors of articles come from: none, use-lite (English, built in), onnx (a model file), openai-compatible (a server).' },
  DATELINE_EMBEDDINGS_MODEL: { schema: z.string().min(1).optional(), about: 'The model: a folder or a Hugging Face id for onnx, the name that the server knows for openai-compatible.' },
  DATELINE_EMBEDDINGS_DOWNLOAD: { schema: z.enum(['never', 'once']).default('never'), about: 'Whether onnx may download the model named by its Hugging Face id.' },
  DATELINE_EMBEDDINGS_URL: { schema: z.url({ protocol: /^https?$/ }).optional(), about: 'Address of an OpenAI-compatible API, such as http://localhost:11434/v1; it may be on a private network.' },
  DATELINE_EMBEDDINGS_KEY_FILE: { schema: z.string().min(1).optional(), about: 'File with the key of that API.' },
  DATELINE_LLM_URL: { schema: z.url({ protocol: /^https?$/ }).optional(), about: 'Address of an OpenAI-compatible API of a language model, such as http://localhost:11434/v1; it may be on a private network.' },
  DATELINE_LLM_MODEL: { schema: z.string().min(1).max(200).optional(), about: 'The language model, by the name that the server knows it by.' },
  DATELINE_LLM_KEY_FILE: { schema: z.string().min(1).optional(), about: 'File with the key of that API.' },
  DATELINE_LLM_PATIENCE: { schema: seconds.min(5).max(86_400).default(600), about: 'Seconds to wait for the first word of the language model; later words may take a quarter of that, the whole answer three times that.' },
} as const;

/** Where vectors come from. */
export type EmbeddingSettings =
  | { provider: 'none' }
  | { provider: 'use-lite' }
  | { provider: 'onnx'; model: string; mayDownload: boolean; cacheDir: string }
  | { provider: 'openai-compatible'; url: string; model: string; keyFile?: string };

/** The language model that the operator named. */
export interface LlmSettings {
  url: string;
  model: string;
  keyFile?: string;
}

/** An OpenID provider. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecretFile?: string;
  name: string;
  role: Role;
}

export interface Config {
  dataDir: string;
  host: string;
  port: number;
  publicUrl?: string;
  trustedProxies: string;
  oidc?: OidcConfig;
  allowPrivate: string;
  contact?: string;
  minIntervalMs: number;
  hostPauseMs: number;
  fullText: 'auto' | 'never';
  workers?: number;
  embeddings: EmbeddingSettings;
  /** Absent where it is left to the page of settings. */
  llm?: LlmSettings;
  llmPatienceMs: number;
}

/** A setting that cannot be understood; the message names it and says what would do. */
export class ConfigProblem extends Error {
  override name = 'ConfigProblem';
}

type OptionName = keyof typeof options;
const isOption = (name: string): name is OptionName => Object.hasOwn(options, name);

/**
 * Reads the settings from an environment. Unknown `DATELINE_…` names are refused, so that a typo is not silent.
 * @throws {ConfigProblem} for a value that does not fit or a name that does not exist
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('DATELINE_') && !isOption(name)) {
      throw new ConfigProblem(`There is no setting ${name}. Known settings: ${Object.keys(options).join(', ')}.`);
    }
  }
  const read = <S extends z.ZodType>(name: OptionName, option: { schema: S; about: string }): z.output<S> => {
    const given = environment[name];
    const parsed = z.safeParse(option.schema, given === '' ? undefined : given);
    if (!parsed.success) throw new ConfigProblem(`${name}=${given ?? ''}: ${parsed.error.issues[0]?.message ?? 'not understood'}. ${option.about}`);
    return parsed.data;
  };
  const dataDir = resolve(read('DATELINE_DATA', options.DATELINE_DATA));
  const embeddings = (): EmbeddingSettings => {
    const provider = read('DATELINE_EMBEDDINGS', options.DATELINE_EMBEDDINGS);
    const model = read('DATELINE_EMBEDDINGS_MODEL', options.DATELINE_EMBEDDINGS_MODEL);
    const mayDownload = read('DATELINE_EMBEDDINGS_DOWNLOAD', options.DATELINE_EMBEDDINGS_DOWNLOAD) === 'once';
    const url = read('DATELINE_EMBEDDINGS_URL', options.DATELINE_EMBEDDINGS_URL);
    const keyFile = read('DATELINE_EMBEDDINGS_KEY_FILE', options.DATELINE_EMBEDDINGS_KEY_FILE);
    if (provider === 'none' || provider === 'use-lite') return { provider };
    if (model === undefined) throw new ConfigProblem(`DATELINE_EMBEDDINGS=${provider} needs DATELINE_EMBEDDINGS_MODEL. ${options.DATELINE_EMBEDDINGS_MODEL.about}`);
    if (provider === 'onnx') return { provider, model, mayDownload, cacheDir: resolve(dataDir, 'models') };
    if (url === undefined) throw new ConfigProblem(`DATELINE_EMBEDDINGS=${provider} needs DATELINE_EMBEDDINGS_URL. ${options.DATELINE_EMBEDDINGS_URL.about}`);
    return { provider, url, model, ...(keyFile === undefined ? {} : { keyFile: resolve(keyFile) }) };
  };
  const llm = (): LlmSettings | undefined => {
    const url = read('DATELINE_LLM_URL', options.DATELINE_LLM_URL);
    const model = read('DATELINE_LLM_MODEL', options.DATELINE_LLM_MODEL);
    const keyFile = read('DATELINE_LLM_KEY_FILE', options.DATELINE_LLM_KEY_FILE);
    if (url !== undefined && model !== undefined) return { url, model, ...(keyFile === undefined ? {} : { keyFile: resolve(keyFile) }) };
    if (url !== undefined) throw new ConfigProblem(`DATELINE_LLM_URL needs DATELINE_LLM_MODEL. ${options.DATELINE_LLM_MODEL.about}`);
    if (model !== undefined || keyFile !== undefined) throw new ConfigProblem(`${model === undefined ? 'DATELINE_LLM_KEY_FILE' : 'DATELINE_LLM_MODEL'} needs DATELINE_LLM_URL. ${options.DATELINE_LLM_URL.about}`);
    return undefined;
  };
  const oidc = (): OidcConfig | undefined => {
    const issuer = read('DATELINE_OIDC_ISSUER', options.DATELINE_OIDC_ISSUER);
    const clientId = read('DATELINE_OIDC_CLIENT_ID', options.DATELINE_OIDC_CLIENT_ID);
    if (issuer === undefined && clientId === undefined) return undefined;
    if (issuer === undefined) throw new ConfigProblem(`DATELINE_OIDC_CLIENT_ID needs DATELINE_OIDC_ISSUER. ${options.DATELINE_OIDC_ISSUER.about}`);
    if (clientId === undefined) throw new ConfigProblem(`DATELINE_OIDC_ISSUER needs DATELINE_OIDC_CLIENT_ID. ${options.DATELINE_OIDC_CLIENT_ID.about}`);
    const secretFile = read('DATELINE_OIDC_CLIENT_SECRET_FILE', options.DATELINE_OIDC_CLIENT_SECRET_FILE);
    const name = read('DATELINE_OIDC_NAME', options.DATELINE_OIDC_NAME) ?? new URL(issuer).hostname;
    return { issuer, clientId, name, role: read('DATELINE_OIDC_ROLE', options.DATELINE_OIDC_ROLE), ...(secretFile === undefined ? {} : { clientSecretFile: resolve(secretFile) }) };
  };
  return {
    dataDir,
    host: read('DATELINE_HOST', options.DATELINE_HOST),
    port: read('DATELINE_PORT', options.DATELINE_PORT),
    publicUrl: read('DATELINE_PUBLIC_URL', options.DATELINE_PUBLIC_URL)?.replace(/\/+$/, ''),
    trustedProxies: read('DATELINE_TRUSTED_PROXIES', options.DATELINE_TRUSTED_PROXIES),
    oidc: oidc(),
    allowPrivate: read('DATELINE_ALLOW_PRIVATE', options.DATELINE_ALLOW_PRIVATE),
    contact: read('DATELINE_CONTACT', options.DATELINE_CONTACT),
    minIntervalMs: read('DATELINE_MIN_INTERVAL', options.DATELINE_MIN_INTERVAL) * 1000,
    hostPauseMs: read('DATELINE_HOST_PAUSE', options.DATELINE_HOST_PAUSE),
    fullText: read('DATELINE_FULL_TEXT', options.DATELINE_FULL_TEXT),
    workers: read('DATELINE_WORKERS', options.DATELINE_WORKERS),
    embeddings: embeddings(),
    llm: llm(),
    llmPatienceMs: read('DATELINE_LLM_PATIENCE', options.DATELINE_LLM_PATIENCE) * 1000,
  };
}
