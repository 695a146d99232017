import { z } from 'zod';
import type { FeedState } from '../common/feed-state.ts';

const time = z.number();
const problemKinds = [
  'dns', 'connection', 'tls', 'timeout', 'too-large', 'too-many-redirects', 'bad-redirect',
  'private-address', 'bad-url', 'bad-encoding',
  'http', 'rate-limited', 'forbidden', 'not-found', 'gone', 'server-error', 'bot-wall',
  'not-a-feed', 'not-html', 'not-an-article', 'parse-limit', 'internal',
] as const;

const schema: z.ZodType<FeedState> = z.object({
  url: z.string(),
  validators: z.object({ url: z.string(), etag: z.string().optional(), lastModified: z.string().optional() }).optional(),
  bodyHash: z.string().optional(),
  nextFetchAt: time,
  notBefore: time.optional(),
  lastAttemptAt: time.optional(),
  lastSuccessAt: time.optional(),
  lastChangedAt: time.optional(),
  errorCount: z.number(),
  lastError: z.object({ kind: z.enum(problemKinds), message: z.string(), at: time }).optional(),
  gone: z.boolean(),
  move: z.object({ url: z.string(), seen: z.number(), since: time }).optional(),
  paceMs: z.number().optional(),
  pace: z
    .object({
      ttlMinutes: z.number().optional(),
      updateEveryMinutes: z.number().optional(),
      skipHours: z.array(z.number()).optional(),
      skipDays: z.array(z.number()).optional(),
    })
    .optional(),
  push: z
    .object({
      hub: z.string(),
      topic: z.string(),
      callbackId: z.string(),
      secret: z.string(),
      state: z.enum(['pending', 'active', 'refused']),
      leaseEndsAt: time.optional(),
      askedAt: time.optional(),
    })
    .optional(),
});

/** "Never" as a number that JSON and an integer column can hold. */
const never = Number.MAX_SAFE_INTEGER;
const storable = (at: number): number => (Number.isFinite(at) ? Math.round(at) : never);

/** The state of a feed as a row keeps it: the whole as JSON, and the parts that queries need. */
export interface StateColumns {
  state: string;
  current_url: string;
  host: string;
  due_at: number | null;
  not_before: number;
  last_attempt_at: number | null;
  failing: number;
  push_callback: string | null;
}

export function stateColumns(state: FeedState): StateColumns {
  const nextFetchAt = storable(state.nextFetchAt);
  const notBefore = state.notBefore === undefined ? 0 : storable(state.notBefore);
  return {
    state: JSON.stringify({ ...state, nextFetchAt, ...(state.notBefore === undefined ? {} : { notBefore }) }),
    current_url: state.url,
    host: hostOf(state.url),
    // Whatever is asked for, the server's own demand comes first.
    due_at: state.gone || nextFetchAt >= never ? null : Math.max(nextFetchAt, notBefore),
    not_before: notBefore,
    last_attempt_at: state.lastAttemptAt ?? null,
    failing: state.errorCount > 0 || state.gone ? 1 : 0,
    push_callback: state.push?.callbackId ?? null,
  };
}

/** @throws when the text is not a feed's state (a damaged row) */
export const parseState = (json: string): FeedState => schema.parse(JSON.parse(json));

/** Parses a state only when its text has changed; lists of thousands of feeds are asked for again and again. */
export function createStateReader(): (feedId: number, json: string) => FeedState {
  const seen = new Map<number, { json: string; state: FeedState }>();
  return (feedId, json) => {
    const known = seen.get(feedId);
    if (known?.json === json) return known.state;
    const state = parseState(json);
    seen.set(feedId, { json, state });
    return state;
  };
}

/** Host with port, lower case, for spreading requests; the whole address when it has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
