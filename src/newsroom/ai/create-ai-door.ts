import { createHash } from 'node:crypto';
import type { Archive, KeptJob } from '../../archive/archive.ts';
import type { AiDoor, AiJob, AiTask } from '../../common/ai.ts';
import type { Clock } from '../../common/clock.ts';
import type { Reader } from '../../common/reader.ts';
import { readSiteSettings } from '../../common/site-settings.ts';
import { checkedLanguages } from '../../understand/check/lexicon/senses.ts';
import type { JobNews } from './jobs/job-news.ts';
import type { ModelDesk } from './jobs/model-desk.ts';
import type { JobRunner } from './jobs/runner.ts';
import { gatherMaterial, type Readable } from './tasks/gather-material.ts';
import { charactersOf, type Material } from './tasks/material.ts';

export interface AiDoorOptions {
  archive: Archive;
  desk: ModelDesk;
  runner: JobRunner;
  news: JobNews;
  clock: Clock;
  /** What a reader may see. */
  readableBy: (reader: Reader) => Readable;
}

/** Raised when tasks are performed in another way, so that what was kept is made again. */
const performing = 2;
const longPollMs = 20_000;
/** Another process may perform the job: then nothing tells of it here. */
const lookMs = 1_000;
const longestQuestion = 500;

/** What pages and commands may ask of the model: everything goes through jobs, so that nobody ever waits for it. */
export function createAiDoor({ archive, desk, runner, news, clock, readableBy }: AiDoorOptions): AiDoor {
  const isOn = async (): Promise<boolean> => (await readSiteSettings(archive.settings)).ai === 'on';
  const jobIdOf = (given: string): number => (/^\d{1,15}$/.test(given) ? Number(given) : 0);

  return {
    async aiState() {
      if (!(await isOn())) return { on: false };
      try {
        const model = await desk.store.inForce();
        if (model === undefined) return { on: true };
        return { on: true, model: { name: model.name, host: new URL(model.url).host, ...(runner.trouble === undefined ? {} : { trouble: runner.trouble }) } };
      } catch (error) {
        // The key cannot be read: the program works alone, and the page of settings says why.
        return error instanceof Error ? { on: true } : Promise.reject(error);
      }
    },

    async aiTask(given, reader) {
      if (!(await isOn())) return { refused: 'Summaries, answers and translations are switched off on this site.' };
      const model = await desk.store.inForce().catch(() => undefined);
      if (model === undefined) return { refused: 'No language model is connected.' };
      const task = tidy(given);
      if (task === undefined) return { refused: 'There is nothing to ask.' };
      const now = clock();
      const found = await gatherMaterial(task, readableBy(reader), now);
      if (found === undefined) return { refused: 'There is no text for that.' };
      const material = checkable(found);
      if (material === undefined) return { refused: 'What a model writes in this language cannot be checked against the text, so it is not asked.' };
      const json = JSON.stringify(material);
      const host = new URL(model.url).host;
      const key = createHash('sha256').update(JSON.stringify([performing, host, model.name, task.kind, task.kind === 'ask' ? task.question : 'to' in task ? task.to : '', json])).digest('base64url');
      const budget = reader.id === archive.readers.public().id ? { tasks: 0, characters: 0 } : await desk.store.budget();
      const asked = await archive.ai.ask({ key, reader, task, model: model.name, material: json, characters: charactersOf(material), budget }, now);
      if ('refused' in asked) return { refused: refusal(asked.refused, budget) };
      if (asked.job.state === 'waiting') runner.wake();
      return shown(asked.job);
    },

    async aiJob(jobId, reader, version) {
      const id = jobIdOf(jobId);
      const until = performance.now() + longPollMs;
      for (;;) {
        const job = await archive.ai.get(id, reader);
        const left = until - performance.now();
        if (job === undefined || version === undefined || job.version > version || job.state === 'done' || job.state === 'failed' || left <= 0) return job === undefined ? undefined : shown(job);
        await news.wait(id, Math.min(lookMs, left));
      }
    },

    async aiStop(jobId, reader) {
      const id = jobIdOf(jobId);
      if (await archive.ai.withdraw(id, reader)) runner.abort(id);
      news.tell(id);
    },
  };
}

/** A task as it is kept: nothing in it but what it says it is, in one spelling. */
function tidy(task: AiTask): AiTask | undefined {
  switch (task.kind) {
    case 'ask': {
      const question = task.question.normalize('NFC').replaceAll(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, longestQuestion);
      return question === '' ? undefined : { ...task, question };
    }
    case 'translate-article': case 'translate-titles': return /^[a-z]{2,3}$/.test(task.to) ? task : undefined;
    case 'summary': return task;
  }
}

/** Without texts in languages in which sentences cannot be checked; nothing when there were only such. */
function checkable(material: Material): Material | undefined {
  if (material.kind === 'pieces' || material.texts.length === 0) return material;
  const texts = material.texts.filter(({ language }) => checkedLanguages.includes(language));
  return texts.length === 0 ? undefined : { kind: 'texts', texts };
}

const refusal = (of: 'tasks' | 'characters', budget: { tasks: number; characters: number }): string =>
  budget.tasks === 0
    ? 'You cannot have the model write here. Sign in, or ask whoever runs this site.'
    : of === 'tasks'
      ? `You have had the model do ${budget.tasks} things today, which is all for one day. It begins anew at midnight (UTC).`
      : `The model has read ${budget.characters.toLocaleString('en')} characters for you today, or would with this; that is all for one day. It begins anew at midnight (UTC).`;

const shown = ({ id, ...job }: KeptJob): AiJob => ({ id: String(id), ...job });
