import type { StoryShelf } from '../../archive/archive.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { linkReason } from '../../stories/related/link-reason.ts';
import { namesOf, sharedNames } from '../../stories/related/names.ts';
import type { StoryMemory } from './story-memory.ts';
import { Turns } from './turns.ts';

/** More than pages show, since some are muted or become part of others. */
const mostLinks = 8;
/** Of these, stories of the same event in other languages. */
const mostAcross = 3;
const batch = 20;

type About = Awaited<ReturnType<StoryShelf['aboutOf']>> extends Map<number, infer Value> ? Value : never;
type Link = Parameters<StoryShelf['link']>[1][number];

/**
 * Finds what is related to the stories that changed since that was done, the latest first.
 * @param shouldGoOn asked after each story
 * @returns how many stories it did
 */
export async function linkStories(stories: StoryShelf, memory: StoryMemory, shouldGoOn: () => boolean): Promise<number> {
  const turns = new Turns();
  let done = 0;
  if ((await stories.unlinked(1)).length === 0 || !(await memory.across.read(stories, turns, shouldGoOn))) return 0;
  for (let waiting = await stories.unlinked(batch); waiting.length > 0; waiting = await stories.unlinked(batch)) {
    // Those that wait know each other, whichever comes first.
    await memory.across.put(stories, waiting, turns);
    for (const storyId of waiting) {
      await stories.link(storyId, await linksOf(stories, memory, storyId));
      done += 1;
      if (!shouldGoOn()) return done;
      await turns.pause();
    }
  }
  return done;
}

async function linksOf(stories: StoryShelf, memory: StoryMemory, storyId: number): Promise<Link[]> {
  const across = memory.across.near(storyId, mostAcross);
  const known = new Set(across.map((one) => one.storyId));
  const near = memory.near(storyId, mostLinks).filter((one) => !known.has(one.storyId)).slice(0, mostLinks - across.length);
  const links = across.map(({ storyId: other, closeness }): Link => ({ storyId: other, score: closeness, reason: 'other-language' }));
  if (near.length === 0) return links;
  const about = await stories.aboutOf([storyId, ...near.map((one) => one.storyId)]);
  const own = about.get(storyId);
  for (const { storyId: other, closeness, gapDays } of near) {
    const its = about.get(other);
    if (own === undefined || its === undefined) continue;
    const sameLanguage = baseLanguage(own.lang) === baseLanguage(its.lang);
    links.push({ storyId: other, score: closeness, reason: linkReason({ closeness, gapDays, sameLanguage, ...sharedNames(names(own), names(its)) }) });
  }
  return links;
}

const names = ({ tags }: About): Uint32Array => namesOf({ title: '', text: '' }, tags);
