import { describe, expect, it, test } from 'vitest';
import type { Redirect } from '../http/http-client.ts';
import { settleMove } from './move.ts';

const hour = 3600_000;
const via = (...hops: [status: number, to: string][]): Redirect[] => hops.map(([status, to]) => ({ from: 'http://old.example/f', to, status }));
const after = (rounds: { redirects: Redirect[]; at: number }[], url = 'http://old.example/f') =>
  rounds.reduce<ReturnType<typeof settleMove>>((state, { redirects, at }) => settleMove(state, redirects, at), { url });
const rounds = (redirects: Redirect[], ...hours: number[]) => hours.map((at) => ({ redirects, at: at * hour }));
const moved = via([301, 'https://new.example/f']);

describe('settleMove', () => {
  it('believes a permanent redirect after three fetches over a day', () => {
    expect(after(rounds(moved, 0))).toEqual({ url: 'http://old.example/f', move: { url: 'https://new.example/f', seen: 1, since: 0 } });
    expect(after(rounds(moved, 0, 1, 2, 3)).url).toBe('http://old.example/f');
    expect(after(rounds(moved, 0, 30)).url).toBe('http://old.example/f');
    expect(after(rounds(moved, 0, 1, 24))).toEqual({ url: 'https://new.example/f' });
    expect(after(rounds(via([308, 'https://new.example/f']), 0, 12, 24))).toEqual({ url: 'https://new.example/f' });
  });

  test.each([302, 303, 307])('never believes %i', (status) => expect(after(rounds(via([status, 'https://new.example/f']), 0, 12, 24, 48, 99))).toEqual({ url: 'http://old.example/f' }));

  it('starts anew when the redirect was away or led elsewhere for once', () => {
    expect(after([...rounds(moved, 0, 12), ...rounds([], 20), ...rounds(moved, 24, 25)]).url).toBe('http://old.example/f');
    expect(after([...rounds(moved, 0, 12), ...rounds(via([301, 'https://other.example/']), 24)])).toMatchObject({ url: 'http://old.example/f', move: { url: 'https://other.example/', seen: 1 } });
  });

  it('goes as far as the redirects are permanent', () => {
    expect(after(rounds(via([301, 'https://a.example/'], [308, 'https://b.example/'], [302, 'https://c.example/'], [301, 'https://d.example/']), 0, 12, 24)).url).toBe('https://b.example/');
    expect(after(rounds(via([302, 'https://a.example/'], [301, 'https://b.example/']), 0, 12, 24)).url).toBe('http://old.example/f');
  });

  it('does not go from https back to http', () => {
    expect(after(rounds(via([301, 'http://new.example/f']), 0, 12, 24), 'https://old.example/f').url).toBe('https://old.example/f');
  });

  it('keeps a password on its origin only', () => {
    const old = 'https://ann:pw@old.example/f';
    expect(after(rounds(via([301, 'https://old.example/g']), 0, 12, 24), old).url).toBe('https://ann:pw@old.example/g');
    expect(after(rounds(moved, 0, 12, 24), old).url).toBe('https://new.example/f');
  });
});
