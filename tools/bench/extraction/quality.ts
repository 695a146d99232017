import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractArticle } from '../../../src/extract/index.ts';
import { articlePages, snippetPages } from '../../extraction/pages.ts';
import { shared } from '../process.ts';

/** What a scorer says of the texts that the program finds, as it is installed. */
function scored(name: string, script: string, truth: string, rows: readonly { id: string; text: string }[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-extraction-'));
  const file = join(folder, 'found.ndjson');
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const run = spawnSync('python3', [join(shared, 'bench', 'extraction', script), truth, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  console.log(`${name}\n  ${run.status === 0 ? run.stdout.trim().split('\n').at(-1) : `not scored: ${run.stderr}`}`);
}

/** The texts of both development sets, whole program, model trained on them; for unseen hosts see the model's training log. */
export function benchExtractionQuality(): void {
  const textOf = (html: string, url: string): string => {
    const found = extractArticle(html, { url });
    return found.ok ? found.value.text : '';
  };
  scored('newsroom snippets (goal F 0.930)', 'score.py', join(shared, 'newsroom', 'pages.ndjson'), snippetPages().map(({ id, html }) => ({ id, text: textOf(html, `https://outlet.example/${encodeURIComponent(id)}`) })));
  scored('development articles, shingles', 'shingles.py', join(shared, 'bench', 'extraction', 'truth.ndjson'), articlePages().map(({ id, html, url }) => ({ id, text: textOf(html, url) })));
}
