import { error } from '@sveltejs/kit';
import type { Archive } from '../../../archive/archive.ts';
import { demand } from '../asked.ts';
import { talkerOf, type Talker } from './talker.ts';

type Locals = Pick<App.Locals, 'actor' | 'rights' | 'settings'>;

/** Who asks, where there are conversations; where they are off nothing of them is there, for nobody: 404. */
export const demandTalk = (locals: Locals): Talker => talkerOf(locals) ?? error(404, 'There are no conversations here.');

/** The same for those who keep order. */
export function demandModerator(locals: Locals): Talker {
  const talker = demandTalk(locals);
  demand(locals, 'moderate');
  return talker;
}

/** How many notices somebody has not read; `undefined` for whoever is told of none. */
export async function unreadNoticesOf(locals: Locals, { comments }: Pick<Archive, 'comments'>): Promise<number | undefined> {
  const talker = talkerOf(locals);
  return talker === undefined || talker.isPublic ? undefined : comments.unreadNotices(talker.viewer.reader);
}
