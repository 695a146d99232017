import type { Seen } from '../sight.ts';
import { chooseOthers, plainFacts } from './facts.ts';
import { outletsElsewhere, reportsOf } from './recount.ts';
import { outletOf } from '../../common/outlet.ts';

/** What a list says of a story. */
interface StoryFigures {
  id: number;
  head_id: number;
  others: number[];
  voices: number;
  outlets: number;
  reports: number;
  first_at: number;
  newest_at: number;
  rank_at: number;
  subject: string | null;
}

/** What lists say of stories, worked out of the reports that a reader sees; stories of which they see none are left out. */
export async function asSeen<Row extends StoryFigures>({ read, lookups, sight }: Seen, rows: readonly Row[]): Promise<Row[]> {
  const ids = rows.map(({ id }) => id);
  const reports = await reportsOf({ db: read, many: lookups.many }, ids, { sees: lookups.sees(sight, 'article.id'), source: lookups.sourceFor(sight) });
  const elsewhere = await outletsElsewhere({ db: read, many: lookups.many }, ids, sight.subscriber);
  return rows.flatMap((row): Row[] => {
    const members = reports.get(row.id);
    const [first] = members ?? [];
    if (members === undefined || first === undefined) return [];
    const facts = plainFacts({ headId: row.head_id, rankAt: row.rank_at, newestAt: row.newest_at })(members);
    const outlets = new Set(members.map(outletOf));
    for (const outlet of elsewhere.get(row.id) ?? []) outlets.add(outlet);
    return [{
      ...row,
      head_id: facts.headId,
      others: chooseOthers(members, facts.headId),
      voices: facts.voices,
      outlets: outlets.size,
      reports: members.length,
      first_at: first.sortAt,
      newest_at: members.at(-1)?.sortAt ?? first.sortAt,
      rank_at: Math.round(facts.rankAt),
      subject: facts.subject ?? null,
    }];
  });
}
