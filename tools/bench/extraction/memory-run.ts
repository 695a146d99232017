// One process, 1,000 pages, as `benchExtractionMemory` starts it: prints the resident memory in MB as it goes.
import { readFileSync } from 'node:fs';
import { argv, memoryUsage, stdout } from 'node:process';
import { z } from 'zod';
import { decodeHtml, extractArticle } from '../../../src/extract/index.ts';

const files = z.array(z.string()).parse(JSON.parse(readFileSync(argv[2] ?? '', 'utf8')));
for (let at = 1; at <= 1000; at++) {
  const file = files[at % files.length];
  if (file !== undefined) extractArticle(decodeHtml(readFileSync(file)), { url: `https://outlet.example/${at}` });
  if (at % 250 === 0) stdout.write(`${at} ${(memoryUsage.rss() / 1e6).toFixed(0)}\n`);
}
