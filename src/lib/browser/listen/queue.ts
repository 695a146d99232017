/** What the queue needs of a browser's `speechSynthesis`. */
export interface Voicebox<U extends EventTarget> {
  speak(utterance: U): void;
  cancel(): void;
}

export interface Progress {
  state: 'idle' | 'speaking' | 'paused' | 'ended';
  /** The sentence that is spoken or comes next. */
  at: number;
  /** Why it stopped by itself, in words. */
  fault?: string;
}

export interface Queue {
  /** Speaks the present sentence from its beginning. */
  play(): void;
  pause(): void;
  /** Goes so many sentences on or back; speaks on if it spoke. */
  step(by: number): void;
  /** Speaks the present sentence anew, if it speaks: a speed or a voice holds from the next utterance on. */
  renew(): void;
  stop(): void;
  now(): Progress;
}

/** The codes of the Web Speech API (`SpeechSynthesisErrorCode`). */
const faults: Readonly<Record<string, string>> = {
  canceled: 'Something else on this device stopped the voice.',
  interrupted: 'Something else on this device stopped the voice.',
  'not-allowed': 'The browser reads aloud only once you ask on this page: press Play.',
  'audio-busy': 'The loudspeaker is busy. Try again in a moment.',
  'audio-hardware': 'The browser found no loudspeaker.',
  network: 'This voice needs the network, and it could not be reached.',
  'synthesis-unavailable': 'The browser has no voice ready.',
  'synthesis-failed': 'The voice failed. Play tries this sentence again.',
  'language-unavailable': 'The browser has no voice for this language.',
  'voice-unavailable': 'This voice is no longer there.',
};

/** Of one sentence, not of the voice: the next may well be spoken. */
const skipped = new Set(['text-too-long', 'invalid-argument']);

/**
 * Has sentences spoken one after the other, one utterance each: Chromium falls silent within long ones.
 *
 * A pause cancels the utterance and goes on at the beginning of its sentence. `pause()` of the API does nothing on
 * Android, and a paused synthesis stays paused for every other page.
 * @param utter makes the utterance of a sentence, by its number
 * @param tell hears of every change
 */
export function createQueue<U extends EventTarget>(count: number, voicebox: Voicebox<U>, utter: (at: number) => U, tell: (progress: Progress) => void): Queue {
  let progress: Progress = { state: 'idle', at: 0 };
  // Held here, or Chromium may drop an utterance before it tells of its end.
  let spoken: U | undefined;

  const become = (next: Progress): void => {
    progress = next;
    tell(next);
  };
  const hush = (): void => {
    if (spoken === undefined) return;
    // First forgotten, so that what the cancelled utterance still tells changes nothing.
    spoken = undefined;
    voicebox.cancel();
  };
  const say = (at: number): void => {
    hush();
    if (at >= count) return become({ state: 'ended', at: 0 });
    const mine = utter(at);
    spoken = mine;
    const done = (): void => {
      if (spoken !== mine) return;
      spoken = undefined;
      say(at + 1);
    };
    mine.addEventListener('end', done);
    mine.addEventListener('error', (event) => {
      if (spoken !== mine) return;
      const code = 'error' in event ? String(event.error) : '';
      if (skipped.has(code)) return done();
      spoken = undefined;
      become({ state: 'paused', at, fault: faults[code] ?? 'The voice failed. Play tries this sentence again.' });
    });
    become({ state: 'speaking', at });
    voicebox.speak(mine);
  };

  return {
    play: () => {
      if (progress.state !== 'speaking') say(progress.at);
    },
    pause: () => {
      if (progress.state !== 'speaking') return;
      hush();
      become({ state: 'paused', at: progress.at });
    },
    step: (by) => {
      const at = Math.min(Math.max(progress.at + by, 0), Math.max(count - 1, 0));
      if (progress.state === 'speaking') say(at);
      else become({ state: 'paused', at });
    },
    renew: () => {
      if (progress.state === 'speaking') say(progress.at);
    },
    stop: () => {
      hush();
      become({ state: 'idle', at: 0 });
    },
    now: () => progress,
  };
}
