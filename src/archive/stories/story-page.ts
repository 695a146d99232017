import type { Clock } from '../../common/clock.ts';
import type { Reader } from '../../common/reader.ts';
import type { ArticleCard, TagRef } from '../archive.ts';
import { unpackBody } from '../body.ts';
import type { Engine } from '../engine.ts';
import { unpackEvidence, unpackIds } from './evidence.ts';
import { liveStory, mergedStories } from './merged.ts';
import type { StoryCard, StoryMember, StoryMemberOutline, StoryOutline, StoryPage } from './reader-stories.ts';
import { cardsOf, storyCards } from './story-cards.ts';

const tagsAtMost = 8;

/** @see ReaderStories.get */
export async function storyPage(engine: Engine, clock: Clock, reader: Reader, storyId: number): Promise<StoryPage | { movedTo: number } | undefined> {
  const { read, lookups } = engine;
  const live = await liveStory(read, lookups.many, storyId);
  if (live !== undefined && live !== storyId) return { movedTo: live };
  // Asked first: what comes while the page is read is then seen as a change.
  const row = await read.selectFrom('story').select('change').where('id', '=', storyId).executeTakeFirst();
  const [card] = await storyCards(engine, clock, reader, [storyId]);
  if (row === undefined || card === undefined) return undefined;
  const all = await withTexts(engine, await members(engine, clock, reader, card));
  return { ...card, tags: tagsOf(card.head, all.map((member) => member.card)), all, change: row.change, corrections: await correctionsAt(engine, storyId) };
}

/** @see ReaderStories.outline */
export async function storyOutline(engine: Engine, clock: Clock, reader: Reader, storyId: number): Promise<StoryOutline | undefined> {
  const [card] = await storyCards(engine, clock, reader, [storyId]);
  return card === undefined ? undefined : { ...card, all: await members(engine, undefined, reader, card) };
}

async function members(engine: Engine, clock: Clock | undefined, reader: Reader, { id: storyId, seenAt }: Pick<StoryCard, 'id' | 'seenAt'>): Promise<StoryMemberOutline[]> {
  const rows = await engine.read
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['story_article.article_id', 'story_article.placed_at', 'copy_of', 'voice_key', 'voice_name', 'voice_kind', 'evidence'])
    .where('story_article.story_id', '=', storyId)
    .orderBy('article.sort_at')
    .orderBy('article.id')
    .execute();
  const cards = await cardsOf(engine, clock, reader, rows.map((row) => row.article_id));
  return rows.flatMap((row): StoryMemberOutline[] => {
    const card = cards.get(row.article_id);
    if (card === undefined) return [];
    return [{
      card,
      ...(row.copy_of !== null && cards.has(row.copy_of) ? { copyOf: row.copy_of } : {}),
      voice: { key: row.voice_key, name: row.voice_name, kind: row.voice_kind },
      evidence: unpackEvidence(row.evidence),
      isNew: seenAt !== undefined && row.placed_at > seenAt,
    }];
  });
}

async function withTexts({ read, lookups }: Engine, reports: readonly StoryMemberOutline[]): Promise<StoryMember[]> {
  const rows = await read.selectFrom('body').select(['article_id', 'data']).where('article_id', 'in', lookups.many(reports.map(({ card }) => card.id))).execute();
  const bodies = new Map(rows.map((row) => [row.article_id, row.data]));
  return reports.flatMap((report): StoryMember[] => {
    const data = bodies.get(report.card.id);
    if (data === undefined) return [];
    const { text, details } = unpackBody(data);
    return [{ ...report, text, ...(details.wire === undefined ? {} : { wire: details.wire }) }];
  });
}

/** Corrections that were made here, in a story that came here, or that brought articles here. */
async function correctionsAt({ read, lookups }: Engine, storyId: number): Promise<StoryPage['corrections']> {
  const ids = lookups.many(await mergedStories(read, lookups.many, storyId));
  const rows = await read
    .selectFrom('story_correction')
    .select(['id', 'kind', 'at', 'article_ids'])
    .where('undone_at', 'is', null)
    .where((eb) => eb.or([eb('story_id', 'in', ids), eb('result_id', 'in', ids)]))
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, kind: row.kind, at: row.at, articleIds: unpackIds(row.article_ids) }));
}

/** What most of the reports are about; of equals the head's first. */
function tagsOf(head: ArticleCard, cards: readonly ArticleCard[]): TagRef[] {
  const counts = Map.groupBy(cards.flatMap(({ tags }) => tags), ({ tag }) => tag);
  const count = ({ tag }: TagRef): number => counts.get(tag)?.length ?? 0;
  return [...new Map([head, ...cards].flatMap(({ tags }) => tags).map((tag) => [tag.tag, tag])).values()].toSorted((a, b) => count(b) - count(a)).slice(0, tagsAtMost);
}
