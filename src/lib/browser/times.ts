import { age, dateAndTime, exactTime, today } from '../words.ts';
import { all, one } from './dom.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Turns every time of the page to the reader's own zone and every age to the present. */
export function tellTimes(now = Date.now(), root: ParentNode = document): void {
  for (const element of all('time[data-time]', root)) {
    const at = Date.parse(element.getAttribute('datetime') ?? '');
    if (Number.isNaN(at)) continue;
    const words = element.dataset.time === 'age' ? age(at, now) : dateAndTime(at, zone);
    if (element.textContent !== words) element.textContent = words;
    element.title = exactTime(at, zone);
  }
  const date = one('[data-today]', root);
  if (date) date.textContent = today(now, zone);
}

/** Keeps ages true while the page is open. */
export function keepTime(): void {
  tellTimes();
  setInterval(() => {
    if (document.visibilityState === 'visible') tellTimes();
  }, 30_000);
}
