import { htmlToText } from '../../common/html/text.ts';
import { letters } from '../content/line.ts';
import { isObject, textOf, typesOf, type JsonObject } from '../metadata/json-ld.ts';
import { likeness } from '../metadata/title.ts';
import { markupOf } from './markup.ts';

/** The text of an article as a page states it outside what it shows. */
export interface StatedBody {
  /** Not sanitised. */
  html: string;
  /** Paragraphs separated by a blank line. */
  text: string;
  /** Letters of the text. */
  size: number;
}

/** Shorter ones are summaries. */
const least = 300;
const longest = 1_000_000;

/** @returns undefined for what is too short to be an article or longer than a book */
export function statedBodyOf(given: string): StatedBody | undefined {
  if (given.length < least || given.length > longest) return undefined;
  const html = markupOf(given);
  const text = htmlToText(html).split(/\n+/).map((line) => line.trim()).filter((line) => line !== '').join('\n\n');
  const size = letters(text);
  return size < least / 2 ? undefined : { html, text, size };
}

/**
 * The text that a page states in its JSON-LD (schema.org): the entries of a live blog; else the `articleBody` of the
 * object whose headline is the page's title, or of the first object that has one; else the steps of a `HowTo`.
 */
export function articleBody(data: readonly JsonObject[], title: string | undefined): StatedBody | undefined {
  const told = entriesOf(data) ?? bodyOf(data, title) ?? stepsOf(data);
  return told === undefined ? undefined : statedBodyOf(told);
}

function bodyOf(data: readonly JsonObject[], title: string | undefined): string | undefined {
  const bodies = data.filter((object) => object['articleBody'] !== undefined);
  const fits = (object: JsonObject): number => (title === undefined ? 0 : likeness(title, textOf(object['headline'] ?? object['name']) ?? ''));
  const ofTitle = bodies.length < 2 ? undefined : bodies.find((object) => fits(object) > 0.7);
  return wholeText((ofTitle ?? bodies[0])?.['articleBody']);
}

const parts = (object: JsonObject, ...names: string[]): string[] => names.map((name) => textOf(object[name])).filter((text) => text !== undefined);
const listOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : [value]).filter(isObject);

function entriesOf(data: readonly JsonObject[]): string | undefined {
  const live = data.find((object) => typesOf(object).includes('LiveBlogPosting'));
  const entries = listOf(live?.['liveBlogUpdate']);
  return entries.length === 0 ? undefined : entries.flatMap((entry) => parts(entry, 'headline', 'articleBody')).join('\n\n');
}

/** A text, or a list of paragraphs. */
function wholeText(value: unknown): string | undefined {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('\n\n');
  return textOf(value);
}

function stepsOf(data: readonly JsonObject[]): string | undefined {
  const steps = stepTexts(data.find((object) => typesOf(object).includes('HowTo'))?.['step'], 0);
  return steps.length === 0 ? undefined : steps.join('\n\n');
}

/** Steps, sections of steps (`itemListElement`) and their directions. */
function stepTexts(value: unknown, depth: number): string[] {
  return depth > 3 ? [] : listOf(value).flatMap((step) => [...parts(step, 'name', 'text'), ...stepTexts(step['itemListElement'], depth + 1)]);
}
