/** One kind of work of a round: how to claim some of it and how to do one piece. */
export interface LaneWork<Claim> {
  /** Pieces in hand at once; most of them wait for their host's turn. */
  limit: number;
  claim(room: number): Promise<readonly Claim[]>;
  /** Does one piece to its end, storing whatever became of it. It rejects only for faults of our own. */
  handle(claim: Claim): Promise<void>;
}

/** Runs one lane: keeps claiming while there is room, until `drained`. */
export class Lane {
  #inHand = 0;
  #fault: unknown;
  readonly #fill: (room: number) => Promise<number>;
  readonly #limit: number;

  private constructor(limit: number, fill: (lane: Lane, room: number) => Promise<number>) {
    this.#limit = limit;
    this.#fill = (room) => fill(this, room);
  }

  static of<Claim>(work: LaneWork<Claim>, onDone: () => void): Lane {
    return new Lane(work.limit, async (lane, room) => {
      const claims = await work.claim(room);
      for (const claim of claims) {
        lane.#inHand += 1;
        work.handle(claim).catch((error: unknown) => { lane.#fault ??= error; }).finally(() => {
          lane.#inHand -= 1;
          onDone();
        });
      }
      return claims.length;
    });
  }

  get inHand(): number {
    return this.#inHand;
  }

  /** Claims more when at least half of the places are free. @returns how many pieces it took */
  async fill(): Promise<number> {
    if (this.#fault !== undefined) throw this.#fault;
    return this.#inHand * 2 <= this.#limit ? this.#fill(this.#limit - this.#inHand) : 0;
  }
}
