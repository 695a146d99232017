import { expect, it } from 'vitest';
import { RelatedIndex } from './related-index.ts';

const depot = { title: 'Drones strike depot near Kelvik', text: 'Drones of the Tessen army struck a fuel depot near Kelvik at night, the governor said. Air defence shot down nine of them. The depot burned until morning.', lang: 'en' };
const chips = { title: 'Chip maker Silvanta falls on export rules', text: 'Shares of the chip maker Silvanta fell by a tenth after new export rules for memory chips. Analysts expect orders to drop.', lang: 'en' };
const inquiry = { title: 'State of Oberland opens inquiry into voting lists', text: 'The attorney general of Oberland opened an inquiry into voting lists in three counties after complaints by an election board.', lang: 'en' };
const petrol = { title: 'Fuel runs short in Kelvik after depot burns', text: 'Petrol is rationed in Kelvik since drones of the Tessen army set the fuel depot on fire, the governor said. Queues formed at dawn.', lang: 'en' };
const market = { title: 'Kelvik opens its covered market', text: 'Traders moved into the new hall on Monday. It took two years to build and has room for sixty stalls.', lang: 'en' };

function indexOf(articles: readonly Parameters<RelatedIndex['add']>[0][]): RelatedIndex {
  const index = new RelatedIndex();
  for (const article of articles) index.add(article);
  return index;
}
const rows = (found: readonly { article: number }[]): number[] => found.map(({ article }) => article);

it('names what is related, the nearest first', () => {
  const index = indexOf([depot, chips, inquiry, petrol]);
  expect(rows(index.related(depot, { except: (article) => article === 0 }))[0]).toBe(3);
  expect(rows(index.related(depot)).slice(0, 2)).toEqual([0, 3]);
  expect(index.related(depot, { most: 1 })).toHaveLength(1);
  expect(index.related(depot, { except: (article) => article === 0 || article === 3 })).toEqual([]);
});

it('names nothing when nothing is, though a word or a name be the same', () => {
  expect(indexOf([chips, inquiry]).related(depot)).toEqual([]);
  expect(indexOf([market, chips, inquiry]).related(petrol)).toEqual([]);
  expect(indexOf([]).related(petrol)).toEqual([]);
  expect(indexOf([depot]).related({ title: '', text: '' })).toEqual([]);
});

it('ranks all that share anything when no evidence is asked for', () => {
  expect(rows(indexOf([market, chips, petrol]).related(depot, { needsEvidence: false, most: 10 }))).toEqual(expect.arrayContaining([0, 2]));
});

it('counts articles that are added later', () => {
  const index = indexOf([depot]);
  expect(rows(index.related(petrol))).toEqual([0]);
  index.add(petrol);
  expect(rows(index.related(petrol, { except: (article) => article === 1 }))).toEqual([0]);
});

it('lets another outlet go before a second article of one', () => {
  const again = { ...petrol, title: 'Kelvik fuel rationed after drones burn depot' };
  const index = indexOf([{ ...petrol, source: 'Morning' }, { ...again, source: 'Morning' }, { ...again, source: 'Evening' }]);
  const [first, second] = rows(index.related({ ...depot, source: 'Coast' }));
  expect([first, second].toSorted()).not.toEqual([0, 1]);
});

it('puts what is of the same time before what is old', () => {
  const now = Date.UTC(2030, 4, 1);
  const index = indexOf([{ ...petrol, publishedAt: now - 400 * 86_400_000 }, { ...petrol, publishedAt: now - 86_400_000 }]);
  expect(rows(index.related({ ...depot, publishedAt: now }))).toEqual([1, 0]);
});

it('takes nearness by vectors in, relative to what is usual for the model', () => {
  // Any two are nearer than 0.9: only what stands out says something.
  const vector = (angle: number): Float32Array => Float32Array.of(Math.cos(angle), Math.sin(angle));
  const fillers = Array.from({ length: 12 }, (_, at) => ({ ...inquiry, title: `Session ${at}`, vector: vector((at % 2) * 0.4) }));
  const index = indexOf([...fillers, { ...petrol, vector: vector(0.4) }, { ...petrol, vector: vector(0) }]);
  expect(rows(index.related({ ...depot, vector: vector(0) }))[0]).toBe(13);
  expect(rows(index.related({ ...depot, vector: vector(0.4) }))[0]).toBe(12);
});

it('says why each is related, of those that are', () => {
  const now = Date.UTC(2030, 4, 1);
  const day = 86_400_000;
  const index = indexOf([{ ...petrol, publishedAt: now + day }, { ...petrol, publishedAt: now - day }, { ...petrol, publishedAt: now - 90 * day }, petrol]);
  expect(new Map(index.related({ ...depot, publishedAt: now }).map(({ article, reason }) => [article, reason]))).toEqual(new Map([[0, 'later'], [1, 'earlier'], [2, 'background'], [3, 'same-subject']]));
  expect(index.related(depot, { needsEvidence: false, except: (article) => article > 0 }).map(({ reason }) => reason)).toEqual(['same-subject']);
});
