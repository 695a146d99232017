export type ModelTrouble =
  /** No connection, or the server fails: may pass by itself. */
  | 'unreachable'
  /** It asked to wait (429, or 503 with a time). */
  | 'busy'
  /** Key, address or model are wrong: only the operator can help. */
  | 'setup'
  /** It took longer than it may. */
  | 'too slow'
  /** It does not take this request, whatever is left out of it. */
  | 'refused'
  /** It was stopped, by a reader or because the service ends. */
  | 'stopped';

/** Why the model gave no answer, in plain words. The message never holds a key or a text that was sent. */
export class ModelProblem extends Error {
  override name = 'ModelProblem';
  readonly trouble: ModelTrouble;
  /** How long the server asked to wait. */
  readonly retryMs: number | undefined;

  constructor(trouble: ModelTrouble, message: string, options: ErrorOptions & { retryMs?: number | undefined } = {}) {
    super(message, options);
    this.trouble = trouble;
    this.retryMs = options.retryMs;
  }
}
