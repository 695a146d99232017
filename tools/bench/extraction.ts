import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeHtml, extractArticle } from '../../src/extract/index.ts';
import { figure, shared } from './process.ts';

const pageShape = z.object({ id: z.string(), file: z.string() });

/** Extraction alone, one thread: bytes to clean text, HTML and metadata; and how good it is, by the snippets' scorer. */
export async function benchExtraction(): Promise<void> {
  const newsroom = join(shared, 'newsroom');
  if (!existsSync(newsroom)) return console.log(`not measured: ${newsroom} is not here`);
  const pages = readFileSync(join(newsroom, 'pages.ndjson'), 'utf8').trim().split('\n').map((line) => pageShape.parse(JSON.parse(line)));
  const documents = pages.map(({ id, file }) => ({ id, bytes: readFileSync(join(newsroom, file)) }));
  const work = (): string[] => documents.map(({ id, bytes }) => {
    const found = extractArticle(decodeHtml(bytes), { url: `https://outlet.example/${encodeURIComponent(id)}` });
    return JSON.stringify({ id, text: found.ok ? found.value.text : '' });
  });
  work();
  const before = process.cpuUsage();
  const lines = work();
  const { user, system } = process.cpuUsage(before);
  figure('extraction, one thread', documents.length / ((user + system) / 1e6), 'pages/CPU-s', '145 kB a page');

  const folder = mkdtempSync(join(tmpdir(), 'dateline-extraction-'));
  const file = join(folder, 'found.ndjson');
  writeFileSync(file, lines.join('\n'));
  const scored = spawnSync('python3', [join(shared, 'bench', 'extraction', 'score.py'), join(newsroom, 'pages.ndjson'), file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  console.log(scored.status === 0 ? scored.stdout.trim().split('\n').at(-1) : `not scored: ${scored.stderr}`);
}
