import { expect, test } from 'vitest';
import { chosenStarters, packChoices } from './starters.ts';

test('the reader’s own countries come first, the rest keep their order', () => {
  const ids = (language: string | null) => packChoices(language).countries.map(({ id }) => id);
  const plain = ids(null);
  expect(ids('de-AT,de;q=0.9,en;q=0.5').slice(0, 2)).toEqual(['country-at', 'country-de']);
  expect(ids('en-US,en;q=0.9')[0]).toBe('country-us');
  expect(ids('en')).toEqual(plain);
  expect(ids('de-AT').toSorted()).toEqual(plain.toSorted());
  expect(ids(',,;;q=nonsense')).toEqual(plain);
});

test('whole packs and single feeds give each address once', () => {
  const [world, technology] = packChoices(null).topics;
  if (!world || !technology) throw new Error('There should be two topics.');
  const single = technology.feeds[0]?.url ?? '';
  const inBoth = world.feeds[0]?.url ?? '';
  const chosen = chosenStarters([world.id, 'no-such-pack'], [`${technology.id} ${single}`, `${world.id} ${inBoth}`, `${world.id} https://not-in-a-pack.example.org/feed`, single]);
  expect(chosen).toEqual([...world.feeds.map(({ url }) => ({ packId: world.id, feedUrl: url })), { packId: technology.id, feedUrl: single }]);
});

test('a feed of several packs goes where it was ticked', () => {
  const { topics, countries } = packChoices(null);
  const placed = [...topics, ...countries].flatMap((pack) => pack.feeds.map(({ url }) => ({ packId: pack.id, feedUrl: url })));
  const again = placed.find(({ packId, feedUrl }) => placed.find((first) => first.feedUrl === feedUrl)?.packId !== packId);
  if (again === undefined) throw new Error('Some feed should be in two packs.');
  expect(chosenStarters([again.packId], []).find(({ feedUrl }) => feedUrl === again.feedUrl)).toEqual(again);
});
