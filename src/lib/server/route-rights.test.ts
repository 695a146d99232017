import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { needOf, needs } from './route-rights.ts';

const routes = fileURLToPath(new URL('../../routes', import.meta.url));

/** What each route answers, as SvelteKit sees the folder. */
const answered = new Map<string, { see: boolean; do: boolean }>();
for (const entry of readdirSync(routes, { recursive: true, withFileTypes: true })) {
  if (!/^\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(entry.name)) continue;
  const id = dirname(join(entry.parentPath, entry.name)).slice(routes.length).replaceAll(/\/\([^)]*\)/g, '') || '/';
  const found = answered.get(id) ?? { see: false, do: false };
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  if (entry.name === '+page.svelte' || /export const GET\b|export (async )?function GET\b/.test(text)) found.see = true;
  if (/export const (actions|POST|PUT|PATCH|DELETE)\b|export (async )?function (POST|PUT|PATCH|DELETE)\b/.test(text)) found.do = true;
  answered.set(id, found);
}

describe('what routes need', () => {
  it('finds the routes', () => {
    expect(answered.size).toBeGreaterThan(30);
    expect(answered.get('/marks')).toEqual({ see: false, do: true });
  });

  it.each([...answered])('is said of %s', (id, { see, do: changes }) => {
    const row = needs[id];
    expect({ see: row?.see !== undefined, do: row?.do !== undefined }, `add a row for ${id} to src/lib/server/route-rights.ts that says what ${see ? 'GET' : ''} ${changes ? 'POST' : ''} need`).toEqual({ see, do: changes });
  });

  it('is said of no route that is not there', () => {
    expect(Object.keys(needs).filter((id) => !answered.has(id))).toEqual([]);
  });

  it('refuses what nobody thought of', () => {
    for (const id of ['/nowhere', '__proto__', 'constructor', 'toString']) expect(needOf(id, 'GET')).toBeUndefined();
    expect(needOf('/latest', 'POST')).toBeUndefined();
    expect(needOf('/marks', 'GET')).toBeUndefined();
    expect(needOf('/marks', 'PUT')).toBe('mark');
  });

  it('lets nobody change anything without a right but sign in, set up, join and push', () => {
    const free = Object.entries(needs).filter(([, { do: change }]) => change === 'nobody' || change === 'always').map(([id]) => id);
    expect(free).toEqual(['/auth/oidc', '/auth/passkey/[step]', '/join', '/login', '/logout', '/setup', '/websub/[callbackId]']);
  });
});
