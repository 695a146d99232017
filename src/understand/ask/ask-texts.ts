import { rarity } from '../../common/words/bm25.ts';
import { backgroundFrequencies } from '../tags/rank/background.ts';
import { type Answer, ask } from './ask.ts';
import { type AskableArticle, PassageIndex } from './passage-index.ts';
import { readQuestion } from './question.ts';
import { searchTermsOf } from '../../common/words/terms.ts';

/** Words that stand in more of all news than this ("say", "people") are not asked for. */
const common = 0.12;
/** The part of the question's telling words that the answer, the sentences around it and the title must have. */
const enough = 0.6;
/** Characters around an answer that belong to it. */
const around = 240;

/** An index of so few texts that they cannot tell which words are rare: all news tells it. */
class FewTexts extends PassageIndex {
  override rarities(terms: readonly (readonly string[])[]): Float64Array {
    const own = super.rarities(terms);
    const background = backgroundFrequencies(this.languages()[0] ?? 'und');
    return background === undefined ? own : Float64Array.from(terms, (forms) => rarity(background.documents, Math.max(...forms.map((form) => background.of(form)))));
  }
}

/**
 * Answers a question from one article or the reports of one story, in their own words, or says that they do not say.
 * What a question asks for must stand there: the trained verdict alone would take the nearest sentence for an answer, since all of them
 * are about the same.
 */
export async function askTexts(texts: readonly AskableArticle[], text: string, { language, askedAt }: { language: string; askedAt?: number | undefined }): Promise<Answer> {
  const index = new FewTexts();
  for (const one of texts) index.add(one);
  const found = await ask(index, text, { language, askedAt, passages: 4 });
  const [first] = found.citations;
  if (first === undefined) return found;
  const article = texts.find(({ id }) => id === first.id);
  const place = article === undefined || first.start < 0 ? '' : article.text.slice(Math.max(0, first.start - around), first.start + first.quote.length + around);
  const here = new Set([first.quote, place, article?.title ?? ''].flatMap((part) => searchTermsOf(part, article?.language ?? language)));
  const question = readQuestion(text, { language, languages: index.languages() });
  const background = backgroundFrequencies(language);
  const telling = question.terms.filter(({ forms }) => background === undefined || Math.max(...forms.map((form) => background.of(form))) < common * background.documents);
  const held = telling.filter(({ forms }) => forms.some((form) => here.has(form))).length;
  return telling.length === 0 || held >= enough * telling.length ? found : { ...found, answer: null, citations: [] };
}
