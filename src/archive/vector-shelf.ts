import { setImmediate as breathe } from 'node:timers/promises';
import { similarity, signBits, type SmallVector, toSmall } from '../common/vectors/quantise.ts';
import type { VectorShelf, VectorClaim, Neighbour } from './archive.ts';
import { unpackBody } from './body.ts';
import { clearClaims, putClaims } from './claims.ts';
import type { Engine, Transaction } from './engine.ts';
import { VectorIndex } from './vector-index.ts';

/** So many times the wanted number are weighed exactly, and never fewer than `fewest`. */
const shortlist = 16;
const fewest = 320;
/** Of the bits in memory, this share may belong to articles that were stored again or are gone. */
const staleShare = 1.5;
/** An article whose page is on its way is done when the page is there, unless that takes longer than this. */
const pagePatienceMs = 10 * 60_000;
/** Rows of bits read in one go: some milliseconds, after which others have their turn. */
const readStep = 2000;

export function createVectorShelf(engine: Engine, owner: string): VectorShelf {
  let index: VectorIndex | undefined;
  let refreshing: Promise<VectorIndex | undefined> | undefined;
  const current = (db: Engine['read'] = engine.read) => db.selectFrom('vector_model').select(['id', 'name', 'dimensions']).where('current', '=', 1).executeTakeFirst();

  /** Brings the bits in memory up to date; several callers share one reading. */
  const refreshed = (): Promise<VectorIndex | undefined> =>
    (refreshing ??= refresh().finally(() => { refreshing = undefined; }));
  async function refresh(): Promise<VectorIndex | undefined> {
    const model = await current();
    if (model === undefined) return undefined;
    if (index?.modelId !== model.id) index = new VectorIndex(model.id, model.dimensions);
    await readInto(engine, index);
    if (index.size > 1024) {
      const { n } = await engine.read.selectFrom('vector').select((eb) => eb.fn.countAll<number>().as('n')).where('model_id', '=', model.id).executeTakeFirstOrThrow();
      if (index.size > n * staleShare) {
        index = new VectorIndex(model.id, model.dimensions);
        await readInto(engine, index);
      }
    }
    return index;
  }

  /** The model in use, when it made the query. */
  async function fitting(query: Float32Array, modelId: string | undefined): Promise<{ id: number } | undefined> {
    const model = await current();
    return model?.dimensions === query.length && (modelId === undefined || model.name === modelId) ? model : undefined;
  }
  async function valuesOf(model: number, articleIds: readonly number[]): Promise<{ articleId: number; small: SmallVector }[]> {
    const rows = await engine.read
      .selectFrom('vector_value')
      .innerJoin('vector', 'vector.seq', 'vector_value.seq')
      .select(['vector.article_id', 'scale', 'data'])
      .where('vector.model_id', '=', model)
      .where('vector.article_id', 'in', engine.lookups.many(articleIds))
      .execute();
    return rows.map((row) => ({ articleId: row.article_id, small: { scale: row.scale, values: new Int8Array(row.data) } }));
  }
  const weigh = async (model: number, query: Float32Array, { usual, spread }: { usual: number; spread: number }, articleIds: readonly number[]): Promise<Neighbour[]> =>
    (await valuesOf(model, articleIds)).map(({ articleId, small }) => {
      const cosine = similarity(query, small);
      return { articleId, similarity: cosine, standing: (cosine - usual) / spread };
    });

  return {
    useModel: ({ id: name, dimensions }) =>
      engine.write(async ({ db }) => {
        const now = await current(db);
        if (now?.name === name && now.dimensions === dimensions) return;
        await db.updateTable('vector_model').set({ current: 0 }).execute();
        await db.insertInto('vector_model').values({ name, dimensions, current: 1 }).onConflict((oc) => oc.columns(['name', 'dimensions']).doUpdateSet({ current: 1 })).execute();
        await db
          .insertInto('vector_due')
          .columns(['article_id', 'changes'])
          .expression((eb) =>
            eb.selectFrom('article').select((sub) => ['article.id', sub.lit(1).as('changes')])
              .where((sub) => sub.not(sub.exists(sub.selectFrom('vector').innerJoin('vector_model', 'vector_model.id', 'vector.model_id').select('vector.seq').whereRef('vector.article_id', '=', 'article.id').where('vector_model.current', '=', 1)))))
          .onConflict((oc) => oc.column('article_id').doNothing())
          .execute();
      }),
    claim: (request) => claim(engine, owner, request),
    store: (done) =>
      engine.write(async (transaction) => {
        const model = await current(transaction.db);
        for (const { articleId, changes, vector, modelId } of done) {
          await endClaim(transaction, articleId);
          // The model was changed meanwhile: what is due stays due.
          if (vector !== undefined && (model === undefined || model.name !== modelId)) continue;
          const due = await transaction.db.deleteFrom('vector_due').where('article_id', '=', articleId).where('changes', '=', changes).executeTakeFirst();
          // The text changed meanwhile, or the article is gone.
          if (Number(due.numDeletedRows) === 0) continue;
          await transaction.db.deleteFrom('vector').where('article_id', '=', articleId).execute();
          if (vector !== undefined && model !== undefined) await put(transaction, articleId, model.id, vector);
        }
      }),
    release: (articleIds) => engine.write(async (transaction) => { for (const id of articleIds) await endClaim(transaction, id); }),
    async nearest(query, limit, { modelId, accept } = {}) {
      const model = await fitting(query, modelId);
      const closest = model === undefined ? undefined : (await refreshed())?.closest(query, Math.max(fewest, limit * shortlist), accept);
      if (model === undefined || closest === undefined) return [];
      return (await weigh(model.id, query, closest, closest.ids)).toSorted((a, b) => b.similarity - a.similarity || b.articleId - a.articleId).slice(0, limit);
    },
    async standing(query, articleIds, { modelId } = {}) {
      const model = await fitting(query, modelId);
      const closest = model === undefined ? undefined : (await refreshed())?.closest(query, 1);
      if (model === undefined || closest === undefined) return new Map();
      return new Map((await weigh(model.id, query, closest, articleIds)).map(({ articleId, standing }) => [articleId, standing]));
    },
    async of(articleIds) {
      const model = await current();
      if (model === undefined) return new Map();
      return new Map((await valuesOf(model.id, articleIds)).map(({ articleId, small }) => [articleId, small]));
    },
    async state() {
      const model = await current();
      const count = async (query: { executeTakeFirstOrThrow(): Promise<{ n: number }> }): Promise<number> => (await query.executeTakeFirstOrThrow()).n;
      const due = await count(engine.read.selectFrom('vector_due').select((eb) => eb.fn.countAll<number>().as('n')));
      if (model === undefined) return { stored: 0, due };
      const stored = await count(engine.read.selectFrom('vector').select((eb) => eb.fn.countAll<number>().as('n')).where('model_id', '=', model.id));
      return { model: { id: model.name, dimensions: model.dimensions }, stored, due };
    },
  };
}

async function readInto(engine: Engine, index: VectorIndex): Promise<void> {
  for (;;) {
    const rows = await engine.read.selectFrom('vector').select(['seq', 'article_id', 'bits']).where('seq', '>', index.lastSeq).where('model_id', '=', index.modelId).orderBy('seq').limit(readStep).execute();
    for (const row of rows) index.add(row.seq, row.article_id, row.bits);
    if (rows.length < readStep) return;
    await breathe();
  }
}

function claim(engine: Engine, owner: string, { now, limit, leaseMs }: Parameters<VectorShelf['claim']>[0]): Promise<VectorClaim[]> {
  return engine.write(async ({ db }) => {
    await clearClaims(db, owner, now);
    const rows = await db
      .selectFrom('vector_due')
      .innerJoin('article', 'article.id', 'vector_due.article_id')
      .innerJoin('body', 'body.article_id', 'vector_due.article_id')
      .select(['vector_due.article_id', 'vector_due.changes', 'article.title', 'article.lang', 'body.data'])
      // A teaser whose page is still to come would be done twice.
      .where((eb) => eb.not(eb.and([eb('article.page_due_at', 'is not', null), eb('article.page_attempts', '=', 0), eb('article.first_seen_at', '>', now - pagePatienceMs)])))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('claim').select('claim.owner').where('claim.kind', '=', 'vector').whereRef('claim.target_id', '=', 'vector_due.article_id'))))
      .orderBy('vector_due.article_id', 'desc')
      .limit(limit)
      .execute();
    await putClaims(db, 'vector', rows.map((row) => row.article_id), owner, now + leaseMs);
    return rows.map((row) => {
      const { text, details } = unpackBody(row.data);
      return { articleId: row.article_id, changes: row.changes, title: row.title, text: text.slice(details.wire?.bodyAt ?? 0), lang: row.lang ?? undefined };
    });
  });
}

async function put({ db }: Transaction, articleId: number, modelId: number, vector: Float32Array): Promise<void> {
  const { scale, values } = toSmall(vector);
  const { seq } = await db.insertInto('vector').values({ article_id: articleId, model_id: modelId, bits: new Uint8Array(signBits(vector).buffer) }).returning('seq').executeTakeFirstOrThrow();
  await db.insertInto('vector_value').values({ seq, scale, data: new Uint8Array(values.buffer) }).execute();
}

async function endClaim({ db }: Transaction, articleId: number): Promise<void> {
  await db.deleteFrom('claim').where('kind', '=', 'vector').where('target_id', '=', articleId).execute();
}
