import type { StoryOutline } from '../../archive/stories/reader-stories.ts';
import { outletOf } from '../../common/outlet.ts';
import { siteOf } from '../../common/site.ts';
import { sameEventAs } from '../../newsroom/telling/other-event.ts';

export type Member = StoryOutline['all'][number];

/** The reports of a story that tell of an article's event, and what is counted of them. */
export interface EventFigures {
  same: Member[];
  reports: number;
  outlets: number;
  voices: number;
}

/** What a story's page and an article's say of it differs only where the story holds another event beside the article's. */
export function eventOf(articleId: number, story: Pick<StoryOutline, 'all' | 'reports' | 'outlets' | 'voices'>): EventFigures {
  const same = sameEventAs(articleId, story.all);
  const { reports, outlets, voices } = story;
  if (same.length === story.all.length) return { same, reports, outlets, voices };
  return {
    same,
    reports: same.length,
    outlets: new Set(same.map(({ card }) => outletOf({ site: card.url === undefined ? undefined : siteOf(card.url), feedId: card.source.feedId }))).size,
    voices: new Set(same.map(({ voice }) => voice.key)).size,
  };
}
