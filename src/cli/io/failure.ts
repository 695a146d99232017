/** A failure that a command explains in one line; the process ends with exit code 1. */
export class Failure extends Error {
  override name = 'Failure';
}
