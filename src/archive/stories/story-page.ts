import type { Clock } from '../../common/clock.ts';
import type { ArticleCard, TagRef } from '../archive.ts';
import { unpackBody } from '../body.ts';
import { discussionsOf } from '../discussions.ts';
import type { StoryEvidence } from '../../common/story.ts';
import type { Seen } from '../sight.ts';
import { unpackEvidence, unpackIds } from './evidence.ts';
import { liveStory, mergedStories } from './merged.ts';
import type { StoryCard, StoryMember, StoryMemberOutline, StoryOutline, StoryPage } from './reader-stories.ts';
import { cardsOf, storyCards } from './story-cards.ts';

const tagsAtMost = 8;

/** @see ReaderStories.get */
export async function storyPage(seen: Seen, clock: Clock, storyId: number): Promise<StoryPage | { movedTo: number } | undefined> {
  const { read, lookups } = seen;
  const live = await liveStory(read, lookups.many, storyId);
  if (live !== undefined && live !== storyId) return (await storyCards(seen, clock, [live])).length > 0 ? { movedTo: live } : undefined;
  // Asked first: what comes while the page is read is then seen as a change.
  const row = await read.selectFrom('story').select('change').where('id', '=', storyId).executeTakeFirst();
  const [card] = await storyCards(seen, clock, [storyId]);
  if (row === undefined || card === undefined) return undefined;
  const { all, links } = await withTexts(seen, await members(seen, clock, card));
  return { ...card, tags: tagsOf(card.head, all.map((member) => member.card)), all, discussions: await discussionsOf(seen, links), change: row.change, corrections: await correctionsAt(seen, storyId) };
}

/** @see ReaderStories.outline */
export async function storyOutline(seen: Seen, clock: Clock, storyId: number): Promise<StoryOutline | undefined> {
  const [card] = await storyCards(seen, clock, [storyId]);
  return card === undefined ? undefined : { ...card, all: await members(seen, undefined, card) };
}

async function members(seen: Seen, clock: Clock | undefined, { id: storyId, seenAt }: Pick<StoryCard, 'id' | 'seenAt'>): Promise<StoryMemberOutline[]> {
  const rows = await seen.read
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['story_article.article_id', 'article.feed_id', 'story_article.placed_at', 'copy_of', 'voice_key', 'voice_name', 'voice_kind', 'evidence'])
    .where('story_article.story_id', '=', storyId)
    .orderBy('article.sort_at')
    .orderBy('article.id')
    .execute();
  const cards = await cardsOf(seen, clock, rows.map((row) => row.article_id));
  return rows.flatMap((row): StoryMemberOutline[] => {
    const card = cards.get(row.article_id);
    if (card === undefined) return [];
    return [{
      card,
      ...(row.copy_of !== null && cards.has(row.copy_of) ? { copyOf: row.copy_of } : {}),
      // Who sees it in another feed must not learn the name of the first.
      voice: { key: row.voice_key, name: row.voice_kind === 'outlet' && card.source.feedId !== row.feed_id ? card.source.title : row.voice_name, kind: row.voice_kind },
      evidence: evidenceAsSeen(unpackEvidence(row.evidence), cards),
      isNew: seenAt !== undefined && row.placed_at > seenAt,
    }];
  });
}

/** Reports that a reader does not see are not named. */
const evidenceAsSeen = (evidence: StoryEvidence, cards: ReadonlyMap<number, ArticleCard>): StoryEvidence => ({ ...evidence, nearest: evidence.nearest.filter((id) => cards.has(id)) });

async function withTexts({ read, lookups }: Seen, reports: readonly StoryMemberOutline[]): Promise<{ all: StoryMember[]; links: Parameters<typeof discussionsOf>[1] }> {
  const rows = await read.selectFrom('body').select(['article_id', 'data']).where('article_id', 'in', lookups.many(reports.map(({ card }) => card.id))).execute();
  const bodies = new Map(rows.map((row) => [row.article_id, row.data]));
  const told = reports.flatMap((report) => {
    const data = bodies.get(report.card.id);
    return data === undefined ? [] : [{ report, ...unpackBody(data) }];
  });
  return {
    all: told.map(({ report, text, details }) => ({ ...report, text, ...(details.wire === undefined ? {} : { wire: details.wire }) })),
    links: told.map(({ report: { card }, details }) => ({ id: card.id, canonicalUrl: details.canonicalUrl ?? card.url })),
  };
}

/** Corrections that were made here, in a story that came here, or that brought articles here. */
async function correctionsAt({ read, lookups, sight }: Seen, storyId: number): Promise<StoryPage['corrections']> {
  const ids = lookups.many(await mergedStories(read, lookups.many, storyId));
  const rows = await read
    .selectFrom('story_correction')
    .select(['id', 'kind', 'at', 'article_ids'])
    .where('undone_at', 'is', null)
    .where((eb) => eb.or([eb('story_id', 'in', ids), eb('result_id', 'in', ids)]))
    .orderBy('id', 'desc')
    .execute();
  const corrections = rows.map((row) => ({ id: row.id, kind: row.kind, at: row.at, articleIds: unpackIds(row.article_ids) }));
  if (sight.isAll || corrections.length === 0) return corrections;
  const named = await read.selectFrom('article').select('article.id').where('article.id', 'in', lookups.many(corrections.flatMap(({ articleIds }) => articleIds))).where(lookups.sees(sight, 'article.id')).execute();
  const seen = new Set(named.map(({ id }) => id));
  return corrections.map((one) => ({ ...one, articleIds: one.articleIds.filter((id) => seen.has(id)) })).filter(({ articleIds }) => articleIds.length > 0);
}

/** What most of the reports are about; of equals the head's first. */
function tagsOf(head: ArticleCard, cards: readonly ArticleCard[]): TagRef[] {
  const counts = Map.groupBy(cards.flatMap(({ tags }) => tags), ({ tag }) => tag);
  const count = ({ tag }: TagRef): number => counts.get(tag)?.length ?? 0;
  return [...new Map([head, ...cards].flatMap(({ tags }) => tags).map((tag) => [tag.tag, tag])).values()].toSorted((a, b) => count(b) - count(a)).slice(0, tagsAtMost);
}
