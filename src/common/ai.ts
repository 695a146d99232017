import type { Reader } from './reader.ts';

/**
 * What the panel shows of articles and stories, whoever made it. A sentence always comes with the passages that bear it out; what a
 * model wrote is checked against them before it gets here (`understand/check`).
 */

/** By the program itself, from sentences as they stand; or by the model that the operator named. */
export type MadeBy = { kind: 'extract' } | { kind: 'model'; name: string };

/** A place in an article's text. */
export interface Passage {
  articleId: number;
  /** UTF-16 indexes in the article's text. */
  start: number;
  end: number;
  quote: string;
  title: string;
  source: string;
}

/** A sentence with the numbers, from 0, of the passages that it rests on. */
export interface BorneSentence {
  text: string;
  passages: number[];
}

/** A summary, an answer or an explanation. */
export interface Told {
  madeBy: MadeBy;
  /** ISO 639-1. */
  language: string;
  /** Empty where the texts do not say. */
  sentences: BorneSentence[];
  /** Key points of a summary, apart from its sentences. */
  points?: BorneSentence[];
  passages: Passage[];
  /** Sentences that the model wrote and no passage bore out; they are not shown. */
  dropped: number;
  /** Sentences that the model wrote and is still to compare with the text; they are not shown. */
  waiting?: number;
}

/** Paragraphs or titles beside their originals, in the same order. */
export interface Translated {
  madeBy: MadeBy;
  from: string | undefined;
  to: string;
  pieces: TranslatedPiece[];
}

export interface TranslatedPiece {
  articleId: number;
  original: string;
  /** `undefined` where there is none (yet), or none that may be shown. */
  translation: string | undefined;
  /** Why there is none, in plain words: its numbers are others, the model gave nothing usable. */
  why?: string;
}

/** What something is asked of. */
export type AiSubject = { kind: 'article'; id: number } | { kind: 'story'; id: number } | { kind: 'archive' };

/**
 * What a model can be asked to do. `language` is the reader's (ISO 639-1): where several texts may answer, those in it go first. What is written is in
 * the language of the text that it rests on, so that it can be checked; a translation is a task of its own.
 */
export type AiTask =
  | { kind: 'summary'; of: Exclude<AiSubject, { kind: 'archive' }>; language?: string | undefined }
  | { kind: 'ask'; of: AiSubject; question: string; language?: string | undefined }
  | { kind: 'translate-article'; articleId: number; to: string }
  | { kind: 'translate-titles'; articleIds: readonly number[]; to: string };

export type AiResult = { kind: 'told'; told: Told } | { kind: 'translated'; translated: Translated };

/**
 * A task in the queue. `version` rises with every change, so that a page can wait for the next one; `partial` holds what is checked
 * so far while the model writes.
 */
export type AiJob = { id: string; version: number; task: AiTask; model: string } & (
  | { state: 'waiting'; /** Behind others, or after "try again later" (429). */ until?: number; why?: string }
  | { state: 'running'; partial?: AiResult }
  | { state: 'done'; result: AiResult }
  | { state: 'failed'; why: string }
);

/** What may be had now. */
export interface AiState {
  /** The one switch; off, nothing of the panel is there. */
  on: boolean;
  /** Absent: no model is configured, and the program works alone. */
  model?: { name: string; host: string; /** In plain words, when it could not be reached last. */ trouble?: string };
}

/** What the newsroom's door offers; each call takes the reader whose budget and jobs they are, and who sees what is asked about. */
export interface AiDoor {
  aiState(): Promise<AiState>;
  /**
   * Gives the kept result of a task, or puts it into the queue.
   * @returns `refused` in plain words: no model, switched off, nothing there, or the reader's budget is spent
   */
  aiTask(task: AiTask, reader: Reader): Promise<AiJob | { refused: string }>;
  /** A job of this reader, as soon as it is past `version`, at the latest after some twenty seconds; at once without a version. */
  aiJob(jobId: string, reader: Reader, version?: number): Promise<AiJob | undefined>;
  /** Takes a job out of the queue, or stops it. */
  aiStop(jobId: string, reader: Reader): Promise<void>;
}
