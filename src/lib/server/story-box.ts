import type { Edition } from '../../archive/archive.ts';
import type { StoryOutline } from '../../archive/stories/reader-stories.ts';
import { otherEventReason } from '../../newsroom/telling/other-event.ts';
import { relatedReport, relatedStory, type RelatedItem } from '../related.ts';
import { copyWords, evidenceWords } from '../story.ts';
import { eventOf, type Member } from './event-figures.ts';
import { textsOf } from './story-texts.ts';
import type { ArticleCard, RelatedStory } from '../types.ts';

const othersShown = 5;
const relatedShown = 6;
/** Of these, reports of the same story that tell of something else. */
const otherEventsShown = 3;

/** What an article's page says of the story that it is in. */
export interface StoryBox {
  story: { id: number; followed: boolean; muted: boolean; /** Of the article's event; `all` of the whole story. */ reports: number; outlets: number; voices: number; all: number };
  /** The latest report of each other outlet, the latest first, but for what is with the related. */
  others: ArticleCard[];
  /** Why the article is in it; nothing where it is alone. */
  why: string | undefined;
  /** Whose text it has, and where else that is. */
  copy: string | undefined;
  related: RelatedItem[];
  /** Of these the other stories. */
  linked: RelatedStory[];
}

/** @returns undefined while the article is in no story */
export async function storyBox({ stories, articles }: Pick<Edition, 'stories' | 'articles'>, article: ArticleCard): Promise<StoryBox | undefined> {
  const ref = (await stories.ofArticles([article.id])).get(article.id);
  if (ref === undefined) return undefined;
  const [story, linked] = await Promise.all([stories.outline(ref.storyId), stories.related(ref.storyId, relatedShown)]);
  const own = story?.all.find(({ card }) => card.id === article.id);
  if (story === undefined || own === undefined) return undefined;
  const { id, followed, muted } = story;
  const { same, reports, outlets, voices } = eventOf(article.id, story);
  const sources = new Map(story.all.map(({ card }) => [card.id, card.source.title]));
  const { others, elsewhere } = otherReports(own, story, new Set(same));
  const otherEvents = await Promise.all(elsewhere.map(async ({ card, evidence }) => {
    // The outline has no tags: most pages need none.
    const tagged = (await articles.get(card.id)) ?? card;
    return relatedReport(tagged, otherEventReason(article, tagged, Math.max(evidence.closeness, own.evidence.closeness)), article);
  }));
  return {
    story: { id, reports, outlets, voices, followed, muted, all: story.all.length },
    others,
    why: story.all.length === 1 ? undefined : evidenceWords(own.evidence, (nearest) => sources.get(nearest)),
    copy: copyWords(article.id, textsOf(same)),
    related: [...otherEvents, ...linked.map((one) => relatedStory(one, article))].slice(0, relatedShown),
    linked,
  };
}

/** The latest report of each other outlet, the latest first: of the same event, and of others in the same story. */
function otherReports(own: Member, { all }: Pick<StoryOutline, 'all'>, same: ReadonlySet<Member>): { others: ArticleCard[]; elsewhere: Member[] } {
  const newestFirst = all.filter((member) => member.card.source.feedId !== own.card.source.feedId && member.copyOf === undefined).toSorted((a, b) => b.card.sortAt - a.card.sortAt);
  const latest = (members: readonly Member[]): Member[] => [...Map.groupBy(members, ({ card }) => card.source.feedId).values()].flatMap((of) => of.slice(0, 1));
  return {
    others: latest(newestFirst.filter((member) => same.has(member))).slice(0, othersShown).map(({ card }) => card),
    elsewhere: latest(newestFirst.filter((member) => !same.has(member))).slice(0, otherEventsShown),
  };
}
