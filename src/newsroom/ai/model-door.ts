import type { Archive, JobOutcome } from '../../archive/archive.ts';
import type { Clock } from '../../common/clock.ts';
import type { ModelDesk } from './jobs/model-desk.ts';
import type { JobRunner } from './jobs/runner.ts';
import type { Model } from './model/model.ts';
import { ModelProblem } from './model/model-problem.ts';
import { tryModel, type ModelTrial } from './model/try-model.ts';
import type { ModelChange, ModelSettings } from './settings/model-settings.ts';

/** What the page of settings and `doctor` may do with the model; only for an administrator. */
export interface ModelDoor {
  modelSettings(): Promise<ModelSettings>;
  /** How jobs of the last seven days ended, and how many are left. */
  modelFigures(): Promise<{ ended: { outcome: JobOutcome; jobs: number; dropped: number }[]; left: number }>;
  /** @returns what is wrong with it, in plain words; nothing is kept then */
  changeModel(change: ModelChange): Promise<string | undefined>;
  /** Asks the model for one word and says what happened. */
  tryModel(): Promise<ModelTrial>;
}

const figuresMs = 7 * 86_400_000;

export function createModelDoor({ archive, desk, runner, clock }: { archive: Pick<Archive, 'ai'>; desk: ModelDesk; runner: JobRunner; clock: Clock }): ModelDoor {
  return {
    modelSettings: () => desk.store.view(),
    async modelFigures() {
      const [ended, left] = await Promise.all([archive.ai.outcomes(clock() - figuresMs), archive.ai.waiting()]);
      return { ended, left };
    },
    async changeModel(change) {
      const problem = await desk.store.change(change);
      if (problem === undefined) runner.forget();
      return problem;
    },
    async tryModel() {
      let model: Model | undefined;
      try {
        model = await desk.model();
      } catch (error) {
        return { ok: false, words: error instanceof Error ? error.message : String(error) };
      }
      if (model === undefined) return { ok: false, words: new ModelProblem('setup', 'No model is set yet.').message };
      const trial = await tryModel(model);
      if (trial.ok) runner.forget();
      return trial;
    },
  };
}
