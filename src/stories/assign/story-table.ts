import { bytes, doubles, words16, words32 } from '../store/growing.ts';
import { Postings } from '../store/postings.ts';
import { Probe } from '../store/probe.ts';
import { VectorArena } from '../store/vector-arena.ts';
import { termOfPacked, weightOfPacked } from '../terms/weighed.ts';
import { fading, MOST_FADING } from './score.ts';
import { settings } from './settings.ts';

/** What an article has in common with a story's reports. */
export interface Overlap {
  /** Sum of the cosines to all reports, estimated from those compared where a story has many. */
  toAll: number;
  /** The nearest reports, at most two. */
  nearest: { row: number; cosine: number }[];
}

const NONE = 0xffffffff;
const DAY_MINUTES = 24 * 60;

const daysOf = (minutes: number): number => (minutes === NONE ? Number.NaN : minutes / DAY_MINUTES);
/** Minutes since 1970, for the years 1970 to 10000; none for a time that is not known. */
const minutesOf = (days: number): number => (Number.isNaN(days) ? NONE : Math.max(0, Math.min(NONE - 1, Math.round(days * DAY_MINUTES))));

/**
 * Articles by row, and which story each is in. Everything here is a function of the articles in their order and of the story
 * that each is in now, to the last bit of every sum, however it came about: so a state that was built again decides the same.
 * A story's reports are therefore in the order of their rows, and where reports move, what was worked out of the stories they
 * leave and join is worked out again, row by row.
 *
 * Inside, stories have places, which change when old articles are forgotten; outside, numbers, which do not.
 */
export class StoryTable {
  readonly vectors = new VectorArena();
  readonly #probe = new Probe();
  readonly #postings = new Postings();
  /** The first row that is still known. */
  first = 0;
  // By article.
  readonly #storyOf = words32();
  readonly #before = words32();
  readonly #isShort = bytes();
  /** Which articles lead others to no story. */
  readonly #isAlone = bytes();
  /** Minutes since 1970. */
  readonly #times = words32();
  /** Which of an article's heaviest terms lead to its story through it: a bit each. */
  readonly #posted = words16();
  // By story.
  #numbers = words32();
  #newest = words32();
  #firsts = words32();
  #sizes = words32();
  #norms = doubles();
  #latest = words32();
  #earliest = words32();
  #nextNumber = 0;
  // By story, of one search.
  #marks = doubles();
  #markedBy = words32();
  #search = 0;

  get length(): number {
    return this.#storyOf.length;
  }

  /** @param days when it was published, in days since 1970; NaN when not known */
  add(terms: Uint32Array, { isShort, isAlone }: { isShort: boolean; isAlone: boolean }, days: number, story: number): number {
    const row = this.vectors.add(terms);
    this.#storyOf.push(story);
    this.#before.push(NONE);
    this.#isShort.push(isShort ? 1 : 0);
    this.#isAlone.push(isAlone ? 1 : 0);
    this.#times.push(minutesOf(days));
    this.#posted.push(0);
    this.#join(row, story);
    return row;
  }

  newStory(): number {
    this.#newest.push(NONE);
    this.#firsts.push(NONE);
    this.#sizes.push(0);
    this.#norms.push(0);
    this.#latest.push(NONE);
    this.#earliest.push(NONE);
    this.#marks.push(0);
    this.#markedBy.push(0);
    return this.#numbers.push(this.#nextNumber++);
  }

  storyOf(row: number): number {
    return this.#storyOf.get(row);
  }

  numberOf(story: number): number {
    return this.#numbers.get(story);
  }

  /** The place of a story by its number; undefined when there is none. */
  byNumber(number: number): number | undefined {
    let [low, high] = [0, this.#numbers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#numbers.get(middle) < number) low = middle + 1;
      else high = middle;
    }
    return low < this.#numbers.length && this.#numbers.get(low) === number ? low : undefined;
  }

  sizeOf(story: number): number {
    return this.#sizes.get(story);
  }

  firstOf(story: number): number {
    return this.#firsts.get(story);
  }

  /** Sum of the cosines of all pairs of its reports, each with itself too. */
  normOf(story: number): number {
    return this.#norms.get(story);
  }

  /** Days since 1970 of its latest report; NaN when not known. */
  latestOf(story: number): number {
    return daysOf(this.#latest.get(story));
  }

  /** Days from a story's latest report to a time after it, or from its earliest to one before (below 0); 0 in between, NaN when not known. */
  gapTo(story: number, days: number): number {
    const [earliest, latest] = [daysOf(this.#earliest.get(story)), daysOf(this.#latest.get(story))];
    if (days < earliest) return days - earliest;
    return days < latest ? 0 : days - latest;
  }

  /** When an article was published, in days since 1970; NaN when not known. */
  daysOf(row: number): number {
    return daysOf(this.#times.get(row));
  }

  isShort(row: number): boolean {
    return this.#isShort.get(row) === 1;
  }

  isAlone(row: number): boolean {
    return this.#isAlone.get(row) === 1;
  }

  /** All rows of a story, rising. */
  rowsOf(story: number): number[] {
    const rows: number[] = [];
    for (let row = this.#newest.get(story); row !== NONE; row = this.#before.get(row)) rows.push(row);
    return rows.reverse();
  }

  /** How many of a story's reports are from a row on. */
  countFrom(story: number, since: number): number {
    let count = 0;
    for (let row = this.#newest.get(story); row !== NONE && row >= since; row = this.#before.get(row)) count += 1;
    return count;
  }

  /** The reports of a story that new ones are compared with: the newest, newest first, and the first. */
  members(story: number): number[] {
    const members: number[] = [];
    for (let row = this.#newest.get(story); row !== NONE && members.length < settings.members - 1; row = this.#before.get(row)) members.push(row);
    const first = this.#firsts.get(story);
    if (first !== NONE && members.at(-1) !== first) members.push(first);
    return members;
  }

  /** @param probe holds the article; @param story has reports */
  overlap(probe: Probe, story: number): Overlap {
    const members = this.members(story);
    let sum = 0;
    let [one, other] = [{ row: NONE, cosine: -1 }, { row: NONE, cosine: -1 }];
    for (const row of members) {
      const cosine = probe.cosine(this.vectors, row);
      sum += cosine;
      if (cosine > one.cosine || (cosine === one.cosine && row < one.row)) [one, other] = [{ row, cosine }, one];
      else if (cosine > other.cosine || (cosine === other.cosine && row < other.row)) other = { row, cosine };
    }
    return { toAll: (sum / members.length) * this.#sizes.get(story), nearest: [one, other].filter(({ row }) => row !== NONE) };
  }

  /**
   * Stories that share an article's search terms.
   * @param days when it was published, in days since 1970; NaN when not known, or of no matter
   * @param fullness of the article (`Weighed`)
   * @returns at most `settings.candidates`, those with the highest marks, of equal ones the one that began later; none whose
   * mark is far below the highest
   */
  candidates(terms: Uint32Array, days: number, fullness: number, except?: number): number[] {
    const found: number[] = [];
    let steps = settings.searchSteps;
    for (const entry of terms.subarray(0, settings.searchTerms)) {
      const search = ++this.#search;
      const mark = weightOfPacked(entry) ** 2;
      let node = this.#postings.headOf(termOfPacked(entry));
      for (let count = 0; node !== 0 && count < settings.newestReports && steps > 0; node = this.#postings.nextOf(node), count++) {
        steps -= 1;
        const story = this.#storyOf.get(this.#postings.rowAt(node));
        if (this.#markedBy.get(story) === search) continue;
        this.#markedBy.set(story, search);
        const before = this.#marks.get(story);
        if (before === 0) found.push(story);
        this.#marks.set(story, before + mark);
      }
    }
    let highest = 0;
    let marked: { story: number; mark: number }[] = [];
    for (const story of found) {
      const mark = this.#marks.get(story);
      this.#marks.set(story, 0);
      if (story === except) continue;
      // Most stories share a word or two; time is counted in only where that could still be enough.
      if (mark * MOST_FADING < highest * settings.candidateShare) continue;
      const weighed = mark * fading(this.gapTo(story, days), fullness);
      highest = Math.max(highest, weighed);
      marked.push({ story, mark: weighed });
    }
    marked = marked.filter(({ mark }) => mark >= highest * settings.candidateShare);
    return marked.sort((a, b) => b.mark - a.mark || this.firstOf(b.story) - this.firstOf(a.story)).slice(0, settings.candidates).map(({ story }) => story);
  }

  /** Puts rows into another story. */
  move(rows: readonly number[], to: number): void {
    const touched = new Map([[to, this.rowsOf(to)]]);
    for (const row of rows) if (!touched.has(this.#storyOf.get(row))) touched.set(this.#storyOf.get(row), this.rowsOf(this.#storyOf.get(row)));
    for (const row of rows) this.#storyOf.set(row, to);
    this.#rebuild([...touched.keys()], [...touched.values()].flat());
  }

  /** Forgets all rows before one: stories begin with what is left of them. */
  forget(before: number): void {
    const touched = new Map<number, number[]>();
    for (let row = this.first; row < before; row++) {
      const story = this.#storyOf.get(row);
      if (!touched.has(story)) touched.set(story, this.rowsOf(story).filter((one) => one >= before));
    }
    this.first = before;
    // All postings are set anew, in order: taking single ones out of long lists would be slow, and so the memory of the old ones is free.
    this.#postings.clear();
    this.#rebuild([...touched.keys()], [...touched.values()].flat());
    this.#postings.clear();
    for (let row = before; row < this.length; row++) this.#eachPosted(row, (term) => { this.#postings.add(term, row); });
    for (const column of [this.#storyOf, this.#before, this.#isShort, this.#isAlone, this.#times, this.#posted, this.vectors]) column.forget(before);
    this.#closeUp(before);
  }

  /** Gives the places of stories without reports to others. */
  #closeUp(before: number): void {
    const places = words32();
    const [numbers, newest, firsts, sizes] = [words32(), words32(), words32(), words32()];
    const [norms, latest, earliest] = [doubles(), words32(), words32()];
    for (let story = 0; story < this.#numbers.length; story++) {
      places.push(numbers.length);
      if (this.#sizes.get(story) === 0) continue;
      numbers.push(this.#numbers.get(story));
      newest.push(this.#newest.get(story));
      firsts.push(this.#firsts.get(story));
      sizes.push(this.#sizes.get(story));
      norms.push(this.#norms.get(story));
      latest.push(this.#latest.get(story));
      earliest.push(this.#earliest.get(story));
    }
    for (let row = before; row < this.length; row++) this.#storyOf.set(row, places.get(this.#storyOf.get(row)));
    [this.#numbers, this.#newest, this.#firsts, this.#sizes, this.#norms, this.#latest, this.#earliest] = [numbers, newest, firsts, sizes, norms, latest, earliest];
    this.#marks = doubles();
    this.#markedBy = words32();
    for (let story = 0; story < numbers.length; story++) {
      this.#marks.push(0);
      this.#markedBy.push(0);
    }
    this.#search = 0;
  }

  /** Works stories out again from the rows that are in them now. */
  #rebuild(stories: readonly number[], rows: number[]): void {
    for (const row of rows) {
      this.#eachPosted(row, (term) => { this.#postings.remove(term, row); });
      this.#posted.set(row, 0);
    }
    for (const story of stories) {
      this.#newest.set(story, NONE);
      this.#firsts.set(story, NONE);
      this.#sizes.set(story, 0);
      this.#norms.set(story, 0);
      this.#latest.set(story, NONE);
      this.#earliest.set(story, NONE);
    }
    for (const row of rows.sort((a, b) => a - b)) this.#join(row, this.#storyOf.get(row));
  }

  #join(row: number, story: number): void {
    const vector = this.vectors.get(row);
    this.#probe.load(vector);
    const toAll = this.#sizes.get(story) === 0 ? 0 : this.overlap(this.#probe, story).toAll;
    // A term leads to a story through the first report that has it, and again when none of those compared has it.
    const known = new Set<number>();
    for (const member of this.members(story)) {
      for (const entry of this.vectors.get(member).subarray(0, settings.postedTerms)) if (this.#probe.weightOf(termOfPacked(entry)) > 0) known.add(termOfPacked(entry));
    }
    let posted = 0;
    for (const [at, entry] of (this.isAlone(row) ? vector.subarray(0, 0) : vector.subarray(0, settings.postedTerms)).entries()) {
      if (known.has(termOfPacked(entry))) continue;
      posted |= 1 << at;
      this.#postings.add(termOfPacked(entry), row);
    }
    this.#posted.set(row, posted >>> 0);
    this.#before.set(row, this.#newest.get(story));
    this.#newest.set(story, row);
    if (this.#firsts.get(story) === NONE) this.#firsts.set(story, row);
    this.#sizes.set(story, this.#sizes.get(story) + 1);
    this.#norms.set(story, this.#norms.get(story) + 2 * toAll + 1);
    const time = this.#times.get(row);
    if (time === NONE) return;
    const [earliest, latest] = [this.#earliest.get(story), this.#latest.get(story)];
    if (latest === NONE || time > latest) this.#latest.set(story, time);
    if (earliest === NONE || time < earliest) this.#earliest.set(story, time);
  }

  #eachPosted(row: number, tell: (term: number) => void): void {
    const posted = this.#posted.get(row);
    if (posted === 0) return;
    for (const [at, entry] of this.vectors.get(row).subarray(0, settings.postedTerms).entries()) if (((posted >>> at) & 1) === 1) tell(termOfPacked(entry));
  }
}
