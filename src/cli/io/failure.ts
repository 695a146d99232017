/** A failure that a command explains in one line; the process ends with exit code 1. */
export class Failure extends Error {
  override name = 'Failure';
}

/** A command that was called the wrong way, by options that do not go together or are missing; exit code 2. */
export class Misuse extends Failure {
  override name = 'Misuse';
}
