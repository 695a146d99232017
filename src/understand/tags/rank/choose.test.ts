import { describe, expect, it } from 'vitest';
import { type Choice, choose } from './choose.ts';

const choice = (key: string, score: number, kind: Choice['kind'] = 'topic', tag = key): Choice => ({ key, score, kind, tag, label: key });
const keys = (choices: Choice[], most = 5): string[] => choose(choices, { most }).map(({ key }) => key);

describe('choose', () => {
  it('takes the best, one of each tag', () => {
    expect(keys([choice('usa', 1, 'place', 'US'), choice('storm', 2), choice('united states', 0.5, 'place', 'US'), choice('rain', 0)], 3)).toEqual(['storm', 'usa', 'rain']);
  });

  it('gives a surname up for the full name, which is as good as the better of the two', () => {
    expect(keys([choice('ekholm', 3), choice('marta ekholm', 0, 'person'), choice('storm', 2)])).toEqual(['marta ekholm', 'storm']);
  });

  it('puts phrases that overlap a chosen one later', () => {
    expect(keys([choice('harbour bridge', 1), choice('bridge', 0.9), choice('storm', 0.8)])).toEqual(['harbour bridge', 'storm', 'bridge']);
  });
});
