import type { Result } from '../../src/common/result.ts';
import type { FeedBody } from '../../src/gather/poll/request-feed.ts';
import type { ParsedFeed } from '../../src/gather/poll/settle-feed.ts';

export function readFeed({ body }: FeedBody): Result<ParsedFeed> {
  const text = Buffer.from(body).toString('utf8');
  if (!/<rss|<feed/.test(text) || !/<\/rss>|<\/feed>/.test(text)) return { ok: false, problem: { kind: 'not-a-feed', message: 'This is not a feed.' } };
  const one = (re: RegExp): string | undefined => re.exec(text)?.[1];
  const ttl = one(/<ttl>(\d+)<\/ttl>/);
  const sy = one(/<sy:updateFrequency>(\d+)<\/sy:updateFrequency>/);
  const skipHours = [...text.matchAll(/<hour>(\d+)<\/hour>/g)].map((m) => Number(m[1]));
  return { ok: true, value: {
    feed: { hub: one(/rel="hub" href="([^"]+)"/), self: one(/rel="self" href="([^"]+)"/), pace: { ...(ttl ? { ttlMinutes: Number(ttl) } : {}), ...(sy ? { updateEveryMinutes: 1440 / Number(sy) } : {}), ...(skipHours.length ? { skipHours } : {}) } },
    entries: [...text.matchAll(/<pubDate>([^<]+)<\/pubDate>/g)].map((m) => ({ published: new Date(m[1] ?? '').toISOString() })),
  } };
}
