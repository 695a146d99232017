declare const right: unique symbol;

/**
 * The right to what belongs to one reader: subscriptions and folders, what they read, saved, follow, mute, asked and wrote. Only the archive
 * gives it (`Archive.readers`), and every query of owned things takes it: one that forgot whose they are does not compile.
 */
export interface Reader {
  readonly id: number;
  readonly [right]: true;
}
