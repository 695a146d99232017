import type { StoryEvidence } from '../../common/story.ts';
import type { Engine, Transaction } from '../engine.ts';
import { keepPairs, type Pair } from './constraints.ts';
import { evidenceAmong, packEvidence, unpackEvidence } from './evidence.ts';
import { liveStory, moveStory } from './merged.ts';
import { newStory, relocate, touchedBy, type Went } from './place.ts';
import { recount } from './recount.ts';
import type { Correction } from './reader-stories.ts';
import { packTakeBack, type TakeBack } from './take-back.ts';

/** Of the reports that stayed, so many are said to be of another event than one that left. */
const nearestAtMost = 3;

interface Member {
  articleId: number;
  copyOf: number | null;
  sortAt: number;
  evidence: StoryEvidence;
  packed: string;
}

/** What a correction amounts to, before it is stored. */
interface Plan {
  storyId: number;
  resultId: number;
  articleIds: readonly number[];
  back: TakeBack;
  pairs: readonly Pair[];
  went: Went;
}

/** @see ReaderStories.correct */
export function correct(engine: Engine, correction: Correction, now: number): Promise<{ correctionId: number; storyId: number } | undefined> {
  return engine.write(async (transaction) => {
    const plan = correction.kind === 'same' ? await join(transaction, correction, now) : await part(transaction, correction, now);
    if (plan === undefined) return undefined;
    const { id } = await transaction.db
      .insertInto('story_correction')
      .values({ kind: correction.kind, at: now, story_id: plan.storyId, result_id: plan.resultId, article_ids: JSON.stringify(plan.articleIds), back: packTakeBack(plan.back), undone_at: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepPairs(transaction, id, plan.pairs, plan.back.moves.map(({ article }) => article));
    await recount(transaction, touchedBy(plan.went), undefined, now);
    return { correctionId: id, storyId: plan.resultId };
  });
}

async function membersOf({ db }: Transaction, storyId: number): Promise<Member[]> {
  const rows = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['story_article.article_id', 'story_article.copy_of', 'story_article.evidence', 'article.sort_at'])
    .where('story_article.story_id', '=', storyId)
    .orderBy('article.sort_at')
    .orderBy('article.id')
    .execute();
  return rows.map((row) => ({ articleId: row.article_id, copyOf: row.copy_of, sortAt: row.sort_at, evidence: unpackEvidence(row.evidence), packed: row.evidence }));
}

/** `apart` and `split`: articles leave with their copies, each into a story of its own or together into one. */
async function part(transaction: Transaction, { kind, storyId: asked, articleIds }: Extract<Correction, { kind: 'apart' | 'split' }>, now: number): Promise<Plan | undefined> {
  const storyId = await liveStory(transaction.db, transaction.many, asked);
  if (storyId === undefined) return undefined;
  const members = await membersOf(transaction, storyId);
  const named = members.filter(({ articleId }) => articleIds.includes(articleId));
  const leaving = new Set<number>();
  const groups = named.flatMap((member) => {
    const group = withCopies(members, member).filter(({ articleId }) => !leaving.has(articleId));
    for (const { articleId } of group) leaving.add(articleId);
    return group.length === 0 ? [] : [group];
  });
  const stay = members.filter(({ articleId }) => !leaving.has(articleId));
  if (groups.length === 0 || stay.length === 0) return undefined;

  const went: Went = new Map();
  const moves: TakeBack['moves'] = [];
  let resultId: number | undefined;
  for (const group of kind === 'split' ? [groups.flat()] : groups) {
    const to = await newStory(transaction);
    resultId ??= to;
    const rows = group.map((member) => ({ articleId: member.articleId, from: storyId, to, evidence: packEvidence(evidenceOf(member, group, named)) }));
    moves.push(...group.map(({ articleId, packed }) => ({ article: articleId, from: storyId, to, evidence: packed })));
    await relocate(transaction, rows, 'reader', now, went);
  }
  if (resultId === undefined) return undefined;
  const apart = named.flatMap((member) => nearest(member, stay).map((other): Pair => ({ one: member.articleId, other: other.articleId, same: false })));
  const [first, ...rest] = named;
  const together = kind === 'apart' || first === undefined ? [] : rest.map(({ articleId }): Pair => ({ one: first.articleId, other: articleId, same: true }));
  return { storyId, resultId, articleIds: named.map(({ articleId }) => articleId), back: { moves, marks: [] }, pairs: [...apart, ...together], went };
}

/** `same`: the smaller of two stories goes into the larger one, of equals the newer into the older. */
async function join(transaction: Transaction, { storyId, otherId }: Extract<Correction, { kind: 'same' }>, now: number): Promise<Plan | undefined> {
  const { db, many } = transaction;
  const both = [await liveStory(db, many, storyId), await liveStory(db, many, otherId)].filter((id) => id !== undefined);
  const rows = await db.selectFrom('story').select(['id', 'head_id', 'reports']).where('id', 'in', many(both)).execute();
  const [winner, loser] = rows.toSorted((a, b) => b.reports - a.reports || a.id - b.id);
  if (winner === undefined || loser === undefined) return undefined;
  const members = await membersOf(transaction, loser.id);
  const went: Went = new Map();
  await relocate(transaction, members.map(({ articleId, evidence }) => ({ articleId, from: loser.id, to: winner.id, evidence: packEvidence({ ...evidence, by: evidence.by === 'copy' ? 'copy' : 'reader' }) })), 'reader', now, went);
  const marks = await moveStory(transaction, loser.id, winner.id, now);
  return {
    storyId: winner.id,
    resultId: winner.id,
    articleIds: members.map(({ articleId }) => articleId),
    back: { moves: members.map(({ articleId, packed }) => ({ article: articleId, from: loser.id, to: winner.id, evidence: packed })), merged: loser.id, marks },
    pairs: [{ one: winner.head_id, other: loser.head_id, same: true }],
    went,
  };
}

/** An article with its copies, and theirs. */
function withCopies(members: readonly Member[], first: Member): Member[] {
  const found = [first];
  for (const one of found) found.push(...members.filter((member) => member.copyOf === one.articleId && !found.includes(member)));
  return found;
}

/** A reader moved it: what spoke for the story that it left speaks no more. A copy came with what it is a copy of. */
function evidenceOf({ articleId, evidence }: Member, group: readonly Member[], named: readonly Member[]): StoryEvidence {
  if (!named.some((member) => member.articleId === articleId)) return evidence;
  const here = evidenceAmong(evidence, new Set(group.map((member) => member.articleId)));
  return { ...here, by: 'reader', ...(here.nearest.length > 0 ? {} : { closeness: 0, needed: 0 }) };
}

/** The reports that it was taken to belong to, then those that were taken to belong to it, then those of about its time; originals before copies. */
function nearest({ articleId, evidence, sortAt }: Member, stay: readonly Member[]): Member[] {
  const distance = (member: Member): number => (evidence.nearest.includes(member.articleId) ? 0 : member.evidence.nearest.includes(articleId) ? 1 : member.copyOf === null ? 2 : 3);
  return stay.toSorted((a, b) => distance(a) - distance(b) || Math.abs(a.sortAt - sortAt) - Math.abs(b.sortAt - sortAt)).slice(0, nearestAtMost);
}
