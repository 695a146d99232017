import { expect, it } from 'vitest';
import { RelatedIndex } from './related-index.ts';

const articles = [
  { title: 'Drones strike depot near Kelvik', text: 'Drones of the Tessen army struck a fuel depot near Kelvik at night, the governor said. Air defence shot down nine of them. The depot burned until morning.', lang: 'en' },
  { title: 'Chip maker Silvanta falls on export rules', text: 'Shares of the chip maker Silvanta fell by a tenth after new export rules for memory chips. Analysts expect orders to drop.', lang: 'en' },
  { title: 'State of Oberland opens inquiry into voting lists', text: 'The attorney general of Oberland opened an inquiry into voting lists in three counties after complaints by an election board.', lang: 'en' },
  { title: 'Fuel runs short in Kelvik after depot burns', text: 'Petrol is rationed in Kelvik since drones of the Tessen army set the fuel depot on fire, the governor said. Queues formed at dawn.', lang: 'en' },
];

it('names what is about the same, the nearest first, and nothing that is not', () => {
  const index = new RelatedIndex();
  for (const article of articles) index.add(article);
  const [depot] = articles;
  if (depot === undefined) throw new Error('no article');
  expect(index.related(depot, { except: 0 }).map(({ article }) => article)).toEqual([3]);
  expect(index.related(depot).map(({ article }) => article)).toEqual([0, 3]);
  expect(index.related({ title: 'Orchid show draws record crowd', text: 'More people than ever came to see orchids in the palm house.', lang: 'en' })).toEqual([]);
  expect(index.related(depot, { most: 1 })).toHaveLength(1);
});

it('counts articles that are added later', () => {
  const index = new RelatedIndex();
  const [first, , , last] = articles;
  if (first === undefined || last === undefined) throw new Error('no article');
  index.add(first);
  expect(index.related(last).map(({ article }) => article)).toEqual([0]);
  index.add(last);
  expect(index.related(last, { except: 1 }).map(({ article }) => article)).toEqual([0]);
});
