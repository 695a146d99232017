// One hostile page, as `benchHostilePages` starts it.
import { argv, cpuUsage, resourceUsage, stdout } from 'node:process';
import { decodeHtml, extractArticle } from '../../../src/extract/index.ts';
import { hostilePages } from './hostile-pages.ts';

const make = hostilePages[argv[2] ?? ''];
if (make === undefined) throw new Error(`There is no hostile page ${argv[2]}.`);
const bytes = Buffer.from(make());
const before = cpuUsage();
const result = extractArticle(decodeHtml(bytes), { url: 'https://post.example.org/a' });
const { user, system } = cpuUsage(before);
const outcome = result.ok ? `an article of ${result.value.wordCount} words` : result.problem.message;
stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes: resourceUsage().maxRSS / 1000, outcome }));
