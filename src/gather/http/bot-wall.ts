import type { HttpAnswer } from './http-client.ts';

/** Walls known by a header of their own. */
const byHeader: readonly { name: string; value: RegExp; wall: string }[] = [
  { name: 'cf-mitigated', value: /challenge/i, wall: 'Cloudflare' },
  { name: 'x-vercel-mitigated', value: /./, wall: 'Vercel' },
  { name: 'x-amzn-waf-action', value: /./, wall: 'Amazon' },
  { name: 'x-datadome', value: /protected/i, wall: 'DataDome' },
];

/**
 * Walls known by what their pages say. Protected sites put the wall's scripts into ordinary pages as well, so a sign
 * must be one that only the wall itself shows.
 */
const byText: readonly { text: string; wall: string }[] = [
  { text: '_cf_chl_opt', wall: 'Cloudflare' },
  { text: 'cf-browser-verification', wall: 'Cloudflare' },
  { text: '<title>just a moment...</title>', wall: 'Cloudflare' },
  { text: '<title>attention required! | cloudflare</title>', wall: 'Cloudflare' },
  { text: 'captcha-delivery.com/', wall: 'DataDome' },
  { text: 'id="px-captcha"', wall: 'HUMAN' },
  { text: 'incapsula incident id', wall: 'Imperva' },
  { text: 'window.gokuprops', wall: 'Amazon' },
  { text: '<title>sucuri website firewall', wall: 'Sucuri' },
  { text: '<title>ddos-guard</title>', wall: 'DDoS-Guard' },
  { text: '/.within.website/x/cmd/anubis/', wall: 'Anubis' },
  { text: "<title>making sure you're not a bot!", wall: 'Anubis' },
];
/** What a wall of any make says; an article may say it too, so it counts only on a page with little else. */
const byWords = /verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot\?|checking your browser before|enable javascript and cookies to continue/;

const looked = 64 * 1024;
const littleElse = 8 * 1024;

/**
 * Recognises a page that keeps programs out instead of giving what was asked for.
 * @returns the wall's name, `undefined` when the answer is none
 */
export function recogniseBotWall(answer: Pick<HttpAnswer, 'status' | 'headers' | 'body'>): string | undefined {
  const header = byHeader.find(({ name, value }) => value.test(answer.headers[name] ?? ''));
  if (header && (answer.status !== 200 || isHtml(answer))) return header.wall;
  if (!isHtml(answer) || (answer.status === 200 && answer.body.length > looked)) return undefined;
  const text = Buffer.from(answer.body.subarray(0, looked)).toString('latin1').toLowerCase();
  const sign = byText.find((sign) => text.includes(sign.text));
  if (sign) return sign.wall;
  return (answer.status >= 400 || answer.body.length <= littleElse) && byWords.test(text) ? 'a bot check' : undefined;
}

function isHtml({ headers, body }: Pick<HttpAnswer, 'headers' | 'body'>): boolean {
  const start = Buffer.from(body.subarray(0, 512)).toString('latin1').toLowerCase();
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head)/.test(start)) return true;
  return /\bhtml\b/i.test(headers['content-type'] ?? '') && !/<(?:\?xml|rss|feed|rdf:rdf)|^\s*\{/.test(start);
}
