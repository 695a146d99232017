import type { Waiting } from '../../../archive/archive.ts';
import { heldWordIn } from '../../../common/conversation/held-words.ts';
import { heldWords } from '../../moderation.ts';

/** A comment that waits, with the reason in words: the word of the list that it has is looked up again. */
export function waitingFor(waiting: Waiting, words: readonly string[]): Waiting & { why: string | undefined } {
  const { heldFor, comment } = waiting;
  const word = heldFor === 'words' ? heldWordIn(comment.text, words) : undefined;
  return { ...waiting, why: heldFor === undefined || comment.state !== 'held' ? undefined : heldWords(heldFor, word) };
}
