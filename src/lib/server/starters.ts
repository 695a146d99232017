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

/** The addresses of whole packs and of single feeds, each once; what is in no pack is left out. */
export function chosenStarters(packIds: readonly string[], feedUrls: readonly string[]): string[] {
  const packs = starterPacks();
  const known = new Set(packs.flatMap(({ feeds }) => feeds.map(({ url }) => url)));
  const whole = packs.filter(({ id }) => packIds.includes(id)).flatMap(({ feeds }) => feeds.map(({ url }) => url));
  return [...new Set([...whole, ...feedUrls.filter((url) => known.has(url))])];
}
