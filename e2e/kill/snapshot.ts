import { openArchive } from '../../src/archive/open.ts';
import { houseOf } from '../../src/archive/house.ts';

/** Everything a reader could tell apart, with ids and times left out: two archives with equal snapshots read alike. */
export async function snapshot(dataDir: string): Promise<{ faults: string[]; feeds: object[]; articles: string[] }> {
  const archive = await openArchive({ dataDir });
  try {
    const feeds = (await houseOf(archive).feeds.list()).map(({ url, title, folder, articles, unread, state }) => ({
      url, title, folder, articles, unread,
      asks: state.url, validators: state.validators, gone: state.gone, failing: state.errorCount > 0, problem: state.lastError?.kind,
    }));
    const articles: string[] = [];
    for await (const article of houseOf(archive).articles.everything()) {
      const { id: _id, firstSeenAt: _firstSeenAt, sortAt: _sortAt, source, alsoIn, ...rest } = article;
      articles.push(JSON.stringify({ ...rest, sources: [source, ...alsoIn].map((one) => one.title).sort() }));
    }
    return { faults: await archive.check(), feeds: feeds.sort((a, b) => a.url.localeCompare(b.url)), articles: articles.sort() };
  } finally {
    await archive.close();
  }
}
