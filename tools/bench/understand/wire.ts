import { datelines, lookAlikes, others } from '../../../src/understand/wire/wire.cases.ts';
import { faultsOf } from '../../../src/understand/wire/wire.check.ts';
import { figure } from '../process.ts';

/** The share of our own openings that are read right in every field. */
export function benchWire(): void {
  for (const [name, cases] of [['datelines', datelines], ['credits, notes, kinds, teasers', others], ['look-alikes', lookAlikes]] as const) {
    const started = performance.now();
    const right = cases.filter((one) => faultsOf(one).length === 0).length;
    figure(`${name}, ${cases.length} openings`, (100 * right) / cases.length, '% right', `goal 97; ${((performance.now() - started) / cases.length).toFixed(2)} ms each`);
  }
}
