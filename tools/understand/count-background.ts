// Counts in how many of the development texts each stem and phrase stands, and how its words are used (capitals, what goes
// before), and writes src/understand/tags/rank/background.json: aggregated counts, no text. Texts: news for questions, ECB+, XQuAD passages, the news in 20 languages, Wikinews; and pages of
// the newsroom's collection but those that have publishers' tags, which are kept for measuring.
//   node tools/understand/count-background.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { extractArticle } from '../../src/extract/index.ts';
import { detectLanguage } from '../../src/understand/index.ts';
import { candidatesOf } from '../../src/understand/tags/rank/candidates.ts';
import { type Token, tokensOf } from '../../src/understand/tags/rank/tokens.ts';
import { contextsOf } from '../../src/understand/tags/words/contexts.ts';
import { stopWords } from '../../src/understand/tags/words/stop-words.ts';
import { root, shared } from '../bench/process.ts';
import { isThere, readLines } from '../bench/understand/data.ts';
import { isForTraining, sluggedArticles, taggedArticles } from './tag-data.ts';

/** In how many texts a word must stand to be kept, by language; a phrase in half as many again. */
const least: Record<string, number> = { en: 14, de: 4, fr: 3, es: 3, ru: 4 };
/** How often a word must stand anywhere for its use to be kept. */
const leastUses: Record<string, number> = { en: 40, de: 12, fr: 10, es: 10, ru: 10 };

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
interface Use { all: number; capitals: number; tells: number; nouns: number; verbs: number }

/** Of the articles with telling addresses that training does not see: in how many a stem is in title or lead, and in how many of those in the address. */
function countTold(lang: string): Map<string, { all: number; told: number }> {
  const counts = new Map<string, { all: number; told: number }>();
  for (const { title, text, keys } of lang === 'en' ? sluggedArticles().filter((article) => !isForTraining(article)) : []) {
    const slug = new Set(tokensOf('', keys[0] ?? '', lang).map(({ stem }) => stem));
    for (const stem of new Set(tokensOf(title, text, lang).slice(0, 160).map((token) => token.stem))) {
      if (stem === '') continue;
      const count = counts.get(stem) ?? { all: 0, told: 0 };
      count.all += 1;
      if (slug.has(stem)) count.told += 1;
      counts.set(stem, count);
    }
  }
  return counts;
}

/** Tenths as one digit. */
const tenth = (part: number, whole: number): string => String(Math.min(9, Math.floor((10 * part) / Math.max(1, whole))));

/** Nine where an editor takes every third; smoothed towards one in thirty. */
const toldDigit = (count: { all: number; told: number } | undefined): string => (count === undefined || count.all < 3 ? ' ' : tenth(3 * (count.told + 0.1), count.all + 3));

function countUses(tokens: readonly Token[], uses: Map<string, Use>, lang: string): void {
  const contexts = contextsOf(lang);
  for (const [at, token] of tokens.entries()) {
    if (token.stem === '' || token.line === 0) continue;
    const use = uses.get(token.stem) ?? { all: 0, capitals: 0, tells: 0, nouns: 0, verbs: 0 };
    use.all += 1;
    if (!token.opens) { use.tells += 1; if (/^\p{Lu}/u.test(token.text)) use.capitals += 1; }
    const before = tokens[at - 1]?.lower ?? '';
    if (contexts?.nouns.has(before) === true) use.nouns += 1;
    if (contexts?.verbs.has(before) === true) use.verbs += 1;
    uses.set(token.stem, use);
  }
}

const counts = new Map(Object.keys(least).map((lang) => [lang, { documents: 0, of: new Map<string, number>(), uses: new Map<string, Use>() }]));
const seen = new Set<string>();
for (const { lang, title, text } of texts()) {
  const count = counts.get(lang);
  const name = `${lang} ${title} ${text.slice(0, 100)}`;
  if (count === undefined || seen.has(name)) continue;
  seen.add(name);
  count.documents += 1;
  const tokens = tokensOf(title, text, lang);
  countUses(tokens, count.uses, lang);
  const phrases = candidatesOf(tokens, { stops: stopWords(lang) }).flatMap(({ key, length }) => (length === 2 || length === 3 ? [key] : []));
  for (const key of new Set([...tokens.flatMap(({ stem }) => (stem === '' ? [] : [stem])), ...phrases])) count.of.set(key, (count.of.get(key) ?? 0) + 1);
}
const tables = Object.fromEntries([...counts].map(([lang, { documents, of, uses }]) => {
  const powers: string[][] = [];
  for (const [key, count] of of) {
    if (count < (least[lang] ?? 4) * (key.includes(' ') ? 1.5 : 1) || key.length < 2 || key.length > 40 || key.includes('|')) continue;
    (powers[Math.round(Math.log2(count))] ??= []).push(key);
  }
  const used = [...uses].filter(([key, { all }]) => all >= (leastUses[lang] ?? 10) && key.length > 1 && key.length <= 24 && !key.includes('|') && !/\p{N}/u.test(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const told = countTold(lang);
  console.log(`${lang}: ${documents} texts, ${of.size} stems and phrases, ${powers.flat().length} kept, uses of ${used.length}`);
  return [lang, {
    documents, counts: Array.from(powers, (keys) => (keys ?? []).sort().join('|')), used: used.map(([key]) => key).join('|'),
    capitals: used.map(([, { tells, capitals }]) => tenth(capitals, tells)).join(''), nouns: used.map(([, { all, nouns }]) => tenth(nouns, all)).join(''), verbs: used.map(([, { all, verbs }]) => tenth(verbs * 2, all)).join(''),
    told: used.map(([key]) => toldDigit(told.get(key))).join('').trimEnd(),
  }];
}));
writeFileSync(join(root, 'src', 'understand', 'tags', 'rank', 'background.json'), `${JSON.stringify(tables)}\n`);
