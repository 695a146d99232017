import { describe, expect, it, test } from 'vitest';
import { nextHop, type Hop } from './redirect.ts';
import { hasSecrets, wireHeaders } from './request-headers.ts';
import { targetOf } from './target.ts';

const hop = (address: string, method: 'GET' | 'POST' = 'GET'): Hop => ({ target: targetOf(address), method, sameOrigin: true });

describe('nextHop', () => {
  test.each([
    [301, '/b', 'https://a.example/b'],
    [302, 'c?d', 'https://a.example/x/c?d'],
    [303, '//b.example/', 'https://b.example/'],
    [307, 'http://b.example/', 'http://b.example/'],
    [308, 'https://b.example/caf\u00c3\u00a9', 'https://b.example/caf%C3%A9'],
  ])('%i to %s', (status, location, url) => {
    expect(nextHop(hop('https://a.example/x/y'), status, location, false)?.target.url).toBe(url);
  });

  test.each([[200, '/b'], [304, '/b'], [300, '/b'], [301, ''], [301, undefined]])('%i with %j is no redirect', (status, location) => {
    expect(nextHop(hop('https://a.example/'), status, location, false)).toBeUndefined();
  });

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'gopher://x/', 'http://b.example:22/'])('refuses %s', (location) => {
    expect(() => nextHop(hop('https://a.example/'), 302, location, false)).toThrow(expect.objectContaining({ kind: 'bad-redirect' }));
  });

  it('lets no secret go from https to http', () => {
    expect(() => nextHop(hop('https://a.example/'), 301, 'http://a.example/', true)).toThrow(expect.objectContaining({ kind: 'bad-redirect' }));
    expect(nextHop(hop('http://a.example/'), 301, 'http://b.example/', true)?.sameOrigin).toBe(false);
  });

  it('keeps userinfo on its origin and drops what the server adds', () => {
    const first = hop('https://ann:pw@a.example/');
    expect(nextHop(first, 301, '/b', true)?.target.authorization).toBe(first.target.authorization);
    expect(nextHop(first, 301, 'https://b.example/', true)?.target.authorization).toBeUndefined();
    expect(nextHop(hop('https://a.example/'), 301, 'https://eve:pw@a.example/', false)?.target.authorization).toBeUndefined();
  });

  test.each([[301, 'GET'], [302, 'GET'], [303, 'GET'], [307, 'POST'], [308, 'POST']])('after %i a POST goes on as %s', (status, method) => {
    expect(nextHop(hop('https://a.example/', 'POST'), status, '/b', false)?.method).toBe(method);
  });
});

describe('wireHeaders', () => {
  const sent = (at: Hop, request: Parameters<typeof wireHeaders>[1]): Record<string, string> => {
    const raw = wireHeaders(at, request, 'Dateline/1');
    return Object.fromEntries(Array.from({ length: raw.length / 2 }, (_, index) => [raw[index * 2] ?? '', raw[index * 2 + 1] ?? '']));
  };
  const request = { headers: { Authorization: 'Bearer x', Cookie: 'a=b', Referer: 'https://c.example/', 'User-Agent': 'Mozilla', 'X-Ours': '1' } };

  it('sends what is ours, never what would identify a reader', () => {
    expect(sent(hop('https://a.example/'), request)).toEqual({ 'user-agent': 'Dateline/1', accept: '*/*', 'accept-encoding': 'gzip, deflate, br, zstd', authorization: 'Bearer x', 'x-ours': '1' });
  });

  it('sends nothing of the caller to another origin', () => {
    expect(sent({ ...hop('https://b.example/'), sameOrigin: false }, { ...request, accept: 'text/html' })).toEqual({ 'user-agent': 'Dateline/1', accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd' });
  });

  it('sends validators only to the address that gave them, and only if they can be sent unchanged', () => {
    const validators = { url: 'https://a.example/f', etag: 'W/"x', lastModified: 'long ago' };
    expect(sent(hop('https://a.example/f#top'), { validators })).toMatchObject({ 'if-none-match': 'W/"x', 'if-modified-since': 'long ago' });
    expect(sent(hop('https://a.example/g'), { validators })).not.toHaveProperty('if-none-match');
    expect(sent(hop('https://a.example/f'), { validators: { url: 'https://a.example/f', etag: 'a\nb: c' } })).not.toHaveProperty('if-none-match');
  });

  it('knows secrets', () => {
    expect(hasSecrets(hop('https://ann:pw@a.example/'), {})).toBe(true);
    expect(hasSecrets(hop('https://a.example/'), request)).toBe(true);
    expect(hasSecrets({ ...hop('https://a.example/'), sameOrigin: false }, request)).toBe(false);
    expect(hasSecrets(hop('https://a.example/', 'POST'), { body: 'hub.secret=x' })).toBe(true);
    expect(hasSecrets(hop('https://a.example/'), { headers: { 'X-Ours': '1' } })).toBe(false);
  });
});
