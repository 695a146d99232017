import { isSection, sections } from '../../common/sections.ts';
import type { Taste } from './taste.ts';

/** What of a story in a list its place depends on. */
export interface RankedStory {
  id: number;
  /** `StoryFacts.rankAt`. */
  rankAt: number;
  voices: number;
  /** Key of a top-level subject. */
  subject?: string | undefined;
  tags: readonly { tag: string; label: string }[];
  /** Its outlets. */
  sources: readonly { feedId: number; title: string }[];
  followed: boolean;
  /** Reports that came since the reader looked at it. */
  newSinceSeen: number;
}

/** What is known of a reader. */
export interface StoryReader {
  /** False: what the reader follows and reads changes nothing. */
  isPersonal: boolean;
  /** Keys of the tags that the reader follows. */
  tags: ReadonlySet<string>;
  /** What the reader reads more of than there is (`tasteOf`). */
  taste?: Taste | undefined;
}

/** A story in its place, and why it stands there, in plain words, the weightiest first. */
export interface PlacedStory<Story> {
  card: Story;
  reasons: string[];
  /** Whether what the reader follows or reads is the first of them. */
  isReaders: boolean;
}

const HOUR = 3_600_000;
/** What a story gains, in time: by being followed with something new in it, or without; by a tag that is followed. */
const NEW_IN_FOLLOWED = 12 * HOUR;
const FOLLOWED = 4 * HOUR;
const TAG = 8 * HOUR;
/** By what the reader reads, together at most. */
const TASTE = 3 * HOUR;
/** Voices from which on a story says how many it has. */
const MANY_VOICES = 3;
/** Stories of one subject in a row, and places that another one may be called up from to part them. */
const IN_A_ROW = 2;
const LOOK_AHEAD = 6;

/**
 * Puts the stories of a front page in the order for a reader: by their rank, moved up by what the reader follows and, a little, by
 * what the reader reads; no third story of a subject in a row while another is near. Not personal, it is the order of their rank.
 * Nothing is left out and nothing is moved down for what the reader does not read.
 */
export function orderForReader<Story extends RankedStory>(stories: readonly Story[], reader: StoryReader): PlacedStory<Story>[] {
  const placed = stories.map((card) => {
    const gains = reader.isPersonal ? gainsOf(card, reader) : [];
    const reasons = gains.toSorted((a, b) => b.gain - a.gain).map(({ reason }) => reason);
    return { card, reasons: card.voices >= MANY_VOICES ? [...reasons, `${card.voices} independent outlets`] : reasons, isReaders: reasons.length > 0, at: card.rankAt + gains.reduce((sum, { gain }) => sum + gain, 0) };
  });
  placed.sort((a, b) => b.at - a.at || b.card.id - a.card.id);
  return (reader.isPersonal ? mixSubjects(placed) : placed).map(({ card, reasons, isReaders }) => ({ card, reasons, isReaders }));
}

interface Gain {
  gain: number;
  reason: string;
}

function gainsOf(story: RankedStory, { tags, taste }: StoryReader): Gain[] {
  const gains: Gain[] = [];
  if (story.followed) gains.push(story.newSinceSeen > 0 ? { gain: NEW_IN_FOLLOWED, reason: 'New in a story you follow' } : { gain: FOLLOWED, reason: 'You follow this story' });
  const followed = story.tags.find(({ tag }) => tags.has(tag));
  if (followed !== undefined) gains.push({ gain: TAG, reason: `You follow ${followed.label}` });
  const liked = taste === undefined ? undefined : mostLiked(story, taste, tags);
  if (liked !== undefined) gains.push({ gain: TASTE * liked.taste, reason: liked.reason });
  return gains;
}

/** One reason of what the reader reads: several would add up to a cage. */
function mostLiked({ tags, subject, sources }: RankedStory, taste: Taste, followed: ReadonlySet<string>): { taste: number; reason: string } | undefined {
  const likings = [
    ...tags.filter(({ tag }) => !followed.has(tag)).map(({ tag, label }) => ({ taste: taste.tags.get(tag) ?? 0, reason: `You often read about ${label}` })),
    ...(subject === undefined ? [] : [{ taste: taste.subjects.get(subject) ?? 0, reason: `You often read ${isSection(subject) ? sections[subject].label : subject}` }]),
    ...sources.map(({ feedId, title }) => ({ taste: taste.sources.get(feedId) ?? 0, reason: `You often read ${title}` })),
  ].filter((one) => one.taste > 0);
  return likings.length === 0 ? undefined : likings.reduce((best, one) => (one.taste > best.taste ? one : best));
}

/** Calls a story of another subject up where a third one of a subject would follow. */
function mixSubjects<Placed extends { card: RankedStory }>(inOrder: readonly Placed[]): Placed[] {
  const waiting = [...inOrder];
  const mixed: Placed[] = [];
  while (waiting.length > 0) {
    const last = mixed.slice(-IN_A_ROW).map(({ card }) => card.subject);
    const subject = last.length === IN_A_ROW && last.every((one) => one === last[0]) ? last[0] : undefined;
    const other = subject === undefined ? 0 : waiting.slice(0, LOOK_AHEAD).findIndex(({ card }) => card.subject !== subject);
    mixed.push(...waiting.splice(Math.max(0, other), 1));
  }
  return mixed;
}
