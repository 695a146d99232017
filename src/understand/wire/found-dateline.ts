import type { Credit, DatelineDay, Place } from '../../common/wire.ts';
import type { Agency } from './agencies.ts';

/** What stands before the first sentence of a report. */
export interface Dateline {
  places: Place[];
  day?: DatelineDay;
  credits: Credit[];
  /** Agencies among the credits. */
  agencies: Agency[];
  /** Where the report itself begins. */
  end: number;
}
