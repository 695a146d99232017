import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Short articles written for this: of each group are about one thing, those of different groups about different things, though
 * they may share a country, a town, a person's name, or a kind of event. The first three groups are what a well-known kind of site
 * shows side by side: a war's diplomacy, chip makers' shares, an inquiry into elections.
 */
export const apart = readFileSync(new URL('./apart.ndjson', import.meta.url), 'utf8').split('\n').filter((line) => line !== '')
  .map((line) => z.object({ group: z.string(), lang: z.string(), title: z.string(), text: z.string() }).parse(JSON.parse(line)));
