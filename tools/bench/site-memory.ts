import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { siteOf, type SiteKnowledge, type SiteLines } from '../../src/common/site.ts';
import { decodeHtml, extractArticle, learnSite } from '../../src/extract/index.ts';
import { figure, shared } from './process.ts';

const truthShape = z.object({ file: z.string(), type: z.string(), url: z.string().optional(), text: z.string().optional() });
const newsShape = z.object({ id: z.string(), file: z.string() });
const wire = 33;

interface Page {
  html: string;
  url: string;
  text: string;
  lines: SiteLines;
}

function read(html: string, url: string): Page[] {
  const found = extractArticle(html, { url, site: { pages: 0, lines: new Map() } });
  return found.ok && found.value.siteLines !== undefined ? [{ html, url, text: found.value.text, lines: found.value.siteLines }] : [];
}

/** Lines of a page's text that go once so much is known of its site. */
function gone({ html, url, text }: Page, site: SiteKnowledge): string[] {
  const found = extractArticle(html, { url, site });
  const left = new Set(found.ok ? found.value.text.split(/\n+/) : []);
  return text.split(/\n+/).filter((line) => !left.has(line));
}

/** As if each of the other pages stood for five: there are few hosts with many pages, and many with two. */
const fivefold = ({ pages, lines }: SiteKnowledge): SiteKnowledge => ({ pages: pages * 5, lines: new Map([...lines].map(([key, count]) => [key, count * 5])) });
const words = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What the memory of sites takes out, right or wrong, on real pages. */
export async function benchSiteMemory(): Promise<void> {
  const truth = join(shared, 'bench', 'extraction', 'truth.ndjson');
  if (!existsSync(truth)) return console.log(`not measured: ${truth} is not here`);
  const hosts = new Map<string, (Page & { truth: string | undefined })[]>();
  for (const line of readFileSync(truth, 'utf8').trim().split('\n')) {
    const { file, type, url, text } = truthShape.parse(JSON.parse(line));
    if (url === undefined) continue;
    const pages = read(decodeHtml(gunzipSync(readFileSync(join(shared, 'bench', 'extraction', file)))), url);
    hosts.set(siteOf(url), [...(hosts.get(siteOf(url)) ?? []), ...pages.map((page) => ({ ...page, truth: type === 'article' ? text : undefined }))]);
  }
  let [judged, right, wrong] = [0, 0, 0];
  for (const pages of hosts.values()) {
    if (pages.length < 2) continue;
    for (const page of pages) {
      if (page.truth === undefined) continue;
      judged++;
      // Twice, so that what stands on one other page counts.
      const others = pages.filter((other) => other !== page).map((other) => other.lines);
      const known = learnSite(others.flatMap((lines) => [lines, { ...lines, title: lines.title + 1 }]));
      for (const line of gone(page, fivefold({ pages: known.pages / 2, lines: new Map([...known.lines].map(([key, count]) => [key, count / 2])) }))) {
        if (words(page.truth).includes(words(line))) wrong++;
        else right++;
      }
    }
  }
  console.log(`${judged} development articles whose host has others, each of these counted as five: ${right + wrong} lines go`);
  figure('of them not in the true text', right, 'lines');
  figure('of them in the true text', wrong, 'lines');

  const newsroom = join(shared, 'newsroom', 'pages.ndjson');
  const news = readFileSync(newsroom, 'utf8').trim().split('\n').map((line) => newsShape.parse(JSON.parse(line)));
  let [pagesRead, lines] = [0, 0];
  for (let at = 0; at < news.length; at += wire) {
    const pages = news.slice(at, at + wire).flatMap(({ id, file }) => read(decodeHtml(readFileSync(join(shared, 'newsroom', file))), `https://outlet.example/${encodeURIComponent(id)}`));
    for (const page of pages) {
      pagesRead++;
      lines += gone(page, learnSite(pages.filter((other) => other !== page).map((other) => other.lines))).length;
    }
  }
  figure(`lines of ${pagesRead} newsroom pages that go, 33 a host`, lines, 'lines', '0: the hosts are not real');
}
