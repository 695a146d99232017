import { readDate } from '../../common/date/find-date.ts';
import { plainTitle } from '../../common/html/title.ts';
import type { Line } from '../content/line.ts';
import type { PageHead } from '../metadata/head.ts';
import { isObject } from '../metadata/json-ld.ts';

const most = 6;
const deepest = 5;
const shortest = 6;

/**
 * Where a page states a value: its title element, metas, JSON-LD, or a line of its text.
 * @param value text of a title, name or date (ISO 8601); dates are compared as days
 * @returns names such as `og:title`, `JSON-LD headline`, `line 12 (h1)`; empty when the page states it nowhere in these words
 */
export function placesOf(value: string, head: PageHead, lines: readonly Line[]): string[] {
  const day = /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : undefined;
  const wanted = folded(value);
  // Short values, such as a language, are in many words.
  const isIn = (text: string): boolean => (wanted.length < shortest ? text === wanted : text.includes(wanted));
  const states = (text: string): boolean => (day === undefined ? isIn(folded(plainTitle(text.slice(0, 2000)))) : saysDay(text, day));
  const found: string[] = [];
  if (head.title !== undefined && states(head.title)) found.push('title element');
  for (const [name, contents] of head.metas) if (contents.some((text) => states(text))) found.push(name);
  for (const object of head.data) for (const path of pathsIn(object, states, deepest)) found.push(`JSON-LD ${path}`);
  for (const [at, line] of lines.entries()) if (line.size < 400 && states(line.text)) found.push(`line ${at + 1} (${line.element.tag})`);
  return [...new Set(found)].slice(0, most);
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

function saysDay(text: string, day: string): boolean {
  if (text.length > 200) return false;
  if (text.includes(day)) return true;
  const read = readDate(text);
  return read !== undefined && new Date(read).toISOString().startsWith(day);
}

function pathsIn(value: unknown, states: (text: string) => boolean, depth: number, path = ''): string[] {
  if (typeof value === 'string') return states(value) ? [path] : [];
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => pathsIn(item, states, depth - 1, path));
  if (!isObject(value)) return [];
  return Object.entries(value).slice(0, 60).flatMap(([name, item]) => (name === 'articleBody' ? [] : pathsIn(item, states, depth - 1, path === '' ? name : `${path}.${name}`)));
}
