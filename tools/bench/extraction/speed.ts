import { decodeHtml, extractArticle } from '../../../src/extract/index.ts';
import { snippetPages } from '../../extraction/pages.ts';
import { figure } from '../process.ts';

const size = 170_000;
const pagesWanted = 200;

/** Extraction alone, one thread, from text to clean text, HTML and metadata, on pages of the size that news pages have. */
export function benchExtractionSpeed(): void {
  const near = snippetPages().map(({ html }) => html).sort((one, other) => Math.abs(one.length - size) - Math.abs(other.length - size)).slice(0, pagesWanted).map((html) => Buffer.from(html));
  const work = (): void => { for (const bytes of near) extractArticle(decodeHtml(bytes, 'text/html; charset=utf-8'), { url: 'https://outlet.example/news/a-story' }); };
  work();
  const rates = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return near.length / ((user + system) / 1e6);
  }).sort((one, other) => one - other);
  const average = near.reduce((sum, bytes) => sum + bytes.length, 0) / near.length / 1000;
  figure('pages, one thread, median of three', rates[1] ?? 0, 'pages/CPU-s', `goal 100; ${average.toFixed(0)} kB a page`);
}
