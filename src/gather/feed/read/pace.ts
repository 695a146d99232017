import type { PublishingPace } from '../../../common/feed.ts';
import type { XmlElement } from '../xml/element.ts';
import { textOf } from '../xml/value.ts';
import { count } from './media.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const periods: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

/** What a channel says of how often to ask: `ttl`, `skipHours`, `skipDays` of RSS 2.0 and the syndication module of RSS 1.0. */
export function paceIn(channel: XmlElement): PublishingPace | undefined {
  const pace: PublishingPace = {};
  const ttl = count(textOf(channel.first('ttl')));
  if (ttl !== undefined && ttl > 0) pace.ttlMinutes = ttl;
  const every = syndicationPeriod(channel);
  if (every !== undefined) pace.updateEveryMinutes = every;
  const hours = valuesIn(channel.first('skiphours'), 'hour').flatMap((text) => {
    const hour = count(text);
    return hour === undefined || hour > 24 ? [] : [hour % 24]; // RSS 0.92 counted from 1 to 24
  });
  if (hours.length > 0) pace.skipHours = [...new Set(hours)].toSorted((a, b) => a - b);
  const skipped = valuesIn(channel.first('skipdays'), 'day').map((text) => days.indexOf(text.toLowerCase())).filter((day) => day >= 0);
  if (skipped.length > 0) pace.skipDays = [...new Set(skipped)].toSorted((a, b) => a - b);
  return Object.keys(pace).length > 0 ? pace : undefined;
}

const valuesIn = (holder: XmlElement | undefined, name: string): string[] => holder?.all(name).flatMap((child) => textOf(child) ?? []) ?? [];

/** Defaults of the module: daily, once. */
function syndicationPeriod(channel: XmlElement): number | undefined {
  const period = textOf(channel.first('sy:updateperiod'))?.toLowerCase();
  const frequency = count(textOf(channel.first('sy:updatefrequency')));
  if (period === undefined && frequency === undefined) return undefined;
  const minutes = periods[period ?? 'daily'];
  return minutes === undefined ? undefined : Math.max(1, Math.round(minutes / Math.max(1, frequency ?? 1)));
}
