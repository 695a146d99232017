import type { BorneSentence, MadeBy, Passage, Told } from '../../../common/ai.ts';
import { searchTermsOf } from '../../../common/words/terms.ts';
import { createChecker } from '../../../understand/check/checker.ts';
import type { CheckPassage } from '../../../understand/check/passages.ts';
import { cleanSentences } from '../output/clean-sentence.ts';
import type { MaterialText } from './material.ts';
import type { PerformContext } from './perform-context.ts';
import { verify } from './verify.ts';

interface Limits {
  sentences: number;
  points: number;
}

interface Line extends BorneSentence {
  list: 'sentences' | 'points';
  /** Only what is `shown` is; what is `likely` or `doubtful` waits for what the model finds when it compares it with the article. */
  standing: 'shown' | 'likely' | 'doubtful' | 'dropped';
}

/** Takes what a model writes about one article, line by line, and keeps what the article bears out. */
export class Telling {
  readonly #text: MaterialText;
  readonly #limits: Limits;
  readonly #check: ReturnType<typeof createChecker>;
  readonly #taken = { sentences: 0, points: 0 };
  readonly #lines: Line[] = [];
  readonly #seen = new Set<string>();
  readonly passages: Passage[] = [];
  #refused = 0;

  constructor(text: MaterialText, limits: Limits) {
    this.#text = text;
    this.#limits = limits;
    this.#check = createChecker(text.parts.map(({ text: words }, at) => ({
      id: String(at), title: text.title, text: words, lang: text.language, ...(text.publishedAt === undefined ? {} : { publishedAt: new Date(text.publishedAt).toISOString() }),
    })));
  }

  get language(): string {
    return this.#text.language;
  }

  get sentences(): readonly BorneSentence[] {
    return this.#shown('sentences');
  }

  get points(): readonly BorneSentence[] {
    return this.#shown('points');
  }

  get dropped(): number {
    return this.#refused + this.#lines.filter(({ standing }) => standing === 'dropped').length;
  }

  /** Sentences that were found neither literally nor wanting, and wait to be verified. */
  get waiting(): number {
    return this.#waiting().length;
  }

  /** @param lists all that the model wrote so far; what was taken before is passed over */
  take(lists: { sentences: readonly string[]; points?: readonly string[] }): void {
    this.#takeList('sentences', lists.sentences);
    this.#takeList('points', lists.points ?? []);
  }

  /** Sentences that were left out elsewhere. */
  alsoDropped(count: number): void {
    this.#refused += count;
  }

  /**
   * Decides on what waits: the model compares it with the article where it can be asked, else what is likely stands and what is doubtful falls.
   * @throws {ModelProblem} when the job is stopped, or is to be tried again later
   */
  async settle(context?: PerformContext): Promise<void> {
    const waiting = this.#waiting();
    const found = context === undefined ? [] : await verify(this.#text, waiting.map(({ text, passages }) => ({ text, places: passages.flatMap((at) => this.passages[at] ?? []) })), context);
    for (const [at, line] of waiting.entries()) line.standing = (found[at] ?? (line.standing === 'likely' ? 'right' : 'wrong')) === 'right' ? 'shown' : 'dropped';
  }

  #shown(of: 'sentences' | 'points'): BorneSentence[] {
    return this.#lines.filter(({ list, standing }) => list === of && standing === 'shown').slice(0, this.#limits[of]).map(({ text, passages }) => ({ text, passages }));
  }

  #waiting(): Line[] {
    return this.#lines.filter(({ standing }) => standing === 'likely' || standing === 'doubtful');
  }

  #takeList(list: 'sentences' | 'points', lines: readonly string[]): void {
    for (const line of lines.slice(this.#taken[list])) {
      this.#taken[list] += 1;
      if (this.#taken[list] > mostLines) return;
      const { sentences, refused } = cleanSentences(line, this.#text.language);
      this.#refused += refused;
      for (const sentence of sentences) this.#takeSentence(list, sentence);
    }
  }

  #takeSentence(list: 'sentences' | 'points', text: string): void {
    const key = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
    // A few more than are shown, since some may fall.
    if (this.#seen.has(key) || this.#lines.filter((line) => line.list === list && line.standing !== 'dropped').length >= this.#limits[list] * 2) return;
    this.#seen.add(key);
    const { verdict, passages } = this.#check(text);
    const own = verdict === 'refuted' ? [] : this.#passagesOf(passages);
    this.#lines.push({ list, text, passages: own, standing: own.length === 0 || verdict === 'refuted' ? 'dropped' : verdict === 'literal' ? 'shown' : verdict });
  }

  /** The numbers of the passages that bear a sentence out; none when the article does not. */
  bearing(sentence: string): number[] {
    const { borne, passages } = this.#check(sentence);
    return borne ? this.#passagesOf(passages) : [];
  }

  #passagesOf(passages: readonly CheckPassage[]): number[] {
    return [...new Set(passages.flatMap(({ source, start, end }) => {
      const part = this.#text.parts[Number(source)];
      return part === undefined ? [] : [this.#passage(part, start, end)];
    }))];
  }

  /** @returns the number of the passage */
  #passage(part: { text: string; start: number }, start: number, end: number): number {
    const { articleId, title, source } = this.#text;
    const found = this.passages.findIndex((one) => one.start === part.start + start && one.end === part.start + end);
    if (found >= 0) return found;
    this.passages.push({ articleId, start: part.start + start, end: part.start + end, quote: part.text.slice(start, end), title, source });
    return this.passages.length - 1;
  }
}

/** A model that goes round in circles is not followed. */
const mostLines = 40;
/** Two sentences that share this much say the same. */
const sameShare = 0.6;
/** Passages shown with a sentence. */
const mostPassages = 4;

/** Puts together what was told of several articles, the best first: what one of them says already, the others only confirm. */
export function together(tellings: readonly Telling[], madeBy: MadeBy, most: Limits & { ofFirst: number }): Told {
  const passages: Passage[] = [];
  const words: { terms: Set<string>; sentence: BorneSentence; telling: Telling }[] = [];
  const add = (list: BorneSentence[], telling: Telling, { text, passages: own }: BorneSentence, limit: number): void => {
    const terms = new Set(searchTermsOf(text, telling.language));
    const move = (numbers: readonly number[]): number[] => numbers.flatMap((at) => {
      const passage = telling.passages[at];
      return passage === undefined ? [] : [passages.push(passage) - 1];
    });
    const same = words.find((other) => shared(terms, other.terms) >= sameShare);
    // Words alone do not make it the same: the article must bear out what the other one said.
    const confirming = same === undefined || same.telling === telling ? [] : telling.bearing(same.sentence.text);
    if (same !== undefined && (same.telling === telling || confirming.length > 0)) {
      if (same.sentence.passages.length < mostPassages) same.sentence.passages.push(...move(confirming.slice(0, 1)));
      return;
    }
    if (list.length >= limit) return;
    const sentence = { text, passages: move(own) };
    list.push(sentence);
    words.push({ terms, sentence, telling });
  };
  const sentences: BorneSentence[] = [];
  const points: BorneSentence[] = [];
  for (const [at, telling] of tellings.entries()) for (const one of telling.sentences.slice(0, at === 0 ? most.ofFirst : 2)) add(sentences, telling, one, most.sentences);
  for (const telling of tellings) for (const one of [...telling.sentences, ...telling.points]) if (!sentences.some(({ text }) => text === one.text)) add(points, telling, one, most.points);
  return {
    madeBy, language: tellings.find((one) => one.sentences.length > 0)?.language ?? tellings[0]?.language ?? 'und',
    sentences, ...(most.points === 0 ? {} : { points }), passages, dropped: tellings.reduce((sum, { dropped }) => sum + dropped, 0),
    ...waitingIn(tellings),
  };
}

function waitingIn(tellings: readonly Telling[]): Pick<Told, 'waiting'> {
  const waiting = tellings.reduce((sum, one) => sum + one.waiting, 0);
  return waiting === 0 ? {} : { waiting };
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : [...one].filter((term) => other.has(term)).length / smaller;
}
