import { setPriority } from 'node:os';

/** Under pages and refreshes, so that neither waits for what can wait. */
const NICE = 5;

/**
 * The inside of a process of the pool: answers one message after another. It ends with the process that it works for, and
 * leaves it to that one to end it: a Ctrl+C on the terminal goes to both.
 */
export function answerMessages<Job>(answer: (job: Job) => unknown): void {
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('This module runs only as a process of the newsroom’s pool; see src/newsroom/threads.');
  setPriority(NICE);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit(0));
  // Who asked may be gone by now.
  process.on('message', (job: Job) => send({ answer: answer(job) }, () => {}));
}
