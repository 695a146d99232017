import type { Archive, ArticleUnderstanding, ChooseTags, Understood, UnderstandingClaim } from '../../archive/archive.ts';
import type { Clock } from '../../common/clock.ts';
import type { Log } from '../../common/log.ts';
import { aliasesOf } from '../../understand/tags/aliases/aliases-of.ts';
import { shownTags } from '../../understand/tags/shown-tags.ts';
import { ThreadPool, type ThreadPoolOptions } from '../threads/thread-pool.ts';
import { UNDERSTANDING_VERSION } from './version.ts';

export interface UnderstanderOptions {
  archive: Archive;
  log: Log;
  clock: Clock;
  /** For tests: another version, or tighter limits. */
  version?: number;
  limits?: Partial<Pick<ThreadPoolOptions, 'timeoutMs' | 'memoryMb' | 'idleMs' | 'script'>>;
}

/** Articles that are stored together: a quarter of a second of work. */
const BATCH = 10;
const LEASE_MS = 10 * 60_000;
/** So many articles in a row that fail are no accident of theirs. */
const FAULTY = 5;

/** Folding tags takes at most one part in so many of the time. */
const FOLDING_SHARE = 100;

/** Which of an article's tags are shown. */
export const chooseTags: ChooseTags = (candidates, about) => shownTags(candidates, about).map(({ tag }) => tag);

/**
 * Works out what stored articles are about, one after another, in a process that is started when there is work and ends when
 * there is none: the language detectors take some 190 MB. What is left to do is asked of the archive, never remembered here.
 */
export class Understander {
  readonly #options: UnderstanderOptions;
  readonly #version: number;
  readonly #pool: ThreadPool<UnderstandingClaim, ArticleUnderstanding>;
  #failuresInARow = 0;
  #mayFold = true;
  #foldNotBefore = 0;

  constructor(options: UnderstanderOptions) {
    this.#options = options;
    this.#version = options.version ?? UNDERSTANDING_VERSION;
    this.#pool = new ThreadPool({ script: new URL('./process.ts', import.meta.url), forked: true, what: 'article', threads: 1, timeoutMs: 30_000, memoryMb: 400, idleMs: 20_000, ...options.limits });
  }

  /**
   * Understands everything that is due, then looks which tags are names of the same.
   * @param signal aborted: what is in hand is given back
   * @returns how many articles it did
   * @throws {Error} when several articles in a row failed, so that something else than the articles must be wrong
   */
  async run(signal: AbortSignal): Promise<number> {
    for (let done = 0; ; ) {
      const claims = signal.aborted ? [] : await this.#options.archive.desk.claimUnderstanding({ now: this.#options.clock(), limit: BATCH, leaseMs: LEASE_MS, version: this.#version });
      if (claims.length === 0) {
        if (!signal.aborted) await this.#fold();
        return done;
      }
      const outcomes: Understood[] = [];
      for (const claim of claims) {
        if (signal.aborted) break;
        const outcome = await this.#read(claim, signal);
        if (outcome !== undefined) outcomes.push(outcome);
        if (this.#failuresInARow >= FAULTY) break;
      }
      const { archive, clock } = this.#options;
      await archive.desk.storeUnderstanding({ outcomes, version: this.#version, now: clock(), choose: chooseTags });
      done += outcomes.length;
      this.#mayFold = true;
      const finished = new Set(outcomes.map(({ articleId }) => articleId));
      await archive.desk.release({ understandingIds: claims.map(({ articleId }) => articleId).filter((id) => !finished.has(id)) });
      if (this.#failuresInARow >= FAULTY) {
        this.#failuresInARow = 0;
        throw new Error(`The last ${FAULTY} articles could not be understood; see above.`);
      }
    }
  }

  /** Ends the process. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  async #fold(): Promise<void> {
    const { archive, clock, log } = this.#options;
    const startedAt = clock();
    if (!this.#mayFold || startedAt < this.#foldNotBefore) return;
    this.#mayFold = false;
    const { folded, parted } = await archive.desk.foldTags({ aliasesOf, now: startedAt });
    const ms = clock() - startedAt;
    this.#foldNotBefore = startedAt + ms * FOLDING_SHARE;
    if (folded + parted > 0) log.info('tags', { folded, parted, ms });
  }

  async #read(claim: UnderstandingClaim, signal: AbortSignal): Promise<Understood | undefined> {
    const answer = await this.#pool.run(claim);
    if (answer.ok) {
      this.#failuresInARow = 0;
      return answer.value;
    }
    // Cut off is not failed.
    if (signal.aborted) return undefined;
    this.#failuresInARow += 1;
    this.#options.log.warn('article not understood', { article: claim.articleId, reason: answer.problem.message });
    return { articleId: claim.articleId, problem: answer.problem };
  }
}
