import { describe, expect, it } from 'vitest';
import type { ContractDatabase } from './place.ts';
import { entry, freshDesk, now } from './samples.ts';

export function readersContract(database: ContractDatabase): void {
  describe('readers', () => {
    const desk = freshDesk(database);

    it('has a house from the beginning, and a public without a row', async () => {
      const { readers } = desk.archive;
      expect(readers.sole().id).toBe(1);
      expect(readers.public().id).toBe(0);
      expect(await readers.list()).toEqual([{ reader: { id: 1 }, userId: undefined, name: undefined }]);
    });

    it('lets the first administrator take over the house, and nobody after', async () => {
      const { readers } = desk.archive;
      expect(await readers.make({ userId: 'ada', name: 'Ada', takesOver: true }, now)).toEqual(readers.sole());
      const other = await readers.make({ userId: 'bo', name: 'Bo', takesOver: true }, now);
      expect(other.id).not.toBe(1);
      expect(await readers.byUser('ada')).toEqual(readers.sole());
      expect(await readers.byUser('bo')).toEqual(other);
      expect(await readers.byUser('cy')).toBeUndefined();
      expect((await readers.list()).map(({ name }) => name)).toEqual(['Ada', 'Bo']);
    });

    it('makes one reader for an account, however often it is asked', async () => {
      const { readers } = desk.archive;
      const first = await readers.make({ userId: 'bo', name: 'Bo' }, now);
      expect(await readers.make({ userId: 'bo', name: 'Other', takesOver: true }, now)).toEqual(first);
      await readers.rename(first, 'Bodil');
      expect((await readers.list()).map(({ userId, name }) => [userId, name])).toEqual([[undefined, undefined], ['bo', 'Bodil']]);
    });

    it('forgets whose account is gone, and never uses the number again', async () => {
      const { readers } = desk.archive;
      const gone = await readers.make({ userId: 'bo', name: 'Bo' }, now);
      await readers.remove(gone, now);
      expect(await readers.byUser('bo')).toBeUndefined();
      expect((await readers.list()).map(({ reader }) => reader.id)).toEqual([1]);
      const next = await readers.make({ userId: 'bo', name: 'Bo' }, now);
      expect(next.id).toBeGreaterThan(gone.id);
      expect(await desk.archive.check()).toEqual([]);
    });

    it('keeps the house when its account is gone: another administrator may take it over', async () => {
      const { readers } = desk.archive;
      const house = await readers.make({ userId: 'ada', name: 'Ada', takesOver: true }, now);
      await readers.remove(house, now);
      expect(await readers.list()).toEqual([{ reader: { id: 1 }, userId: undefined, name: undefined }]);
      expect(await readers.make({ userId: 'bo', name: 'Bo', takesOver: true }, now)).toEqual(house);
    });

    it('counts right whoever comes, changes and goes', async () => {
      const { readers } = desk.archive;
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('one'), entry('two')]);
      const guest = await readers.make({ userId: 'guest', name: 'Guest', house: true }, now);
      expect(await desk.archive.check()).toEqual([]);
      await desk.store(feed, [entry('one'), entry('two'), entry('three')]);
      await readers.setHouse(guest, false, now);
      await readers.setHouse(readers.sole(), true, now);
      expect(await desk.archive.check()).toEqual([]);
      await readers.remove(guest, now);
      expect(await desk.archive.check()).toEqual([]);
    });
  });
}
