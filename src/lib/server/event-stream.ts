/** What a stream of server-sent events is made of. */
export interface EventSourceParts<State> {
  /** Looks at the present state; asked again after each hint. `undefined` ends the stream: nothing may be told any more. */
  look: () => Promise<State | undefined>;
  /** Calls back when there may be something new; returns a function that stops it. */
  watch: (hint: () => void) => () => void;
  /** Milliseconds until the next look when nothing hints; `undefined` = wait for a hint. */
  lookAgain?: (state: State) => number | undefined;
  /** Told of a look that failed; the stream then ends, and the browser comes back by itself. */
  onError: (error: unknown) => void;
  /** Milliseconds between comments that keep proxies and dead connections honest. */
  heartbeatMs?: number;
}

/**
 * A stream of server-sent events (HTML standard, section 9.2): the state at once, then each time it has changed.
 * Cancelling the stream (the reader left) stops the watch and every timer.
 */
export function eventStream<State>({ look, watch, lookAgain, onError, heartbeatMs = 25_000 }: EventSourceParts<State>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let last = '';
      let looking = false;
      let hinted = false;
      let over = false;
      let timer: NodeJS.Timeout | undefined;
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const update = async (): Promise<void> => {
        if (over) return;
        if (looking) {
          hinted = true;
          return;
        }
        looking = true;
        clearTimeout(timer);
        try {
          const state = await look();
          if (over) return;
          if (state === undefined) {
            stop();
            controller.close();
            return;
          }
          const text = JSON.stringify(state);
          if (text !== last) send(`data: ${text}\n\n`);
          last = text;
          const pause = lookAgain?.(state);
          if (pause !== undefined) timer = setTimeout(() => void update(), pause);
        } catch (error) {
          if (over) return;
          stop();
          controller.close();
          onError(error);
        } finally {
          looking = false;
        }
        if (hinted) {
          hinted = false;
          await update();
        }
      };
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      const unwatch = watch(() => void update());
      stop = () => {
        over = true;
        clearInterval(heartbeat);
        clearTimeout(timer);
        unwatch();
      };
      send('retry: 3000\n\n');
      void update();
    },
    cancel: () => stop(),
  });
}
