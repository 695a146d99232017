import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

const IDLE_MS = 10_000;

/**
 * V8 keeps what a burst of requests made it take; a server that is idle most of the day should not hold it. Collects
 * once after requests have stopped for a while.
 * @returns a function that ends it
 */
export function trimWhenIdle(server: Server): () => void {
  setFlagsFromString('--expose-gc');
  const collect = z.custom<() => void>((value) => typeof value === 'function').parse(runInNewContext('gc'));
  let timer: NodeJS.Timeout | undefined;
  server.on('request', () => {
    clearTimeout(timer);
    timer = setTimeout(collect, IDLE_MS).unref();
  });
  return () => clearTimeout(timer);
}
