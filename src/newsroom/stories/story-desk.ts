import type { Archive } from '../../archive/archive.ts';
import type { StoryClaim } from '../../archive/stories/shelf.ts';
import type { Clock } from '../../common/clock.ts';
import type { Log } from '../../common/log.ts';
import { storyFacts } from '../../stories/rank/story-facts.ts';
import { UNDERSTANDING_VERSION } from '../understanding/version.ts';
import { firstNeeded } from './first-needed.ts';
import { readRepaired, type Repaired, writeRepaired } from './repaired.ts';
import type { Decision, StoryMemory } from './story-memory.ts';
import { Turns } from './turns.ts';
import { Voices } from './voices.ts';
import type { WithVectors } from './with-vectors.ts';

export interface StoryDeskOptions {
  archive: Archive;
  log: Log;
  clock: Clock;
  /** Where the operator's file of owners is. */
  dataDir: string;
  /** Whether short articles get vectors, which are waited for. */
  hasVectors?: boolean;
  /** For tests: another version of understanding, or a smaller memory. */
  version?: number;
  window?: number;
  leastRemembered?: number;
}

export interface StoryRun {
  /** Articles that were first seen within this time wait for each other; 60 s. */
  patienceMs?: number;
  /** Everything is done now: recent stories are looked at again, and all that changed get their links, however long it takes. */
  thorough?: boolean;
}

const DAY_MS = 24 * 3_600_000;
/** Articles that are stored together. */
const BATCH = 50;
const LEASE_MS = 5 * 60_000;
const PATIENCE_MS = 60_000;
/** What came earlier, before there were stories, is read, searched and shown, but put into no story. */
export const WINDOW_MS = 60 * DAY_MS;
/** So many articles are remembered however old they are: few do not tell which words are rare. */
const LEAST_REMEMBERED = 20_000;
/** Recent stories are looked at again after so many articles; after fewer, when so long went by. */
const REPAIR_AFTER = 50;
const REPAIR_PAUSE_MS = 3 * 60_000;
/** The memory of an archive in which nothing happens is given back. */
const IDLE_MS = 3_600_000;
/** Finding what is related to stories goes on for so long at a time. */
const LINKING_MS = 3_000;
const PAGE = 500;

/**
 * Puts articles that were understood into stories, in the order of their publication, and looks at recent stories again. What is
 * left to do, and what the decisions are made by, is asked of the archive: nothing is lost with the process, and another one goes
 * on to the same stories. Only one process does this at a time.
 */
export class StoryDesk {
  readonly #options: StoryDeskOptions;
  readonly #version: number;
  #memory: StoryMemory | undefined;
  readonly #voices: Voices;
  #usedAt = 0;
  #holds = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: StoryDeskOptions) {
    this.#options = options;
    this.#version = options.version ?? UNDERSTANDING_VERSION;
    this.#voices = new Voices(options);
  }

  /**
   * Places everything that is due. One run follows the other.
   * @param signal aborted: what is in hand is stored, the rest is left
   * @returns how many articles it placed; 0 while another process does it
   */
  run(signal: AbortSignal, request: StoryRun = {}): Promise<number> {
    const turn = this.#running.then(() => this.#run(signal, request));
    this.#running = turn.catch(() => undefined);
    return turn;
  }

  /** Lets another process go on. */
  async close(): Promise<void> {
    await this.#running;
    if (this.#holds) await this.#options.archive.stories.letGo();
    this.#holds = false;
    this.#memory = undefined;
  }

  async #run(signal: AbortSignal, { patienceMs = PATIENCE_MS, thorough = false }: StoryRun): Promise<number> {
    const { archive, clock } = this.#options;
    const due = (limit: number): Promise<StoryClaim[]> => archive.stories.due({ now: clock(), limit, patienceMs, version: this.#version, since: clock() - WINDOW_MS });
    let placed = 0;
    try {
      if (!(await this.#isLeft(due, thorough))) return 0;
      while (!signal.aborted && (await this.#hold())) {
        const memory = await this.#upToDate(signal);
        if (memory === undefined) break;
        // At which articles repair is done must not depend on when they came, or on when the program was restarted.
        const repaired = await readRepaired(archive);
        const room = repaired.seq + REPAIR_AFTER - memory.lastSeq;
        const ready = await this.#withVectors(room > 0 ? await due(Math.min(BATCH, room)) : [], patienceMs);
        if (ready.claims.length > 0) placed += await this.#place(memory, ready);
        else {
          if (room <= 0 || (memory.lastSeq > repaired.seq && (thorough || this.#isTime(repaired)))) await this.#repair(memory, repaired);
          if (room > 0) {
            await this.#link(signal, thorough);
            break;
          }
        }
      }
      return placed;
    } catch (error) {
      // What is in memory may be ahead of what is stored.
      this.#memory = undefined;
      throw error;
    } finally {
      if (clock() - this.#usedAt > IDLE_MS) this.#memory = undefined;
    }
  }

  async #hold(): Promise<boolean> {
    return (this.#holds = await this.#options.archive.stories.hold({ now: this.#options.clock(), leaseMs: LEASE_MS }));
  }

  #isTime({ at }: Repaired): boolean {
    return this.#options.clock() - at >= REPAIR_PAUSE_MS;
  }

  /** Whether there is anything to place or to look at again. Most of the time there is not, and asking costs no write. */
  async #isLeft(due: (limit: number) => Promise<StoryClaim[]>, thorough: boolean): Promise<boolean> {
    const { archive, clock } = this.#options;
    // Corrections and removed feeds leave stories whose list entries are to be worked out anew.
    await archive.stories.place([], storyFacts, clock());
    if ((await due(1)).length > 0) return true;
    if ((await archive.stories.unlinked(1)).length > 0) return true;
    const repaired = await readRepaired(archive);
    return (thorough || this.#isTime(repaired)) && (await archive.stories.placed(repaired.seq, 1)).length > 0;
  }

  /** The memory with everything that the archive holds; undefined when it was to stop meanwhile. */
  async #upToDate(signal: AbortSignal): Promise<StoryMemory | undefined> {
    const { archive: { stories }, log, clock, window } = this.#options;
    const startedAt = performance.now();
    const isNew = this.#memory === undefined;
    const memory = this.#memory ?? (await newMemory(window === undefined ? {} : { window }));
    this.#memory = undefined;
    // Moves are counted before placings are read: one that is in both is done twice, which changes nothing.
    if (isNew) memory.lastMove = (await stories.move([], storyFacts, clock())).lastMove;
    const turns = new Turns();
    let unread = 0;
    for (let page = await stories.placed(memory.lastSeq, PAGE); page.length > 0; page = await stories.placed(memory.lastSeq, PAGE)) {
      for (const placed of page) {
        if (!memory.restore(placed)) unread += 1;
        await turns.pause();
      }
      if (signal.aborted) return undefined;
    }
    const moves = await stories.movesAfter(memory.lastMove);
    memory.follow(moves);
    // A correction that is taken back, and a feed that goes, change them also where nothing moves.
    memory.constrain(await stories.constraints());
    this.#memory = memory;
    this.#usedAt = clock();
    if (isNew && memory.articles + unread > 0) log.info('stories remembered', { articles: memory.articles, ms: Math.round(performance.now() - startedAt), ...(unread > 0 ? { unread, reason: memory.problem } : {}) });
    return memory;
  }

  async #withVectors(claims: readonly StoryClaim[], patienceMs: number): Promise<WithVectors> {
    const { archive, clock, hasVectors = false } = this.#options;
    if (!hasVectors) return { claims, vectors: new Map() };
    const { withVectors } = await import('./with-vectors.ts');
    return withVectors(archive.vectors, claims, { now: clock(), patienceMs });
  }

  /** @returns how many articles it placed */
  async #place(memory: StoryMemory, { claims, vectors }: WithVectors): Promise<number> {
    const { archive: { stories }, clock } = this.#options;
    const turns = new Turns();
    const decisions: Decision[] = [];
    let failed: { claim: StoryClaim; error: unknown } | undefined;
    for (const claim of claims) {
      try {
        decisions.push(memory.decide(claim, vectors.get(claim.articleId)));
      } catch (error) {
        failed = { claim, error };
        break;
      }
      await turns.pause();
    }
    const stored = await stories.place(await this.#voices.of(claims, decisions), storyFacts, clock());
    // Somebody took an article or a story away meanwhile: what is stored is right, and the memory is built from it.
    if (!memory.confirm(decisions, stored)) this.#memory = undefined;
    const placed = stored.storyIds.filter((id) => id > 0).length;
    return failed === undefined ? placed : placed + (await this.#placeAlone(failed.claim, failed.error));
  }

  /**
   * An article that cannot be decided on is a story by itself: else all that come later would wait for it for ever. Its empty print
   * is passed over; the memory may have taken in a part of the article, and is built again.
   */
  async #placeAlone(claim: StoryClaim, error: unknown): Promise<number> {
    const { archive, clock, log } = this.#options;
    this.#memory = undefined;
    log.error('article left out of stories', { article: claim.articleId, reason: error instanceof Error ? error.message : String(error) });
    const evidence = { by: 'first', closeness: 0, needed: 0, shared: [], figures: [], nearest: [] } as const;
    const { storyIds } = await archive.stories.place([{ articleId: claim.articleId, story: { fresh: 0 }, voice: await this.#voices.ofOutlet(claim), evidence, print: new Uint8Array() }], storyFacts, clock());
    return storyIds.filter((id) => id > 0).length;
  }

  /** Links of stories come last, and a part at a time: new articles go before. */
  async #link(signal: AbortSignal, thorough: boolean): Promise<void> {
    // Repair may have given the memory up.
    const memory = this.#memory;
    if (memory === undefined) return;
    const { linkStories } = await import('./link-stories.ts');
    const startedAt = performance.now();
    await linkStories(this.#options.archive.stories, memory, () => !signal.aborted && (thorough || performance.now() - startedAt < LINKING_MS));
  }

  async #repair(memory: StoryMemory, repaired: Repaired): Promise<void> {
    const { archive, clock, log } = this.#options;
    const moves = memory.repair(repaired.seq);
    if (moves.length > 0) {
      memory.confirmMoves(moves, await archive.stories.move(moves, storyFacts, clock()));
      log.info('stories repaired', { moves: moves.length });
    }
    const now = clock();
    const isNewDay = now - repaired.forgotAt >= DAY_MS;
    const needed = isNewDay ? Math.min(await firstNeeded(archive.stories, now - WINDOW_MS), memory.lastSeq + 1 - (this.#options.leastRemembered ?? LEAST_REMEMBERED)) : 0;
    await archive.stories.forget(Math.max(needed, memory.firstSeq));
    // The memory cannot forget just these; it is built again without.
    if (needed > memory.firstSeq) this.#memory = undefined;
    await writeRepaired(archive, { seq: memory.lastSeq, at: now, forgotAt: isNewDay ? now : repaired.forgotAt });
  }
}

/** The engines bring tables of words with them; a command that places nothing does without. */
async function newMemory(options: { window?: number }): Promise<StoryMemory> {
  const { StoryMemory: Memory } = await import('./story-memory.ts');
  return new Memory(options);
}
