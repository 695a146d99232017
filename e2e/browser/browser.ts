import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';

/** The system's Chromium, without anything that would call home. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here: install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM to its path.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args });
}

export interface WatchedPage {
  page: Page;
  /** Everything that a good page does not do: errors, broken policies, requests to strangers. */
  complaints: string[];
  close(): Promise<void>;
}

/**
 * Opens a page that writes down everything a good page does not do.
 * @param allowed whether a request to another origin is one that the reader expects (a picture of an article)
 */
export async function openPage(browser: Browser, options: BrowserContextOptions & { baseURL: string }, allowed: (url: URL) => boolean): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A policy that was broken also comes this way.
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.origin === options.baseURL) return;
    const picture = request.resourceType() === 'image' && allowed(url);
    if (!picture) complaints.push(`request: ${request.resourceType()} ${url.href}`);
    if (request.headers().referer) complaints.push(`referrer told to ${url.href}: ${request.headers().referer}`);
  });
  return { page, complaints, close: () => context.close() };
}
