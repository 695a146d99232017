import type { StreamClient } from '../../../gather/http/stream-client.ts';
import { ModelProblem } from './model-problem.ts';

/** How long a model may take. */
export interface Patience {
  firstByteMs: number;
  idleMs: number;
  totalMs: number;
}

/** 16 MB: more than any model says, less than hurts. */
const maxBytes = 16_000_000;

/**
 * What the SDK calls in the place of `fetch`: requests leave through the guarded client, to the model's own server and nowhere else.
 * @param base the API's address; whatever is not below it is refused
 */
export function guardedFetch(client: StreamClient, base: string, patience: Patience): typeof globalThis.fetch {
  const below = `${base.replace(/\/+$/, '')}/`;
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(below)) throw new ModelProblem('refused', 'A request to another address than the model\'s was stopped.');
    const method = init.method === 'POST' ? 'POST' : 'GET';
    const { body, signal } = init;
    if (body !== undefined && body !== null && typeof body !== 'string') throw new ModelProblem('refused', 'A request that is not text was stopped.');
    const answer = await client.open(url, { method, headers: Object.fromEntries(new Headers(init.headers)), ...(typeof body === 'string' ? { body } : {}), ...patience, maxBytes, signal: signal ?? undefined });
    if (!answer.ok) {
      const { kind, message } = answer.problem;
      if (signal?.aborted === true) throw new ModelProblem('stopped', 'It was stopped.');
      throw new ModelProblem(kind === 'timeout' ? 'too slow' : kind === 'private-address' || kind === 'bad-url' || kind === 'tls' ? 'setup' : 'unreachable', message);
    }
    const { status, headers } = answer.value;
    // A status without a body may not be given one, and one below 200 never comes here.
    return new Response(status === 204 || status === 304 ? null : answer.value.body, { status: status > 599 ? 599 : status, headers: new Headers({ ...headers }) });
  };
}
