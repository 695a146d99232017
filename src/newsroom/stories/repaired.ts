import { z } from 'zod';
import type { Archive } from '../../archive/archive.ts';

const key = 'stories.repaired';
const shape = z.object({ seq: z.number(), at: z.number(), forgotAt: z.number() });

/** Up to which placing recent stories were looked at again, and when; when old prints were thrown away. Nothing yet is 0. */
export type Repaired = z.infer<typeof shape>;

export async function readRepaired({ settings }: Pick<Archive, 'settings'>): Promise<Repaired> {
  const stored = await settings.get(key);
  return stored === undefined ? { seq: 0, at: 0, forgotAt: 0 } : shape.parse(JSON.parse(stored));
}

export const writeRepaired = ({ settings }: Pick<Archive, 'settings'>, repaired: Repaired): Promise<void> => settings.set(key, JSON.stringify(repaired));
