import type { ArticleList, Placing } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import { siteOf } from '../../src/common/site.ts';
import { storyFacts } from '../../src/stories/index.ts';

/** Reports of one story after another, as they come in an archive: most are told once, some by a dozen. */
const sizes = [1, 1, 1, 3, 1, 1, 2, 8, 1, 1, 4, 1, 1, 2, 1, 12];

/** Puts every article of an archive into stories, for measuring what pages of stories cost. */
export async function placeStories(dataDir: string): Promise<void> {
  const archive = await openArchive({ dataDir });
  const now = Date.now();
  let story = 0;
  let left = 0;
  let first: number | undefined;
  for (let before: string | undefined; ; ) {
    const page: ArticleList = await houseOf(archive).articles.list({ limit: 1000, ...(before === undefined ? {} : { before }) });
    const placings = page.cards.map(({ id, url, source }, at): Placing => {
      const isFirst = left === 0 || at === 0;
      if (isFirst) {
        story += 1;
        left = sizes[story % sizes.length] ?? 1;
        first = id;
      }
      left -= 1;
      const site = url === undefined ? `feed ${source.feedId}` : siteOf(url);
      return { articleId: id, story: { fresh: story }, voice: { key: `site:${site}`, name: source.title, kind: 'outlet' }, evidence: { by: isFirst ? 'first' : 'closeness', closeness: 0.4, needed: 0.17, shared: ['Harbour'], figures: ['212'], nearest: first === undefined || isFirst ? [] : [first] }, print: new Uint8Array(300) };
    });
    await archive.stories.place(placings, storyFacts, now);
    before = page.next;
    if (before === undefined) break;
  }
  await archive.close();
}
