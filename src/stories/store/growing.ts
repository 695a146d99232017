const BITS = 14;
const PAGE = 1 << BITS;

/** A column of numbers that grows page by page, for tables of millions of rows: nothing is copied, and its beginning can go. */
export class Growing<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array> {
  readonly #pages: (T | undefined)[] = [];
  readonly #make: (length: number) => T;
  length = 0;

  /** @param make the typed array of a length */
  constructor(make: (length: number) => T) {
    this.#make = make;
  }

  push(value: number): number {
    if (this.length === this.#pages.length * PAGE) this.#pages.push(this.#make(PAGE));
    this.set(this.length, value);
    return this.length++;
  }

  /** 0 beyond the end, and where the beginning went. */
  get(row: number): number {
    return this.#pages[row >>> BITS]?.[row & (PAGE - 1)] ?? 0;
  }

  set(row: number, value: number): void {
    const page = this.#pages[row >>> BITS];
    if (page !== undefined) page[row & (PAGE - 1)] = value;
  }

  /** Gives the memory of what is before a row back; the rows after it keep their numbers. */
  forget(before: number): void {
    this.#pages.fill(undefined, 0, before >>> BITS);
  }
}

export const bytes = (): Growing<Uint8Array> => new Growing((length) => new Uint8Array(length));
export const words16 = (): Growing<Uint16Array> => new Growing((length) => new Uint16Array(length));
export const words32 = (): Growing<Uint32Array> => new Growing((length) => new Uint32Array(length));
export const doubles = (): Growing<Float64Array> => new Growing((length) => new Float64Array(length));
