import type { AiSubject, Passage, Told } from '../../common/ai.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { type Answer, ask } from '../../understand/ask/ask.ts';
import { askTexts } from '../../understand/ask/ask-texts.ts';
import { questionLanguage } from '../../understand/ask/question-language.ts';
import type { Closeness } from '../../understand/ask/rank.ts';
import { archiveSource } from '../ask/archive-source.ts';
import { type PanelSources, subjectTexts } from './subject-texts.ts';

/** A question and what the articles say to it, in their own words. */
export interface Asked {
  /** Without sentences where they do not say. */
  answer: Told;
  /** What is nearest to the question where they do not say. */
  nearest: Passage[];
}

export interface AskSettings {
  now: number;
  /** The reader's languages, ISO 639-1: questions are likely in one of them. */
  languages: readonly string[];
  /** Embeddings, where there are any, for a question in a language. */
  closeness?: ((language: string) => Closeness) | undefined;
}

/** What is near is shown as a hint, so two of it are enough. */
const mostNearest = 2;
const longestHint = 280;

/** @returns undefined where there is no such article or story */
export async function askSubject(sources: PanelSources, of: AiSubject, question: string, { now, languages, closeness }: AskSettings): Promise<Asked | undefined> {
  if (of.kind === 'archive') {
    const source = archiveSource(sources, question);
    const language = questionLanguage(question, [...languages, ...await source.languages()]);
    const found = await ask(source, question, { language, askedAt: now, passages: mostNearest, closeness: closeness?.(language) });
    const ids = [...found.citations, ...found.passages].map(({ id }) => Number(id));
    const outlets = new Map((await Promise.all([...new Set(ids)].map(async (id) => [id, await sources.articles.get(id)] as const))).map(([id, article]) => [id, article?.source.title ?? '']));
    return asked(found, language, outlets);
  }
  const read = await subjectTexts(sources, of);
  if (read === undefined) return undefined;
  const spoken = read.texts.map((text) => text.language);
  const language = questionLanguage(question, [...new Set([...spoken, ...languages])]);
  const texts = read.texts.map(({ card, text, language: own }) => ({ id: card.id, title: card.title, text, language: own, publishedAt: card.sortAt, source: card.source.title }));
  return asked(await askTexts(texts, question, { language, askedAt: now }), language, new Map(texts.map(({ id, source }) => [id, source])));
}

function asked({ answer, citations, passages }: Answer, language: string, outlets: ReadonlyMap<number, string>): Asked {
  const place = (id: string | number, title: string, quote: string, start: number): Passage =>
    ({ articleId: Number(id), start, end: start < 0 ? -1 : start + quote.length, quote, title, source: outlets.get(Number(id)) ?? '' });
  const cited = citations.map(({ id, title, quote, start }) => place(id, title, quote, start));
  return {
    answer: { madeBy: { kind: 'extract' }, language: baseLanguage(language) ?? language, sentences: answer === null ? [] : [{ text: answer, passages: cited.map((_, at) => at) }], passages: cited, dropped: 0 },
    nearest: answer === null ? passages.filter(({ text }) => text !== '').map(({ id, title, text, start }) => place(id, title, hint(text), start)) : [],
  };
}

/** The beginning of a passage, whole words. */
const hint = (text: string): string => (text.length <= longestHint ? text : text.slice(0, text.lastIndexOf(' ', longestHint)));
