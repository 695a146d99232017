/** The rows with the highest marks, without sorting all: a heap with the lowest of those kept on top. */
export class TopRows {
  readonly #rows: number[] = [];
  readonly #marks: number[] = [];
  readonly #most: number;

  /** @param most at least 1 */
  constructor(most: number) {
    this.#most = most;
  }

  offer(row: number, mark: number): void {
    const size = this.#rows.length;
    if (size < this.#most) {
      this.#rows.push(row);
      this.#marks.push(mark);
      this.#rise(size);
    } else if (this.#isLower(this.#rows[0] ?? row, this.#marks[0] ?? mark, row, mark)) {
      this.#rows[0] = row;
      this.#marks[0] = mark;
      this.#sink();
    }
  }

  /** In no order. */
  get rows(): readonly number[] {
    return this.#rows;
  }

  /** Of equal marks the later row is lower, so that the same rows are kept in whatever order they come. */
  #isLower(row: number, mark: number, otherRow: number, otherMark: number): boolean {
    return mark < otherMark || (mark === otherMark && row > otherRow);
  }

  #below(one: number, other: number): boolean {
    return this.#isLower(this.#rows[one] ?? 0, this.#marks[one] ?? 0, this.#rows[other] ?? 0, this.#marks[other] ?? 0);
  }

  #swap(one: number, other: number): void {
    [this.#rows[one], this.#rows[other]] = [this.#rows[other] ?? 0, this.#rows[one] ?? 0];
    [this.#marks[one], this.#marks[other]] = [this.#marks[other] ?? 0, this.#marks[one] ?? 0];
  }

  #rise(from: number): void {
    for (let at = from, above = (at - 1) >> 1; at > 0 && this.#below(at, above); at = above, above = (at - 1) >> 1) this.#swap(at, above);
  }

  #sink(): void {
    const size = this.#rows.length;
    for (let at = 0, child = 1; child < size; at = child, child = 2 * at + 1) {
      if (child + 1 < size && this.#below(child + 1, child)) child += 1;
      if (!this.#below(child, at)) return;
      this.#swap(at, child);
    }
  }
}
