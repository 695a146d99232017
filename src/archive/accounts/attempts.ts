import type { Engine } from '../engine.ts';
import type { AttemptShelf } from './shelf.ts';

export const createAttemptShelf = (engine: Engine): AttemptShelf => ({
  count: (buckets, now) =>
    engine.write(async ({ db }) => {
      await db.deleteFrom('account_attempt').where('until', '<=', now).execute();
      const counts = [];
      for (const { name, forMs } of buckets) {
        const { failures, until } = await db.insertInto('account_attempt').values({ bucket: name, failures: 1, until: now + forMs })
          .onConflict((oc) => oc.column('bucket').doUpdateSet((eb) => ({ failures: eb('account_attempt.failures', '+', 1) })))
          .returning(['failures', 'until']).executeTakeFirstOrThrow();
        counts.push({ count: failures, until });
      }
      return counts;
    }),
  forgive: (names) =>
    engine.write(async ({ db }) => {
      await db.updateTable('account_attempt').set((eb) => ({ failures: eb('failures', '-', 1) })).where('bucket', 'in', names).where('failures', '>', 0).execute();
    }),
});
