import type { Engine } from './engine.ts';

/** Nobody needs to know sooner, and asking costs a system call. */
const pauseMs = 1000;

/** Tells listeners that something was committed, by whomever; asks only while somebody listens. */
export function createWatch(engine: Engine): { watch(listener: () => void): () => void; stop(): void } {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let last = 0;

  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    listeners.clear();
  };
  const look = (): void => {
    const now = engine.changeCount();
    if (now === last) return;
    last = now;
    for (const listener of listeners) listener();
  };

  return {
    watch(listener) {
      const own = (): void => listener();
      listeners.add(own);
      if (timer === undefined) {
        last = engine.changeCount();
        timer = setInterval(look, pauseMs);
        // A watch alone keeps no process alive.
        timer.unref();
      }
      return () => {
        listeners.delete(own);
        if (listeners.size === 0) stop();
      };
    },
    stop,
  };
}
