import { z } from 'zod';

/** Where settings are kept (`Archive.settings`). */
export interface KeptSettings {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

const fields = z.record(z.string(), z.unknown()).catch({});

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch {
    return {};
  }
};

/** The settings that are kept under a key; what is absent or not understood has the default that its schema gives. */
export async function readKept<T>(kept: Pick<KeptSettings, 'get'>, key: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(fields.parse(parsed(await kept.get(key))));
}

/** Changes some of them; the others stay. */
export async function changeKept<T extends object>(kept: KeptSettings, key: string, schema: z.ZodType<T>, change: Partial<T>): Promise<T> {
  const next = schema.parse({ ...(await readKept(kept, key, schema)), ...change });
  await kept.set(key, JSON.stringify(next));
  return next;
}
