// Counts at how many publishers each phrase is a tag: keywords of pages, and the links on them that lead to tags' pages. Writes
// src/understand/tags/rank/known-tags.json: phrases of up to three words with how many publishers have them, no address, no text.
//   node tools/understand/count-tags.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bench/process.ts';
import { isThere } from '../bench/understand/data.ts';
import { taggedFile } from './tag-data.ts';
import { isCounted, tagHosts } from './tag-hosts.ts';

if (!isThere(taggedFile)) process.exit(1);
const powers: string[][] = [];
for (const [tag, hosts] of tagHosts()) {
  if (isCounted(tag, hosts.size)) (powers[Math.floor(Math.log2(hosts.size))] ??= []).push(tag);
}
console.log(`${powers.flat().length} tags`);
writeFileSync(join(root, 'src', 'understand', 'tags', 'rank', 'known-tags.json'), `${JSON.stringify(Array.from(powers, (tags: string[] | undefined) => (tags ?? []).sort().join('|')))}\n`);
