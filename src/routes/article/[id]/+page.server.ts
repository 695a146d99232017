import { error } from '@sveltejs/kit';
import { listingFilter, listingFrom, positiveInteger } from '#lib/listing.ts';
import { onlyShown } from '#lib/only-shown.ts';
import { mediaKind, originWords, pictureAbove, repeatsBeginning, wasEdited } from '#lib/article.ts';
import { discussedAt } from '#lib/discussed.ts';
import { withPassage } from '#lib/prose.ts';
import { provenanceWords } from '#lib/provenance.ts';
import { acceptedLanguages } from '#lib/server/accepted-languages.ts';
import { talkOfArticle } from '#lib/server/conversation/on-page.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { isOwnRequest } from '#lib/server/hosts.ts';
import { spanFrom } from '#lib/panel.ts';
import { passagesOf } from '#lib/server/panel/cited.ts';
import { panelOf } from '#lib/server/panel/panel.ts';
import { storyBox } from '#lib/server/story-box.ts';
import type { PageServerLoad } from './$types';

/** Reading changes nothing by itself: the browser script posts the mark, or the reader presses "Read". */
export const load: PageServerLoad = async ({ params, url, request, locals }) => {
  const { archive, newsroom } = getDateline();
  const { edition } = locals;
  const { articles } = edition;
  const id = positiveInteger(params.id);
  const listing = listingFrom(url.searchParams);
  const article = id === undefined ? undefined : await articles.get(id);
  if (!article) error(404, 'This article is not in the archive.');
  const [neighbours, box, talk] = await Promise.all([articles.neighbours(article.id, listingFilter(listing)), storyBox(edition, article), talkOfArticle({ locals, url }, article.id)]);
  const panel = await panelOf({
    settings: archive.settings, edition, newsroom, mayAsk: locals.rights.has('ask'), isOwn: isOwnRequest(request.headers, url.origin), of: { kind: 'article', id: article.id }, url, lang: article.lang, languages: acceptedLanguages(request.headers.get('accept-language')),
    summary: passagesOf(article.summary, article), repeats: repeatsBeginning(article), keyPoints: passagesOf(article.keyPoints, article),
    story: box?.story, related: box?.linked ?? [], toldAt: article.sortAt, hasNews: article.versions > 0,
  });
  const { text, wire: _wire, summary: _summary, keyPoints: _keyPoints, enclosures: _enclosures, discussions, ...shown } = article;
  const enclosures = article.enclosures.map((enclosure) => ({ ...enclosure, kind: mediaKind(enclosure) }));
  return onlyShown({
    now: Date.now(),
    listing,
    neighbours,
    box,
    article: { ...shown, html: withPassage(article.html, text, spanFrom(url.searchParams.get('at'))) },
    panel,
    talk,
    discussed: discussedAt(discussions, [{ url: article.url, name: 'The publisher’s page' }]),
    players: enclosures.filter(({ kind }) => kind === 'audio' || kind === 'video'),
    files: enclosures.filter(({ kind }) => kind === 'file'),
    picture: pictureAbove(article),
    edited: wasEdited(article),
    provenance: provenanceWords(article),
    origin: originWords[article.origin],
  });
};
