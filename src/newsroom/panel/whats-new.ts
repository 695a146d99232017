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
  /** When the reader last looked at it; undefined where they never did. */
  lookedAt: number | undefined;
  /** Whether it was changed since then. What they saw it is then compared with, else what stood there before the last change. */
  isSince: boolean;
  /** Since when the version that it is compared with stood there. */
  before: number;
  /** When that was first seen to be another. */
  changedAt: number;
  /** How the headline was, where it changed. */
  title: string | undefined;
  changes: SentenceChange[];
}

/**
 * What was changed in an article since the reader last looked at it; where nothing was, what was changed last.
 * @returns undefined where it never changed
 */
export async function articleEdits({ articles }: Pick<PanelSources, 'articles'>, articleId: number): Promise<ArticleEdits | undefined> {
  const [article, versions, look] = await Promise.all([articles.get(articleId), articles.versions(articleId), articles.lookAt(articleId)]);
  const newestFirst = versions.toSorted((a, b) => b.seenAt - a.seenAt);
  const [last] = newestFirst;
  if (article === undefined || look === undefined || last === undefined) return undefined;
  const { lookedAt, textAt } = look;
  const isSince = lookedAt !== undefined && lookedAt < textAt;
  // Of many versions the middle ones are not kept: then the one before is the nearest to what was seen.
  const then = isSince ? (newestFirst.find(({ seenAt }) => seenAt <= lookedAt) ?? newestFirst.at(-1) ?? last) : last;
  return {
    lookedAt, isSince, before: then.seenAt, changedAt: textAt, title: then.title === article.title ? undefined : then.title,
    changes: changedSentences(htmlToText(then.html), article.text, baseLanguage(article.lang) ?? 'und'),
  };
}
