import type { Archive, Edition } from '../../archive/archive.ts';
import type { StoryMember } from '../../archive/stories/reader-stories.ts';
import type { Reader } from '../../common/reader.ts';
import { compareReports } from '../../stories/compare/compare-reports.ts';
import type { Comparison } from '../../stories/compare/comparison.ts';
import { summarizeReports } from '../../understand/summary/summarize-reports.ts';
import { sameEventAs } from './other-event.ts';

export type { Comparison, Differing, SaidBy } from '../../stories/compare/comparison.ts';

/** What a story's reports say together, in their own sentences. */
export interface StoryTelling extends Comparison {
  /** Of the story that was read (`ReaderStories.stateOf`). */
  change: number;
  /** Language of the summary; `und` without one. */
  language: string;
  summary: TellingSentence[];
}

export interface TellingSentence {
  articleId: number;
  text: string;
}

/** Stories whose telling is kept while they do not change. */
const mostKept = 60;

/**
 * Reads stories for their pages: a summary with a source for each sentence, what reports agree on and what differs. It is worked out
 * when a story is asked for, and
 * kept until the story changes.
 */
export class StoryTeller {
  readonly #archive: Pick<Archive, 'edition'>;
  readonly #kept = new Map<string, StoryTelling>();

  constructor(archive: Pick<Archive, 'edition'>) {
    this.#archive = archive;
  }

  /**
   * @param language the reader's, ISO 639-1: the summary is in it where a report is
   * @param articleId whose event is compared; of a story by itself that of its head. What is said of another event neither agrees nor differs
   * @returns nothing where there is no such story (any more)
   */
  async tell(reader: Reader, storyId: number, language?: string, articleId?: number): Promise<StoryTelling | undefined> {
    const { stories }: Pick<Edition, 'stories'> = this.#archive.edition(reader);
    // Not everybody sees the same reports.
    const key = `${reader.id} ${storyId} ${language ?? ''} ${articleId ?? ''}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.change === (await stories.stateOf(storyId))?.change) return kept;
    const story = await stories.get(storyId);
    if (story === undefined || 'movedTo' in story) return undefined;
    const told = { change: story.change, ...tellReports(story.all, articleId ?? story.head.id, language) };
    this.#kept.delete(key);
    this.#kept.set(key, told);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    return told;
  }
}

/** What reports say together; a copy is no second voice. */
function tellReports(all: readonly StoryMember[], of: number, language: string | undefined): Omit<StoryTelling, 'change'> {
  const event = new Set(sameEventAs(of, all).map(({ card }) => String(card.id)));
  const reports = all.filter(({ copyOf }) => copyOf === undefined).map(({ card, text, voice }) => ({
    id: String(card.id), title: card.title, text, lang: card.lang, source: card.source.title, voice: voice.key, publishedAt: new Date(card.sortAt).toISOString(),
  }));
  const { sentences, language: spoken } = summarizeReports(reports, { language });
  return { ...compareReports(reports.filter(({ id }) => event.has(id))), language: spoken, summary: sentences.map(({ article, text }) => ({ articleId: Number(article), text })) };
}
