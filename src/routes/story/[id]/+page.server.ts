import { error, redirect } from '@sveltejs/kit';
import { positiveInteger } from '#lib/listing.ts';
import { discussedAt } from '#lib/discussed.ts';
import { acceptedLanguages } from '#lib/server/accepted-languages.ts';
import { talkOfStory } from '#lib/server/conversation/on-page.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { isOwnRequest } from '#lib/server/hosts.ts';
import { passagesOf } from '#lib/server/panel/cited.ts';
import { panelOf } from '#lib/server/panel/panel.ts';
import { agencyOf, textsOf, whoseText } from '#lib/server/story-texts.ts';
import { citedComparison, closenessWords, countryOf, evidenceWords, timelineOf } from '#lib/story.ts';
import type { StoryMember } from '#lib/types.ts';
import { kindLabel, languageName, readingTime } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

const relatedShown = 6;
/** A story of thousands of reports is still a page; the newest are listed. */
const reportsListed = 300;

/** Reading changes nothing by itself: the browser script posts that the story was looked at, or the reader presses "Seen". */
export const load: PageServerLoad = async ({ params, url, request, parent, locals }) => {
  const { edition } = locals;
  const { archive, newsroom } = getDateline();
  const id = positiveInteger(params.id);
  const story = id === undefined ? undefined : await edition.stories.get(id);
  if (story === undefined) error(404, 'This story is not in the archive.');
  if ('movedTo' in story) redirect(302, `/story/${story.movedTo}${url.search}`);
  const { usual } = await parent();
  const chosenId = positiveInteger(url.searchParams.get('report'));
  const [telling, related, chosen, talk] = await Promise.all([
    newsroom.tellStory(edition.reader, story.id, usual[0]),
    edition.stories.related(story.id, relatedShown),
    chosenId !== undefined && story.all.some(({ card }) => card.id === chosenId) ? edition.articles.get(chosenId) : undefined,
    talkOfStory({ locals, url }, story.id, { headId: chosenId !== undefined && story.all.some(({ card }) => card.id === chosenId) ? chosenId : story.head.id, reports: story.all.map(({ card }) => ({ id: card.id, source: card.source.title })) }),
  ]);
  const sources = new Map(story.all.map(({ card }) => [card.id, card.source.title]));
  const numbers = new Map(story.all.map(({ card }, at) => [card.id, at + 1]));
  const listed = story.all.slice(-reportsListed);
  const isListed = new Set(listed.map(({ card }) => card.id));
  const hrefOf = (articleId: number): string => (isListed.has(articleId) ? `#report-${articleId}` : `?report=${articleId}#report`);
  const { all, corrections, discussions, ...shown } = story;
  const textOf = new Map(all.map(({ card, text }) => [card.id, { ...card, text }]));
  const panel = await panelOf({
    settings: archive.settings, edition, newsroom, mayAsk: locals.rights.has('ask'), isOwn: isOwnRequest(request.headers, url.origin), of: { kind: 'story', id: story.id }, url, lang: telling?.language, languages: acceptedLanguages(request.headers.get('accept-language')),
    summary: (telling?.summary ?? []).flatMap(({ articleId, text }) => passagesOf([text], textOf.get(articleId))), keyPoints: [],
    story: shown, related, toldAt: story.firstAt, hasNews: story.outlets > 1,
  });
  const texts = textsOf(all);
  return {
    story: shown,
    panel,
    picture: story.head.image,
    timeline: timelineOf(texts).map(({ origin, copies, voice, ...entry }) => ({ ...entry, report: { ...slim(origin), isNew: origin.isNew, agency: agencyOf(voice) }, copies: copies.map(slim) })),
    reports: listed.toReversed().map((member) => ({
      ...slim(member),
      number: numbers.get(member.card.id) ?? 0,
      isNew: member.isNew,
      country: countryOf(member.card.url, member.card.lang),
      language: languageName(member.card.lang, []),
      length: readingTime(member.card.wordCount) ?? (member.card.wordCount > 0 ? 'brief' : 'headline'),
      kind: kindLabel(member.card.kind) ?? 'Report',
      ...whoseText(member.card.id, texts),
      why: evidenceWords(member.evidence, (articleId) => sources.get(articleId)),
      closeness: closenessWords(member.evidence),
    })),
    telling: telling && citedComparison(telling, all.map(({ card }) => ({ id: card.id, number: numbers.get(card.id) ?? 0, lang: card.lang, source: card.source, href: hrefOf(card.id) }))),
    related,
    talk,
    discussed: discussedAt(discussions, all.map(({ card: { source } }) => ({ url: source.siteUrl, name: source.title }))),
    corrections,
    chosen: chosen && { id: chosen.id, title: chosen.title, html: chosen.html, excerpt: chosen.excerpt, lang: chosen.lang, url: chosen.url, source: chosen.source, sortAt: chosen.sortAt, kind: chosen.kind, origin: chosen.origin },
  };
};

const slim = ({ card }: StoryMember) => ({ id: card.id, title: card.title, lang: card.lang, url: card.url, source: card.source, sortAt: card.sortAt, read: card.read });
