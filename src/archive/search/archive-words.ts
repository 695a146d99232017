import type { Engine } from '../engine.ts';
import { languageWord } from './article-words.ts';

/** More languages in one archive are rare, and every one makes a query longer. */
const MOST_LANGUAGES = 6;
/** A language with a smaller share of the articles is looked for in its plain forms only. */
const LEAST_SHARE = 0.002;
/** A language with more articles is among the commonest anyway. */
const MOST_COUNTED = 1_000_000;
/** How long the figures stay good. */
const FRESH_MS = 30_000;

/** What is known of an archive as a whole. */
export interface ArchiveWords {
  /** How many articles can be found. */
  articles: number;
  /** The languages that they were indexed in, the commonest first. */
  languages: string[];
}

/** Remembers the figures for half a minute: they change slowly and every search asks for them. */
export function archiveWordsOf(engine: Engine): () => Promise<ArchiveWords> {
  let known: { at: number; words: ArchiveWords } | undefined;
  return async () => {
    if (known !== undefined && performance.now() - known.at < FRESH_MS && known.words.articles > 500) return known.words;
    // The table says which languages there were; an article that is indexed anew, or goes, is counted right by the index alone.
    const languagesMet = await engine.read.selectFrom('search_language').select('language').orderBy('articles', 'desc').execute();
    const counted: { language: string; articles: number }[] = [];
    for (const { language } of languagesMet) counted.push({ language, articles: await engine.lookups.countWord(languageWord(language), MOST_COUNTED) });
    const rows = counted.filter(({ articles: having }) => having > 0).toSorted((a, b) => b.articles - a.articles);
    const articles = rows.reduce((sum, row) => sum + row.articles, 0);
    const languages = rows.filter((row) => row.language !== 'und' && row.articles >= articles * LEAST_SHARE).slice(0, MOST_LANGUAGES).map((row) => row.language);
    known = { at: performance.now(), words: { articles, languages } };
    return known.words;
  };
}
