import type { JudgedText, Standing, Verdict } from '../../common/conversation/judge.ts';
import type { Reader } from '../../common/reader.ts';
import type { Archive, Author, Comment, Draft, Place, Viewer } from '../archive.ts';
import { entry, freshDesk, now } from './samples.ts';
import type { ContractDatabase } from './place.ts';
import { placeAll, understandAll } from './story-samples.ts';

export const lets = (): Verdict => ({ is: 'shown' });
export const holds = (): Verdict => ({ is: 'held', why: 'review' });

/** An archive with three articles, of which 1 and 2 are one story and 3 is in none, and three readers. */
export function talkDesk(database: ContractDatabase) {
  const desk = freshDesk(database);
  let clock = now;
  const reader = async (name: string): Promise<Reader> => {
    const made = await desk.archive.readers.make({ userId: name, name }, now);
    await desk.archive.edition(made).feeds.subscribe([{ feedUrl: 'https://a.example.org/feed', folder: [] }], now);
    return made;
  };
  return {
    desk,
    /** Articles 1 and 2 in one story; 3 alone. */
    async open(): Promise<{ archive: Archive; ada: Reader; bo: Reader; cy: Reader; story: Place }> {
      clock = now;
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('one'), entry('two'), entry('three')]);
      await understandAll(desk.archive);
      const [storyId = 0] = await placeAll(desk.archive, [[1, 2]]);
      return { archive: desk.archive, ada: await reader('Ada'), bo: await reader('Bo Li'), cy: await reader('Cy'), story: { storyId } };
    },
    reader,
    /** Writes a comment, a second after the one before, and gives its number. */
    async say(by: Reader | Author, text: string, more: Partial<Draft> & { judge?: (text: JudgedText, standing: Standing) => Verdict } = {}): Promise<number> {
      const { judge = lets, ...draft } = more;
      clock += 1000;
      const author = 'reader' in by ? by : { reader: by };
      const { verdict, commentId } = await desk.archive.comments.post({ author, articleId: 1, text, ...draft }, judge, clock);
      if (commentId === undefined) throw new Error(`Refused: ${JSON.stringify(verdict)}`);
      return commentId;
    },
    at: () => clock,
  };
}

/** Texts as a tree: `['a', ['b', []]]` in short: `a(b,c(d))`; stubs are `-`. */
export const outline = (comments: readonly Comment[]): string =>
  comments.map((comment) => (comment.isStub ? '-' : comment.text) + (comment.answers.length + (comment.after === undefined ? 0 : 1) === 0 ? '' : `(${outline(comment.answers)}${comment.after === undefined ? '' : '…'})`)).join(',');

export const outlineOf = async (archive: Archive, place: Place, viewer: Viewer, options = {}): Promise<string> => outline((await archive.comments.conversation(place, viewer, options)).comments);
