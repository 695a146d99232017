import { DuplicateFinder, type StoryArticle, StoryStream } from '../../stories/index.ts';

type Id = string | number;

/** Articles after which stories are mended, as on the site: what follows goes where it belongs. */
const REPAIR_EVERY = 50;

/** Stories by the names that a caller gave to articles: a story is called after its first report. */
export class NamedStories {
  readonly #stream: StoryStream;
  readonly #copies: DuplicateFinder;
  /** Names of the articles from a number on. */
  #ids: Id[] = [];
  #first = 0;
  #heads = new Map<number, Id>();

  /** @param options.window articles that are remembered at most */
  constructor(options: { window?: number } = {}) {
    this.#stream = new StoryStream(options);
    this.#copies = new DuplicateFinder(options);
  }

  /** Decides on the next article, in the order of publication. @param vector as `StoryStream` takes it */
  add(id: Id, article: StoryArticle, vector?: Float32Array): { id: Id; story: Id; duplicateOf?: Id } {
    if (this.#stream.next > 0 && this.#stream.next % REPAIR_EVERY === 0) this.mend();
    const { duplicateOf, isAlone } = this.#copies.add(article);
    const { story } = this.#stream.add(article, { copyOf: duplicateOf, isAlone, vector });
    const original = duplicateOf === undefined ? undefined : this.#ids[duplicateOf - this.#first];
    const head = this.#heads.get(story) ?? id;
    this.#ids.push(id);
    this.#heads.set(story, head);
    if (this.#stream.first > this.#first) this.#forget();
    return { id, story: head, ...(original === undefined ? {} : { duplicateOf: original }) };
  }

  /** The story that the article of a number (the first is 0) is in by now; undefined when it was forgotten. */
  storyOf(article: number): number | undefined {
    return this.#stream.storyOf(article);
  }

  /** Mends the stories that have one of the latest articles; it is done by itself every fifty articles. */
  mend(): void {
    for (const { kind, rows: [row = -1], to } of this.#stream.repair(this.#stream.next - REPAIR_EVERY)) {
      const head = this.#ids[row - this.#first];
      if (kind === 'split' && head !== undefined) this.#heads.set(to, head);
    }
  }

  #forget(): void {
    this.#ids = this.#ids.slice(this.#stream.first - this.#first);
    this.#first = this.#stream.first;
    const heads = new Map<number, Id>();
    for (const row of this.#ids.keys()) {
      const story = this.#stream.storyOf(this.#first + row) ?? -1;
      const head = this.#heads.get(story);
      if (head !== undefined) heads.set(story, head);
    }
    this.#heads = heads;
  }
}
