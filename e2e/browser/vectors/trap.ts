import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A browser that writes down everything that hostile text could make a page do. */
export interface Trap {
  page: Page;
  /** What ran, what was asked of strangers, which policies were broken; empty = nothing happened. */
  happened: string[];
  close(): Promise<void>;
}

/**
 * @param options.pictures whether a page may ask other sites for pictures: articles have them, what readers write has none
 */
export async function setTrap(browser: Browser, { baseURL, pictures = false }: { baseURL: string; pictures?: boolean }): Promise<Trap> {
  const context: BrowserContext = await browser.newContext({ baseURL, locale: 'en-GB', viewport: { width: 1100, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const happened: string[] = [];
  await context.exposeFunction('itHappened', (what: string) => void happened.push(what));
  await page.addInitScript(() => {
    const tell = (what: string) => (...details: unknown[]) => {
      const report: unknown = Reflect.get(window, 'itHappened');
      if (typeof report === 'function') report(`${what} ${details.map(String).join(' ')} at ${location.pathname}${location.search}`);
    };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) Reflect.set(window, name, tell(name));
    addEventListener('securitypolicyviolation', (event) => tell('policy')(event.violatedDirective, event.blockedURI, event.sample));
  });
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => happened.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) happened.push(`console ${message.text()}`);
  });
  await context.route((url) => url.origin !== baseURL, async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && !(pictures && request.resourceType() === 'image' && request.headers().referer === undefined)) happened.push(`request ${request.resourceType()} ${url.href}`);
    await (url.protocol === 'data:' ? route.continue() : route.abort());
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) happened.push(`frame ${frame.url()}`);
  });
  return { page, happened, close: () => context.close() };
}

/** Elements and attributes of what readers wrote that are not among the few that comments have; links that lead elsewhere than they may. */
export const strangersIn = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((where) => {
    const allowed = new Set(['P', 'EM', 'STRONG', 'B', 'CODE', 'PRE', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'A', 'BR']);
    const found: string[] = [];
    for (const element of document.querySelectorAll(`${where} *`)) {
      if (!allowed.has(element.tagName)) found.push(`element ${element.outerHTML.slice(0, 100)}`);
      for (const { name, value } of element.attributes) {
        const fine = (element.tagName === 'A' && (name === 'href' || (name === 'rel' && value === 'nofollow ugc noopener noreferrer'))) || (element.tagName === 'OL' && name === 'start');
        if (!fine) found.push(`attribute ${name}=${value}`);
      }
      if (element instanceof HTMLAnchorElement && !['http:', 'https:', 'mailto:'].includes(element.protocol)) found.push(`link ${element.href}`);
    }
    return found;
  }, selector);

/** Links and handlers anywhere on the page that would run something. */
export const dangersOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const main = document.querySelector('main');
    for (const element of main?.querySelectorAll('*') ?? []) {
      for (const { name } of element.attributes) if (/^on/i.test(name) || name === 'srcdoc' || name === 'style') found.push(`attribute ${name} of ${element.outerHTML.slice(0, 100)}`);
      if (/^(?:script|style|object|embed|base|meta|link|frame|frameset|applet|portal)$/i.test(element.tagName)) found.push(`element ${element.outerHTML.slice(0, 100)}`);
      if (element instanceof HTMLAnchorElement && element.hasAttribute('href') && !['http:', 'https:', 'mailto:'].includes(element.protocol)) found.push(`link ${element.getAttribute('href')}`);
      if (element instanceof HTMLFormElement && new URL(element.getAttribute('action') ?? '/', location.href).origin !== location.origin) found.push(`form ${element.outerHTML.slice(0, 100)}`);
    }
    // What a script of the page reads of the document is the document's own.
    if (typeof document.cookie !== 'string' || typeof document.getElementById !== 'function' || document.body.tagName !== 'BODY') found.push('the document was clobbered');
    return found;
  });
