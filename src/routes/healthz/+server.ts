import { json } from '@sveltejs/kit';
import { getDateline } from '#lib/server/dateline.ts';
import type { RequestHandler } from './$types';

/** Whether the service can answer from its archive; for monitors. */
export const GET: RequestHandler = async () => {
  const { archive, version } = getDateline();
  await archive.settings.get('health');
  return json({ status: 'ok', version }, { headers: { 'cache-control': 'no-store' } });
};
