// The inside of a parsing thread: takes one job after another. It has no network and no database.
import { parentPort } from 'node:worker_threads';
import type { ParsingJob } from './jobs.ts';
import { perform } from './perform.ts';

if (parentPort === null) throw new Error('src/newsroom/parsing/thread.ts runs only as a worker thread; see pool.ts.');
const port = parentPort;

port.on('message', (job: ParsingJob) => {
  try {
    port.postMessage({ answer: perform(job) });
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    port.postMessage({ answer: { ok: false, problem: { kind: 'internal', message: `Reading this document failed inside Dateline (${message}). Please report it.` } } });
  }
});
