import type { Newsroom } from '../newsroom/door.ts';
import { figure, plural } from './words.ts';

type Figures = Awaited<ReturnType<Newsroom['modelFigures']>>;

const endings = new Map<string, string>([
  ['usable', 'done'], ['nothing usable', 'gave nothing usable'], ['unreachable', 'could not reach the model'], ['refused', 'refused by the server'], ['too slow', 'took too long'], ['gave up', 'given up'],
]);

/** What became of a week's tasks, in lines for people; none where there were none. */
export function describeModelFigures({ ended, left }: Figures): string[] {
  const dropped = ended.reduce((sum, one) => sum + one.dropped, 0);
  const tasks = ended.map(({ outcome, jobs }) => `${plural(jobs, 'task')} ${endings.get(outcome) ?? outcome}`);
  return [
    ...(tasks.length === 0 ? [] : [`In the last seven days: ${tasks.join(', ')}.`]),
    ...(dropped === 0 ? [] : [`${figure(dropped)} ${dropped === 1 ? 'sentence or paragraph was' : 'sentences or paragraphs were'} left out, because the text does not bear ${dropped === 1 ? 'it' : 'them'} out.`]),
    ...(left === 0 ? [] : [`${plural(left, 'task')} waiting or under way.`]),
  ];
}
