import { isCountry, isFigure } from './neutral-keys.ts';

/** A story as it is compared with those of other languages. */
export interface NeutralStory {
  language: string;
  /** When it was told, in days since 1970. */
  days: number;
  /** `neutralKeys` of the report that stands for it. */
  keys: Uint32Array;
}

/** A story of another language that is of the same event. */
export interface StoryAcross {
  storyId: number;
  language: string;
  /** 0 to 1. */
  closeness: number;
  /** Days from the one to the other. */
  gapDays: number;
}

/** What a large newsroom brings in two days. */
const MOST_STORIES = 5000;
const MOST_DAYS = 2;
/** A key is rare that so many stories of a language have, or such a share of them. */
const RARE = 2;
const RARE_SHARE = 0.003;
const LEAST_RARE = 2;
/** A shared key is a point, a rare one two; so many are needed among so many stories, and one more for each ten times as many. */
const POINTS_NEEDED = 5;
const AMONG = 100;

/**
 * Recent stories by what they say in any language, bounded: the last ones that were put. Two of different languages are of one
 * event when they share several names and numbers, of which two are rare in both languages: better none than a wrong one.
 */
export class AcrossLanguages {
  readonly #stories = new Map<number, NeutralStory>();
  readonly #byKey = new Map<number, Set<number>>();
  readonly #sizes = new Map<string, number>();
  /** Stories that are remembered at most. */
  readonly most: number;

  /** @param options.most stories that are remembered */
  constructor({ most = MOST_STORIES }: { most?: number } = {}) {
    this.most = most;
  }

  get size(): number {
    return this.#stories.size;
  }

  /** Takes a story, in place of what was known of it. */
  put(storyId: number, story: NeutralStory): void {
    this.#remove(storyId);
    this.#stories.set(storyId, story);
    this.#sizes.set(story.language, this.#sizeOf(story.language) + 1);
    for (const key of story.keys) {
      const having = this.#byKey.get(key);
      if (having === undefined) this.#byKey.set(key, new Set([storyId]));
      else having.add(storyId);
    }
    const [oldest] = this.#stories.keys();
    if (this.#stories.size > this.most && oldest !== undefined) this.#remove(oldest);
  }

  /**
   * The stories of one event in other languages, at most one of each, those that share most first.
   * @returns none for a story that is not known, and where nothing is sure
   */
  near(storyId: number, most: number): StoryAcross[] {
    const own = this.#stories.get(storyId);
    if (own === undefined || this.#sizes.size < 2) return [];
    const found = new Map<number, Shared>();
    for (const key of own.keys) this.#compare(storyId, own, key, found);
    const best = new Map<string, StoryAcross>();
    for (const [other, { points, rare, names }] of found) {
      const its = this.#stories.get(other);
      if (its === undefined || rare < LEAST_RARE || names === 0) continue;
      const needed = POINTS_NEEDED + Math.max(0, Math.log10(this.#sizeOf(its.language) / AMONG));
      if (points < needed) continue;
      const one = { storyId: other, language: its.language, closeness: points / (points + needed), gapDays: its.days - own.days };
      const before = best.get(its.language);
      if (before === undefined || order(one, before) < 0) best.set(its.language, one);
    }
    return [...best.values()].sort(order).slice(0, most);
  }

  /** Counts a key for all that have it, in other languages and at the time. */
  #compare(storyId: number, own: NeutralStory, key: number, found: Map<number, Shared>): void {
    const having = this.#byKey.get(key) ?? [];
    const counts = new Map<string, number>();
    for (const id of having) {
      const language = this.#stories.get(id)?.language ?? '';
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    const isRareIn = (language: string): boolean => !isCountry(key) && (counts.get(language) ?? 0) <= Math.max(RARE, RARE_SHARE * this.#sizeOf(language));
    const isRareHere = isRareIn(own.language);
    for (const id of having) {
      const other = this.#stories.get(id);
      if (id === storyId || other === undefined || other.language === own.language || Math.abs(other.days - own.days) > MOST_DAYS) continue;
      const isRare = isRareHere && isRareIn(other.language);
      const shared = found.get(id) ?? { points: 0, rare: 0, names: 0 };
      shared.points += isRare ? 2 : 1;
      if (isRare) shared.rare += 1;
      if (!isFigure(key)) shared.names += 1;
      found.set(id, shared);
    }
  }

  #remove(storyId: number): void {
    const story = this.#stories.get(storyId);
    if (story === undefined) return;
    this.#stories.delete(storyId);
    const left = this.#sizeOf(story.language) - 1;
    if (left > 0) this.#sizes.set(story.language, left);
    else this.#sizes.delete(story.language);
    for (const key of story.keys) {
      const having = this.#byKey.get(key);
      having?.delete(storyId);
      if (having?.size === 0) this.#byKey.delete(key);
    }
  }

  #sizeOf(language: string): number {
    return this.#sizes.get(language) ?? 0;
  }
}

interface Shared {
  points: number;
  rare: number;
  names: number;
}

/** Nearest first, then the one that is nearer in time. */
const order = (a: StoryAcross, b: StoryAcross): number => b.closeness - a.closeness || Math.abs(a.gapDays) - Math.abs(b.gapDays) || a.storyId - b.storyId;
