import { z } from 'zod';

/** The lists of texts that a task asks for, by their key in JSON and by the mark that a line of each begins with. */
export type Lists = Readonly<Record<string, string>>;

export interface ReadLists<L extends Lists> {
  lists: Record<keyof L, string[]>;
  /** How it was written; absent when nothing of it could be read. */
  form?: 'json' | 'lines';
}

const fences = /^\s*```[\w-]*\s*\n?|\n?\s*```\s*$/g;
/** Some write a text as an object of its own. */
const item = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text), z.object({ sentence: z.string() }).transform(({ sentence }) => sentence)]);
const list = z.array(z.unknown()).transform((items) => items.flatMap((one) => item.safeParse(one).data ?? [])).catch([]);
const record = z.record(z.string(), z.unknown());

/**
 * Reads what a model said, whole or as far as it has come, whether it kept to the schema or not: JSON, JSON in a code fence or between other words, or lines.
 * What a model thinks aloud is left out. Only the first object counts.
 * @param isWhole false while more is to come: then what may still grow is not given
 */
export function readLists<L extends Lists>(said: string, lists: L, isWhole: boolean): ReadLists<L> {
  const text = withoutThinking(said, isWhole).replaceAll(fences, '');
  const keys = Object.keys(lists);
  const empty = (): Record<keyof L, string[]> => Object.fromEntries(keys.map((key) => [key, [] as string[]])) as Record<keyof L, string[]>;
  const from = text.search(/\{\s*(?:"|\}|$)/);
  if (from >= 0) {
    const object = objectFrom(text, from, isWhole);
    if (object === undefined) return isWhole ? { lists: linesOf(text, lists, empty(), true), form: 'lines' } : { lists: empty() };
    const read = empty();
    for (const key of keys) read[key as keyof L] = list.parse(object[key]);
    return { lists: read, ...(keys.some((key) => Array.isArray(object[key])) ? { form: 'json' } : {}) };
  }
  const read = linesOf(text, lists, empty(), isWhole);
  return { lists: read, ...(keys.some((key) => (read[key as keyof L]).length > 0) ? { form: 'lines' } : {}) };
}

/** Without what stands between `<think>` and `</think>`, and before an end without a beginning. */
export function withoutThinking(said: string, isWhole = true): string {
  const name = '(?:think|thinking|reasoning|thought)';
  let text = said.replaceAll(new RegExp(`<${name}>[\\s\\S]*?</${name}>`, 'gi'), '');
  text = text.replace(new RegExp(`^[\\s\\S]*</${name}>`, 'i'), '');
  const open = text.search(new RegExp(`<${name}>`, 'i'));
  if (open < 0) return text;
  // Whole and never closed: it thought until it had to stop.
  return isWhole ? '' : text.slice(0, open);
}

function linesOf<L extends Lists>(text: string, lists: L, read: Record<keyof L, string[]>, isWhole: boolean): Record<keyof L, string[]> {
  const lines = text.split(/\r?\n/);
  if (!isWhole) lines.pop();
  const byMark = new Map(Object.entries(lists).map(([key, mark]) => [mark, key]));
  const marked = new RegExp(`^\\s*(?:[-*•]\\s*|\\d{1,2}[.)]\\s*)?\\**(${[...byMark.keys()].join('|')})\\d{0,2}\\**\\s*[:：]\\**\\s*(.+)$`, 'u');
  for (const line of lines) {
    const [, mark = '', words = ''] = marked.exec(line) ?? [];
    const key = byMark.get(mark);
    if (key !== undefined) read[key as keyof L].push(words.trim());
  }
  return read;
}

/** The object that begins at `from`; of one that is not whole yet, what can no longer change. */
function objectFrom(text: string, from: number, isWhole: boolean): Record<string, unknown> | undefined {
  const end = endOf(text, from);
  if (end !== undefined) return parsed(text.slice(from, end));
  const closed = closedSoFar(text.slice(from));
  const object = parsed(closed);
  return object ?? (isWhole ? undefined : {});
}

function parsed(json: string): Record<string, unknown> | undefined {
  for (const form of [json, mended(json)]) {
    try {
      return record.parse(JSON.parse(form));
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Line breaks inside of strings, and commas before an end, which models write and JSON does not have. */
const mended = (json: string): string =>
  json.replaceAll(/"(?:[^"\\]|\\[\s\S])*"/g, (string) => string.replaceAll(/[\n\r\t]/g, ' ')).replaceAll(/,(\s*[}\]])/g, '$1');

/** Index after the bracket that closes the one at `from`. */
function endOf(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from, inString = false; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** Cuts behind the last string in a list that is closed, and closes what is open. */
function closedSoFar(text: string): string {
  const open: string[] = [];
  let safe = '{}';
  for (let at = 0, inString = false; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') {
        inString = false;
        if (open.at(-1) === ']') safe = text.slice(0, at + 1) + open.toReversed().join('');
      }
    } else if (sign === '"') inString = true;
    else if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === '}' || sign === ']') {
      open.pop();
      safe = text.slice(0, at + 1) + open.toReversed().join('');
    }
  }
  return safe;
}
