import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Archive } from '../../archive/archive.ts';
import { houseOf } from '../../archive/house.ts';
import { openArchive } from '../../archive/open.ts';
import { testFolders } from '../../archive/testing/folder.ts';
import { createLog } from '../../common/log.ts';
import { storyFacts } from '../../stories/index.ts';
import { packPrint } from './print.ts';
import { StoryDesk, type StoryDeskOptions } from './story-desk.ts';
import { day, minute, now, publish, type Report, storiesIn } from './testing/coverage.ts';

const folder = testFolders();
const ends: (() => Promise<void>)[] = [];
afterEach(async () => { for (const end of ends.splice(0).toReversed()) await end(); });

const never = new AbortController().signal;

async function open(options: { dataDir?: string; owner?: string } = {}): Promise<{ archive: Archive; dataDir: string }> {
  const dataDir = options.dataDir ?? folder();
  const archive = await openArchive({ dataDir, clock: () => now, ...(options.owner === undefined ? {} : { owner: options.owner }) });
  ends.push(() => archive.close());
  return { archive, dataDir };
}

function deskOver(archive: Archive, { log = [], ...options }: Partial<Omit<StoryDeskOptions, 'log'>> & { log?: string[] } = {}): StoryDesk {
  const desk = new StoryDesk({ archive, dataDir: '/nonexistent', clock: () => now, ...options, log: createLog((line) => log.push(line)) });
  ends.push(() => desk.close());
  return desk;
}

const soon = { patienceMs: 0 };
const bridge = (told: readonly number[], minutesAgo: number, more: Partial<Report> = {}): Report => ({ event: 'bridge', told, minutesAgo, ...more });
const whales = (told: readonly number[], minutesAgo: number): Report => ({ event: 'whales', told, minutesAgo });
const theatre = (told: readonly number[], minutesAgo: number): Report => ({ event: 'theatre', told, minutesAgo });

const morning = { gazette: [bridge([0, 1, 2], 300), whales([0, 1, 2], 280)], courier: [bridge([3, 0, 4], 260), theatre([0, 1, 2], 250)] };
const evening = { gazette: [theatre([1, 3, 4], 90)], herald: [whales([3, 0, 4], 80), bridge([5, 3, 6], 70)], star: [bridge([0, 1, 2], 60, { title: 'Agency report on a bridge' })] };

test('puts reports of one event together, and folds copies', async () => {
  const { archive } = await open();
  await publish(archive, morning);
  await publish(archive, evening);
  const log: string[] = [];
  expect(await deskOver(archive, { log }).run(never, soon)).toBe(8);
  expect(await storiesIn(archive)).toEqual([
    ['courier/bridge-304-260', 'gazette/bridge-012-300', 'herald/bridge-536-70', 'star/bridge-012-60 = gazette/bridge-012-300'],
    ['courier/theatre-012-250', 'gazette/theatre-134-90'],
    ['gazette/whales-012-280', 'herald/whales-304-80'],
  ]);
  const [{ storyId } = { storyId: 0 }] = (await houseOf(archive).stories.ofArticles([1])).values();
  const page = await houseOf(archive).stories.get(storyId);
  if (page === undefined || 'movedTo' in page) throw new Error('The story is not there.');
  expect(page).toMatchObject({ reports: 4, outlets: 4, voices: 3 });
  expect(page.all.map(({ evidence }) => evidence.by)).toEqual(['first', 'closeness', 'closeness', 'copy']);
  expect(page.all[1]?.evidence.nearest).toEqual([1]);
  expect(page.all[1]?.evidence.shared).toContain('Mern');
  expect(page.all[3]?.voice).toEqual(page.all[0]?.voice);
  expect(log.join('\n')).not.toMatch(/warn|error/);
});

test('decides the same however often the program is begun anew', async () => {
  const [steady, shaken] = [await open(), await open()];
  const one = deskOver(steady.archive);
  for (const reports of [morning, evening, { lumen: [whales([1, 3, 4], 50), bridge([2, 3, 4], 40)], quarry: [theatre([0, 2, 4], 30)] }]) {
    await publish(steady.archive, reports);
    await publish(shaken.archive, reports);
    await one.run(never, soon);
    const another = deskOver(shaken.archive);
    await another.run(never, soon);
    await another.close();
  }
  expect(await storiesIn(shaken.archive)).toEqual(await storiesIn(steady.archive));
});

test('one process places at a time; the next goes on where it ended', async () => {
  const { archive, dataDir } = await open({ owner: 'one' });
  const { archive: again } = await open({ dataDir, owner: 'other' });
  const [one, other] = [deskOver(archive), deskOver(again)];
  await publish(archive, morning);
  expect(await one.run(never, soon)).toBe(4);
  await publish(archive, evening);
  expect(await other.run(never, soon)).toBe(0);
  await one.close();
  expect(await other.run(never, soon)).toBe(4);
  await other.close();
  await publish(archive, { lumen: [whales([1, 3, 4], 50)] });
  expect(await one.run(never, soon)).toBe(1);
  expect((await storiesIn(archive)).map((story) => story.length)).toEqual([4, 2, 3]);
});

test('a memory that is not what is stored is built again', async () => {
  const { archive, dataDir } = await open();
  const { archive: web } = await open({ dataDir });
  const desk = deskOver(archive);
  await publish(archive, morning);
  await desk.run(never, soon);
  // What an article was placed by is gone with its feed, and the memory does not know.
  await houseOf(web).feeds.unsubscribe(1);
  await publish(archive, evening);
  expect(await desk.run(never, soon)).toBe(4);
  const stories = (await storiesIn(archive)).flat();
  expect(stories).toHaveLength(6);
  expect(await archive.check()).toEqual([]);
});

test('holds to what a reader says of stories, for later articles too', async () => {
  const { archive, dataDir } = await open();
  const { archive: web } = await open({ dataDir });
  const desk = deskOver(archive);
  await publish(archive, morning);
  await desk.run(never, soon);
  const [bridges, whale] = [await houseOf(archive).stories.ofArticles([1]), await houseOf(archive).stories.ofArticles([2])].map((found) => [...found.values()][0]?.storyId ?? 0);
  await houseOf(web).stories.correct({ kind: 'same', storyId: bridges ?? 0, otherId: whale ?? 0 }, now);
  await publish(archive, evening);
  await desk.run(never, { ...soon, thorough: true });
  expect(await storiesIn(archive)).toEqual([
    ['courier/bridge-304-260', 'gazette/bridge-012-300', 'gazette/whales-012-280', 'herald/bridge-536-70', 'herald/whales-304-80', 'star/bridge-012-60 = gazette/bridge-012-300'],
    ['courier/theatre-012-250', 'gazette/theatre-134-90'],
  ]);
});

test('holds no longer to what was taken back, also where that moves nothing', async () => {
  const { archive } = await open();
  const stories = { ...archive.stories, ...houseOf(archive).stories };
  const desk = deskOver(archive);
  await publish(archive, { gazette: [bridge([0, 1, 2], 300), bridge([1, 3, 4], 290)], courier: [bridge([0, 2, 3], 280), bridge([0, 1, 4], 270)], herald: [whales([0, 1, 2], 260), whales([1, 2, 3], 250), whales([0, 3, 4], 240)] });
  await desk.run(never, soon);
  const storyOf = async (articleId: number) => (await stories.ofArticles([articleId])).get(articleId)?.storyId ?? 0;
  const split = await stories.correct({ kind: 'split', storyId: await storyOf(1), articleIds: [3, 4] }, now);
  await stories.correct({ kind: 'same', storyId: split?.storyId ?? 0, otherId: await storyOf(5) }, now);
  await stories.correct({ kind: 'split', storyId: await storyOf(5), articleIds: [3, 4] }, now);
  await publish(archive, { star: [bridge([0, 2, 4], 200)] });
  await desk.run(never, { ...soon, thorough: true });
  expect(await storyOf(3)).not.toBe(await storyOf(1));
  await stories.undo(split?.correctionId ?? 0, now);
  await publish(archive, { lumen: [bridge([0, 1, 3], 100)] });
  await desk.run(never, { ...soon, thorough: true });
  expect(await storyOf(3)).toBe(await storyOf(1));
});

test('looks at recent stories again, and parts two events that were taken for one', async () => {
  const { archive } = await open();
  const told = [[0, 1, 2], [0, 3, 4], [1, 2, 3], [0, 2, 4], [1, 3, 4]];
  await publish(archive, { gazette: told.map((what, at) => bridge(what, 300 - at)), courier: told.map((what, at) => theatre(what, 280 - at)) });
  const desk = deskOver(archive);
  expect(await desk.run(never, soon)).toBe(10);
  // As they are stored now all are in one story.
  const all = [...(await houseOf(archive).stories.ofArticles(Array.from({ length: 10 }, (_, at) => at + 1))).values()].map(({ storyId }) => storyId);
  const first = all[0] ?? 0;
  await archive.stories.move([{ articleIds: [6, 7, 8, 9, 10], to: { id: first }, evidence: { by: 'repair', closeness: 0, needed: 0 } }], storyFacts, now);
  await publish(archive, { herald: [bridge([0, 1, 4], 20), bridge([2, 3, 5], 19)] }, now);
  const log: string[] = [];
  const other = deskOver(archive, { log, clock: () => now + 10 * minute });
  await desk.close();
  await other.run(never, { ...soon, thorough: true });
  expect((await storiesIn(archive)).map((story) => story.length).sort()).toEqual([5, 7]);
  expect(log.join('\n')).toMatch(/stories repaired moves=1/);
  const [parted] = [...(await houseOf(archive).stories.ofArticles([8])).values()];
  const page = await houseOf(archive).stories.get(parted?.storyId ?? 0);
  expect(page).toMatchObject({ all: expect.arrayContaining([expect.objectContaining({ evidence: { by: 'repair', closeness: 0, needed: 0, shared: expect.arrayContaining(['Saltmarsh']), figures: expect.any(Array), nearest: expect.arrayContaining([6]) } })]) });
  // Nothing new, nothing to do.
  log.length = 0;
  await other.run(never, { ...soon, thorough: true });
  expect(log).toEqual([]);
});

test('links stories that have to do with each other, and no others', async () => {
  const { archive } = await open();
  await publish(archive, { ...evening, ...morning });
  await publish(archive, { gull: [{ event: 'ferry', told: [0, 1, 2, 3], minutesAgo: -20 * 24 * 60 }] }, now + 21 * day);
  const desk = deskOver(archive, { clock: () => now + 21 * day });
  await desk.run(never, { ...soon, thorough: true });
  expect(await archive.stories.unlinked(9)).toEqual([]);
  const { stories } = await houseOf(archive).stories.list();
  const related = async (title: string) => (await houseOf(archive).stories.related(stories.find(({ head }) => head.title.includes(title))?.id ?? 0, 9)).map(({ story, reason }) => [story.head.title, reason]);
  expect(stories).toHaveLength(4);
  expect(await related('Bridge')).toEqual([['Seafarers threaten a strike over Easter', 'later']]);
  expect(await related('strike')).toEqual([['Bridge over the Mern opens again', 'earlier']]);
  expect(await related('whales')).toEqual([]);
});

test('leaves what came before the window, and puts what is new here into stories however old it is', async () => {
  const { archive } = await open();
  await publish(archive, { gazette: [bridge([0, 1], 70 * 24 * 60)] }, now - 70 * day);
  await publish(archive, { courier: [theatre([0, 1], 80 * 24 * 60), whales([0, 1], 60)] });
  const desk = deskOver(archive);
  expect(await desk.run(never)).toBe(2);
  expect((await storiesIn(archive)).flat()).toEqual(['courier/theatre-01-115200', 'courier/whales-01-60']);
  expect(await archive.stories.left({ since: now - 60 * day })).toBe(0);
});

test('takes the owners of outlets from the operator’s file, and tells of one that cannot be read', async () => {
  const { archive, dataDir } = await open();
  writeFileSync(join(dataDir, 'owners.json'), '{"owners":{"Tideway Group":["gazette.example","courier.example"]}}');
  await publish(archive, { gazette: [bridge([0, 1, 2], 300)], courier: [bridge([3, 0, 4], 260)] });
  await deskOver(archive, { dataDir }).run(never, soon);
  const [{ voices } = { voices: 0 }] = (await houseOf(archive).stories.ofArticles([1])).values();
  expect(voices).toBe(1);

  const broken = await open();
  writeFileSync(join(broken.dataDir, 'owners.json'), '{"owners":');
  await publish(broken.archive, { gazette: [bridge([0, 1, 2], 300)] });
  const log: string[] = [];
  expect(await deskOver(broken.archive, { dataDir: broken.dataDir, log }).run(never, soon)).toBe(1);
  expect(log.join('\n')).toMatch(/owners of outlets not read.*not JSON/);
});

test('passes over prints that it cannot read, and gives back those that it needs no longer', async () => {
  const { archive } = await open();
  await publish(archive, morning);
  await archive.stories.place([{ articleId: 1, story: { fresh: 0 }, voice: { key: 'a', name: 'A', kind: 'outlet' }, evidence: { by: 'first', closeness: 0, needed: 0, shared: [], figures: [], nearest: [] }, print: Uint8Array.of(99) }], storyFacts, now);
  await archive.stories.place([{ articleId: 2, story: { fresh: 0 }, voice: { key: 'a', name: 'A', kind: 'outlet' }, evidence: { by: 'first', closeness: 0, needed: 0, shared: [], figures: [], nearest: [] }, print: packPrint({ publishedAt: now, source: 'a', lang: 'en', story: Uint8Array.of(1, 2), copy: Uint8Array.of(3) }) }], storyFacts, now);
  const log: string[] = [];
  expect(await deskOver(archive, { log, window: 4 }).run(never, { ...soon, thorough: true })).toBe(2);
  await publish(archive, evening);
  expect(await deskOver(archive, { log, window: 4 }).run(never, { ...soon, thorough: true })).toBe(4);
  expect(log.join('\n')).toMatch(/stories remembered articles=0 .*unread=2 reason="The print of article 1 is of another version, or cut short."/);
  expect((await archive.stories.placed(0, 100)).length).toBeLessThan(4);
});

test('an article that cannot be decided on is left out by itself, and told of', async () => {
  const { archive } = await open();
  await publish(archive, morning);
  await publish(archive, evening);
  const poisoned: Archive = {
    ...archive,
    stories: { ...archive.stories, due: async (request) => (await archive.stories.due(request)).map((claim) => (claim.title.startsWith('Agency') || claim.articleId === 2 ? Object.defineProperty({ ...claim }, 'text', { get: () => { throw new Error('no such text') } }) : claim)) },
  };
  const log: string[] = [];
  expect(await deskOver(poisoned, { log }).run(never, soon)).toBe(8);
  expect(await storiesIn(archive)).toEqual([
    ['courier/bridge-304-260', 'gazette/bridge-012-300', 'herald/bridge-536-70'],
    ['courier/theatre-012-250', 'gazette/theatre-134-90'],
    ['gazette/whales-012-280'],
    ['herald/whales-304-80'],
    ['star/bridge-012-60'],
  ]);
  expect(log.filter((line) => /error article left out of stories article=\d+ reason="no such text"/.test(line))).toHaveLength(2);
  expect(await archive.stories.left({})).toBe(0);
});

test('compares with nothing that is older than the window, where enough else is remembered', async () => {
  const { archive } = await open();
  const early = now - 59 * day;
  await publish(archive, { gazette: [bridge([0, 1, 2], 59 * 24 * 60), whales([0, 1, 2], 30 * 24 * 60)] }, early + 30 * day);
  const desk = deskOver(archive, { clock: () => early + 30 * day });
  expect(await desk.run(never, { ...soon, thorough: true })).toBe(2);
  await desk.close();
  await publish(archive, { courier: [theatre([0, 1, 2], 60)] }, now + 2 * day);
  const later = deskOver(archive, { clock: () => now + 2 * day, leastRemembered: 2 });
  expect(await later.run(never, { ...soon, thorough: true })).toBe(1);
  expect((await archive.stories.placed(0, 100)).map(({ articleId }) => articleId)).toEqual([2, 3]);
});

test.each([['a report', undefined, [2]], ['what is paid for', 'sponsored', [1, 1]]] as const)('tells the engine of what kind an article is: %s', async (_name, kind, sizes) => {
  const { archive } = await open();
  await publish(archive, { gazette: [bridge([0, 1, 2], 10 * 24 * 60)], courier: [bridge([5, 3, 6], 260, kind === undefined ? {} : { kind })] });
  await deskOver(archive).run(never, soon);
  expect((await storiesIn(archive)).map((story) => story.length)).toEqual(sizes);
});

test('waits for the vectors of short articles, but not for long', async () => {
  const { archive } = await open();
  await publish(archive, { gazette: [bridge([0], 300), whales([0, 1, 2, 3, 4], 280)] });
  const desk = deskOver(archive, { hasVectors: true });
  expect(await desk.run(never, { patienceMs: minute })).toBe(0);
  await archive.vectors.useModel({ id: 'small', dimensions: 4 });
  const claims = await archive.vectors.claim({ now, limit: 9, leaseMs: minute });
  await archive.vectors.store(claims.map(({ articleId, changes }) => ({ articleId, changes, modelId: 'small', vector: Float32Array.of(0.6, 0.8, 0, 0) })));
  expect(await desk.run(never, { patienceMs: minute })).toBe(2);
  await publish(archive, { courier: [theatre([1], 20)] });
  const later = deskOver(archive, { hasVectors: true, clock: () => now + 2 * minute });
  await desk.close();
  expect(await later.run(never, { patienceMs: minute })).toBe(1);
  expect(await archive.stories.left({})).toBe(0);
});
