import type { IconClaim } from '../../archive/archive.ts';
import { iconCandidates } from '../../gather/icon/icon-candidates.ts';
import { sniffImage } from '../../gather/icon/sniff-image.ts';
import type { NewsroomContext } from '../context.ts';
import { decodeHtml } from '../../extract/index.ts';
import type { LaneWork } from './lane.ts';
import { LEASE_MS } from './page-lane.ts';

const DAY_MS = 24 * 3_600_000;
const ICON_LIMIT = 256 * 1024;
const PAGE_LIMIT = 2 * 1024 * 1024;
const TRIES = 3;

/** Icons of sources: what the feed names, else what the site's page names, else /favicon.ico; asked for once a month. */
export function iconLane({ archive, client, clock, random }: NewsroomContext): LaneWork<IconClaim> {
  const later = (days: number): number => clock() + Math.round(days * DAY_MS * (0.9 + random() * 0.2));

  async function candidates(claim: IconClaim): Promise<string[]> {
    const site = claim.siteUrl ?? new URL('/', claim.feedUrl).href;
    const page = await client.get(site, { accept: 'text/html', maxBytes: PAGE_LIMIT });
    const named = page.ok && page.value.status === 200
      ? iconCandidates(decodeHtml(page.value.body, page.value.headers['content-type']), page.value.url)
      : [new URL('/favicon.ico', site).href];
    return [...new Set([...claim.candidates, ...named])].slice(0, TRIES);
  }

  async function take(claim: IconClaim, url: string): Promise<boolean> {
    const validators = claim.stored?.url === url ? claim.stored : undefined;
    const answer = await client.get(url, { accept: 'image/*', maxBytes: ICON_LIMIT, validators });
    if (!answer.ok) return false;
    if (answer.value.status === 304) {
      await archive.icons.defer(claim.feedId, later(30));
      return true;
    }
    const type = answer.value.status === 200 ? sniffImage(answer.value.body) : undefined;
    if (type === undefined) return false;
    const { etag, 'last-modified': lastModified } = answer.value.headers;
    await archive.icons.store(claim.feedId, { bytes: answer.value.body, type, etag, lastModified, url }, clock());
    return true;
  }

  return {
    limit: 8,
    claim: (room) => archive.desk.claimIcons({ now: clock(), limit: room, leaseMs: LEASE_MS }),
    async handle(claim) {
      for (const url of await candidates(claim)) {
        if (await take(claim, url)) return;
      }
      await archive.icons.defer(claim.feedId, later(30));
    },
  };
}
