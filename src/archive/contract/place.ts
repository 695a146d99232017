import type { Archive } from '../archive.ts';

/** A database that the contract is held against. */
export interface ContractDatabase {
  name: string;
  /** An empty place; archives opened there share what they hold, as threads and processes do. */
  place(): Promise<ContractPlace>;
}

export interface ContractPlace {
  open(options?: { owner?: string; clock?: () => number }): Promise<Archive>;
  /** Closes what is open and removes everything. */
  remove(): Promise<void>;
}
