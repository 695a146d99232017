import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startModelServer, type ModelServer, type ModelServerOptions } from '../../../../e2e/support/model-server.ts';
import { honest } from '../../../../e2e/support/model-voices.ts';
import type { Archive, Placing } from '../../../archive/archive.ts';
import { houseOf } from '../../../archive/house.ts';
import { openArchive } from '../../../archive/open.ts';
import { feedUrl, state } from '../../../archive/testing/entries.ts';
import type { AiJob, AiTask } from '../../../common/ai.ts';
import { readConfig } from '../../../common/config.ts';
import { createLog, type Log } from '../../../common/log.ts';
import type { Reader } from '../../../common/reader.ts';
import type { StoryEvidence, StoryFactsOf } from '../../../common/story.ts';
import { openNewsroomDesk, type NewsroomDesk } from '../../newsroom-desk.ts';

/** An article for a test; each comes from a feed of its own. */
export interface TestArticle {
  title: string;
  text: string;
  lang?: string;
  /** Of its feed. */
  source?: string;
  byline?: string;
}

export interface AiDeskForTests {
  archive: Archive;
  desk: NewsroomDesk;
  /** Everything that was logged. */
  log: string[];
  reader: Reader;
  /** @returns its id */
  store(article: TestArticle): Promise<number>;
  /** Puts articles into one story; the first is its head. @returns its id */
  story(articleIds: readonly number[]): Promise<number>;
  /** Asks for a task and waits for its end. */
  done(task: AiTask, reader?: Reader): Promise<Extract<AiJob, { state: 'done' | 'failed' }>>;
  close(): Promise<void>;
}

export interface AiRoom extends AiDeskForTests {
  server: ModelServer;
}

export interface AiRoomOptions extends Partial<ModelServerOptions> {
  env?: Record<string, string>;
}

/** An archive, a newsroom with its runner of jobs, which performs them from now on, and a server of a model, all real. */
export async function openAiRoom({ env = {}, ...options }: AiRoomOptions = {}): Promise<AiRoom> {
  const server = await startModelServer({ pieceBytes: 4001, say: honest, ...options });
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-ai-'));
  const room = await openAiDesk({ dataDir, url: server.url, env });
  room.desk.jobs.start();
  return {
    ...room, server,
    async close() {
      await room.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An archive and a newsroom, which performs no jobs until it is told to. */
export async function openAiDesk({ dataDir, url, env = {} }: { dataDir: string; url: string; env?: Record<string, string> }): Promise<AiDeskForTests> {
  const config = readConfig({ DATELINE_DATA: dataDir, DATELINE_LLM_URL: url, DATELINE_LLM_MODEL: 'test-model', ...env });
  const archive = await openArchive({ dataDir });
  const log: string[] = [];
  const written: Log = createLog((line) => log.push(line));
  const desk = openNewsroomDesk({ archive, config, version: '0.0.0', log: written });
  const reader = archive.readers.sole();
  let feeds = 0;
  return {
    archive, desk, log, reader,
    async store({ title, text, lang = 'en', source, byline }) {
      const count = (feeds += 1);
      const now = Date.now();
      const [added] = await houseOf(archive).feeds.subscribe([{ feedUrl: feedUrl(count), title: source ?? `Outlet ${count}`, folder: [] }], now);
      const feedId = added?.feedId ?? 0;
      const name = `article-${count}`;
      const url = `https://outlet-${count}.example.org/${name}`;
      await archive.desk.storeFeed({
        feedId, now, state: { ...state(feedId), url: feedUrl(count) },
        document: { entries: [{ keys: { id: `id-${name}`, link: `link-${name}`, content: `content-${name}` }, revision: text, wantsPage: false, article: { url, canonicalUrl: url, title, excerpt: '', html: text.split('\n\n').map((part) => `<p>${part}</p>`).join(''), text, wordCount: text.split(' ').length, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [], lang, ...(byline === undefined ? {} : { byline }), publishedAt: now } }] },
      });
      const [card] = (await houseOf(archive).articles.list({ feedId })).cards;
      if (card === undefined) throw new Error('The article was not stored.');
      return card.id;
    },
    async story(articleIds) {
      const facts: StoryFactsOf = () => ({ headId: articleIds[0] ?? 0, voices: articleIds.length, outlets: articleIds.length, rankAt: Date.now(), subject: undefined });
      const evidence: StoryEvidence = { by: 'first', closeness: 1, needed: 0.5, shared: [], figures: [], nearest: [] };
      const placings = articleIds.map((articleId, at): Placing => ({ articleId, story: { fresh: 1 }, voice: { key: `voice-${at}`, name: `Voice ${at}`, kind: 'outlet' }, evidence, print: new Uint8Array() }));
      const { storyIds } = await archive.stories.place(placings, facts, Date.now());
      return storyIds[0] ?? 0;
    },
    async done(task, asker = reader) {
      const asked = await desk.newsroom.aiTask(task, asker);
      if ('refused' in asked) throw new Error(`Refused: ${asked.refused}`);
      for (let job: AiJob | undefined = asked; ;) {
        if (job === undefined) throw new Error('The job is gone.');
        if (job.state === 'done' || job.state === 'failed') return job;
        job = await desk.newsroom.aiJob(job.id, asker, job.version);
      }
    },
    async close() {
      await desk.close();
      await archive.close();
    },
  };
}
