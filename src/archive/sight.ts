import type { Reader } from '../common/reader.ts';
import type { Engine } from './engine.ts';

/**
 * What a reader sees at one moment: the articles of the feeds that they subscribe to, and those that they saved. Guests and the public see
 * the feeds of the house.
 */
export interface Sight {
  reader: Reader;
  /** Whose subscriptions count: theirs, or those of the house. */
  subscriber: number;
  /** They subscribe to every feed that there is: nothing is to be left out. */
  isAll: boolean;
  /** About the share of all articles that they see, 0 to 1. */
  share: number;
}

/** The database, and what who asks sees of it. */
export type Seen = Engine & { sight: Sight };

export const seenBy = async (engine: Engine, reader: Reader): Promise<Seen> => ({ ...engine, sight: await engine.lookups.sightOf(reader) });
