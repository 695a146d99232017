import type { Passage } from '../../common/ai.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { htmlToText } from '../../common/html/text.ts';
import { newStatements } from '../../stories/compare/new-statements.ts';
import { changedSentences, type SentenceChange } from '../../understand/versions/changed-sentences.ts';
import { type PanelSources, passageIn, subjectTexts } from './subject-texts.ts';

/** What is new in a story since the reader looked at it. */
export interface NewInStory {
  /** Undefined where they never did. */
  seenAt: number | undefined;
  /** Reports that came since, without copies. */
  reports: number;
  /** What they say that no earlier one did. */
  statements: { passage: Passage; language: string; /** Other new reports that say so. */ also: number[] }[];
}

/** @returns undefined where there is no such story */
export async function newInStory(sources: Pick<PanelSources, 'articles' | 'stories'>, storyId: number): Promise<NewInStory | undefined> {
  const read = await subjectTexts(sources, { kind: 'story', id: storyId });
  if (read === undefined) return undefined;
  const fresh = new Map(read.texts.filter(({ isNew }) => isNew).map((text) => [String(text.card.id), text]));
  const reports = read.texts.map(({ card, text, voice }) => ({ id: String(card.id), title: card.title, text, lang: card.lang, source: card.source.title, voice, publishedAt: new Date(card.sortAt).toISOString() }));
  const found = fresh.size === 0 ? [] : newStatements(reports, (id) => fresh.has(id));
  return {
    seenAt: read.seenAt,
    reports: fresh.size,
    statements: found.flatMap(({ id, text: sentence, also }) => {
      const text = fresh.get(id);
      const start = text?.text.indexOf(sentence) ?? -1;
      return text === undefined || start < 0 ? [] : [{ passage: passageIn(text, start, sentence.length), language: text.language, also: also.map(Number) }];
    }),
  };
}

/** What the publisher changed in an article. */
export interface ArticleEdits {
  /** When the version was seen that it is compared with. */
  before: number;
  /** How the headline was, where it changed. */
  title: string | undefined;
  changes: SentenceChange[];
}

/**
 * What was changed in an article since a version of it.
 * @returns undefined where nothing was
 */
export async function articleEdits({ articles }: Pick<PanelSources, 'articles'>, articleId: number): Promise<ArticleEdits | undefined> {
  const [article, versions] = await Promise.all([articles.get(articleId), articles.versions(articleId)]);
  const [before] = versions.toSorted((a, b) => b.seenAt - a.seenAt);
  if (article === undefined || before === undefined) return undefined;
  return { before: before.seenAt, title: before.title === article.title ? undefined : before.title, changes: changedSentences(htmlToText(before.html), article.text, baseLanguage(article.lang) ?? 'und') };
}
