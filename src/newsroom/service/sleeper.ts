/** Sleeps until it is time or until it is woken; a call that came while nobody slept counts for the next sleep. */
export class Sleeper {
  #called = false;
  #wake = (): void => {};

  wake(): void {
    this.#called = true;
    this.#wake();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#called) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      this.#wake = resolve;
      await promise;
      clearTimeout(timer);
    }
    this.#called = false;
  }
}
