import { expect, test } from 'vitest';
import { createQueue, type Progress, type Queue } from './queue.ts';

class Utterance extends EventTarget {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

class Fault extends Event {
  readonly error: string;
  constructor(error: string) {
    super('error');
    this.error = error;
  }
}

/** A device as the Web Speech API describes it: it speaks in order, and a cancelled utterance hears `canceled` or `interrupted` later. */
class Device {
  readonly pending: Utterance[] = [];
  readonly said: string[] = [];
  readonly late: (() => void)[] = [];
  speak(utterance: Utterance): void {
    this.pending.push(utterance);
    this.said.push(utterance.text);
  }
  cancel(): void {
    for (const [index, utterance] of this.pending.splice(0).entries()) this.late.push(() => utterance.dispatchEvent(new Fault(index === 0 ? 'interrupted' : 'canceled')));
  }
  end(): void {
    this.pending.shift()?.dispatchEvent(new Event('end'));
  }
  fail(code: string): void {
    this.pending.shift()?.dispatchEvent(new Fault(code));
  }
}

function listening(sentences: readonly string[]): { device: Device; queue: Queue; told: Progress[] } {
  const device = new Device();
  const told: Progress[] = [];
  return { device, told, queue: createQueue(sentences.length, device, (at) => new Utterance(sentences[at] ?? ''), (progress) => told.push(progress)) };
}

test('speaks one sentence after the other, each once the one before has ended', () => {
  const { device, queue, told } = listening(['One.', 'Two.']);
  queue.play();
  queue.play();
  expect(device.said).toEqual(['One.']);
  device.end();
  expect(device.said).toEqual(['One.', 'Two.']);
  device.end();
  expect(told.map(({ state, at }) => [state, at])).toEqual([['speaking', 0], ['speaking', 1], ['ended', 0]]);
  queue.play();
  expect(device.said.at(-1)).toBe('One.');
});

test('nothing to speak ends at once', () => {
  const { queue, device } = listening([]);
  queue.play();
  expect([queue.now().state, device.said]).toEqual(['ended', []]);
});

test('a pause goes on with the same sentence, and what the cancelled one tells late changes nothing', () => {
  const { device, queue } = listening(['One.', 'Two.', 'Three.']);
  queue.play();
  device.end();
  queue.pause();
  expect(queue.now()).toEqual({ state: 'paused', at: 1 });
  queue.play();
  for (const tell of device.late) tell();
  expect(queue.now()).toEqual({ state: 'speaking', at: 1 });
  expect(device.said).toEqual(['One.', 'Two.', 'Two.']);
  expect(device.pending).toHaveLength(1);
});

test('steps stay within the text; a step in a pause does not speak', () => {
  const { device, queue } = listening(['One.', 'Two.', 'Three.']);
  queue.play();
  queue.step(1);
  queue.step(5);
  expect(device.said).toEqual(['One.', 'Two.', 'Three.']);
  queue.pause();
  queue.step(-1);
  queue.step(-9);
  expect(queue.now()).toEqual({ state: 'paused', at: 0 });
  expect(device.said).toHaveLength(3);
});

test('a new speed speaks the sentence anew, but not in a pause', () => {
  const { device, queue } = listening(['One.']);
  queue.renew();
  expect(device.said).toEqual([]);
  queue.play();
  queue.renew();
  expect(device.said).toEqual(['One.', 'One.']);
  queue.stop();
  expect([queue.now(), device.pending.length]).toEqual([{ state: 'idle', at: 0 }, 0]);
});

test.each([
  ['not-allowed', /press Play/],
  ['synthesis-failed', /failed/],
  ['interrupted', /Something else/],
  ['network', /network/],
  ['a code of the future', /failed/],
])('"%s" pauses and says why', (code, words) => {
  const { device, queue } = listening(['One.', 'Two.']);
  queue.play();
  device.fail(code);
  expect(queue.now()).toMatchObject({ state: 'paused', at: 0, fault: expect.stringMatching(words) });
  queue.play();
  expect(queue.now()).toEqual({ state: 'speaking', at: 0 });
});

test('a sentence that the engine finds too long is passed over', () => {
  const { device, queue } = listening(['One.', 'Two.']);
  queue.play();
  device.fail('text-too-long');
  expect(queue.now()).toEqual({ state: 'speaking', at: 1 });
});
