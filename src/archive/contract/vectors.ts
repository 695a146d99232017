import { describe, expect, it } from 'vitest';
import type { ContractDatabase } from './place.ts';
import { entry, freshDesk, hour, now } from './samples.ts';

const dimensions = 64;
const model = { id: 'first', dimensions };
const request = { now, limit: 10, leaseMs: hour };

/** A unit vector that points mostly along one of the axes. */
function along(axis: number, lean = 0.1): Float32Array {
  const vector = new Float32Array(dimensions).map((_, i) => (i === axis ? 1 : lean * Math.sin(i * 7 + axis)));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

export function vectorsContract(database: ContractDatabase): void {
  describe('vectors', () => {
    const desk = freshDesk(database);
    const stock = async (...names: string[]): Promise<void> => {
      const feed = await desk.feed('a');
      for (const name of names) await desk.store(feed, [entry(name)]);
    };
    const embedAll = async (modelId = 'first'): Promise<number[]> => {
      const claims = await desk.archive.vectors.claim(request);
      await desk.archive.vectors.store(claims.map(({ articleId, changes }) => ({ articleId, changes, modelId, vector: along(articleId) })));
      return claims.map(({ articleId }) => articleId);
    };

    it('are due for every article, the newest first, and are claimed once', async () => {
      await stock('old', 'new');
      const { vectors } = desk.archive;
      await vectors.useModel(model);
      const other = await desk.place.open({ owner: 'other@1/1', clock: () => now });
      const [first] = await vectors.claim({ ...request, limit: 1 });
      expect(first).toMatchObject({ title: 'Title of new', text: 'Text of new, told at length.' });
      expect((await other.vectors.claim(request)).map(({ title }) => title)).toEqual(['Title of old']);
      expect(await vectors.claim(request)).toEqual([]);
      await vectors.release([first?.articleId ?? 0]);
      expect(await vectors.claim(request)).toHaveLength(1);
      expect(await vectors.state()).toEqual({ model, stored: 0, due: 2 });
    });

    it('find what is closest, with what they keep of it', async () => {
      await stock('a', 'b', 'c');
      const { vectors } = desk.archive;
      await vectors.useModel(model);
      const ids = await embedAll();
      expect(ids).toHaveLength(3);
      const found = await vectors.nearest(along(ids[1] ?? 0), 2);
      expect(found[0]?.articleId).toBe(ids[1]);
      expect(found[0]?.similarity).toBeCloseTo(1, 2);
      expect(found).toHaveLength(2);
      expect((await vectors.nearest(along(ids[1] ?? 0), 3, { accept: (id) => id !== ids[1] })).map(({ articleId }) => articleId)).not.toContain(ids[1]);
      expect([...(await vectors.of(ids)).keys()].toSorted()).toEqual(ids.toSorted());
      expect(await vectors.nearest(along(1).subarray(1), 2)).toEqual([]);
      expect(await vectors.nearest(along(1), 2, { modelId: 'another' })).toEqual([]);
      const standing = await vectors.standing(along(ids[1] ?? 0), ids);
      expect(standing.get(ids[1] ?? 0)).toBe(found[0]?.standing);
      expect(standing.get(ids[1] ?? 0)).toBeGreaterThan((standing.get(ids[0] ?? 0) ?? 9) + 3);
      expect(await vectors.standing(along(1), ids, { modelId: 'another' })).toEqual(new Map());
    });

    it('of an article whose text changed are due again, also when it changed while they were made', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x')]);
      const { vectors } = desk.archive;
      await vectors.useModel(model);
      await embedAll();
      expect((await vectors.state()).due).toBe(0);
      await desk.store(feed, [entry('x', { revision: 'second', article: { text: 'Told anew.' } })]);
      const [claim] = await vectors.claim(request);
      expect(claim?.text).toBe('Told anew.');
      await desk.store(feed, [entry('x', { revision: 'third', article: { text: 'Told once more.' } })]);
      await vectors.store([{ articleId: claim?.articleId ?? 0, changes: claim?.changes ?? 0, modelId: 'first', vector: along(5) }]);
      expect((await vectors.claim(request)).map(({ text }) => text)).toEqual(['Told once more.']);
    });

    it('wait for the page of a teaser', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('x', { wantsPage: true, article: { origin: 'teaser' } })]);
      await desk.archive.vectors.useModel(model);
      expect(await desk.archive.vectors.claim(request)).toEqual([]);
    });

    it('of another model are made anew, and not looked at until then', async () => {
      await stock('a', 'b');
      const { vectors } = desk.archive;
      await vectors.useModel(model);
      const [newest = 0] = await embedAll();
      await vectors.useModel({ id: 'second', dimensions });
      expect(await vectors.state()).toEqual({ model: { id: 'second', dimensions }, stored: 0, due: 2 });
      expect(await vectors.nearest(along(newest), 5)).toEqual([]);
      const [claim] = await vectors.claim({ ...request, limit: 1 });
      expect(claim?.articleId).toBe(newest);
      await vectors.store([{ articleId: newest, changes: claim?.changes ?? 0, modelId: 'first', vector: along(1) }]);
      expect((await vectors.state()).stored).toBe(0);
      await embedAll('second');
      expect((await vectors.nearest(along(newest), 5)).map(({ articleId }) => articleId)).toContain(newest);
      // Back again: nothing of the first is left.
      await vectors.useModel(model);
      expect((await vectors.state()).due).toBe(2);
    });

    it('that cannot be made are not asked for again', async () => {
      await stock('a');
      const { vectors } = desk.archive;
      await vectors.useModel(model);
      const claims = await vectors.claim(request);
      await vectors.store(claims.map(({ articleId, changes }) => ({ articleId, changes, modelId: 'first' })));
      expect(await vectors.state()).toEqual({ model, stored: 0, due: 0 });
    });

    it('are seen by others soon after they are stored, and go with their article', async () => {
      await stock('a');
      const other = await desk.place.open({ owner: 'other@1/1', clock: () => now });
      await desk.archive.vectors.useModel(model);
      expect(await other.vectors.nearest(along(1), 5)).toEqual([]);
      const ids = await embedAll();
      expect((await other.vectors.nearest(along(1), 5)).map(({ articleId }) => articleId)).toEqual(ids);
      for (const feed of await desk.edition.feeds.list()) await desk.edition.feeds.unsubscribe(feed.id);
      expect(await other.vectors.nearest(along(1), 5)).toEqual([]);
      expect(await other.vectors.state()).toEqual({ model, stored: 0, due: 0 });
    });
  });
}
