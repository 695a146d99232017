import { z } from 'zod';
import packsFile from './packs.json' with { type: 'json' };

const address = z.url({ protocol: /^https?$/ });
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'must be a language tag such as "en" or "zh-Hant"');

const starterFeed = z.strictObject({
  title: z.string().trim().min(1),
  url: address,
  siteUrl: address.optional(),
  /** Set only where it differs from the language of the pack. */
  language: language.optional(),
});

const starterPack = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().trim().min(1),
  kind: z.enum(['topic', 'country']),
  language: language.optional(),
  feeds: z.array(starterFeed).min(1),
});

export type StarterPack = z.output<typeof starterPack>;
export type StarterFeed = z.output<typeof starterFeed>;

let cached: StarterPack[] | undefined;

/**
 * The packs a first-run page offers: topics first, in the order of how many people want them, then countries
 * by name. One address may stand in several packs, always under the same title.
 * @returns the packs of `packs.json`, checked once and kept; callers do not change them
 * @throws {z.ZodError} when `packs.json` was edited into something that is no pack; it names the place
 */
export function starterPacks(): StarterPack[] {
  cached ??= z.array(starterPack).parse(packsFile);
  return cached;
}
