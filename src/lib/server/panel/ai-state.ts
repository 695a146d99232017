import type { Archive } from '../../../archive/archive.ts';
import type { AiDoor, AiState } from '../../../common/ai.ts';
import { readSiteSettings } from '../../../common/site-settings.ts';

const freshMs = 3000;
let kept: { door: object; at: number; state: AiState } | undefined;

/** Whether everything that summarises, answers, explains or translates is on. */
const aiIsOn = async (settings: Pick<Archive['settings'], 'get'>): Promise<boolean> => (await readSiteSettings(settings)).ai === 'on';

/** What may be had now: the switch as it stands, and the model as the newsroom's thread said some seconds ago, so that no page waits for it. */
export async function aiStateOf(settings: Pick<Archive['settings'], 'get'>, newsroom: Pick<AiDoor, 'aiState'>, now = Date.now()): Promise<AiState> {
  if (!(await aiIsOn(settings))) return { on: false };
  if (kept !== undefined && kept.door === newsroom && kept.state.on && now - kept.at < freshMs) return kept.state;
  const state = await newsroom.aiState();
  kept = { door: newsroom, at: now, state };
  return state;
}
