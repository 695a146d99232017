import { randomUUID } from 'node:crypto';

/** What somebody wrote that was not taken, to be put into the form again. */
export interface DraftText {
  text: string;
  quote: string;
  name: string;
  /** Why it was not taken. */
  why: string;
}

const lifetimeMs = 30 * 60_000;
const mostKept = 200;

/** Keeps texts between a form and the page that it leads to, in memory, known by an unguessable token. */
export class DraftBoard {
  readonly #kept = new Map<string, DraftText & { until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  leave(draft: DraftText): string {
    for (const [token, { until }] of this.#kept) if (until < this.#now() || this.#kept.size >= mostKept) this.#kept.delete(token);
    const token = randomUUID();
    this.#kept.set(token, { ...draft, until: this.#now() + lifetimeMs });
    return token;
  }

  read(token: string | null): DraftText | undefined {
    const kept = token === null ? undefined : this.#kept.get(token);
    return kept !== undefined && kept.until >= this.#now() ? kept : undefined;
  }
}

export const drafts = new DraftBoard();
