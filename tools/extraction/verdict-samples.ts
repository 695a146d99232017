import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeHtml } from '../../src/extract/index.ts';
import { type Line, proseOf } from '../../src/extract/content/line.ts';
import { firstMeta, type PageHead } from '../../src/extract/metadata/head.ts';
import type { PageSelection } from '../../src/extract/page-selection.ts';
import { selectPart } from '../../src/extract/read-page.ts';
import { type Evidence, evidenceOf } from '../../src/extract/verdict/evidence.ts';
import { type Features, featuresOf } from '../../src/extract/verdict/features/features.ts';
import { surveyOf } from '../../src/extract/verdict/features/survey.ts';
import { wallOf } from '../../src/extract/verdict/wall/wall.ts';
import { shared } from '../bench/process.ts';
import { foldOf, siteOf } from './host-folds.ts';
import { asVerse, bareLinks, bareText, cutShort } from './short-pages.ts';

export type SampleKind = 'article' | 'listing' | 'forum' | 'collection' | 'news';

/** One page of the development data, read with its address and without any. */
export interface Sample {
  id: string;
  kind: SampleKind;
  url: string;
  /** Pages of one site lie in one fold. */
  group: string;
  features: Features;
  bare: Features;
  /** Of articles the page cut short and a part of its text alone; of others the links alone. */
  short: readonly Features[];
  wall: string | undefined;
}

const truthShape = z.object({ id: z.string(), url: z.string().optional(), file: z.string(), type: z.enum(['article', 'listing', 'forum', 'collection']) });
const newsShape = z.object({ id: z.string(), url: z.string(), file: z.string() });

const rowsOf = (file: string): unknown[] => readFileSync(file, 'utf8').trim().split('\n').map((line): unknown => JSON.parse(line));

/**
 * Reads the development pages: articles, listings, forums and collections, and the newsroom's pages, which are articles
 * as far as they are anything: what they are is not stated, only that they hold text worth having.
 * @throws {Error} when the data is not beside the project
 */
export function verdictSamples(): Sample[] {
  const truth = join(shared, 'bench', 'extraction');
  const newsroom = join(shared, 'newsroom');
  if (!existsSync(truth) || !existsSync(newsroom)) throw new Error(`The development data is not here: ${truth} and ${newsroom}.`);
  return [
    ...rowsOf(join(truth, 'truth.ndjson')).map((row) => truthShape.parse(row)).map(({ id, url, file, type }) => sampleOf(id, type, url, decodeHtml(gunzipSync(readFileSync(join(truth, file)))))),
    ...rowsOf(join(newsroom, 'pages.ndjson')).map((row) => newsShape.parse(row)).map(({ id, url, file }) => sampleOf(id, 'news', url, decodeHtml(readFileSync(join(newsroom, file))))),
  ].filter((sample) => sample !== undefined);
}

function sampleOf(id: string, kind: SampleKind, stated: string | undefined, html: string): Sample | undefined {
  const url = stated?.startsWith('http') ? stated : 'about:blank';
  const reading = selectPart(html, url);
  if (!reading) return undefined;
  const evidence = evidenceOf(reading, reading.selection, url);
  const own = reading.head.links.get('canonical')?.[0] ?? firstMeta(reading.head, 'og:url');
  const isArticle = kind === 'article' || kind === 'news';
  return { id, kind, url, group: siteOf(url) ?? siteOf(own) ?? id, features: featuresOf(evidence), bare: featuresOf(withoutAddress(evidence)), short: isArticle ? shortened(reading, evidence.kept, id, url) : linksOnly(reading, id), wall: wallOf(evidence, surveyOf(evidence), html) };
}

/** Variants of an article with one to four paragraphs: in its site, and alone in one of three ways. */
function shortened(reading: PageSelection, kept: readonly Line[], id: string, url: string): Features[] {
  if (kept.reduce((sum, line) => sum + proseOf(line), 0) < 200) return [];
  const paragraphs = 1 + foldOf(id, 4);
  const alone = [bareText(reading.title, kept, paragraphs), bareText(undefined, kept, 1), asVerse(reading.title, kept, paragraphs)][foldOf(`${id} alone`, 3)] ?? '';
  return [[cutShort(reading.tree, kept, paragraphs), url], [alone, 'about:blank']].flatMap(([html = '', address = '']) => {
    const short = selectPart(html, address);
    return short?.selection ? [featuresOf(evidenceOf(short, short.selection, address))] : [];
  });
}

/** A listing's links alone, when they are enough for one. */
function linksOnly({ title, lines: { lines } }: PageSelection, id: string): Features[] {
  const html = bareLinks(title, lines, ['p', 'li', 'div', 'h3'][foldOf(id, 4)] ?? 'p');
  const short = selectPart(html, 'about:blank');
  return short && short.lines.lines.length > 8 ? [featuresOf(evidenceOf(short, short.selection, 'about:blank'))] : [];
}

/** The same page as if neither its address nor the one that it names were known. */
function withoutAddress(evidence: Evidence): Evidence {
  const links = new Map(evidence.head.links);
  links.delete('canonical');
  const metas = new Map(evidence.head.metas);
  metas.delete('og:url');
  const head: PageHead = { ...evidence.head, links, metas };
  return { ...evidence, url: 'about:blank', head };
}
