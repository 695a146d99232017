import type { HttpClient } from '../../gather/http/client.ts';
import { retryAfterMs } from '../../gather/http/retry-after.ts';
import type { Transport } from '../../understand/embeddings/openai-compatible.ts';

/** Sends a model's requests through the program's guarded client; redirects are answers, not followed. */
export const transportOver = (client: HttpClient): Transport => async ({ url, headers, body, timeoutMs, maxBytes }) => {
  const answer = await client.get(url, { method: 'POST', headers, body, accept: 'application/json', timeoutMs, maxBytes, maxRedirects: 0, priority: 'reader' });
  if (!answer.ok) {
    const { message, heldUntil } = answer.problem;
    return { ok: false, message, ...(heldUntil === undefined ? {} : { retryMs: Math.max(0, heldUntil - Date.now()) }) };
  }
  const wait = retryAfterMs(answer.value.headers['retry-after'], Date.now());
  return { ok: true, status: answer.value.status, body: answer.value.body, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
};

/**
 * What an operator's own address needs in the list of private addresses that may be asked: that host at that port, no more.
 * @throws {TypeError} when `url` is no address
 */
export function allowedBy(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`;
}
