import type { StarterChoice } from '../../newsroom/door.ts';
import { starterPacks, type StarterPack } from '../../newsroom/starter/packs.ts';

export interface PackChoice {
  id: string;
  name: string;
  feeds: { title: string; url: string }[];
}

export interface PackChoices {
  topics: PackChoice[];
  countries: PackChoice[];
}

const choice = ({ id, name, feeds }: StarterPack): PackChoice => ({ id, name, feeds: feeds.map(({ title, url }) => ({ title, url })) });

/**
 * The starter packs to offer, the reader's own countries first.
 * @param acceptLanguage the request's `Accept-Language`: `de-AT,de;q=0.9` puts Austria before Germany before the rest
 */
export function packChoices(acceptLanguage: string | null): PackChoices {
  const packs = starterPacks();
  const wanted = (acceptLanguage ?? '').toLowerCase().split(',', 10).map((part) => part.split(';')[0]?.trim() ?? '');
  const rank = (pack: StarterPack): number => {
    const region = wanted.findIndex((tag) => tag.split('-').at(-1) === pack.id.replace('country-', '') && tag.includes('-'));
    if (region >= 0) return region;
    const language = wanted.findIndex((tag) => tag !== '' && !tag.startsWith('en') && tag.split('-')[0] === pack.language?.toLowerCase().split('-')[0]);
    return language >= 0 ? 10 + language : 20;
  };
  const countries = packs.filter(({ kind }) => kind === 'country').map((pack) => ({ pack, rank: rank(pack) }));
  return {
    topics: packs.filter(({ kind }) => kind === 'topic').map(choice),
    countries: countries.sort((a, b) => a.rank - b.rank).map(({ pack }) => choice(pack)),
  };
}

/**
 * What a reader ticked: whole packs by id, single feeds as `pack-id address`. Each feed once, under the first pack that
 * it was ticked in; what is in no pack is left out.
 */
export function chosenStarters(packIds: readonly string[], singles: readonly string[]): StarterChoice[] {
  const chosen = new Map<string, StarterChoice>();
  const ticked = new Set(singles);
  const whole = new Set(packIds);
  for (const { id: packId, feeds } of starterPacks()) {
    for (const { url: feedUrl } of feeds) {
      if ((whole.has(packId) || ticked.has(`${packId} ${feedUrl}`)) && !chosen.has(feedUrl)) chosen.set(feedUrl, { packId, feedUrl });
    }
  }
  return [...chosen.values()];
}
