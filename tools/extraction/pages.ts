import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeHtml } from '../../src/extract/decode.ts';
import { shared } from '../bench/process.ts';

/** A development article: its page and the text that people found in it. */
export interface ArticlePage {
  id: string;
  url: string;
  host: string;
  html: string;
  text: string;
}

/** A newsroom page: pieces of text that belong to the article and pieces that do not. */
export interface SnippetPage {
  id: string;
  host: string;
  html: string;
  with: readonly string[];
  without: readonly string[];
}

const truthShape = z.object({ id: z.string(), type: z.string(), url: z.string().optional(), file: z.string(), text: z.string().optional(), title: z.string().optional() });
const snippetShape = z.object({ id: z.string(), file: z.string(), with: z.array(z.string()), without: z.array(z.string()) });

const bench = join(shared, 'bench', 'extraction');
const newsroom = join(shared, 'newsroom');

/** Whether the development data is on this machine. */
export const haveData = (): boolean => existsSync(join(bench, 'truth.ndjson')) && existsSync(join(newsroom, 'pages.ndjson'));

const linesOfFile = (file: string): unknown[] => readFileSync(file, 'utf8').trim().split('\n').map((line): unknown => JSON.parse(line));

/** The development articles, in the order of their file. */
export function articlePages(): ArticlePage[] {
  return linesOfFile(join(bench, 'truth.ndjson')).map((row) => truthShape.parse(row)).flatMap(({ id, type, url, file, text }) => {
    if (type !== 'article' || text === undefined || text === '' || url === undefined) return [];
    return [{ id, url, host: siteOf(new URL(url).hostname), html: decodeHtml(gunzipSync(readFileSync(join(bench, file)))), text }];
  });
}

/** The newsroom's pages. Where their names tell no host, each page is a host of its own. */
export function snippetPages(): SnippetPage[] {
  return linesOfFile(join(newsroom, 'pages.ndjson')).map((row) => snippetShape.parse(row)).map(({ id, file, with: wanted, without }) => {
    const html = decodeHtml(readFileSync(join(newsroom, file)));
    return { id, host: hostIn(html) ?? id, html, with: wanted, without };
  });
}

/** The host that a saved page names as its own. */
function hostIn(html: string): string | undefined {
  const named = /<link[^>]{0,200}rel=["']?canonical["']?[^>]{0,200}href=["']?(https?:\/\/[^"'\s>]+)/i.exec(html)?.[1] ?? /<meta[^>]{0,200}property=["']?og:url["']?[^>]{0,200}content=["']?(https?:\/\/[^"'\s>]+)/i.exec(html)?.[1];
  const host = named === undefined ? undefined : URL.parse(named)?.hostname;
  return host ? siteOf(host) : undefined;
}

/** A host without the names before the last two (three, below endings such as co.uk). */
export function siteOf(host: string): string {
  const parts = host.toLowerCase().split('.');
  const keep = parts.length > 2 && (parts.at(-2) ?? '').length <= 3 && (parts.at(-1) ?? '').length === 2 ? 3 : 2;
  return parts.slice(-keep).join('.');
}
