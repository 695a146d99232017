import type { HttpAnswer } from './http-client.ts';

/** Walls known by a header of their own. */
const byHeader: readonly { name: string; value: RegExp; wall: string }[] = [
  { name: 'cf-mitigated', value: /challenge/i, wall: 'Cloudflare' },
  { name: 'x-vercel-mitigated', value: /./, wall: 'Vercel' },
  { name: 'x-amzn-waf-action', value: /./, wall: 'Amazon' },
  { name: 'x-datadome', value: /protected/i, wall: 'DataDome' },
];

/** Walls known by what their pages say; looked for in the first part of an HTML page only. */
const byText: readonly { text: string; wall: string }[] = [
  { text: '/cdn-cgi/challenge-platform/', wall: 'Cloudflare' },
  { text: 'cf-browser-verification', wall: 'Cloudflare' },
  { text: '<title>just a moment...</title>', wall: 'Cloudflare' },
  { text: '<title>attention required! | cloudflare</title>', wall: 'Cloudflare' },
  { text: 'captcha-delivery.com', wall: 'DataDome' },
  { text: 'px-captcha', wall: 'HUMAN' },
  { text: '_incapsula_resource', wall: 'Imperva' },
  { text: 'awswafintegration', wall: 'Amazon' },
  { text: 'sucuri website firewall', wall: 'Sucuri' },
  { text: 'ddos-guard', wall: 'DDoS-Guard' },
  { text: '/.within.website/x/cmd/anubis', wall: 'Anubis' },
  { text: "making sure you're not a bot", wall: 'Anubis' },
  { text: '/_guard/', wall: 'a bot check' },
  { text: 'verify you are human', wall: 'a bot check' },
  { text: 'verifying you are human', wall: 'a bot check' },
  { text: 'are you a robot?', wall: 'a bot check' },
];

const looked = 64 * 1024;

/**
 * Recognises a page that keeps programs out instead of giving what was asked for.
 * @returns the wall's name, `undefined` when the answer is none
 */
export function recogniseBotWall(answer: Pick<HttpAnswer, 'status' | 'headers' | 'body'>): string | undefined {
  const header = byHeader.find(({ name, value }) => value.test(answer.headers[name] ?? ''));
  if (header && (answer.status !== 200 || isHtml(answer))) return header.wall;
  if (!isHtml(answer)) return undefined;
  // An ordinary article may talk of captchas; a wall is a short page or comes with a status that refuses.
  if (answer.status === 200 && answer.body.length > looked) return undefined;
  const text = Buffer.from(answer.body.subarray(0, looked)).toString('latin1').toLowerCase();
  return byText.find((sign) => text.includes(sign.text))?.wall;
}

function isHtml({ headers, body }: Pick<HttpAnswer, 'headers' | 'body'>): boolean {
  const start = Buffer.from(body.subarray(0, 512)).toString('latin1').toLowerCase();
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head)/.test(start)) return true;
  return /\bhtml\b/i.test(headers['content-type'] ?? '') && !/<(?:\?xml|rss|feed|rdf:rdf)/.test(start);
}
