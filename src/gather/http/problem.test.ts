import { describe, expect, it, test } from 'vitest';
import { errors } from 'undici';
import { recogniseBotWall } from './bot-wall.ts';
import { problemOf } from './problem.ts';
import { Refusal } from './refusal.ts';
import { statusProblem } from './status-problem.ts';

const coded = (code: string): Error => Object.assign(new Error('raw words of a library'), { code });

describe('problemOf', () => {
  test.each([
    ['ENOTFOUND', 'dns'], ['EAI_AGAIN', 'dns'], ['ECONNREFUSED', 'connection'], ['ECONNRESET', 'connection'], ['UND_ERR_SOCKET', 'connection'],
    ['ENETUNREACH', 'connection'], ['ETIMEDOUT', 'timeout'], ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout'], ['UND_ERR_HEADERS_OVERFLOW', 'too-large'], ['CERT_HAS_EXPIRED', 'tls'], ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'], ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'], ['EPROTO_TLS', 'tls'],
  ])('%s is %s, in words that name the host', (code, kind) => {
    const problem = problemOf(coded(code), 'feeds.example');
    expect(problem.kind).toBe(kind);
    if (kind !== 'too-large') expect(problem.message).toContain('feeds.example');
    expect(problem.message).not.toContain('raw words');
  });

  it('keeps our own reasons and reads the last of several attempts', () => {
    expect(problemOf(new Refusal('too-large', 'Too large.'), 'x')).toEqual({ kind: 'too-large', message: 'Too large.' });
    expect(problemOf(new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')]), 'x').message).toContain('refused');
    expect(problemOf(new errors.HTTPParserError('raw words'), 'x')).toEqual({ kind: 'connection', message: 'x sent something that is not proper HTTP.' });
    expect(problemOf('nonsense', 'x').kind).toBe('internal');
    expect(problemOf(coded('constructor'), 'x').kind).toBe('internal');
  });
});

const answer = (status: number, text = '', headers: Record<string, string> = {}) => ({ status, url: 'https://feeds.example/f', headers, body: Uint8Array.from(Buffer.from(text)) });

test.each([
  [200, undefined], [204, undefined], [304, undefined], [429, 'rate-limited'], [410, 'gone'], [404, 'not-found'], [401, 'forbidden'], [402, 'forbidden'],
  [403, 'forbidden'], [451, 'forbidden'], [500, 'server-error'], [503, 'server-error'], [520, 'server-error'], [400, 'http'], [418, 'http'], [301, 'http'],
])('status %i is %s', (status, kind) => {
  const problem = statusProblem(answer(status));
  expect(problem?.kind).toBe(kind);
  if (problem) expect(problem.message).toMatch(/feeds\.example.*\d{3}/);
});

describe('recogniseBotWall', () => {
  const page = (text: string): string => `<!doctype html><html><head>${text}</head></html>`;
  test.each([
    [403, page('<title>Just a moment...</title>'), {}, 'Cloudflare'],
    [503, page('<script>window._cf_chl_opt={}</script>'), {}, 'Cloudflare'],
    [200, page(`<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script src="/_Incapsula_Resource?x"></script><p>News</p>`), {}, undefined],
    [200, page(`<p>Sites ask: verify you are human.</p>${'<p>text of an article</p>'.repeat(500)}`), {}, undefined],
    [403, page(`<p>Verifying you are human.</p>${'<p>padding</p>'.repeat(2000)}`), {}, 'a bot check'],
    [200, '{"title":"are you a robot?"}', { 'content-type': 'text/html' }, undefined],
    [200, page('<title>Attention Required! | Cloudflare</title>'), {}, 'Cloudflare'],
    [403, '', { 'cf-mitigated': 'challenge' }, 'Cloudflare'],
    [405, '', { 'x-amzn-waf-action': 'captcha' }, 'Amazon'],
    [200, page("<title>Making sure you're not a bot!</title>"), {}, 'Anubis'],
    [403, page('<script src="https://ct.captcha-delivery.com/c.js">'), {}, 'DataDome'],
    [200, 'Verify you are human', { 'content-type': 'text/html; charset=utf-8' }, 'a bot check'],
    [200, '<?xml version="1.0"?><rss><title>verify you are human</title></rss>', { 'content-type': 'text/html' }, undefined],
    [200, '<rss>px-captcha</rss>', {}, undefined],
    [200, page(`<p>We verify you are human, says a company.</p>${'<p>text</p>'.repeat(10_000)}`), {}, undefined],
    [403, page('Forbidden'), {}, undefined],
    [200, '{"version":"https://jsonfeed.org/version/1.1","title":"are you a robot?"}', {}, undefined],
  ])('%i %j %j → %s', (status, text, headers, wall) => {
    expect(recogniseBotWall(answer(status, text, headers))).toBe(wall);
    expect(statusProblem(answer(status, text, headers))?.kind === 'bot-wall').toBe(wall !== undefined);
  });
});
