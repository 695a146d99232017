import { parseDate } from '../../../common/date/parse-date.ts';
import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/value.ts';

/** The first of these elements that holds a date. ISO 8601 UTC. */
export function dateIn(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const child of element.all(...names)) {
    const text = textOf(child) ?? child.attribute('value');
    const date = text === undefined ? undefined : parseDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}
