/** A column of numbers that grows, for tables of millions of rows. */
export class Growing<T extends Uint32Array | Float64Array> {
  #values: T;
  readonly #make: (length: number) => T;
  length = 0;

  /** @param make the typed array of a length */
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(1024);
  }

  push(value: number): number {
    if (this.length === this.#values.length) {
      const larger = this.#make(Math.ceil(this.length * 1.5));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    return this.length++;
  }

  /** 0 beyond the end. */
  get(row: number): number {
    return this.#values[row] ?? 0;
  }

  set(row: number, value: number): void {
    this.#values[row] = value;
  }
}

export const words32 = (): Growing<Uint32Array> => new Growing((length) => new Uint32Array(length));
export const doubles = (): Growing<Float64Array> => new Growing((length) => new Float64Array(length));
