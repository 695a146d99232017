import { type Kysely, sql } from 'kysely';
import type { Alias } from '../common/alias.ts';
import { aliasCounts } from './alias-shelf.ts';
import type { Desk, FoldedTags } from './archive.ts';
import type { AnyOf, Engine, Lookups, Transaction } from './engine.ts';
import { ofEveryReader } from './owned.ts';
import type { MergedBy, Tables } from './schema.ts';
import { indexable, rankTermsOf } from './search/article-words.ts';

interface TagRow {
  id: number;
  key: string;
  articles: number;
  given_label: string | null;
  merged_into: number | null;
  merged_by: MergedBy | null;
  hidden: number;
  /** Parts that the reader merged into it. */
  reader_parts: number | null;
}

/**
 * Makes one tag of those that are names of the same thing, going by what the archive's articles say, and parts those again of
 * which they no longer say it. What the reader merged, parted, renamed or hid stays as it is.
 */
export async function foldTags(engine: Engine, { aliasesOf, now }: Parameters<Desk['foldTags']>[0]): Promise<FoldedTags> {
  const aliases = await withoutNamesakes(engine, aliasesOf(await aliasCounts(engine)));
  const before = await engine.read.selectFrom('tag').select('id').where('merged_by', '=', 'articles').limit(1).executeTakeFirst();
  if (aliases.size === 0 && before === undefined) return { folded: 0, parted: 0 };
  return engine.write(async (transaction) => apply(transaction, aliases, now));
}

/** So many of the newest articles that have a surname are looked at, and this share of them must have the first name too. */
const looked = 300;
const leastShare = 0.6;

/** Leaves out surnames that mostly stand for something else: Grover Cleveland is not the city, Khalil Islam not the religion. */
async function withoutNamesakes({ read, lookups }: Engine, aliases: ReadonlyMap<string, Alias>): Promise<Map<string, Alias>> {
  const surnames = [...aliases].flatMap(([from, { why }]) => (why === 'surname' ? [from] : []));
  const tags = new Set((await read.selectFrom('tag').select('key').where('key', 'in', lookups.many(surnames)).execute()).map(({ key }) => key));
  const kept = new Map<string, Alias>();
  for (const [from, alias] of aliases) if (alias.why !== 'surname' || (tags.has(from) && (await isNamedInFull(lookups, alias)))) kept.set(from, alias);
  return kept;
}

async function isNamedInFull({ find }: Lookups, { label, lang }: Alias): Promise<boolean> {
  const words = label.split(' ');
  const has = (word: string | undefined): AnyOf[] => rankTermsOf(word ?? '', lang).map(indexable).filter((term) => term !== '').map((term) => [[{ word: term, prefix: false }]]);
  const last = has(words.at(-1));
  if (last.length === 0) return true;
  const found = await find({ all: last, none: [] }, looked);
  const oldest = found.at(-1)?.id;
  if (oldest === undefined) return true;
  const inFull = await find({ all: [...last, ...has(words[0])], none: [] }, looked);
  return inFull.filter(({ id }) => id >= oldest).length >= leastShare * found.length;
}

async function apply({ db, many }: Transaction, aliases: ReadonlyMap<string, Alias>, now: number): Promise<FoldedTags> {
  const named = [...new Set([...aliases].flatMap(([from, { tag }]) => [from, tag]))];
  const rows: TagRow[] = await db
    .selectFrom('tag')
    .select((eb) => [
      'id', 'key', 'articles', 'given_label', 'merged_into', 'merged_by', 'hidden',
      eb.selectFrom('tag as part').select((sub) => sub.fn.countAll<number>().as('n')).whereRef('part.merged_into', '=', 'tag.id').where('part.merged_by', '=', 'reader').as('reader_parts'),
    ])
    .where((eb) => eb.or([eb('merged_by', '=', 'articles'), eb('key', 'in', many(named))]))
    .execute();
  const wanted = foldings(rows, aliases);
  const isFolded = (row: TagRow): boolean => row.merged_by === 'articles' && row.merged_into === wanted.get(row.id);
  const parting = rows.filter((row) => row.merged_by === 'articles' && !isFolded(row));
  const folding = rows.filter((row) => wanted.has(row.id) && !isFolded(row));
  await db.updateTable('tag').set({ merged_into: null, merged_by: null }).where('id', 'in', many(parting.map(({ id }) => id))).execute();
  // Who follows the whole followed the part, or what it was taken for.
  for (const { id, merged_into } of parting) if (merged_into !== null) await passOn(db, merged_into, id, now);
  for (const { id } of folding) {
    const whole = wanted.get(id);
    if (whole === undefined) continue;
    await passOn(db, id, whole, now);
    await ofEveryReader(db).deleteFrom('reader_tag').where('tag_id', '=', id).execute();
    await db.updateTable('tag').set({ merged_into: whole, merged_by: 'articles' }).where('id', '=', id).execute();
  }
  // What was a part and is the whole now is not parted.
  const kept = new Set([...wanted.keys(), ...wanted.values()]);
  return { folded: folding.length, parted: parting.filter(({ id }) => !kept.has(id)).length };
}

/** Lets whoever follows this tag follow another one too. */
export async function passOn(db: Kysely<Tables>, from: number, to: number, now: number): Promise<void> {
  await ofEveryReader(db)
    .insertInto('reader_tag')
    .columns(['reader_id', 'tag_id', 'followed_at'])
    .expression((eb) => eb.selectFrom('reader_tag').select(['reader_id', sql.lit(to).as('tag_id'), sql.lit(now).as('followed_at')]).where('tag_id', '=', from))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @returns for each tag that is to be part of another the id of that one, which is part of none */
function foldings(rows: readonly TagRow[], aliases: ReadonlyMap<string, Alias>): Map<number, number> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const wanted = new Map<number, number>();
  for (const [key, names] of Map.groupBy(aliases, ([, { tag }]) => tag)) {
    const full = byKey.get(key);
    const others = names.flatMap(([from, { why }]) => { const row = byKey.get(from); return row === undefined ? [] : [{ row, isAbbreviation: why === 'abbreviation' }]; });
    const whole = wholeOf(full, others);
    if (whole === undefined) continue;
    const root = whole.merged_by === 'reader' ? whole.merged_into : whole.id;
    if (root === null) continue;
    for (const row of [...(full === undefined ? [] : [full]), ...others.map((other) => other.row)]) if (row.id !== whole.id && row.id !== root && mayFold(row)) wanted.set(row.id, root);
  }
  return wanted;
}

const isKeptApart = ({ merged_by, merged_into }: TagRow): boolean => merged_by === 'reader' && merged_into === null;
/** The reader gave it a name, or other tags: it keeps its page. */
const isShaped = ({ given_label, reader_parts }: TagRow): boolean => given_label !== null || (reader_parts ?? 0) > 0;
const mayFold = (row: TagRow): boolean => row.merged_by !== 'reader' && row.hidden === 0 && !isShaped(row);

/** So many times as many articles must have the abbreviation for the tag to be called so ("NASA"), or to be so no longer. */
const farCommoner = 2;

/** Which of some names of one thing has the page: what the reader shaped, else the full name, unless the abbreviation is what articles say. */
function wholeOf(full: TagRow | undefined, others: readonly { row: TagRow; isAbbreviation: boolean }[]): TagRow | undefined {
  const candidates = others.filter(({ row }) => row.merged_by !== 'reader' && row.hidden === 0).toSorted((a, b) => b.row.articles - a.row.articles);
  const main = full === undefined || isKeptApart(full) ? undefined : full;
  if (main !== undefined && (isShaped(main) || main.merged_by === 'reader' || main.hidden === 1)) return main;
  const shaped = candidates.find(({ row }) => isShaped(row));
  if (shaped !== undefined) return shaped.row;
  const short = candidates.find(({ isAbbreviation }) => isAbbreviation)?.row;
  if (main !== undefined && short !== undefined) {
    const isWhole = main.merged_by === 'articles' && main.merged_into === short.id;
    return short.articles > main.articles * (isWhole ? 1 / farCommoner : farCommoner) ? short : main;
  }
  return main ?? candidates[0]?.row;
}
