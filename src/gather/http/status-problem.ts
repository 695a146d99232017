import type { Problem } from '../../common/result.ts';
import { recogniseBotWall } from './bot-wall.ts';
import type { HttpAnswer } from './http-client.ts';

/**
 * Reads an answer that is not what was asked for, feed or page alike.
 * @returns the problem in plain words; `undefined` for a status that brings a body (2xx) or says "not modified"
 */
export function statusProblem(answer: Pick<HttpAnswer, 'status' | 'headers' | 'body' | 'url'>): Problem | undefined {
  const { status } = answer;
  const host = URL.parse(answer.url)?.host ?? 'The server';
  const wall = recogniseBotWall(answer);
  if (wall !== undefined) return { kind: 'bot-wall', message: `${host} keeps programs out with a check for people (${wall}), so it cannot be read here.` };
  if ((status >= 200 && status < 300) || status === 304) return undefined;
  if (status === 429) return { kind: 'rate-limited', message: `${host} says it was asked too often (429).` };
  if (status === 410) return { kind: 'gone', message: `${host} says this address is gone for good (410).` };
  if (status === 404) return { kind: 'not-found', message: `${host} has nothing at this address (404).` };
  if (status === 401 || status === 407) return { kind: 'forbidden', message: `${host} asks for a name and password (${status}).` };
  if (status === 402) return { kind: 'forbidden', message: `${host} asks for payment (402).` };
  if (status === 403 || status === 451) return { kind: 'forbidden', message: `${host} refuses to give this address (${status}).` };
  if (status >= 500) return { kind: 'server-error', message: `${host} has a fault of its own (${status}).` };
  return { kind: 'http', message: `${host} answered with status ${status}.` };
}
