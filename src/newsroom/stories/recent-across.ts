import type { StoryShelf } from '../../archive/archive.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { AcrossLanguages, type StoryAcross } from '../../stories/related/across-languages.ts';
import { neutralKeys } from '../../stories/related/neutral-keys.ts';
import type { Turns } from './turns.ts';

const DAY_MS = 24 * 3_600_000;
const PAGE = 50;

/** The latest stories of an archive by what they say in any language, read when it is first asked for. */
export class RecentAcross {
  readonly #index = new AcrossLanguages();
  /** Stories still to be read, the latest last: these count most where not all have room. */
  #left: number[] | undefined;

  /**
   * Reads the stories that the archive had before; a part of them when it is to stop, and the rest the next time.
   * @returns whether all are read
   */
  async read(stories: StoryShelf, turns: Turns, shouldGoOn: () => boolean): Promise<boolean> {
    this.#left ??= (await stories.latest(this.#index.most)).toReversed();
    while (this.#left.length > 0) {
      await this.put(stories, this.#left.splice(0, PAGE), turns);
      if (!shouldGoOn()) break;
    }
    return this.#left.length === 0;
  }

  /** Takes stories as they are now. */
  async put(stories: StoryShelf, storyIds: readonly number[], turns: Turns): Promise<void> {
    const [about, heads] = [await stories.aboutOf(storyIds), await stories.headsOf(storyIds)];
    for (const storyId of storyIds) {
      const [its, head] = [about.get(storyId), heads.get(storyId)];
      const language = baseLanguage(its?.lang);
      if (its === undefined || head === undefined || language === undefined) continue;
      this.#index.put(storyId, { language, days: head.at / DAY_MS, keys: neutralKeys({ title: head.title, text: head.text, lang: language }, its.tags) });
      await turns.pause();
    }
  }

  /** @see AcrossLanguages.near */
  near(storyId: number, most: number): StoryAcross[] {
    return this.#index.near(storyId, most);
  }
}
