// `npm run bench:understand`: what language, words, search, tags, sections, summaries, openings, answers and the check of sentences reach on the development data, beside the goals.
import { benchAsk } from './bench/understand/ask.ts';
import { benchCheck } from './bench/understand/check.ts';
import { benchEmbeddings } from './bench/understand/embeddings.ts';
import { benchLanguage } from './bench/understand/language.ts';
import { benchSearch } from './bench/understand/search.ts';
import { benchSections } from './bench/understand/sections.ts';
import { benchSentences } from './bench/understand/sentences.ts';
import { benchSummaries } from './bench/understand/summaries.ts';
import { benchTags } from './bench/understand/tags.ts';
import { benchWire } from './bench/understand/wire.ts';
import { benchWords } from './bench/understand/words.ts';

const parts = { language: benchLanguage, words: benchWords, search: benchSearch, sentences: benchSentences, tags: benchTags, sections: benchSections, summaries: benchSummaries, wire: benchWire, embeddings: benchEmbeddings, ask: benchAsk, check: benchCheck };
const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !isPart(name));
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);

for (const name of Object.keys(parts).filter(isPart)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}`);
  await parts[name]();
}
