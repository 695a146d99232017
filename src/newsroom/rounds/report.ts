/** What a round did. Counts are of this round; `reasons` says why pages and feeds gave nothing, with how often. */
export interface RoundReport {
  feeds: { asked: number; changed: number; unchanged: number; failed: number };
  articles: { added: number; edited: number };
  pages: { read: number; failed: number; later: number };
  reasons: Record<string, number>;
  wallMs: number;
  /** User and system time of the whole process so far, all threads. */
  cpuMs: number;
  peakRssMb: number;
}

/** Collects a report while a round runs. */
export class RoundTally {
  readonly feeds = { asked: 0, changed: 0, unchanged: 0, failed: 0 };
  readonly articles = { added: 0, edited: 0 };
  readonly pages = { read: 0, failed: 0, later: 0 };
  /** Pieces of work taken in hand so far. */
  claimed = 0;
  readonly #reasons = new Map<string, number>();

  /** Counts what was claimed and hands it on. */
  taking<Claim>(claims: readonly Claim[]): readonly Claim[] {
    this.claimed += claims.length;
    return claims;
  }

  reason(kind: string): void {
    this.#reasons.set(kind, (this.#reasons.get(kind) ?? 0) + 1);
  }

  /** @param startedAt and `now` in milliseconds since the epoch */
  report(startedAt: number, now: number): RoundReport {
    const cpu = process.cpuUsage();
    return {
      feeds: { ...this.feeds },
      articles: { ...this.articles },
      pages: { ...this.pages },
      reasons: Object.fromEntries([...this.#reasons].sort((a, b) => b[1] - a[1])),
      wallMs: now - startedAt,
      cpuMs: Math.round((cpu.user + cpu.system) / 1000),
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }
}
