import { foreign, looks } from './foreign.ts';
import { addresses, frames, handlers, scripts } from './html.ts';
import { markdown, unseen } from './markdown.ts';

/** All of them. */
export const vectors: readonly string[] = [...scripts, ...handlers, ...addresses, ...frames, ...foreign, ...looks, ...markdown, ...unseen];
