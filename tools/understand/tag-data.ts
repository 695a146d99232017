import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemmer } from '@orama/stemmers/english';
import { z } from 'zod';
import { seeded } from '../../e2e/support/random.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { shared } from '../bench/process.ts';
import { readLines } from '../bench/understand/data.ts';

const lineShape = z.object({ id: z.string(), lang: z.string(), url: z.string(), title: z.string(), text: z.string(), keys: z.array(z.string()) });

/** An article with the tags that its publisher gave it. */
export type TaggedArticle = z.infer<typeof lineShape>;

export const taggedFile = 'tags/publisher.ndjson.gz';

export const taggedArticles = (): TaggedArticle[] => readLines(taggedFile, lineShape);

/**
 * A phrase as scorers compare it: NFKC, lower case, words only, English stems (the publishers' scorer has Porter's first
 * algorithm, this is his second).
 */
export const normalPhrase = (phrase: string): string =>
  phrase.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '').map((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word)).join(' ');

/** Mean of F1 of the first `k` tags over articles, 0 to 1; a short list is not helped (the divisor stays `k`). */
export function meanF1(pairs: readonly { gold: readonly string[]; found: readonly string[] }[], k: number): number {
  const scores = pairs.map(({ gold, found }) => {
    const wanted = new Set(gold.map(normalPhrase).filter((key) => key !== ''));
    const hits = [...new Set(found.map(normalPhrase))].slice(0, k).filter((key) => wanted.has(key)).length;
    return hits === 0 ? 0 : (2 * (hits / k) * (hits / wanted.size)) / (hits / k + hits / wanted.size);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

const pageShape = z.object({ id: z.string(), url: z.string().default('about:blank'), file: z.string() });

/** Pages of the newsroom's collection outside the benchmark that have keywords of their own. */
export function taggedPages(): TaggedArticle[] {
  const measured = new Set(taggedArticles().flatMap(({ url, title }) => [url, title]));
  return readFileSync(join(shared, 'newsroom', 'pages.ndjson'), 'utf8').split('\n').filter((line) => line !== '').flatMap((line) => {
    const { id, url, file } = pageShape.parse(JSON.parse(line));
    if (measured.has(url)) return [];
    const read = extractArticle(readFileSync(join(shared, 'newsroom', file), 'utf8'), { url });
    if (!read.ok) return [];
    const { title, text, keywords, lang } = read.value;
    if (title === undefined || measured.has(title) || keywords.length === 0 || text.length < 400) return [];
    return [{ id, url, lang: lang ?? '', title, text, keys: keywords }];
  });
}

/** Half of the articles with telling addresses is for training, the other for the background's counts. */
export const isForTraining = ({ id }: { id: string }): boolean => seeded(id)() < 0.5;

const sluggedShape = z.object({ id: z.string(), url: z.string(), title: z.string(), text: z.string() });

/** English news whose address has a few words that an editor chose ("swiss-interest-rates"); `keys` has them as one phrase. */
export const sluggedArticles = (): TaggedArticle[] => readLines('ask/rtqa.dev.articles.ndjson.gz', sluggedShape).flatMap((article) => {
  const parts = article.url.replace(/[?#].*/, '').split('/').slice(3).map((part) => part.replace(/\.[a-z]{3,5}$/, ''));
  const slug = parts.reduce((best, part) => (part.split('-').length > best.split('-').length ? part : best), '');
  const words = slug.split('-').filter((word) => word.length > 1 && !/\d{3}/.test(word));
  return words.length < 2 || words.length > 5 ? [] : [{ ...article, lang: 'en', keys: [words.join(' ')] }];
});
