import { frameOf, kindOf } from '../common/html/embed/embed.ts';
import { markPassage } from '../common/html/mark-passage.ts';
import type { EmbedKind } from '../common/html/embed/providers.ts';
import { hostOf } from './words.ts';

/** Sanitised HTML has every `<` and `>` of texts and values escaped, so tags can be found by their brackets. */
const table = /<table[^<>]*>.*?<\/table>/gs;
const row = /<tr>.*?<\/tr>/gs;
const caption = /<caption[^<>]*>(.*?)<\/caption>/s;
const facade = /<figure class="embed"([^<>]*)><a href="([^"<>]*)"([^<>]*)>(.*?)<\/a>/gs;
const anyTag = /<[^<>]*>/g;
const block = /<pre(?=[ >])/g;

/** Columns from which on the first one stays in sight while the others scroll. */
const manyColumns = 4;

const kindWords: Record<EmbedKind, string> = { video: 'Video', audio: 'Audio', post: 'Post', chart: 'Chart', map: 'Map' };

/**
 * Makes the sanitised HTML of an article ready for its page: tables and code get a scroll area of their own that the
 * keyboard can reach, embeds get their kind, their host and, for the script of the page, the frame to load on a click.
 * @param html what `sanitizeHtml` gave
 * @param scope told when a page shows several texts, so that each has ids of its own
 */
export function dressed(html: string, scope = ''): string {
  let dress = html;
  if (dress.includes('<table')) dress = dress.replace(table, (whole) => scrollable(whole));
  if (dress.includes('<pre')) dress = dress.replace(block, '<pre tabindex="0" role="region" aria-label="Code"');
  if (dress.includes('class="embed"')) dress = dress.replace(facade, (_, attributes: string, href: string, rest: string, label: string) => embed(attributes, href, rest, label));
  return scope === '' || !dress.includes('note-') ? dress : dress.replace(anyTag, (tag) => tag.replace(/( id="note-| href="#note-)/, `$1${scope}-`));
}

function scrollable(whole: string): string {
  const columns = Math.max(0, ...[...whole.matchAll(row)].map(([cells]) => cells.split(/<t[dh](?=[ >])/).length - 1));
  const name = (caption.exec(whole)?.[1] ?? '').replace(anyTag, '').replaceAll('"', '&quot;').trim();
  return `<div class="scroll${columns >= manyColumns ? ' wide' : ''}" tabindex="0" role="region" aria-label="Table${name === '' ? '' : `: ${name}`}">${whole}</div>`;
}

function embed(attributes: string, reference: string, rest: string, label: string): string {
  const href = reference.replaceAll('&amp;', '&');
  const kind = kindOf(href);
  const frame = frameOf(href);
  const host = hostOf(href);
  const word = kind === undefined ? 'Page' : kindWords[kind];
  const named = label.replace(anyTag, '').trim() !== host && label !== '';
  const data = frame === undefined ? '' : ` data-frame="${frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  return `<figure class="embed ${kind ?? 'page'}"${data}${attributes}><a href="${reference}"${rest}>${named ? `<span class="label" dir="auto">${label}</span>` : `<span class="label" lang="en" dir="ltr">${word}</span>`}<span class="host" lang="en" dir="ltr">${named ? `${word}, ` : ''}${host}</span></a>`;
}

/** An article's HTML with a passage of its text marked, where one is asked for and stands in it. */
export const withPassage = (html: string, text: string, span: readonly [start: number, end: number] | undefined): string => (span && markPassage(html, text, span)) ?? html;
