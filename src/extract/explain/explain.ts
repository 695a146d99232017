import { escapeAttribute, escapeText } from '../../common/html/escape.ts';
import type { Fate as ContentFate } from '../content/content.ts';
import type { Line } from '../content/line.ts';
import { extractArticle, type ExtractOptions } from '../extract-article.ts';
import { type PageReading, readPage } from '../read-page.ts';
import { placesOf } from './places.ts';

/** What became of a line: `kept`, why it went, or `far` for lines that were never chosen. */
type Fate = 'kept' | 'far' | Exclude<ContentFate, undefined>;

const meanings: Readonly<Record<Fate, string>> = {
  kept: 'article text',
  far: 'outside of the article',
  unlike: 'not like the lines of articles',
  other: 'another article on the same page',
  site: 'repeats on the site’s other pages',
  unstated: 'not in the text that the page states of itself',
  title: 'the title',
  caption: 'caption, goes to its picture',
  link: 'way to another page',
  furniture: 'label or button',
  invitation: 'invitation',
  credit: 'credit or source',
  date: 'date',
  byline: 'byline',
  heading: 'heading without text',
  repeat: 'stands there already',
  tail: 'scraps below the text',
  names: 'the element is called something else',
};

/**
 * Shows how a page was read, as an HTML document of its own: the verdict, where each fact comes from, and every line of
 * the page in order, coloured by what became of it, with the reason and the chance that it belongs to the article.
 * @returns a document without scripts; all that comes from the page is escaped
 */
export function explainArticle(page: string, options: ExtractOptions): string {
  const result = extractArticle(page, options);
  const read = readPage(page, options.url, options);
  const reading = read.ok ? read.value : undefined;
  const found = result.ok ? result.value.verdict : result.problem.verdict;
  const sureness = found === undefined ? '' : ` ${Math.round(found.confidence * 100)} % sure: ${found.reasons.join('; ')}.`;
  const verdict = `${result.ok ? 'An article.' : result.problem.message}${sureness}`;
  const body = reading === undefined ? '' : `${result.ok ? factsTable(result.value, reading) : ''}${linesList(reading)}`;
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>How ${escapeText(options.url)} was read</title><style>${style}</style></head>`
    + `<body><h1>How this page was read</h1><p><a href="${escapeAttribute(safeHref(options.url))}" rel="noreferrer">${escapeText(options.url)}</a></p><p class="verdict">${escapeText(verdict)}</p>${body}</body></html>\n`;
}

const safeHref = (url: string): string => (/^https?:/i.test(url) ? url : '#');

/** Facts that are too long for a table, or that the lines show. */
const elsewhere = new Set(['text', 'html', 'siteLines', 'url', 'verdict']);

function factsTable(article: object, { head, lines }: PageReading): string {
  const rows = Object.entries(article).flatMap(([name, value]: [string, unknown]) => {
    const values = valuesOf(value);
    if (elsewhere.has(name) || values.length === 0) return [];
    const places = values.flatMap((text) => (typeof value === 'number' ? [] : placesOf(text, head, lines.lines)));
    return [`<tr><th scope="row">${escapeText(name)}</th><td dir="auto">${escapeText(values.join(', ').slice(0, 500))}</td><td>${escapeText([...new Set(places)].slice(0, mostPlaces).join(', '))}</td></tr>`];
  });
  return `<h2>What is known of it</h2><table><thead><tr><th>fact</th><th>value</th><th>the page says so in</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const mostPlaces = 6;

/** A fact as texts: one of a text or number, the names of authors, the items of a list. */
function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item));
  if (typeof value === 'object' && value !== null) return 'name' in value && typeof value.name === 'string' ? [value.name] : [JSON.stringify(value)];
  return value === undefined ? [] : [String(value)];
}

/** Lines far from the article are shown when one asks for them. */
function folded(items: readonly { fate: Fate; html: string }[]): string {
  let html = '';
  let far: string[] = [];
  const flush = (): void => {
    if (far.length > 0) html += `<details class="far"><summary>${far.length} ${far.length === 1 ? 'line' : 'lines'} outside of the article</summary><ol>${far.join('\n')}</ol></details>`;
    far = [];
  };
  for (const item of items) {
    if (item.fate === 'far') far.push(item.html);
    else {
      flush();
      html += `<ol>${item.html}</ol>`;
    }
  }
  flush();
  return html;
}

function linesList({ body: { origin, lines: { lines }, content, chances } }: PageReading): string {
  const fates = new Map<Line, Fate>(content.chosen.map((line, at) => [line, content.reasons[at] ?? 'kept']));
  const all = lines.map((line, at) => ({ line, at, fate: fates.get(line) ?? 'far' as const, chance: chances[at] ?? 0 }));
  const counted = new Map<Fate, number>();
  for (const { fate } of all) counted.set(fate, (counted.get(fate) ?? 0) + 1);
  const legend = [...counted].map(([fate, count]) => `<li class="${fate}">${count} × ${escapeText(meanings[fate])}</li>`).join('');
  const items = all.map(({ line, at, fate, chance }) => ({ fate, html: `<li value="${at + 1}" class="${fate}"><span class="text" dir="auto">${escapeText(line.text.slice(0, 3000))}</span><small>${escapeText(line.element.tag)} · ${escapeText(meanings[fate])} · ${Math.round(chance * 100)} %</small></li>` }));
  return `<h2>Its lines</h2>${origin === 'page' ? '' : `<p>${origins[origin]}</p>`}<ul class="legend">${legend}</ul>${folded(items)}`;
}

const origins = {
  'json-ld': 'The page shows less than it states in its JSON-LD: these are the lines of that.',
  'page-state': 'The page shows less than the data of its scripts holds: these are the lines of that.',
  template: 'The page shows less than a template in it holds: these are the lines of that.',
} as const;

const style = ':root{color-scheme:light dark;--kept:light-dark(#e3f5e6,#16351f);--gone:light-dark(#fde8e6,#46201d);--mark:light-dark(#8a2c22,#f2a79f)}'
  + 'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}'
  + 'table{border-collapse:collapse;width:100%;font-size:.9rem}th{white-space:nowrap}th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8885}'
  + 'ol{padding-inline-start:3rem;margin:0}details{margin:.25rem 0 .25rem 3rem;opacity:.75}details ol{padding-inline-start:1rem}ol li{margin:.25rem 0;padding:.35rem .6rem;background:var(--gone);border-inline-start:4px solid var(--mark)}'
  + 'li.kept{background:var(--kept);border-color:light-dark(#2c7a3d,#7fd694)}li.far{background:none;border-color:#8885}.legend li.far{background:#8882}small{display:block;opacity:.8}'
  + '.legend{display:flex;flex-wrap:wrap;gap:.4rem;padding:0;list-style:none;font-size:.9rem}.legend li{padding:.2rem .6rem;background:var(--gone)}.legend .kept{background:var(--kept)}.verdict{font-size:1.2rem}';
