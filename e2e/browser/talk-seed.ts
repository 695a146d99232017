import type { Archive, Draft } from '../../src/archive/archive.ts';
import type { Reaction } from '../../src/common/conversation/reactions.ts';
import { changeSiteSettings, type SiteSettings } from '../../src/common/site-settings.ts';
import type { Reader } from '../../src/common/reader.ts';
import { seedStories } from './story-seed.ts';

export interface Talk {
  storyId: number;
  /** The reports of the story, the first first. */
  articleIds: number[];
  readers: Reader[];
  /** Numbers of the comments, as they are written below. */
  said: number[];
}

interface Said {
  by: number | string;
  text: string;
  under: number;
  answers?: number;
  minutesAgo: number;
  votes?: readonly [up: number, down: number];
  reactions?: readonly Reaction[];
  quote?: string;
  edited?: string;
  held?: true;
}

const names = ['Ada Lind', 'Bo Okafor', 'Carmen Ruiz', 'Dmitri Vale', 'Eun-ji Park'];

/** What people say under the story of the freighter that ran aground. */
const conversation: readonly Said[] = [
  {
    by: 1, under: 0, minutesAgo: 240, votes: [4, 0], reactions: ['idea', 'idea', 'heart'], quote: 'no oil has been seen',
    text: 'I sailed these waters for **eleven years**. The bank off Tarnsund moves every winter, and the chart that most ships carry is from *before* the dredging.\n\nWhat I would ask:\n\n1. Who was the pilot?\n2. Which chart did they have?\n3. Why at low water?',
  },
  { by: 2, under: 1, answers: 0, minutesAgo: 200, votes: [3, 0], text: 'The Post says that a pilot had warned of it. @BoOkafor do you know whether warnings like that go to every ship, or only to those that ask?' },
  { by: 1, under: 0, answers: 1, minutesAgo: 190, votes: [2, 0], text: 'Only to those that ask. That is the trouble.' },
  { by: 3, under: 0, answers: 2, minutesAgo: 180, text: 'So the harbour office *knew*.' },
  { by: 4, under: 2, answers: 0, minutesAgo: 90, votes: [1, 2], text: 'Eleven years and no source. See https://charts.example/tarnsund/soundings-of-the-bank for the real depths.' },
  { by: 'Passer-by', under: 0, minutesAgo: 150, votes: [1, 0], reactions: ['sad'], text: 'My brother works on one of the tugs. They have been out there since four in the morning, please think of them too.' },
  { by: 3, under: 1, minutesAgo: 120, votes: [2, 1], edited: '212 containers, and nobody says what is in them. The port’s own list is public:\n\n> Cargo lists are published within one hour of arrival.\n\nIt was not.', text: '212 containers, and nobody says what is in them.' },
  { by: 4, under: 2, minutesAgo: 30, text: 'مرحبا، هل هناك خبر عن الطاقم؟ The crew are from four countries.' },
  { by: 2, under: 0, minutesAgo: 20, held: true, text: 'Buy charts at my shop.' },
];

/** Fills an archive with stories and one conversation; who may take part is as given. */
export async function seedTalk(archive: Archive, now: number, comments: SiteSettings['comments'] = 'public'): Promise<Talk> {
  const [storyId = 0] = await seedStories(archive, now);
  await changeSiteSettings(archive.settings, { comments, publicReading: true });
  const readers: Reader[] = [];
  for (const name of names) readers.push(await archive.readers.make({ userId: name, name, takesOver: readers.length === 0, house: true }, now));
  const story = await archive.edition(archive.readers.sole()).stories.outline(storyId);
  const articleIds = story?.all.map(({ card }) => card.id) ?? [];
  const said: number[] = [];
  for (const one of conversation) said.push(await say(archive, one, { articleIds, readers, said, now }));
  return { storyId, articleIds, readers, said };
}

async function say(archive: Archive, one: Said, { articleIds, readers, said, now }: Omit<Talk, 'storyId'> & { now: number }): Promise<number> {
  const at = now - one.minutesAgo * 60_000;
  const reader = typeof one.by === 'number' ? readers[one.by] : archive.readers.public();
  const parentId = one.answers === undefined ? undefined : said[one.answers];
  if (reader === undefined) throw new Error('There is no such reader.');
  const author = { reader, since: 0, ...(typeof one.by === 'string' ? { guestName: one.by } : {}) };
  const articleId = articleIds[one.under] ?? 0;
  const draft: Draft = { author, articleId, text: one.text, ...(parentId === undefined ? {} : { parentId }), ...(one.quote === undefined ? {} : { quote: { articleId, exact: one.quote, prefix: '', suffix: '' } }) };
  const { commentId = 0 } = await archive.comments.post(draft, () => (one.held ? { is: 'held', why: 'words' } : { is: 'shown' }), at);
  if (one.edited !== undefined) await archive.comments.edit(commentId, author, one.edited, () => ({ is: 'shown' }), at + 60_000);
  const others = readers.filter(({ id }) => id !== reader.id);
  const [up = 0, down = 0] = one.votes ?? [];
  for (const [i, voter] of others.slice(0, up + down).entries()) await archive.comments.vote(commentId, voter, i < up ? 1 : -1, at);
  for (const [i, reaction] of (one.reactions ?? []).entries()) await archive.comments.react(commentId, others[i] ?? reader, reaction, true, at);
  return commentId;
}
