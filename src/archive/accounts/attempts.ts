import type { Engine } from '../engine.ts';
import type { AttemptShelf } from './shelf.ts';

export const createAttemptShelf = (engine: Engine): AttemptShelf => ({
  async failures(bucket, now) {
    const row = await engine.read.selectFrom('account_attempt').select(['failures', 'until']).where('bucket', '=', bucket).where('until', '>', now).executeTakeFirst();
    return { count: row?.failures ?? 0, until: row?.until ?? now };
  },
  fail: (bucket, now, forMs) =>
    engine.write(async ({ db }) => {
      await db.deleteFrom('account_attempt').where('until', '<=', now).execute();
      const until = now + forMs;
      await db.insertInto('account_attempt').values({ bucket, failures: 1, until })
        .onConflict((oc) => oc.column('bucket').doUpdateSet((eb) => ({ failures: eb('account_attempt.failures', '+', 1), until }))).execute();
    }),
  forget: (bucket) =>
    engine.write(async ({ db }) => {
      await db.deleteFrom('account_attempt').where('bucket', '=', bucket).execute();
    }),
});
