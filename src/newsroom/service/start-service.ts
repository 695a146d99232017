import { Worker } from 'node:worker_threads';
import { OpmlProblem } from '../../gather/opml/opml-problem.ts';
import type { Newsroom } from '../door.ts';
import type { DoorAnswer, DoorCall, FromService, ServiceData, ToService } from './protocol.ts';

export interface RunningService {
  newsroom: Newsroom;
  /** Settles when the thread has ended: with an error when it was not told to. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** The thread lives long and makes little: with more room for young objects it would hold on to some 20 MB. */
const YOUNG_MB = 12;

/** Errors of the door keep their class across the thread, so that pages can tell a reader's mistake from a fault. */
function revive({ name, message }: { name: string; message: string }): Error {
  if (name === 'OpmlProblem') return new OpmlProblem(message);
  return Object.assign(new Error(message), { name });
}

/** Starts the newsroom in a thread of its own and resolves when it works. */
export async function startService(data: ServiceData): Promise<RunningService> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let stopping = false;
  const tell = (message: ToService): void => thread.postMessage(message);

  function settle(answer: DoorAnswer): void {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) caller?.reject(revive(answer.error));
    else caller?.resolve(answer.value as never);
  }

  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  thread.on('message', (message: FromService) => {
    if (message.type === 'ready') ready.resolve();
    if (message.type === 'answer') settle(message.answer);
  });
  const fail = (error: Error): void => {
    ready.reject(error);
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
    if (stopping) ended.resolve();
    else ended.reject(error);
  };
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`The newsroom thread ended with code ${code}.`)));
  ended.promise.catch(() => {});

  function call<M extends DoorCall['method']>(method: M, ...parameters: Parameters<Newsroom[M]>): ReturnType<Newsroom[M]>;
  function call(method: DoorCall['method'], ...parameters: unknown[]): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    calls += 1;
    waiting.set(calls, { resolve, reject });
    thread.postMessage({ type: 'call', call: { id: calls, method, arguments: parameters } });
    return promise;
  }

  await ready.promise;
  return {
    newsroom: {
      add: (...given) => call('add', ...given),
      importOpml: (...given) => call('importOpml', ...given),
      exportOpml: (...given) => call('exportOpml', ...given),
      addStarters: (...given) => call('addStarters', ...given),
      refreshSoon: (...given) => call('refreshSoon', ...given),
      embedQuery: (...given) => call('embedQuery', ...given),
      progress: (...given) => call('progress', ...given),
      verifyPush: (...given) => call('verifyPush', ...given),
      acceptPush: (...given) => call('acceptPush', ...given),
      tryRules: (...given) => call('tryRules', ...given),
      saveRules: (...given) => call('saveRules', ...given),
      tellStory: (...given) => call('tellStory', ...given),
      aiState: () => call('aiState'),
      aiTask: (...given) => call('aiTask', ...given),
      aiJob: (...given) => call('aiJob', ...given),
      aiStop: (...given) => call('aiStop', ...given),
      modelSettings: () => call('modelSettings'),
      modelFigures: () => call('modelFigures'),
      changeModel: (...given) => call('changeModel', ...given),
      tryModel: () => call('tryModel'),
      askPanel: (...given) => call('askPanel', ...given),
      explain: (...given) => call('explain', ...given),
      explainName: (...given) => call('explainName', ...given),
      datedEvents: (...given) => call('datedEvents', ...given),
      newInStory: (...given) => call('newInStory', ...given),
      articleEdits: (...given) => call('articleEdits', ...given),
    },
    ended: ended.promise,
    async stop() {
      stopping = true;
      tell({ type: 'stop' });
      await ended.promise;
    },
  };
}
