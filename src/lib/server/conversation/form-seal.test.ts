import { describe, expect, it } from 'vitest';
import { secondsSince, sealForm } from './form-seal.ts';

const settings = () => {
  const kept = new Map<string, string>();
  return { get: async (key: string) => kept.get(key), set: async (key: string, value: string) => void kept.set(key, value) };
};

describe('the seal of a form', () => {
  it('tells how old the form is', async () => {
    const here = settings();
    const seal = await sealForm(here, 7, 1_000_000);
    expect(await secondsSince(here, 7, seal, 1_004_500)).toBe(4.5);
  });

  it('holds for its site and reader only, and cannot be changed', async () => {
    const here = settings();
    const seal = await sealForm(here, 7, 1_000_000);
    const [time, mac = ''] = seal.split('.');
    expect(await secondsSince(here, 8, seal, 1_004_500)).toBeUndefined();
    expect(await secondsSince(settings(), 7, seal, 1_004_500)).toBeUndefined();
    expect(await secondsSince(here, 7, seal, 999_000)).toBeUndefined();
    for (const other of ['', '.', `${time}.`, `${time}0.${mac}`, `${time}.${mac.slice(0, -1)}`, `${time}.${mac.slice(0, -1)}${mac.endsWith('A') ? 'B' : 'A'}x`, 'x'.repeat(10_000)]) expect(await secondsSince(here, 7, other, 1_004_500)).toBeUndefined();
  });
});
