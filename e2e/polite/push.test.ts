import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/gather/feed/parse.ts';
import type { HttpClient } from '../../src/gather/http/client.ts';
import { acceptDelivery } from '../../src/gather/push/accept-delivery.ts';
import { needsPush } from '../../src/gather/push/lease.ts';
import { settleDelivery } from '../../src/gather/push/settle-delivery.ts';
import { answered, asked, subscribeRequest } from '../../src/gather/push/subscribe.ts';
import { verifyIntent } from '../../src/gather/push/verify-intent.ts';
import { day, hour, Reader, rss, testClient } from './reader.ts';
import { startScriptedServer, type ScriptedServer } from './scripted-server.ts';

const [publisherHost, hubHost, ourHost] = ['127.0.37.1', '127.0.37.2', '127.0.37.3'];
let server: ScriptedServer;
let client: HttpClient;
beforeAll(async () => {
  server = await startScriptedServer([publisherHost, hubHost, ourHost]);
  client = testClient();
});
afterAll(async () => {
  await client.close();
  await server.close();
});
beforeEach(() => server.reset());

const callbackId = 'x7Gk2mQpR9';
const secret = 'a secret of ours';
const callbackPath = `/websub/${callbackId}`;

/** A subscribed reader with its callback, and the parts of a hub that a test plays. */
function stage() {
  const topic = server.url('/feed', publisherHost);
  const hub = server.url('/hub', hubHost);
  const reader = new Reader(client, topic, { pushIds: () => ({ callbackId, secret }) });
  const received: string[] = [];

  const listen = (query = ''): void => server.script(`${callbackPath}${query}`, (request, response, seen) => {
    const { state } = reader;
    if (request.method === 'GET') {
      const verdict = verifyIntent(state.push, new URL(request.url ?? '', 'http://x').searchParams, reader.now);
      if (verdict.push) reader.state = { ...state, push: verdict.push };
      response.writeHead(verdict.status, { 'content-type': 'text/plain' });
      return response.end(verdict.body);
    }
    const verdict = acceptDelivery(state.push, { headers: { 'content-type': request.headers['content-type'], 'x-hub-signature': String(request.headers['x-hub-signature'] ?? '') }, body: Buffer.from(seen.body) });
    if (verdict.accepted) {
      received.push(Buffer.from(verdict.document.body).toString());
      const parsed = parseFeed(verdict.document.body, verdict.document);
      if (parsed.ok) reader.state = settleDelivery(reader.state, parsed.value, reader.now);
    }
    response.writeHead(verdict.status);
    return response.end();
  });

  const subscribe = async (): Promise<void> => {
    const { push } = reader.state;
    if (!push) throw new Error('The feed named no hub.');
    reader.state = { ...reader.state, push: asked(push, reader.now) };
    const { url, options } = subscribeRequest(push, server.url('', ourHost));
    const before = asked(push, reader.now);
    const after = answered(before, await client.get(url, options));
    if (after !== before) reader.state = { ...reader.state, push: after };
  };

  const verify = async (over: Record<string, string> = {}): Promise<{ status?: number; body?: string }> => {
    const query = `?${new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'c-123', 'hub.lease_seconds': '864000', ...over })}`;
    listen(query);
    const answer = await client.get(server.url(`${callbackPath}${query}`, ourHost));
    return answer.ok ? { status: answer.value.status, body: Buffer.from(answer.value.body).toString() } : {};
  };

  const deliver = async (body: string, signature: string | undefined): Promise<number | undefined> => {
    listen();
    const answer = await client.get(server.url(callbackPath, ourHost), { method: 'POST', body, headers: { 'content-type': 'application/rss+xml', ...(signature === undefined ? {} : { 'x-hub-signature': signature }) } });
    return answer.ok ? answer.value.status : undefined;
  };

  server.script('/feed', { headers: { link: `<${hub}>; rel="hub", <${topic}>; rel="self"`, etag: '"1"' }, body: rss([1, 2, 3]) }, { status: 304 });
  server.script('/hub', { status: 202 });
  return { reader, topic, hub, received, subscribe, verify, deliver };
}

const sign = (body: string, key = secret, method = 'sha256'): string => `${method}=${createHmac(method, key).update(body).digest('hex')}`;

describe('P24 WebSub', () => {
  it('notices the hub and asks it for the topic, with a callback nobody can guess and a secret', async () => {
    const { reader, topic, hub, subscribe } = stage();
    await reader.pollWhenDue();
    expect(reader.state.push).toEqual({ hub, topic, callbackId, secret, state: 'pending' });
    expect(needsPush(reader.state.push, reader.now)).toBe(true);
    await subscribe();
    const [request] = server.asked('/hub');
    expect(request).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': server.url(callbackPath, ourHost), 'hub.secret': secret, 'hub.lease_seconds': '864000',
    });
    expect(needsPush(reader.state.push, reader.now)).toBe(false);
  });

  it('confirms its intent only while it waits for just this topic', async () => {
    const { reader, subscribe, verify } = stage();
    await reader.pollWhenDue();
    expect(await verify()).toEqual({ status: 404, body: '' });
    await subscribe();
    expect(await verify({ 'hub.topic': 'https://evil.example.org/' })).toEqual({ status: 404, body: '' });
    expect(await verify({ 'hub.mode': 'unsubscribe' })).toEqual({ status: 404, body: '' });
    expect(reader.state.push?.state).toBe('pending');
    expect(await verify()).toEqual({ status: 200, body: 'c-123' });
    expect(reader.state.push).toMatchObject({ state: 'active', leaseEndsAt: reader.now + 10 * day });
    expect(await verify({ 'hub.lease_seconds': '1' })).toEqual({ status: 404, body: '' });
  });

  it('a hub may confirm before it has answered', async () => {
    const { reader, subscribe, verify } = stage();
    await reader.pollWhenDue();
    server.script('/hub', (_, response) => {
      const finish = async (): Promise<void> => {
        expect(await verify()).toMatchObject({ status: 200 });
        response.writeHead(202).end();
      };
      return finish();
    });
    await subscribe();
    expect(reader.state.push?.state).toBe('active');
  });

  it('takes only what is signed with the secret, and reads the document in it', async () => {
    const { reader, received, subscribe, verify, deliver } = stage();
    await reader.pollWhenDue();
    await subscribe();
    await verify();
    const before = reader.state;
    const news = rss([0.1, 0.2]);
    expect(await deliver('<rss>lies</rss>', sign('<rss>lies</rss>', 'guessed'))).toBe(200);
    expect(await deliver('<rss>lies</rss>', undefined)).toBe(200);
    expect(await deliver('<rss>lies</rss>', sign(news))).toBe(200);
    expect(received).toEqual([]);
    expect(reader.state).toEqual(before);
    for (const method of ['sha1', 'sha256', 'sha384', 'sha512']) expect(await deliver(news, sign(news, secret, method))).toBe(200);
    expect(received).toEqual([news, news, news, news]);
    expect(reader.state.lastChangedAt).toBeGreaterThan(before.lastChangedAt ?? 0);
    expect(reader.state.validators).toEqual(before.validators);
  });

  it('polls less while the hub delivers, but does go on, and more again when the lease is over', async () => {
    const { reader, subscribe, verify } = stage();
    await reader.pollWhenDue();
    expect(reader.waitMs).toBe(hour);
    await subscribe();
    await verify();
    await reader.pollWhenDue();
    expect(reader.waitMs).toBe(6 * hour);
    await reader.pollWhenDue();
    expect(server.asked('/feed')).toHaveLength(3);
    reader.now += 30 * day;
    reader.state = { ...reader.state, lastChangedAt: reader.now };
    await reader.poll();
    expect(reader.waitMs).toBe(hour);
  });

  it('renews the lease before its end, and a refusal is not asked for again at once', async () => {
    const { reader, subscribe, verify } = stage();
    await reader.pollWhenDue();
    await subscribe();
    await verify();
    reader.now += 5 * day;
    expect(needsPush(reader.state.push, reader.now)).toBe(false);
    reader.now += 3 * day;
    expect(needsPush(reader.state.push, reader.now)).toBe(true);
    await subscribe();
    expect(await verify()).toMatchObject({ status: 200 });
    expect(reader.state.push?.leaseEndsAt).toBe(reader.now + 10 * day);
    expect(server.asked('/hub')).toHaveLength(2);

    server.script('/hub', { status: 403, body: 'no' });
    await subscribe();
    expect(reader.state.push?.state).toBe('refused');
    expect(needsPush(reader.state.push, reader.now + 6 * day)).toBe(false);
  });

  it('a hub on a private address is refused like any other request', async () => {
    const { reader, subscribe } = stage();
    server.script('/feed', { headers: { link: '<http://10.0.0.1/hub>; rel=hub' }, body: rss() });
    await reader.pollWhenDue();
    await subscribe();
    expect(reader.state.push?.state).toBe('pending');
    expect(server.asked('/hub')).toHaveLength(0);
  });
});
