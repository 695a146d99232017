import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExtractedArticle } from '../../common/article.ts';
import type { HttpAnswer } from '../../gather/http/client.ts';
import { pageIsRicher, pageRetryAt, readablePage } from './page-answer.ts';

const answer = (over: Partial<HttpAnswer>): HttpAnswer => ({
  status: 200, url: 'https://gull.example/a', requestedUrl: 'https://gull.example/a', redirects: [], headers: { 'content-type': 'text/html; charset=utf-8' }, body: new TextEncoder().encode('<p>x</p>'), ...over,
});

test.each([
  ['a page', answer({}), true, undefined],
  ['a page without a type', answer({ headers: {} }), true, undefined],
  ['a page with an odd type', answer({ headers: { 'content-type': 'TEXT/HTML' } }), true, undefined],
  ['a PDF', answer({ headers: { 'content-type': 'application/pdf' } }), false, 'not-html'],
  ['a missing page', answer({ status: 404 }), false, 'not-found'],
  ['a refusal', answer({ status: 403 }), false, 'forbidden'],
  ['a plea to wait', answer({ status: 429 }), false, 'rate-limited'],
  ['a breakdown', answer({ status: 502 }), false, 'server-error'],
  ['something odd', answer({ status: 418 }), false, 'http'],
  ['a bot wall', answer({ status: 403, headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge' } }), false, 'bot-wall'],
  ['nothing', answer({ body: new Uint8Array() }), false, 'not-an-article'],
])('%s', (_name, given, ok, kind) => {
  const read = readablePage(given);
  expect(read.ok).toBe(ok);
  if (!read.ok) {
    expect(read.problem.kind).toBe(kind);
    expect(read.problem.message).toMatch(/^[A-Z].*\.$/);
  }
});

test('a refused page never counts as a paywall', () => {
  const read = readablePage(answer({ status: 403 }));
  expect(read.ok ? '' : read.problem.message).not.toMatch(/pay/i);
});

test('only what may pass by itself is tried again, ever later, and not for ever', () => {
  expect(pageRetryAt({ kind: 'not-found', message: '' }, 1, 0)).toBeUndefined();
  const times = [1, 2, 3, 4, 5].map((attempt) => pageRetryAt({ kind: 'timeout', message: '' }, attempt, 0));
  expect(times.at(-1)).toBeUndefined();
  const tried = times.slice(0, -1).map((time) => time ?? 0);
  expect(tried).toEqual(tried.toSorted((a, b) => a - b));
});

test('a host that asked for silence is not asked before its time', () => {
  fc.assert(fc.property(fc.nat(1e9), fc.nat(1e9), fc.integer({ min: 1, max: 9 }), (now, heldUntil, attempts) => {
    expect(pageRetryAt({ kind: 'rate-limited', message: '' }, attempts, now, heldUntil)).toBeGreaterThanOrEqual(heldUntil);
  }));
});

test('a stub shown to strangers does not replace a longer teaser', () => {
  const page: ExtractedArticle = { url: '', text: '', html: '', wordCount: 20, authors: [], kind: 'article', keywords: [], access: 'full', verdict: { kind: 'article', confidence: 1, reasons: [] } };
  expect(pageIsRicher(page, 120)).toBe(false);
  expect(pageIsRicher({ ...page, wordCount: 400 }, 120)).toBe(true);
  expect(pageIsRicher(page, 0)).toBe(true);
});
