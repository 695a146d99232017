import { error } from '@sveltejs/kit';
import { listingFilter, listingFrom, positiveInteger } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { mediaKind, originWords, pictureAbove, summaryToShow, wasEdited } from '#lib/article.ts';
import { provenanceWords } from '#lib/provenance.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { storyBox } from '#lib/server/story-box.ts';
import type { PageServerLoad } from './$types';

/** Reading changes nothing by itself: the browser script posts the mark, or the reader presses "Read". */
export const load: PageServerLoad = async ({ params, url }) => {
  const { archive } = getDateline();
  const { articles } = archive;
  const id = positiveInteger(params.id);
  const listing = listingFrom(url.searchParams);
  const [article, neighbours, box] = await Promise.all([
    id === undefined ? undefined : articles.get(id),
    id === undefined ? {} : articles.neighbours(id, listingFilter(listing)),
    id === undefined ? undefined : storyBox(archive, id),
  ]);
  if (!article) error(404, 'This article is not in the archive.');
  const { text: _text, wire: _wire, summary: _summary, keyPoints, enclosures: _enclosures, ...shown } = article;
  const enclosures = article.enclosures.map((enclosure) => ({ ...enclosure, kind: mediaKind(enclosure) }));
  return onlyShown({
    listing,
    neighbours,
    box,
    article: shown,
    players: enclosures.filter(({ kind }) => kind === 'audio' || kind === 'video'),
    files: enclosures.filter(({ kind }) => kind === 'file'),
    picture: pictureAbove(article),
    edited: wasEdited(article),
    provenance: provenanceWords(article),
    origin: originWords[article.origin],
    short: { summary: summaryToShow(article), keyPoints },
  });
};
