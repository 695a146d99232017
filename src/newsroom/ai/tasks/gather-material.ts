import type { ArticlePage, Edition, StoryMember } from '../../../archive/archive.ts';
import type { AiTask } from '../../../common/ai.ts';
import { baseLanguage } from '../../../common/language/base-language.ts';
import { PassageIndex, type PassageSource } from '../../../understand/ask/passage-index.ts';
import { readQuestion } from '../../../understand/ask/question.ts';
import { rankArticles } from '../../../understand/ask/rank.ts';
import { archiveSource } from '../../ask/archive-source.ts';
import { tokensOf } from './cut-text.ts';
import type { Material, MaterialText } from './material.ts';

/** What a reader sees of the archive. */
export type Readable = Pick<Edition, 'articles' | 'stories' | 'passages'>;

/** Reports of a story that are read, and articles that a question is put to. */
const mostReports = 5;
const mostAsked = 5;
export const mostTitles = 60;
const mostParagraphs = 120;
/** An article up to here is read as a whole for an answer; of a longer one the passages that bear on the question. */
const wholeTokens = 1600;
/** Passages of one article that the model reads. */
const mostPassages = 4;

/**
 * Reads from the archive what a task is made from, as far as the reader may see it.
 * @returns nothing where there is nothing (any more), or not for this reader
 */
export async function gatherMaterial(task: AiTask, readable: Readable, now: number): Promise<Material | undefined> {
  switch (task.kind) {
    case 'summary': return texts(await wholeTexts(task.of, task.language, readable));
    case 'ask': {
      if (task.of.kind === 'archive') return { kind: 'texts', texts: await fromArchive(task.question, task.language, readable, now) };
      return texts(await bearing(await wholeTexts(task.of, task.language, readable), task.question, task.language, now));
    }
    case 'translate-article': {
      const article = await readable.articles.get(task.articleId);
      if (article === undefined) return undefined;
      const language = baseLanguage(article.lang);
      const paragraphs = [article.title, ...article.text.split(/\n{2,}/)].map((text) => text.trim()).filter((text) => text !== '').slice(0, mostParagraphs);
      return { kind: 'pieces', pieces: paragraphs.map((text) => ({ articleId: article.id, text, ...(language === undefined ? {} : { language }) })) };
    }
    case 'translate-titles': {
      const articles = await Promise.all([...new Set(task.articleIds)].slice(0, mostTitles).map((id) => readable.articles.get(id)));
      const pieces = articles.flatMap((article) => {
        const language = baseLanguage(article?.lang);
        return article === undefined ? [] : [{ articleId: article.id, text: article.title, ...(language === undefined ? {} : { language }) }];
      });
      return pieces.length === 0 ? undefined : { kind: 'pieces', pieces };
    }
  }
}

const texts = (found: MaterialText[]): Material | undefined => (found.length === 0 ? undefined : { kind: 'texts', texts: found });

async function wholeTexts(of: { kind: 'article' | 'story'; id: number }, language: string | undefined, { articles, stories }: Readable): Promise<MaterialText[]> {
  if (of.kind === 'article') {
    const article = await articles.get(of.id);
    return article === undefined || article.text.trim() === '' ? [] : [ofArticle(article)];
  }
  const story = await stories.get(of.id);
  if (story === undefined || 'movedTo' in story) return [];
  return leading(story.all, story.head.id, language).map(({ card, text }) => ofArticle({ ...card, text }));
}

const ofArticle = ({ id, title, source, lang, publishedAt, text }: Pick<ArticlePage, 'id' | 'title' | 'source' | 'lang' | 'publishedAt' | 'text'>): MaterialText =>
  ({ articleId: id, title, source: source.title, language: baseLanguage(lang) ?? 'und', ...(publishedAt === undefined ? {} : { publishedAt }), parts: [{ text, start: 0 }] });

/** The reports that a story is told from: the head first, no copies, one of each voice, those in the reader's language before others. */
function leading(all: readonly StoryMember[], headId: number, language: string | undefined): StoryMember[] {
  const own = all.filter(({ copyOf, text }) => copyOf === undefined && text.trim() !== '');
  const rank = ({ card }: StoryMember): number => (language === undefined || baseLanguage(card.lang) === language ? 0 : 2) + (card.id === headId ? 0 : 1);
  const chosen = new Map<string, StoryMember>();
  for (const member of own.toSorted((a, b) => rank(a) - rank(b) || b.card.sortAt - a.card.sortAt)) if (!chosen.has(member.voice.key)) chosen.set(member.voice.key, member);
  return [...chosen.values()].slice(0, mostReports);
}

/** Of texts those, and of long ones the passages, that a question is put to. */
async function bearing(all: readonly MaterialText[], question: string, language: string | undefined, now: number): Promise<MaterialText[]> {
  const isShort = (text: MaterialText): boolean => tokensOf(text.parts[0]?.text ?? '') <= wholeTokens;
  if (all.length === 1 && all.every(isShort)) return [...all];
  const index = new PassageIndex();
  for (const { articleId, title, source, language: lang, publishedAt, parts } of all) index.add({ id: articleId, title, source, language: lang, text: parts[0]?.text ?? '', ...(publishedAt === undefined ? {} : { publishedAt }) });
  const ranked = await ranking(index, question, language ?? all[0]?.language ?? 'en', now);
  const places = new Map(ranked.map(({ articleId }, at) => [articleId, at]));
  return all.flatMap((text): MaterialText[] => {
    const found = ranked[places.get(text.articleId) ?? -1];
    if (found === undefined) return isShort(text) && all.length <= mostAsked ? [text] : [];
    return [isShort(text) ? text : { ...text, parts: found.parts }];
  }).toSorted((a, b) => (places.get(a.articleId) ?? Infinity) - (places.get(b.articleId) ?? Infinity)).slice(0, mostAsked);
}

async function fromArchive(question: string, language: string | undefined, readable: Readable, now: number): Promise<MaterialText[]> {
  const source = archiveSource(readable, question);
  return (await ranking(source, question, language ?? (await source.languages())[0] ?? 'en', now)).slice(0, mostAsked);
}

/** The articles that a question fits best, each with its passages that do, in their order. */
async function ranking(source: PassageSource, text: string, language: string, now: number): Promise<MaterialText[]> {
  const question = readQuestion(text, { language, languages: await source.languages(), askedAt: now });
  const { ranked } = await rankArticles(question, source);
  return ranked.map(({ article, passages }) => ({
    articleId: Number(article.id), title: article.title, source: article.source ?? '', language: article.language, ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
    parts: passages.slice(0, mostPassages).toSorted((a, b) => a.start - b.start).map(({ text: words, start }) => ({ text: words, start })),
  }));
}
