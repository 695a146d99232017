import type { AiSubject } from '../../common/ai.ts';
import type { Reader } from '../../common/reader.ts';
import type { NewsroomContext } from '../context.ts';
import { closenessIn } from '../ask/closeness.ts';
import { type Asked, askSubject } from './ask.ts';
import { type DatedEvent, datedEvents } from './events.ts';
import { type Explained, explainSubject, type NameInNews, nameInNews } from './explain.ts';
import type { TextSubject } from './subject-texts.ts';
import { type ArticleEdits, articleEdits, type NewInStory, newInStory } from './whats-new.ts';

/** What the panel of article and story pages asks for, all of it from the own words of articles that the reader sees. Each is worked out when asked for. */
export interface PanelDoor {
  /**
   * Answers from one article, the reports of a story, or everything.
   * @param languages the reader's, ISO 639-1
   * @returns undefined where there is no such article or story
   */
  askPanel(reader: Reader, of: AiSubject, question: string, languages: readonly string[]): Promise<Asked | undefined>;
  /** Who and what the names of a text are. */
  explain(reader: Reader, of: TextSubject): Promise<Explained[] | undefined>;
  /** What there is of a name in all articles. */
  explainName(reader: Reader, name: string): Promise<NameInNews>;
  /** What the texts say of days that they name. */
  datedEvents(reader: Reader, of: TextSubject): Promise<DatedEvent[] | undefined>;
  newInStory(reader: Reader, storyId: number): Promise<NewInStory | undefined>;
  articleEdits(reader: Reader, articleId: number): Promise<ArticleEdits | undefined>;
}

export function createPanelDoor({ archive, embedding, clock }: Pick<NewsroomContext, 'archive' | 'embedding' | 'clock'>): PanelDoor {
  return {
    askPanel: (reader, of, question, languages) => askSubject(archive.edition(reader), of, question, { now: clock(), languages, closeness: embedding.isOn ? (language) => closenessIn({ archive, embedding }, language) : undefined }),
    explain: (reader, of) => explainSubject(archive.edition(reader), of),
    explainName: (reader, name) => nameInNews(archive.edition(reader), name),
    datedEvents: (reader, of) => datedEvents(archive.edition(reader), of),
    newInStory: (reader, storyId) => newInStory(archive.edition(reader), storyId),
    articleEdits: (reader, articleId) => articleEdits(archive.edition(reader), articleId),
  };
}
