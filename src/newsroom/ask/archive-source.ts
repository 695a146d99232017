import type { Edition, FoundPassage, FoundPassages } from '../../archive/archive.ts';
import { rarity } from '../../common/words/bm25.ts';
import { searchTermsOf } from '../../common/words/terms.ts';
import type { Candidate, PassageSource } from '../../understand/ask/passage-index.ts';
import { CANDIDATES } from '../../understand/ask/rank.ts';

/** What of the question an article's best passage, title and all of it have, from BM25 sums that the archive gives. */
function candidatesOf(passages: readonly FoundPassage[], termsOf: (passage: FoundPassage) => readonly string[]): Candidate[] {
  const found = new Map<number, FoundPassage[]>();
  for (const passage of passages) found.set(passage.articleId, [...(found.get(passage.articleId) ?? []), passage]);
  return [...found].flatMap(([id, own]): Candidate[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { title, url, publishedAt, source, lang } = first;
    return [{
      article: { id, title, source, language: lang, ...(url === undefined ? {} : { url }), ...(publishedAt === undefined ? {} : { publishedAt }) },
      passages: own.map((passage) => ({ text: passage.text, start: passage.start, index: passage.passageIndex, score: passage.bm25, terms: termsOf(passage) })),
      titleScore: first.titleBm25,
      coverage: 0,
      size: Math.max(...own.map(({ passageIndex }) => passageIndex)) + 1,
    }];
  });
}

/** What a reader sees, as a place to put one question to; make another for the next question. */
export function archiveSource(edition: Pick<Edition, 'passages'>, question: string): PassageSource {
  let asked: Promise<FoundPassages> | undefined;
  const found = (): Promise<FoundPassages> => (asked ??= edition.passages(question, { limit: CANDIDATES }));
  const cut = new Map<FoundPassage, readonly string[]>();
  const termsIn = (passage: FoundPassage): readonly string[] => {
    const terms = cut.get(passage) ?? searchTermsOf(passage.text, passage.lang);
    cut.set(passage, terms);
    return terms;
  };
  let near: Promise<Map<string, number>> | undefined;
  /** In how many of the passages found a word stands: the archive counts only the question's own. */
  const counts = (): Promise<Map<string, number>> => (near ??= found().then(({ passages }) => {
    const having = new Map<string, number>();
    for (const passage of passages) for (const term of new Set(termsIn(passage))) having.set(term, (having.get(term) ?? 0) + 1);
    return having;
  }));
  return {
    languages: async () => (await found()).languages,
    rarities: async (terms) => {
      const { articles, terms: known, passages } = await found();
      const ofForm = new Map(known.flatMap(({ forms, articles: having }) => forms.map((form) => [form, having] as const)));
      const local = terms.every((forms) => forms.some((form) => ofForm.has(form))) ? undefined : await counts();
      return Float64Array.from(terms, (forms) => {
        const having = forms.flatMap((form) => ofForm.get(form) ?? []).reduce((most, one) => Math.max(most, one), -1);
        if (having >= 0) return rarity(articles, having);
        return rarity(passages.length, forms.reduce((most, form) => Math.max(most, local?.get(form) ?? 0), 0));
      });
    },
    candidates: async ({ terms }, limit) => {
      const { articles, terms: known, passages } = await found();
      const ofForm = new Map(known.flatMap(({ forms, articles: having }) => forms.map((form) => [form, having] as const)));
      const weights = terms.map(({ forms }) => rarity(articles, forms.flatMap((form) => ofForm.get(form) ?? []).reduce((most, one) => Math.max(most, one), 0)));
      const all = weights.reduce((sum, weight) => sum + weight, 1e-9);
      return candidatesOf(passages, termsIn).slice(0, limit).map((candidate) => {
        const here = new Set(searchTermsOf(candidate.article.title, candidate.article.language));
        for (const { terms: own = [] } of candidate.passages) for (const term of own) here.add(term);
        const coverage = terms.reduce((sum, { forms }, at) => sum + (forms.some((form) => here.has(form)) ? (weights[at] ?? 0) : 0), 0) / all;
        return { ...candidate, coverage };
      });
    },
  };
}
