import type { Archive } from '../archive/archive.ts';
import type { Clock, Random } from '../common/clock.ts';
import type { Config } from '../common/config.ts';
import type { Log } from '../common/log.ts';
import { createHttpClient, type HttpClient } from '../gather/http/client.ts';
import { JobNews } from './ai/jobs/job-news.ts';
import { ModelDesk } from './ai/jobs/model-desk.ts';
import { JobRunner } from './ai/jobs/runner.ts';
import type { NewsroomContext } from './context.ts';
import type { InnerNewsroom } from './door.ts';
import { createDoor } from './create-door.ts';
import { EmbeddingDesk } from './embedding/embedding-desk.ts';
import { ParsingPool } from './parsing/pool.ts';
import { runRound, type RoundRequest } from './rounds/run-round.ts';
import type { RoundReport } from './rounds/report.ts';
import { StoryDesk } from './stories/story-desk.ts';
import { Understander } from './understanding/understander.ts';

/** Everything a process needs to do newsroom work: network, parsing threads, and the archive it was given. */
export interface NewsroomDesk {
  archive: Archive;
  client: HttpClient;
  newsroom: InnerNewsroom;
  context: NewsroomContext;
  understander: Understander;
  stories: StoryDesk;
  /** Performs the jobs of the language model once it is started. */
  jobs: JobRunner;
  runRound(request?: RoundRequest): Promise<RoundReport>;
  /** Closes network and threads; the archive stays open. */
  close(): Promise<void>;
}

export interface DeskOptions {
  archive: Archive;
  config: Config;
  version: string;
  log: Log;
  clock?: Clock;
  random?: Random;
  /** Called when something became due early. */
  onWake?: () => void;
}

/** @throws {ConfigProblem} when DATELINE_ALLOW_PRIVATE cannot be understood */
export function openNewsroomDesk(options: DeskOptions): NewsroomDesk {
  const { archive, config, version, log, clock = Date.now, random = Math.random, onWake = () => {} } = options;
  const client = createHttpClient({
    allowPrivate: config.allowPrivate,
    ...(config.contact === undefined ? {} : { contact: config.contact }),
    version,
    hostPauseMs: config.hostPauseMs,
    log,
    clock,
  });
  const pool = new ParsingPool(config.workers === undefined ? {} : { threads: config.workers });
  const understander = new Understander({ archive, log, clock });
  const embedding = new EmbeddingDesk({ settings: config.embeddings, version });
  const stories = new StoryDesk({ archive, log, clock, dataDir: config.dataDir, hasVectors: embedding.isOn });
  const models = new ModelDesk({ archive, config, version });
  const news = new JobNews();
  const jobs = new JobRunner({ archive, desk: models, news, log, clock });
  const closing = new AbortController();
  const context: NewsroomContext = { archive, client, pool, embedding, config, log, clock, random, closing: closing.signal };
  return {
    archive,
    client,
    context,
    understander,
    stories,
    jobs,
    newsroom: createDoor(context, onWake, { desk: models, runner: jobs, news }),
    runRound: (request) => runRound(context, request),
    async close() {
      closing.abort();
      await client.close();
      await Promise.all([pool.close(), understander.close(), stories.close(), embedding.close(), jobs.stop().then(() => models.close())]);
    },
  };
}
