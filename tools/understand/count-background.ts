// Counts in how many of the development texts each stem and phrase stands, and writes src/understand/tags/rank/background.json:
// aggregated counts, no text. Texts: news for questions, ECB+, XQuAD passages, the news in 20 languages, Wikinews; and pages of
// the newsroom's collection but those that have publishers' tags, which are kept for measuring.
//   node tools/understand/count-background.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { extractArticle } from '../../src/extract/index.ts';
import { detectLanguage } from '../../src/understand/index.ts';
import { candidatesOf } from '../../src/understand/tags/rank/candidates.ts';
import { commonWords } from '../../src/understand/tags/rank/common-words.ts';
import { tokensOf } from '../../src/understand/tags/rank/tokens.ts';
import { root, shared } from '../bench/process.ts';
import { isThere, readLines } from '../bench/understand/data.ts';
import { taggedArticles } from './tag-data.ts';

/** In how many texts a word must stand to be kept, by language; a phrase in half as many again. */
const least: Record<string, number> = { en: 14, de: 4, fr: 3, es: 3, ru: 4 };

interface Text { lang: string; title: string; text: string }

const plain = z.object({ title: z.string().default(''), text: z.string() });

function* texts(): Generator<Text> {
  for (const file of ['ask/rtqa.dev.articles', 'stories/ecbplus.articles']) for (const text of readLines(`${file}.ndjson.gz`, plain)) yield { lang: 'en', ...text };
  for (const lang of ['en', 'de', 'ru']) for (const text of readLines(`ask/xquad.${lang}.passages.ndjson.gz`, plain)) yield { lang, ...text };
  for (const { langs } of readLines('tags/crosslang.ndjson.gz', z.object({ langs: z.record(z.string(), plain) }))) for (const [lang, text] of Object.entries(langs)) yield { lang, ...text };
  for (const text of readLines('tags/wikinews-fr.ndjson.gz', plain)) yield { lang: 'fr', ...text };
  const tagged = new Set(taggedArticles().flatMap(({ url, title }) => [url, title]));
  const pageShape = z.object({ url: z.string().default('about:blank'), file: z.string() });
  for (const line of readFileSync(join(shared, 'newsroom', 'pages.ndjson'), 'utf8').split('\n').filter((one) => one !== '')) {
    const { url, file } = pageShape.parse(JSON.parse(line));
    if (tagged.has(url)) continue;
    const read = extractArticle(readFileSync(join(shared, 'newsroom', file), 'utf8'), { url });
    if (!read.ok) continue;
    const { title, text } = read.value;
    if (text.length > 300 && !tagged.has(title ?? '')) yield { lang: detectLanguage(`${title ?? ''}\n${text.slice(0, 600)}`).lang, title: title ?? '', text };
  }
}

if (!isThere('ask')) process.exit(1);
const counts = new Map(Object.keys(least).map((lang) => [lang, { documents: 0, of: new Map<string, number>() }]));
const seen = new Set<string>();
for (const { lang, title, text } of texts()) {
  const count = counts.get(lang);
  const name = `${lang} ${title} ${text.slice(0, 100)}`;
  if (count === undefined || seen.has(name)) continue;
  seen.add(name);
  count.documents += 1;
  const tokens = tokensOf(title, text, lang);
  const phrases = candidatesOf(tokens, { ranks: commonWords(lang) }).flatMap(({ key, length }) => (length === 2 || length === 3 ? [key] : []));
  for (const key of new Set([...tokens.flatMap(({ stem }) => (stem === '' ? [] : [stem])), ...phrases])) count.of.set(key, (count.of.get(key) ?? 0) + 1);
}
const tables = Object.fromEntries([...counts].map(([lang, { documents, of }]) => {
  const powers: string[][] = [];
  for (const [key, count] of of) {
    if (count < (least[lang] ?? 4) * (key.includes(' ') ? 1.5 : 1) || key.length < 2 || key.length > 40 || key.includes('|')) continue;
    (powers[Math.round(Math.log2(count))] ??= []).push(key);
  }
  console.log(`${lang}: ${documents} texts, ${of.size} stems and phrases, ${powers.flat().length} kept`);
  return [lang, { documents, counts: Array.from(powers, (keys) => (keys ?? []).sort().join('|')) }];
}));
writeFileSync(join(root, 'src', 'understand', 'tags', 'rank', 'background.json'), `${JSON.stringify(tables)}\n`);
