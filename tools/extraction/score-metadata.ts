// `node tools/extraction/score-metadata.ts [--worst N] [--fold 0-4] [--field title|author|date]`: how often title,
// author and date of the development articles are right, of those that the truth states.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeHtml, extractArticle, type ExtractedArticle } from '../../src/extract/index.ts';
import { figure, shared } from '../bench/process.ts';
import { foldOf, FOLDS } from './line-model.ts';
import { siteOf } from './pages.ts';

const truthShape = z.object({ id: z.string(), url: z.string().optional(), file: z.string(), type: z.string(), title: z.string().optional(), author: z.string().optional(), date: z.string().optional() });
export type Truth = z.infer<typeof truthShape>;

export const fields = ['title', 'author', 'date'] as const;
export type Field = (typeof fields)[number];

/** How one stated fact compares with the one that was found. */
export interface Verdict {
  field: Field;
  right: boolean;
  /** Authors: everybody that the truth names was found. Dates: no more than a day off. Titles: the same but for a subtitle or a name at its end. */
  nearly: boolean;
  /** Dates: the truth gives the day of the last change, which was found as such. */
  isChange?: boolean;
  stated: string;
  found: string;
}

/** Letters and digits in lower case; quotation marks, dashes, other punctuation and space do not count, accents do. */
export const titleKey = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const lead = /^\s*(?:(?:written|posted|published)\s+)?by\s+/i;
const salutation = /^(?:dr|prof|mr|mrs|ms|sir)\.?\s+/i;
/** Letters after a name: degrees and memberships. */
const degrees = /^(?:[A-Z]{2,6}|[A-Z][A-Za-z]?\.?[A-Z][A-Za-z]{0,2}\.?|[A-Z]{2,5}-[A-Z]{1,5}|Jr\.?|Sr\.?|II|III|[A-Z]\.(?:[A-Z]\.)+)(?:\s+[A-Z.]{2,6})*$/;

const nameKey = (name: string): string => name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').toSorted().join(' ');

/** What a person does, where it stands behind a comma. */
const role = /\b(?:of|to|at|the|editors?|writers?|reporters?|experts?|ceo|founder|representative|manager|columnists?|contributors?|dietitian|nutritionist|specialist|director)\b|\d/i;

/**
 * The names in an author line, as keys: split at commas, semicolons, slashes, "and", "with" and "&"; without "By", titles, brackets, and the degrees and roles that follow a name;
 * case, accents, punctuation and the order of forename and surname do not count ("Quill, Ada" is "Ada Quill").
 */
export function nameKeys(author: string): Set<string> {
  const parts = author.replace(lead, '').replace(/\s*\([^)]*\)|®/g, '').split(/\s*[,;/|]\s*(?:and\s+)?|\s+(?:and|with|&|und|et|y)\s+/u).filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const oneName = parts.length === 2 && /^[^,]+,[^,]+$/.test(author) && !/\s/.test(first) && !degrees.test(second);
  const names = oneName ? [`${second} ${first}`] : parts.filter((part, at) => at === 0 || !(degrees.test(part) || role.test(part)));
  return new Set(names.map((name) => nameKey(name.replace(lead, '').replace(salutation, ''))).filter((key) => key !== ''));
}

const dayLength = 86_400_000;

const stamp = /(?<!\d)(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})?([+-]\d\d):?(\d\d)(?!\d)/g;

/** The calendar days of a moment in the zones in which the page states it; the one in UTC when it states it in none. */
export function daysOf(published: string, html: string): string[] {
  const days = [...html.matchAll(stamp)].filter(([, day, clock, seconds = ':00', hours, minutes]) => Math.abs(Date.parse(`${day}T${clock}${seconds}${hours}:${minutes}`) - Date.parse(published)) < 1000).map(([, day = '']) => day);
  return days.length > 0 ? [...new Set(days)] : [published.slice(0, 10)];
}

/** Compares what the truth states of a page with what was found in it. Days are those of the zone that the page states, else of UTC. */
export function compare(truth: Truth, found: Partial<ExtractedArticle>, html: string): Verdict[] {
  const verdicts: Verdict[] = [];
  if (truth.title) verdicts.push({ field: 'title', ...sameTitle(truth.title, found.title ?? ''), stated: truth.title, found: found.title ?? '' });
  if (truth.author) {
    const names = (found.authors ?? []).map(({ name }) => name);
    const stated = nameKeys(truth.author);
    const keys = new Set(names.flatMap((name) => [...nameKeys(name)]));
    const all = stated.size > 0 && [...stated].every((key) => keys.has(key));
    verdicts.push({ field: 'author', right: all && keys.size === stated.size, nearly: all, stated: truth.author, found: names.join(' + ') });
  }
  if (truth.date) {
    const { date } = truth;
    const days = found.published === undefined ? [] : daysOf(found.published, html);
    const right = days.some((day) => day.startsWith(date));
    const apart = Math.min(...days.map((day) => Math.abs(Date.parse(date) - Date.parse(day))));
    const isChange = found.modified !== undefined && daysOf(found.modified, html).some((day) => day.startsWith(date));
    verdicts.push({ field: 'date', right, nearly: right || apart <= dayLength, isChange, stated: truth.date, found: found.published ?? '' });
  }
  return verdicts;
}

function sameTitle(stated: string, found: string): Pick<Verdict, 'right' | 'nearly'> {
  const [one, other] = [titleKey(stated), titleKey(found)];
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return { right: one === other, nearly: one === other || (shorter.length > 10 && longer.startsWith(shorter)) };
}

interface Row extends Verdict {
  id: string;
  url: string;
  fold: number;
}

/** Extracts every development article and compares. */
export function scoreMetadata(folder: string): Row[] {
  return readFileSync(join(folder, 'truth.ndjson'), 'utf8').trim().split('\n').map((line) => truthShape.parse(JSON.parse(line))).filter((truth) => truth.type === 'article').flatMap((truth) => {
    const url = truth.url ?? 'https://outlet.example/';
    const html = decodeHtml(gunzipSync(readFileSync(join(folder, truth.file))));
    const result = extractArticle(html, { url });
    const refused = result.ok ? {} : { found: `(${result.problem.kind})` };
    return compare(truth, result.ok ? result.value : {}, html).map((verdict) => ({ ...verdict, ...refused, id: truth.id, url, fold: foldOf(siteOf(URL.parse(url)?.hostname ?? truth.id)) }));
  });
}

const shareOf = (rows: readonly Row[], of: (row: Row) => boolean): number => (100 * rows.filter(of).length) / Math.max(1, rows.length);

function report(rows: readonly Row[]): void {
  const goals = { title: 'goal 97', author: 'goal 85', date: 'goal 90' };
  const second = { title: 'title, but for a subtitle or a name at its end', author: 'author, all of the truth\'s people found', date: 'date, no more than a day off' };
  for (const field of fields) {
    const own = rows.filter((row) => row.field === field);
    figure(field, shareOf(own, (row) => row.right), `% of ${own.length}`, goals[field]);
    if (field === 'date') figure('date, or the last change where the truth gives it', shareOf(own, (row) => row.right || row.isChange === true), `% of ${own.length}`);
    figure(second[field], shareOf(own, (row) => row.nearly), `% of ${own.length}`);
    console.log(`  by fold: ${Array.from({ length: FOLDS }, (_, fold) => fold).map((fold) => shareOf(own.filter((row) => row.fold === fold), (row) => row.right).toFixed(1)).join('  ')}`);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { worst: { type: 'string' }, fold: { type: 'string', multiple: true }, field: { type: 'string' } } });
  const folder = join(shared, 'bench', 'extraction');
  if (existsSync(folder)) {
    const rows = scoreMetadata(folder).filter((row) => (values.fold === undefined || values.fold.includes(String(row.fold))) && (values.field === undefined || values.field === row.field));
    report(rows);
    for (const row of rows.filter(({ right }) => !right).slice(0, Number(values.worst ?? 0))) console.log(`\n${row.field} ${row.id} ${row.url}\n  truth: ${row.stated}\n  found: ${row.found}`);
  } else console.log(`not measured: ${folder} is not here`);
}
