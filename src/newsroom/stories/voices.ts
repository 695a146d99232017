import type { Archive, Placing, StoryClaim } from '../../archive/archive.ts';
import type { Log } from '../../common/log.ts';
import type { Voice } from '../../common/story.ts';
import type { Owners } from '../../stories/voice/owners.ts';
import { voiceOf } from '../../stories/voice/voice-of.ts';
import { readOwners } from './owners-file.ts';
import type { Decision } from './story-memory.ts';

/** Tells whose voice each article is that goes into a story. */
export class Voices {
  readonly #context: { archive: Archive; dataDir: string; log: Log };
  #owners: Owners | undefined;

  constructor(context: { archive: Archive; dataDir: string; log: Log }) {
    this.#context = context;
  }

  /** Whose voice an article has by its outlet alone. */
  async ofOutlet({ site, source }: Pick<StoryClaim, 'site' | 'source'>): Promise<Voice> {
    return voiceOf({ site, source }, await this.#known());
  }

  /** @param decisions on the claims, in their order; a copy speaks with the voice of the text that it copies */
  async of(claims: readonly StoryClaim[], decisions: readonly Decision[]): Promise<Placing[]> {
    const owners = await this.#known();
    const voices = await this.#context.archive.stories.voicesOf(decisions.flatMap(({ copyOf }) => copyOf ?? []));
    return decisions.flatMap(({ row: _row, ...decision }, at) => {
      const claim = claims[at];
      if (claim === undefined) return [];
      const voice = voiceOf({ ...claim, headVoice: decision.copyOf === undefined ? undefined : voices.get(decision.copyOf) }, owners);
      voices.set(decision.articleId, voice);
      return [{ ...decision, voice }];
    });
  }

  async #known(): Promise<Owners> {
    return (this.#owners ??= await readOwners(this.#context.dataDir, this.#context.log));
  }
}
