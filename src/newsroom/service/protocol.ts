import type { Config } from '../../common/config.ts';
import type { Newsroom } from '../door.ts';

/** What the service thread is started with. */
export interface ServiceData {
  config: Config;
  version: string;
}

/** Methods of the door that others may call across the thread. */
export type DoorMethod = keyof Newsroom;

/** One call of a door's method, and its answer. */
export type DoorCall = { [M in DoorMethod]: { id: number; method: M; arguments: Parameters<Newsroom[M]> } }[DoorMethod];
export type DoorAnswer = { id: number; value: unknown } | { id: number; error: { name: string; message: string } };

export type ToService = { type: 'call'; call: DoorCall } | { type: 'stop' };
export type FromService = { type: 'ready' } | { type: 'answer'; answer: DoorAnswer } | { type: 'stopped' };
