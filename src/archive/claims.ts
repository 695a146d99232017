import type { Kysely } from 'kysely';
import { isDead } from './owner.ts';
import type { ClaimKind, Tables } from './schema.ts';

/** Ends claims whose lease is over or whose process is dead. */
export async function clearClaims(db: Kysely<Tables>, owner: string, now: number): Promise<void> {
  await db.deleteFrom('claim').where('until', '<=', now).execute();
  const others = await db.selectFrom('claim').select('owner').distinct().where('owner', '<>', owner).execute();
  const dead = others.map((row) => row.owner).filter(isDead);
  if (dead.length > 0) await db.deleteFrom('claim').where('owner', 'in', dead).execute();
}

export async function putClaims(db: Kysely<Tables>, kind: ClaimKind, targetIds: readonly number[], owner: string, until: number): Promise<void> {
  if (targetIds.length === 0) return;
  await db
    .insertInto('claim')
    .values(targetIds.map((target_id) => ({ kind, target_id, owner, until })))
    .execute();
}

/**
 * Takes turns between hosts: the first of each host, then the second of each … within a turn in the given order, so
 * that one host with much to do does not keep the others waiting.
 */
export function mixHosts<T>(items: readonly T[], host: (item: T) => string, limit: number): T[] {
  const turns = new Map<string, number>();
  return items
    .map((item) => {
      const turn = turns.get(host(item)) ?? 0;
      turns.set(host(item), turn + 1);
      return { item, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, limit)
    .map(({ item }) => item);
}
