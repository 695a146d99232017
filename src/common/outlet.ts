import { domainOf } from './site.ts';
import type { FactsReport } from './story.ts';

/** Whose report it is, as a name: the same for all feeds and hosts of one outlet. */
export const outletOf = ({ site, feedId }: Pick<FactsReport, 'site' | 'feedId'>): string => (site === undefined || site === '' ? `feed ${feedId}` : domainOf(site));
