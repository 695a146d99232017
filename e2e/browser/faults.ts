import type { Page } from 'playwright-core';

/** What is wrong with a page for somebody who cannot see it, cannot point, or has a small screen. */
export const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const say = (problem: string, element: Element): void => void found.push(`${problem}: ${element.outerHTML.slice(0, 120)}`);
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    if (document.documentElement.scrollWidth > innerWidth) found.push(`wider than the screen: ${document.documentElement.scrollWidth} > ${innerWidth}`);
    if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} main headings`);
    if (document.querySelectorAll('main').length !== 1) found.push('not one main landmark');
    for (const image of document.images) if (!image.hasAttribute('alt')) say('a picture without an alternative', image);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    if (new Set(ids).size !== ids.length) found.push('an id twice');
    for (const element of document.querySelectorAll('a[href], button, summary')) {
      if (!shown(element) || element.closest('[aria-hidden="true"]')) continue;
      if (!(element.getAttribute('aria-label') ?? element.textContent)?.trim()) say('nameless', element);
      const { width, height } = element.getBoundingClientRect();
      if (element.matches('button, .button') && (width < 43.5 || height < 43.5)) say(`a target of ${Math.round(width)} × ${Math.round(height)} px`, element);
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea, select')) {
      if (!field.labels?.length && !field.getAttribute('aria-label')) say('a field without a label', field);
    }
    for (const element of document.querySelectorAll('[aria-labelledby], [aria-describedby]')) {
      const named = `${element.getAttribute('aria-labelledby') ?? ''} ${element.getAttribute('aria-describedby') ?? ''}`.trim().split(/\s+/);
      if (named.some((id) => !document.getElementById(id))) say('a reference to nothing', element);
    }
    return found;
  });

/** A small screen under a finger, and a large one. */
export const devices = [
  { name: 'a phone in the dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark', isMobile: true, hasTouch: true },
  { name: 'a desktop', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
] as const;
