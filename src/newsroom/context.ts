import type { Archive } from '../archive/archive.ts';
import type { Clock, Random } from '../common/clock.ts';
import type { Config } from '../common/config.ts';
import type { Log } from '../common/log.ts';
import type { HttpClient } from '../gather/http/client.ts';
import type { EmbeddingDesk } from './embedding/embedding-desk.ts';
import type { ParsingPool } from './parsing/pool.ts';

/** All that the steps of the pipeline work with; time and chance are parameters, so a run can be replayed. */
export interface NewsroomContext {
  archive: Archive;
  client: HttpClient;
  pool: ParsingPool;
  embedding: EmbeddingDesk;
  config: Config;
  log: Log;
  clock: Clock;
  random: Random;
  /** Aborted when network and threads are being closed: what fails from then on was not tried. */
  closing: AbortSignal;
}
