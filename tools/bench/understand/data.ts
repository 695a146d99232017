import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { shared } from '../process.ts';

export const benchFile = (path: string): string => join(shared, 'bench', path);

/** Whether the development data is on this machine; says so when it is not. */
export function isThere(path: string): boolean {
  const there = existsSync(benchFile(path));
  if (!there) console.log(`${benchFile(path)} is not on this machine.`);
  return there;
}

/** Lines of a gzipped NDJSON file of the development data, checked. */
export function readLines<Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape>[] {
  return gunzipSync(readFileSync(benchFile(path))).toString('utf8').split('\n').filter((line) => line !== '').map((line) => shape.parse(JSON.parse(line)));
}
