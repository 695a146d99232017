import type { ArticleCard, Edition } from '../../archive/archive.ts';
import type { AiSubject, Passage } from '../../common/ai.ts';
import { baseLanguage } from '../../common/language/base-language.ts';

/** Where the panel reads. */
export type PanelSources = Pick<Edition, 'articles' | 'stories' | 'search' | 'passages' | 'mentions'>;

/** A text that the panel reads. */
export interface SubjectText {
  card: ArticleCard;
  text: string;
  /** ISO 639-1, or `und`. */
  language: string;
  /** Came to the story after the reader last looked. */
  isNew: boolean;
  /** Key of the voice that it is. */
  voice: string;
}

export type TextSubject = Exclude<AiSubject, { kind: 'archive' }>;

/** What is asked about, and what is read for it. */
export interface SubjectTexts {
  texts: SubjectText[];
  /** The story that it is or is in. */
  storyId: number | undefined;
  /** When the reader last looked at the story. */
  seenAt: number | undefined;
}

/** The newest reports say what a story of hundreds says. */
const mostReports = 40;
const languageOf = (lang: string | undefined): string => baseLanguage(lang) ?? 'und';

/**
 * The texts of a story without its copies, the first first; of an article its own, and with `beside` those of its story after it.
 * @returns undefined where there is no such article or story
 */
export async function subjectTexts({ articles, stories }: Pick<PanelSources, 'articles' | 'stories'>, of: TextSubject, { beside = false } = {}): Promise<SubjectTexts | undefined> {
  if (of.kind === 'story') {
    const story = await stories.get(of.id);
    if (story === undefined || 'movedTo' in story) return undefined;
    const texts = story.all.filter(({ copyOf }) => copyOf === undefined).slice(-mostReports);
    return { texts: texts.map(({ card, text, isNew, voice }) => ({ card, text, language: languageOf(card.lang), isNew, voice: voice.key })), storyId: story.id, seenAt: story.seenAt };
  }
  const article = await articles.get(of.id);
  if (article === undefined) return undefined;
  const own: SubjectText = { card: article, text: article.text, language: languageOf(article.lang), isNew: false, voice: '' };
  const story = beside && article.storyId !== undefined ? await subjectTexts({ articles, stories }, { kind: 'story', id: article.storyId }) : undefined;
  return { texts: [own, ...(story?.texts ?? []).filter(({ card }) => card.id !== article.id)], storyId: article.storyId, seenAt: undefined };
}

/** A place in a text, to lead to. */
export const passageIn = ({ card, text }: Pick<SubjectText, 'card' | 'text'>, start: number, length: number): Passage =>
  ({ articleId: card.id, start, end: start + length, quote: text.slice(start, start + length), title: card.title, source: card.source.title });
