import { Lane, type LaneWork } from './lane.ts';

/** A lane whose claim type is nobody else's business. */
export type AnyLane = (onDone: () => void) => Lane;

export const lane = <Claim>(work: LaneWork<Claim>): AnyLane => (onDone) => Lane.of(work, onDone);

const LOOK_AGAIN_MS = 250;

/**
 * Runs lanes side by side until none has anything in hand or left to claim. What one lane stores (a feed's entries)
 * may be what another claims next (their pages), so all look again after every change.
 * @param signal when aborted, nothing more is claimed and what is in hand is finished
 */
export async function runLanes(lanes: readonly AnyLane[], signal?: AbortSignal): Promise<void> {
  let wake = (): void => {};
  const running = lanes.map((open) => open(() => wake()));
  let restless = true;
  while (true) {
    let taken = 0;
    if (signal?.aborted !== true) for (const one of running) taken += await one.fill();
    const inHand = running.reduce((sum, one) => sum + one.inHand, 0);
    if (inHand === 0 && taken === 0) {
      if (!restless) return;
      restless = false;
      continue;
    }
    restless = true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_AGAIN_MS * 4);
      let soon: NodeJS.Timeout | undefined;
      wake = () => {
        soon ??= setTimeout(() => { clearTimeout(timer); resolve(); }, LOOK_AGAIN_MS / 10);
      };
    });
  }
}
