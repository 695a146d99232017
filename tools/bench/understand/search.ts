import { z } from 'zod';
import type { Archive, IncomingEntry } from '../../../src/archive/archive.ts';
import { houseOf } from '../../../src/archive/house.ts';
import { openArchive } from '../../../src/archive/open.ts';
import { figure, folderBytes, inDataFolder, quantile } from '../process.ts';
import { isThere, readLines } from './data.ts';

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), url: z.string().optional(), date: z.string().optional() });
const questionShape = z.object({ question: z.string(), gold: z.array(z.string()), date: z.string().optional(), answers: z.array(z.string()) });

/** Goals for R@1 of issue "Understanding". */
const goals: Record<string, number> = { en: 93.8, de: 89, ru: 90, ar: 88, zh: 93, th: 91 };
const PER_DOCUMENT = 50;
const feedUrl = 'https://outlet.example.org/feed';

interface Filled {
  archive: Archive;
  named: Map<number, string>;
  /** The archive's clock. */
  present: { at: number };
  ms: number;
}

/** An archive of these texts; `named` gives the collection's name of an article. */
export async function fill(dataDir: string, articles: readonly z.infer<typeof articleShape>[], lang: string): Promise<Filled> {
  const now = Math.max(0, ...articles.map(({ date }) => timeOf(date) ?? 0)) + 86_400_000;
  const present = { at: now };
  const archive = await openArchive({ dataDir, clock: () => present.at });
  await houseOf(archive).feeds.subscribe([{ feedUrl, folder: [] }], now);
  const started = performance.now();
  for (let at = 0; at < articles.length; at += PER_DOCUMENT) {
    const entries = articles.slice(at, at + PER_DOCUMENT).map((article): IncomingEntry => entryOf(article, lang));
    await archive.desk.storeFeed({ feedId: 1, now, state: { url: feedUrl, nextFetchAt: now, errorCount: 0, gone: false }, document: { entries } });
  }
  const ms = performance.now() - started;
  const named = new Map<number, string>();
  for await (const article of houseOf(archive).articles.everything()) named.set(article.id, article.url?.split('/').at(-1) ?? '');
  return { archive, named, present, ms };
}

const timeOf = (date: string | undefined): number | undefined => (date === undefined ? undefined : Date.parse(date.replaceAll('/', '-')));

function entryOf({ id, title, text, date }: z.infer<typeof articleShape>, lang: string): IncomingEntry {
  const url = `https://outlet.example.org/${id}`;
  const html = text.split(/\n+/).map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n');
  return {
    keys: { id, link: url, content: id }, revision: id, wantsPage: false,
    article: { url, canonicalUrl: url, title, text, html, excerpt: text.slice(0, 280), wordCount: text.split(' ').length, origin: 'feed', originReason: 'The feed gives the full text.', categories: [], enclosures: [], lang, publishedAt: timeOf(date) },
  };
}

/** The collection's names of the articles found, best first. */
export type Ask = (archive: Archive, question: string, askedAt?: number) => Promise<number[]>;
const byPassages: Ask = async (archive, question, askedAt) => [...new Set((await houseOf(archive).passages(question, askedAt === undefined ? {} : { askedAt })).passages.map(({ articleId }) => articleId))];
const byWords: Ask = async (archive, question) => (await houseOf(archive).search(question)).hits.map(({ card }) => card.id);

interface Reached { first: number; five: number; mrr: number; all: number; times: number[] }

export async function ask({ archive, named, present }: Filled, questions: readonly z.infer<typeof questionShape>[], how: Ask): Promise<Reached> {
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { question, gold, date } of questions) {
    const askedAt = timeOf(date);
    present.at = askedAt ?? present.at;
    const started = performance.now();
    const found = await how(archive, question, askedAt);
    times.push(performance.now() - started);
    ranks.push(found.findIndex((id) => gold.includes(named.get(id) ?? '')));
  }
  const share = (fits: (rank: number) => boolean): number => (100 * ranks.filter((rank) => rank >= 0 && fits(rank)).length) / ranks.length;
  const mrr = (100 * ranks.reduce((sum, rank) => sum + (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0), 0)) / ranks.length;
  return { first: share((rank) => rank === 0), five: share((rank) => rank < 5), all: share(() => true), mrr, times };
}

const clock = (times: readonly number[]): string => `%  ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)}`;

/** What search through a real archive finds on the development data, and what it costs. */
export async function benchSearch(): Promise<void> {
  if (!isThere('ask')) return;
  const articles = readLines('ask/rtqa.dev.articles.ndjson.gz', articleShape);
  const questions = readLines('ask/rtqa.dev.questions.ndjson.gz', questionShape);
  await inDataFolder(async (dataDir) => {
    const filled = await fill(dataDir, articles, 'en');
    for (const [name, how] of [['passages', byPassages], ['search page', byWords]] as const) {
      const { first, five, mrr, all, times } = await ask(filled, questions, how);
      figure(`news questions, ${name}: article in first 5`, five, clock(times), 'goal 92');
      figure(`news questions, ${name}: MRR`, mrr, `   first ${first.toFixed(1)}, anywhere ${all.toFixed(1)}`, 'goal 84');
    }
    await filled.archive.close();
    figure('stored, searchable', filled.ms / articles.length, 'ms an article');
    figure('disk', folderBytes(dataDir) / articles.length, 'bytes an article');
  });
  for (const [language, goal] of Object.entries(goals)) {
    await inDataFolder(async (dataDir) => {
      const passages = readLines(`ask/xquad.${language}.passages.ndjson.gz`, articleShape);
      const filled = await fill(dataDir, passages.map((passage) => ({ ...passage, title: '' })), language);
      const { first, times } = await ask(filled, readLines(`ask/xquad.${language}.questions.ndjson.gz`, questionShape), byPassages);
      figure(`${language}: right passage first`, first, clock(times), `goal ${goal}`);
      await filled.archive.close();
    });
  }
}
