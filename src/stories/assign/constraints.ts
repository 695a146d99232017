/** Pairs of articles that a reader said are, or are not, of one event. */
export class Constraints {
  readonly #apart = new Pairs();
  readonly #together = new Pairs();
  /** Of those apart which was taken out, and from what, in the order in which it was said. */
  #takenOut: { one: number; from: number }[] = [];

  /** @param one which was taken out of the story of the other */
  keepApart(one: number, other: number): void {
    this.release(one, other);
    this.#apart.add(one, other);
    this.#takenOut.push({ one, from: other });
  }

  keepTogether(one: number, other: number): void {
    this.release(one, other);
    this.#together.add(one, other);
  }

  /** Takes back what was said of two articles. */
  release(one: number, other: number): void {
    this.#apart.delete(one, other);
    this.#together.delete(one, other);
    this.#takenOut = this.#takenOut.filter((pair) => !((pair.one === one && pair.from === other) || (pair.one === other && pair.from === one)));
  }

  /** The article that was last taken out of a group, of those that will do. */
  lastTakenOut(isOfGroup: (row: number) => boolean, willDo: (row: number) => boolean): number | undefined {
    return this.#takenOut.findLast(({ one, from }) => isOfGroup(from) && willDo(one))?.one;
  }

  /** Whether an article of one group was kept apart from one of another. */
  areApart(one: readonly number[], isOther: (row: number) => boolean): boolean {
    return this.#apart.joins(one, isOther);
  }

  /** Whether an article of one group belongs together with one of another. */
  areTogether(one: readonly number[], isOther: (row: number) => boolean): boolean {
    return this.#together.joins(one, isOther);
  }

  /** Forgets what was said of articles before one. */
  forget(before: number): void {
    this.#apart.forget(before);
    this.#together.forget(before);
    this.#takenOut = this.#takenOut.filter(({ one, from }) => one >= before && from >= before);
  }

  get hasApart(): boolean {
    return this.#apart.size > 0;
  }
}

class Pairs {
  readonly #of = new Map<number, Set<number>>();

  get size(): number {
    return this.#of.size;
  }

  add(one: number, other: number): void {
    for (const [from, to] of [[one, other], [other, one]] as const) this.#of.set(from, (this.#of.get(from) ?? new Set()).add(to));
  }

  delete(one: number, other: number): void {
    for (const [from, to] of [[one, other], [other, one]] as const) {
      this.#of.get(from)?.delete(to);
      if (this.#of.get(from)?.size === 0) this.#of.delete(from);
    }
  }

  joins(rows: readonly number[], isOther: (row: number) => boolean): boolean {
    return this.#of.size > 0 && rows.some((row) => this.#of.get(row)?.values().some(isOther) === true);
  }

  forget(before: number): void {
    for (const [one, others] of this.#of) for (const other of others) if (one < before || other < before) this.delete(one, other);
  }
}
