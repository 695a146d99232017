import { expect, it } from 'vitest';
import { StoryStream } from '../assign/story-stream.ts';

const DAY = 86_400_000;
const now = Date.UTC(2030, 4, 1);
const told = [
  { title: 'Drones strike fuel depot near Kelvik', text: 'Drones of the Tessen army struck a fuel depot near Kelvik at night, governor Ada Moran said. Air defence shot down nine of them. The depot burned until morning and firemen came from three towns.', publishedAt: now },
  { title: 'Fuel depot near Kelvik burns after drones strike', text: 'A fuel depot near Kelvik burned until morning after drones of the Tessen army struck it at night. Governor Ada Moran said air defence shot down nine drones. Firemen of three towns came.', publishedAt: now + DAY / 20 },
  { title: 'Orchid show draws record crowd', text: 'More people than ever came to see orchids in the palm house of the botanical garden. The rarest of them blooms once in seven years.', publishedAt: now + DAY },
  { title: 'Kelvik opens its covered market', text: 'Traders moved into the new hall. It took two years to build and has room for sixty stalls, a bakery and a post office.', publishedAt: now + 2 * DAY },
  { title: 'Petrol is rationed in Kelvik', text: 'Each driver gets ten litres a week in Kelvik, governor Ada Moran ordered, since the valley lost its only fuel depot to drones. Queues formed at dawn, taxis stayed in their garages, and farmers fear for the harvest because tractors stand still.', publishedAt: now + 130 * DAY },
];

function stream(): { stream: StoryStream; stories: number[] } {
  const made = new StoryStream();
  return { stream: made, stories: told.map((article) => made.add({ ...article, lang: 'en', source: undefined }).story) };
}

it('finds a later development, with the days between, and not what only shares a town', () => {
  const { stream: made, stories: [strike = -1, again, orchids = -1, market = -1, petrol = -1] } = stream();
  expect(again).toBe(strike);
  expect(petrol).not.toBe(strike);
  const [near, ...rest] = made.near(strike, 8);
  expect(rest).toEqual([]);
  expect(near?.story).toBe(petrol);
  expect(near?.gapDays).toBeCloseTo(130 - 1 / 20, 3);
  expect(near?.reports).toEqual([4]);
  expect(made.near(petrol, 8)).toMatchObject([{ story: strike }]);
  expect(made.near(petrol, 8)[0]?.gapDays).toBeLessThan(-129);
  expect(made.near(orchids, 8)).toEqual([]);
  expect(made.near(market, 8)).toEqual([]);
  expect(made.near(strike, 0)).toEqual([]);
});

it('says when there is no such story', () => {
  expect(() => new StoryStream().near(3, 8)).toThrow('There is no story 3');
});
