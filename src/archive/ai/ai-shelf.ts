import type { Kysely, Selectable } from 'kysely';
import { clearClaims, putClaims } from '../claims.ts';
import type { Engine } from '../engine.ts';
import type { Tables } from '../schema.ts';
import { parseResult, parseTask } from './ai-json.ts';
import type { AiJobTable } from './schema.ts';
import type { AiShelf, AiWish, ClaimedJob, JobOutcome, KeptJob, Spent } from './shelf.ts';

type Row = Selectable<AiJobTable>;
type Db = Kysely<Tables>;

const dayMs = 86_400_000;
const dayOf = (now: number): number => Math.floor(now / dayMs);

export function createAiShelf(engine: Engine, owner: string): AiShelf {
  const { read } = engine;

  /** Whether this process has the claim of a job. */
  const isOurs = async (db: Db, jobId: number): Promise<boolean> =>
    (await db.selectFrom('claim').select('owner').where('kind', '=', 'ai').where('target_id', '=', jobId).executeTakeFirst())?.owner === owner;

  const giveUp = (db: Db, jobId: number) => db.deleteFrom('claim').where('kind', '=', 'ai').where('target_id', '=', jobId).where('owner', '=', owner).execute();

  return {
    ask: (wish, now) => engine.write(({ db }) => ask(db, wish, now)),

    async get(jobId, reader) {
      const row = await read.selectFrom('ai_job').innerJoin('ai_wish', 'ai_wish.job_id', 'ai_job.id').selectAll('ai_job').where('ai_job.id', '=', jobId).where('ai_wish.reader_id', '=', reader.id).executeTakeFirst();
      return row === undefined ? undefined : jobOf(row);
    },

    withdraw: (jobId, reader) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('ai_wish').where('job_id', '=', jobId).where('reader_id', '=', reader.id).execute();
        const others = await db.selectFrom('ai_wish').select('reader_id').where('job_id', '=', jobId).limit(1).executeTakeFirst();
        if (others !== undefined) return false;
        const gone = await db.deleteFrom('ai_job').where('id', '=', jobId).where('due_at', 'is not', null).executeTakeFirst();
        await db.deleteFrom('claim').where('kind', '=', 'ai').where('target_id', '=', jobId).execute();
        return gone.numDeletedRows > 0n;
      }),

    spent: (reader, now) => spentBy(read, reader.id, now),

    async claim({ now, leaseMs }) {
      // Most of the time there is nothing to do, and asking must not cost a write.
      if ((await read.selectFrom('ai_job').select('id').where('due_at', '<=', now).limit(1).executeTakeFirst()) === undefined) return undefined;
      return engine.write(async ({ db }): Promise<ClaimedJob | undefined> => {
        await clearClaims(db, owner, now);
        const row = await db.selectFrom('ai_job').selectAll().where('due_at', '<=', now)
          .where((eb) => eb.not(eb.exists(eb.selectFrom('claim').select('claim.owner').where('claim.kind', '=', 'ai').whereRef('claim.target_id', '=', 'ai_job.id'))))
          .orderBy('due_at').orderBy('id').limit(1).executeTakeFirst();
        if (row?.material === undefined || row.material === null) return undefined;
        await putClaims(db, 'ai', [row.id], owner, now + leaseMs);
        await db.updateTable('ai_job').set((eb) => ({ state: 'running', starts: eb('starts', '+', 1), version: eb('version', '+', 1), result: null, why: null })).where('id', '=', row.id).execute();
        return { id: row.id, key: row.key, task: parseTask(row.task), model: row.model, material: row.material, tries: row.tries, starts: row.starts + 1, createdAt: row.created_at };
      });
    },

    keep: (jobId, until) =>
      engine.write(async ({ db }) => {
        const kept = await db.updateTable('claim').set({ until }).where('kind', '=', 'ai').where('target_id', '=', jobId).where('owner', '=', owner).executeTakeFirst();
        return kept.numUpdatedRows > 0n;
      }),

    progress: (jobId, partial) =>
      engine.write(async ({ db }) => {
        if (!(await isOurs(db, jobId))) return false;
        await db.updateTable('ai_job').set((eb) => ({ result: JSON.stringify(partial), version: eb('version', '+', 1) })).where('id', '=', jobId).execute();
        return true;
      }),

    finish: (jobId, end, now) =>
      engine.write(async ({ db }) => {
        if (!(await isOurs(db, jobId))) return;
        await db.updateTable('ai_job').set((eb) => ({
          state: end.outcome === 'usable' ? 'done' : 'failed', outcome: end.outcome, dropped: end.dropped, material: null, due_at: null, ended_at: now, version: eb('version', '+', 1),
          ...(end.outcome === 'usable' ? { result: JSON.stringify(end.result), why: null } : { result: null, why: end.why }),
        })).where('id', '=', jobId).execute();
        await giveUp(db, jobId);
      }),

    postpone: (jobId, { until, why, counts }) =>
      engine.write(async ({ db }) => {
        if (!(await isOurs(db, jobId))) return;
        await db.updateTable('ai_job').set((eb) => ({ state: 'waiting', due_at: until, why, starts: 0, result: null, version: eb('version', '+', 1), tries: counts ? eb('tries', '+', 1) : eb.ref('tries') })).where('id', '=', jobId).execute();
        await giveUp(db, jobId);
      }),

    release: (jobId) =>
      engine.write(async ({ db }) => {
        if (!(await isOurs(db, jobId))) return;
        await db.updateTable('ai_job').set((eb) => ({ state: 'waiting', starts: 0, result: null, version: eb('version', '+', 1) })).where('id', '=', jobId).execute();
        await giveUp(db, jobId);
      }),

    nextDueAt: async () => (await read.selectFrom('ai_job').select('due_at').where('due_at', 'is not', null).orderBy('due_at').limit(1).executeTakeFirst())?.due_at ?? undefined,

    async said(key, now) {
      const row = await read.selectFrom('ai_result').selectAll().where('key', '=', key).executeTakeFirst();
      if (row !== undefined && row.used_at < now - dayMs) await engine.write(({ db }) => db.updateTable('ai_result').set({ used_at: now }).where('key', '=', key).execute());
      return row?.said;
    },

    remember: (key, said, now) =>
      engine.write(async ({ db }) => {
        await db.insertInto('ai_result').values({ key, said, used_at: now }).onConflict((oc) => oc.column('key').doUpdateSet({ said, used_at: now })).execute();
      }),

    prune: ({ unusedSince, mostJobs, mostResults }) =>
      engine.write(async ({ db }) => {
        await db.deleteFrom('ai_job').where('due_at', 'is', null).where('used_at', '<', unusedSince).execute();
        await db.deleteFrom('ai_job').where('id', 'in', db.selectFrom('ai_job').select('id').where('due_at', 'is', null).orderBy('used_at', 'desc').limit(1_000_000).offset(mostJobs)).execute();
        await db.deleteFrom('ai_result').where('used_at', '<', unusedSince).execute();
        await db.deleteFrom('ai_result').where('key', 'in', db.selectFrom('ai_result').select('key').orderBy('used_at', 'desc').limit(1_000_000).offset(mostResults)).execute();
        await db.deleteFrom('ai_spent').where('day', '<', dayOf(unusedSince)).execute();
      }),

    async outcomes(since) {
      const rows = await read.selectFrom('ai_job').select((eb) => ['outcome', eb.fn.countAll<number>().as('jobs'), eb.fn.sum<number>('dropped').as('dropped')]).where('ended_at', '>=', since).groupBy('outcome').execute();
      return rows.flatMap(({ outcome, jobs, dropped }) => (isOutcome(outcome) ? [{ outcome, jobs, dropped }] : []));
    },

    waiting: async () => (await read.selectFrom('ai_job').select((eb) => eb.fn.countAll<number>().as('n')).where('due_at', 'is not', null).executeTakeFirstOrThrow()).n,
  };
}

const outcomes: readonly JobOutcome[] = ['usable', 'nothing usable', 'unreachable', 'refused', 'too slow', 'gave up'];
const isOutcome = (given: string | null): given is JobOutcome => outcomes.some((one) => one === given);

async function spentBy(db: Db, readerId: number, now: number): Promise<Spent> {
  const row = await db.selectFrom('ai_spent').select(['tasks', 'characters']).where('reader_id', '=', readerId).where('day', '=', dayOf(now)).executeTakeFirst();
  return row ?? { tasks: 0, characters: 0 };
}

async function ask(db: Db, { key, reader, task, model, material, characters, budget }: AiWish, now: number): Promise<{ job: KeptJob } | { refused: 'tasks' | 'characters' }> {
  const wish = async (row: Row): Promise<{ job: KeptJob }> => {
    await db.insertInto('ai_wish').values({ reader_id: reader.id, job_id: row.id, asked_at: now }).onConflict((oc) => oc.columns(['reader_id', 'job_id']).doUpdateSet({ asked_at: now })).execute();
    return { job: jobOf(row) };
  };
  const before = await db.selectFrom('ai_job').selectAll().where('key', '=', key).executeTakeFirst();
  if (before !== undefined && before.state !== 'failed') {
    if (before.state === 'done') await db.updateTable('ai_job').set({ used_at: now }).where('id', '=', before.id).execute();
    return wish(before);
  }
  const spent = await spentBy(db, reader.id, now);
  if (spent.tasks + 1 > budget.tasks) return { refused: 'tasks' };
  if (spent.characters + characters > budget.characters) return { refused: 'characters' };
  await db.insertInto('ai_spent').values({ reader_id: reader.id, day: dayOf(now), tasks: 1, characters })
    .onConflict((oc) => oc.columns(['reader_id', 'day']).doUpdateSet({ tasks: spent.tasks + 1, characters: spent.characters + characters })).execute();
  const fresh = { task: JSON.stringify(task), model, material, state: 'waiting', due_at: now, used_at: now } as const;
  if (before !== undefined) {
    const again = await db.updateTable('ai_job').set({ ...fresh, version: before.version + 1, result: null, why: null, outcome: null, dropped: 0, tries: 0, starts: 0, ended_at: null }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow();
    return wish(again);
  }
  return wish(await db.insertInto('ai_job').values({ ...fresh, key, created_at: now, ended_at: null, result: null, why: null, outcome: null }).returningAll().executeTakeFirstOrThrow());
}

function jobOf(row: Row): KeptJob {
  const job = { id: row.id, version: row.version, task: parseTask(row.task), model: row.model };
  switch (row.state) {
    case 'waiting': return { ...job, state: 'waiting', ...(row.why === null || row.due_at === null ? {} : { until: row.due_at, why: row.why }) };
    case 'running': return { ...job, state: 'running', ...(row.result === null ? {} : { partial: parseResult(row.result) }) };
    case 'done': return row.result === null ? { ...job, state: 'failed', why: 'Nothing was kept of it.' } : { ...job, state: 'done', result: parseResult(row.result) };
    case 'failed': return { ...job, state: 'failed', why: row.why ?? 'It is not known why.' };
  }
}
