import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SettingShelf } from '../../../archive/archive.ts';

const settingKey = 'conversation.seal';
const secrets = new WeakMap<object, Promise<string>>();

/** The key of this site's seals, made when it is first needed. */
function secretOf(settings: SettingShelf): Promise<string> {
  const known = secrets.get(settings);
  if (known !== undefined) return known;
  const made = (async () => {
    const kept = await settings.get(settingKey);
    if (kept !== undefined) return kept;
    await settings.set(settingKey, randomBytes(32).toString('base64url'));
    // Of two processes that made one at once, both take the one that stayed.
    return (await settings.get(settingKey)) ?? '';
  })();
  secrets.set(settings, made);
  return made;
}

const sealFor = (secret: string, readerId: number, time: string): string => createHmac('sha256', secret).update(`comment form\n${readerId}\n${time}`).digest('base64url');

/** What a form carries so that it can be told when it was made, and that it was made here and for this reader. */
export async function sealForm(settings: SettingShelf, readerId: number, now: number): Promise<string> {
  const time = now.toString(36);
  return `${time}.${sealFor(await secretOf(settings), readerId, time)}`;
}

/** @returns how many seconds ago the form was made; `undefined` when the seal is not ours */
export async function secondsSince(settings: SettingShelf, readerId: number, seal: string, now: number): Promise<number | undefined> {
  const [time = '', mac = ''] = seal.split('.');
  const given = Buffer.from(mac);
  const own = Buffer.from(sealFor(await secretOf(settings), readerId, time));
  const made = Number.parseInt(time, 36);
  if (given.length !== own.length || !timingSafeEqual(given, own) || !Number.isSafeInteger(made) || made > now) return undefined;
  return (now - made) / 1000;
}
