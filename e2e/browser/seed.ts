import { createHash } from 'node:crypto';
import type { Archive, IncomingEntry } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';
import { outlets, paragraphsOf, type Outlet, type Story } from './outlets.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function entryOf(outlet: Outlet, story: Story, url: string, now: number, pictures: string): IncomingEntry {
  const paragraphs = [story.teaser, ...paragraphsOf(outlet, story)];
  const text = paragraphs.map((paragraph) => paragraph.replaceAll(/<[^>]*>/g, ' ')).join('\n\n');
  return {
    keys: { id: hash(url), link: hash(`link ${url}`), content: hash(story.title) },
    revision: hash(text),
    wantsPage: false,
    article: {
      url,
      title: story.title,
      ...(story.author ? { byline: story.author } : {}),
      publishedAt: now - story.minutesAgo * 60_000,
      ...(story.picture === undefined ? {} : { image: { url: `${pictures}/picture/${story.picture}-landscape.png`, width: 720, height: 480, ...(story.caption ? { caption: story.caption } : {}), ...(story.credit ? { credit: story.credit } : {}) } }),
      lang: outlet.language,
      excerpt: story.teaser,
      html: paragraphs.map((paragraph) => (paragraph.startsWith('<') ? paragraph : `<p>${escape(paragraph)}</p>`)).join('\n'),
      text,
      wordCount: text.split(/\s+/).length,
      origin: outlet.fullText ? 'feed' : 'page',
      originReason: outlet.fullText ? 'The feed carries the whole article.' : 'The feed gave only a few lines, so the page was fetched.',
      categories: story.categories ?? [],
      enclosures: [],
    },
  };
}

/**
 * Fills an archive with the fictional outlets through its public door, as if they had just been read.
 * @param options.copies how many times over, each a little older, for measuring with many articles
 */
export async function seedArchive(archive: Archive, options: { now: number; pictures: string; copies?: number }): Promise<void> {
  const { now, pictures, copies = 1 } = options;
  for (const outlet of outlets) {
    const feedUrl = `${pictures}/${outlet.slug}/feed.xml`;
    const [subscribed] = await houseOf(archive).feeds.subscribe([{ feedUrl, title: outlet.title, siteUrl: `${pictures}/${outlet.slug}/`, folder: outlet.folder }], now);
    if (!subscribed) throw new Error(`The archive did not take ${feedUrl}.`);
    for (let copy = copies - 1; copy >= 0; copy--) {
      const entries = outlet.stories.map((story, index) => {
        const aged = copy === 0 ? story : { ...story, title: `${story.title} (${copy})`, minutesAgo: story.minutesAgo + copy * 97 };
        return entryOf(outlet, aged, `${pictures}/${outlet.slug}/story/${index}${copy === 0 ? '' : `-${copy}`}`, now, pictures);
      });
      await archive.desk.storeFeed({
        feedId: subscribed.feedId,
        now,
        state: { url: feedUrl, nextFetchAt: now + 3_600_000, lastAttemptAt: now, lastSuccessAt: now, lastChangedAt: now, errorCount: 0, gone: false },
        document: { title: outlet.title, subtitle: outlet.about, siteUrl: `${pictures}/${outlet.slug}/`, language: outlet.language, entries },
      });
    }
  }
}
