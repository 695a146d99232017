import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PushState } from '../../common/feed-state.ts';
import { acceptDelivery, maxDeliveryBytes } from './accept-delivery.ts';
import { isPushed, leaseEnd, needsPush } from './lease.ts';
import { parseLinkHeader } from './link-header.ts';
import { noticeHub } from './notice-hub.ts';
import { settleDelivery } from './settle-delivery.ts';
import { answered, asked, subscribeRequest } from './subscribe.ts';
import { verifyIntent } from './verify-intent.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3600_000;
const day = 24 * hour;
const topic = 'https://feeds.example/f';
const fresh: PushState = { hub: 'https://hub.example/', topic, callbackId: 'c1', secret: 's3cret', state: 'pending' };
const pending = asked(fresh, now);
const active: PushState = { ...pending, state: 'active', leaseEndsAt: now + 10 * day };

describe('parseLinkHeader', () => {
  test.each([
    ['<https://hub.example/>; rel="hub", <https://feeds.example/f>; rel="self"', [['https://hub.example/', ['hub']], ['https://feeds.example/f', ['self']]]],
    ['<https://a.example/,b>; title="x, y; rel=no"; rel="HUB next"', [['https://a.example/,b', ['hub', 'next']]]],
    ['</f>;rel=self', [['/f', ['self']]]],
    ['<https://a.example/>', []],
    ['<https://a.example/; rel=hub', []],
    ['garbage', []],
    ['', []],
  ])('%j', (header, links) => expect(parseLinkHeader(header)).toEqual(links.map(([target, rels]) => ({ target, rels }))));

  it('ends with any input, quickly', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', ',', ';', '"', '\\', '=', 'rel', ' ', 'a'), maxLength: 300 }), (header) => {
      expect(parseLinkHeader(header).length).toBeLessThanOrEqual(300);
    }));
    expect(parseLinkHeader('<'.repeat(1_000_000))).toEqual([]);
    expect(parseLinkHeader('<>"'.repeat(100_000)).length).toBe(0);
  });
});

describe('noticeHub', () => {
  const makeIds = () => ({ callbackId: 'c1', secret: 's3cret' });
  const notice = (document: { hub?: string; self?: string }, headers: Record<string, string> = {}) => ({ document, headers, url: topic });

  it('takes hub and self from headers first, then from the document, then the address itself', () => {
    expect(noticeHub(undefined, notice({ hub: 'https://hub.example/', self: 'https://feeds.example/canonical' }), makeIds)).toEqual({ ...fresh, topic: 'https://feeds.example/canonical' });
    expect(noticeHub(undefined, notice({ hub: 'https://other.example/' }, { link: '<https://hub.example/>; rel=hub, </f>; rel=self' }), makeIds)).toEqual(fresh);
    expect(noticeHub(undefined, notice({ hub: 'https://hub.example/' }), makeIds)).toEqual(fresh);
  });

  it('keeps a subscription that still fits and replaces one that does not', () => {
    expect(noticeHub(active, notice({ hub: 'https://hub.example/', self: topic }), makeIds)).toBe(active);
    expect(noticeHub(active, notice({ hub: 'https://new.example/', self: topic }), makeIds)).toEqual({ ...fresh, hub: 'https://new.example/' });
  });

  it('makes nothing of no hub, of a hub that is no web address, or without a public address', () => {
    expect(noticeHub(active, notice({}), makeIds)).toBeUndefined();
    expect(noticeHub(undefined, notice({ hub: 'javascript:alert(1)' }), makeIds)).toBeUndefined();
    expect(noticeHub(undefined, notice({ hub: 'https://hub.example/' }))).toBeUndefined();
  });
});

describe('subscribeRequest', () => {
  it('is the form of the recommendation', () => {
    const { url, options } = subscribeRequest(fresh, 'https://news.example');
    expect(url).toBe('https://hub.example/');
    expect(options).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(Object.fromEntries(new URLSearchParams(String(options.body)))).toEqual({
      'hub.callback': 'https://news.example/websub/c1', 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.secret': 's3cret', 'hub.lease_seconds': '864000',
    });
  });

  test.each([[202, 'pending'], [204, 'pending'], [500, 'pending'], [429, 'pending'], [400, 'refused'], [404, 'refused']])('a hub that says %i leaves it %s', (status, state) => {
    expect(answered(pending, { ok: true, value: { status } }).state).toBe(state);
  });

  it('is asked again after a network failure', () => expect(answered(pending, { ok: false, problem: { kind: 'timeout', message: '' } })).toBe(pending));
});

describe('verifyIntent', () => {
  const query = (over: Record<string, string> = {}) => new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'abc', 'hub.lease_seconds': '86400', ...over });

  it('returns the challenge of a pending topic and starts the lease', () => {
    expect(verifyIntent(pending, query(), now)).toEqual({ status: 200, body: 'abc', push: { ...pending, state: 'active', leaseEndsAt: now + day } });
  });

  test.each([
    ['there is no such subscription', undefined, {}],
    ['it was never asked for', fresh, {}],
    ['it is verified already', active, {}],
    ['it was refused', { ...pending, state: 'refused' }, {}],
    ['the topic is another', pending, { 'hub.topic': 'https://evil.example/' }],
    ['the mode is another', pending, { 'hub.mode': 'unsubscribe' }],
    ['the mode is unknown', pending, { 'hub.mode': 'x' }],
    ['there is no challenge', pending, { 'hub.challenge': '' }],
    ['the challenge is endless', pending, { 'hub.challenge': 'x'.repeat(5000) }],
  ] as const)('refuses when %s', (_, push, over) => expect(verifyIntent(push, query(over), now)).toEqual({ status: 404, body: '' }));

  it('takes a denial', () => expect(verifyIntent(pending, query({ 'hub.mode': 'denied' }), now)).toEqual({ status: 200, body: '', push: { ...pending, state: 'refused' } }));

  test.each([[null, 10 * day], ['nonsense', 10 * day], ['3600', hour], ['99999999999', 60 * day]])('a lease of %j', (seconds, expected) => expect(leaseEnd(seconds, now) - now).toBe(expected));
});

describe('needsPush', () => {
  test.each([
    ['no hub', undefined, 0, false],
    ['never asked', fresh, 0, true],
    ['just asked', pending, hour, false],
    ['asked and never verified', pending, 7 * hour, true],
    ['verified', active, 6 * day, false],
    ['the lease nears its end', active, 7 * day, true],
    ['the lease is over', active, 11 * day, true],
    ['a lease of a minute', { ...active, leaseEndsAt: now + 60_000 }, 50 * 60_000, false],
    ['a lease of a minute, an hour later', { ...active, leaseEndsAt: now + 60_000 }, hour, true],
    ['refused yesterday', { ...pending, state: 'refused' }, day, false],
    ['refused a week ago', { ...pending, state: 'refused' }, 7 * day, true],
  ] as const)('%s', (_, push, later, needed) => expect(needsPush(push, now + later)).toBe(needed));

  it('an old lease counts while it is renewed', () => {
    expect(isPushed(asked(active, now + 7 * day), now + 8 * day)).toBe(true);
    expect(isPushed(active, now + 11 * day)).toBe(false);
    expect(isPushed(pending, now)).toBe(false);
    expect(isPushed({ ...active, state: 'refused' }, now)).toBe(false);
  });
});

describe('acceptDelivery', () => {
  const body = Buffer.from('<feed>news</feed>');
  const sign = (method: string, secret = 's3cret', content = body): string => `${method}=${createHmac(method, secret).update(content).digest('hex')}`;
  const deliver = (signature: string | undefined, push: PushState | undefined = active, content: Uint8Array = body) =>
    acceptDelivery(push, { headers: { 'content-type': 'application/atom+xml', ...(signature === undefined ? {} : { 'x-hub-signature': signature }) }, body: content });

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('takes a document signed with %s', (method) => {
    expect(deliver(sign(method))).toEqual({ status: 200, accepted: true, document: { body, url: topic, headers: { 'content-type': 'application/atom+xml' } } });
    expect(deliver(sign(method).toUpperCase().replace(method.toUpperCase(), method)).accepted).toBe(true);
  });

  test.each([
    undefined, '', 'sha256', 'sha256=', 'sha256=zz', sign('sha256').slice(0, -2), `${sign('sha256')}00`, sign('sha256', 'other'), sign('sha256', 's3cret', Buffer.from('<feed>lies</feed>')),
    sign('md5'), `sha1=${sign('sha256').slice(7)}`, `__proto__=${'0'.repeat(40)}`,
  ])('throws away what is signed %j, without telling', (signature) => expect(deliver(signature)).toMatchObject({ status: 200, accepted: false }));

  it('ends a subscription that is not ours and does not read what is too large', () => {
    expect(acceptDelivery(undefined, { headers: {}, body })).toMatchObject({ status: 410, accepted: false });
    const huge = Buffer.alloc(maxDeliveryBytes + 1);
    expect(deliver(sign('sha256', 's3cret', huge), active, huge)).toMatchObject({ status: 200, accepted: false });
  });
});

it('a delivery brings news, not validators', () => {
  const state = { url: topic, validators: { url: topic, etag: '"1"' }, bodyHash: 'h', nextFetchAt: now + day, errorCount: 0, gone: false, lastChangedAt: now - day, paceMs: day };
  const entries = [{ published: new Date(now - hour).toISOString() }, { published: new Date(now - 3 * hour).toISOString() }];
  expect(settleDelivery(state, { feed: {}, entries }, now)).toEqual({ ...state, lastChangedAt: now - hour, paceMs: 13 * hour });
  expect(settleDelivery(state, { feed: {}, entries: [] }, now)).toEqual({ ...state, lastChangedAt: now });
});
