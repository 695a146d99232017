import type { AiDoor, AiJob, AiTask, Told, Translated } from '../../../common/ai.ts';
import type { Reader } from '../../../common/reader.ts';
import { type Cite, type CitedSentence, citeOf, type Here } from './cited.ts';

/** What a model was asked to do for a page, and how far it is. */
export interface WorkView {
  /** To ask again; absent where nothing is being done. */
  job?: { id: string; version: number };
  /** The model's name. */
  model: string;
  state: 'working' | 'done' | 'failed';
  /** What there is to say of it, in plain words: why it waits, failed or was refused. */
  note?: string;
  told?: ToldView;
  translated?: Translated;
}

/** What a model wrote and passages bear out. */
export interface ToldView {
  lang: string;
  sentences: CitedSentence[];
  points: CitedSentence[];
  /** All passages, in the order of their numbers. */
  cites: Cite[];
  dropped: number;
  /** Written, and still to be compared with the text. */
  waiting: number;
}

/** Who asks for work, and of whom. */
export interface Worker {
  ai: Pick<AiDoor, 'aiTask'>;
  reader: Reader;
  /** The name of the model. */
  model: string;
  /** Asked from a page of this site: another site's link puts nothing into the queue. */
  isOwn: boolean;
}

export function toldView({ language, sentences, points, passages, dropped, waiting = 0 }: Told, here: Here): ToldView {
  const marked = ({ text, passages: at }: Told['sentences'][number]): CitedSentence => ({ text, marks: at.flatMap((one) => (passages[one] === undefined ? [] : [citeOf(passages[one], one + 1, here)])) });
  return { lang: language, sentences: sentences.map(marked), points: (points ?? []).map(marked), cites: passages.map((passage, at) => citeOf(passage, at + 1, here)), dropped, waiting };
}

/** Gives a model a task, or looks how far it is with it; the same task is never done twice. */
export async function workOf(task: AiTask, { ai, reader, model, isOwn }: Worker, here: Here): Promise<WorkView> {
  if (!isOwn) return { model, state: 'failed', note: 'Another site led here, so nothing was begun. Ask once more to have it done.' };
  const job = await ai.aiTask(task, reader);
  return 'refused' in job ? { model, state: 'failed', note: job.refused } : viewOf(job, here);
}

function viewOf(job: AiJob, here: Here): WorkView {
  const known = { job: { id: job.id, version: job.version }, model: job.model };
  switch (job.state) {
    case 'waiting': return { ...known, state: 'working', ...(job.why === undefined ? {} : { note: job.why }) };
    case 'running': return { ...known, state: 'working', ...resultOf(job.partial, here) };
    case 'done': return { ...known, state: 'done', ...resultOf(job.result, here) };
    case 'failed': return { model: job.model, state: 'failed', note: job.why };
  }
}

function resultOf(result: Extract<AiJob, { state: 'done' }>['result'] | undefined, here: Here): Pick<WorkView, 'told' | 'translated'> {
  if (result === undefined) return {};
  return result.kind === 'told' ? { told: toldView(result.told, here) } : { translated: result.translated };
}
