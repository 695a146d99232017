import type { Edition } from '../../../archive/archive.ts';
import type { Newsroom } from '../../../newsroom/door.ts';
import { citedComparison, type CitedStatement, type ToldDifference } from '../../story.ts';
import { panelHref, passageHref, type PanelQuery } from '../../panel.ts';
import type { ArticleCard, RelatedStory, TagRef } from '../../types.ts';
import { eventOf } from '../event-figures.ts';
import { type Cite, citeOf, type Here } from './cited.ts';

/** What a panel is of. */
export type PanelSubject = { kind: 'article'; id: number } | { kind: 'story'; id: number };

export interface ExplainedName {
  name: string;
  kind: 'person' | 'place' | 'organization' | 'topic' | 'term';
  /** Leads to what the archive has of it. */
  href: string;
  says: { text: string; lang: string; isSpelledOut: boolean; cite: Cite } | undefined;
}

export interface NamePart {
  name: string;
  articles: number;
  exact: boolean;
  since: number | undefined;
  says: { text: string; lang: string; cite: Cite }[];
  latest: ArticleCard[];
  beside: TagRef[];
  /** Leads back to all names. */
  back: string;
}

export interface TimelinePart {
  events: { from: number; precision: 'day' | 'month' | 'year'; text: string; lang: string; also: number; cite: Cite }[];
  /** Related stories that were told before, and after. */
  before: RelatedStory[];
  after: RelatedStory[];
}

export interface NewPart {
  /** The page's own article, where it is one. */
  articleId?: number;
  /** Of a story. */
  story?: { seenAt: number | undefined; reports: number; statements: { text: string; lang: string; also: number; cite: Cite }[] };
  /** Of an article that was edited. */
  edits?: { lookedAt: number | undefined; isSince: boolean; changedAt: number; title: string | undefined; changes: { kind: 'added' | 'removed' | 'changed'; before?: string; after?: string; href?: string }[] };
}

export interface OutletsPart {
  storyId: number;
  outlets: number;
  agreed: CitedStatement[];
  differs: ToldDifference[];
}

export type Part =
  | { part: 'explain'; names: ExplainedName[] }
  | { part: 'explain'; name: NamePart }
  | { part: 'timeline'; timeline: TimelinePart }
  | { part: 'new'; fresh: NewPart }
  | { part: 'outlets'; outlets: OutletsPart };

/** All that a part may be made from. */
export interface PartSources {
  edition: Pick<Edition, 'reader' | 'stories'>;
  newsroom: Pick<Newsroom, 'explain' | 'explainName' | 'datedEvents' | 'newInStory' | 'articleEdits' | 'tellStory'>;
  of: PanelSubject;
  here: Here;
  storyId: number | undefined;
  related: readonly RelatedStory[];
  /** When the page's own article or story was told. */
  toldAt: number;
  language: string | undefined;
}

const shownStatements = 3;

/** Makes the part of the panel that is asked for. */
export async function partOf({ part, name }: PanelQuery, sources: PartSources): Promise<Part | undefined> {
  switch (part) {
    // What a model makes is worked on beside (`work.ts`).
    case undefined: case 'summary': case 'translate': return undefined;
    case 'explain': return name === undefined ? namesPart(sources) : { part, name: await namePart(name, sources) };
    case 'timeline': return { part, timeline: await timelinePart(sources) };
    case 'new': return { part, fresh: await newPart(sources) };
    case 'outlets': return outletsPart(sources);
  }
}

async function namesPart({ newsroom, edition, of, here }: PartSources): Promise<Part> {
  const found = (await newsroom.explain(edition.reader, of)) ?? [];
  // What is explained goes first; the rest only leads on.
  const ordered = [...found.filter(({ says }) => says !== undefined), ...found.filter(({ says }) => says === undefined)];
  const names = ordered.map(({ name, kind, says }, at): ExplainedName => ({
    name, kind, href: panelHref(here.query, { panel: 'explain', name }),
    says: says && { text: says.text, lang: says.language, isSpelledOut: says.form === 'spelled-out', cite: citeOf(says.passage, at + 1, here) },
  }));
  return { part: 'explain', names };
}

async function namePart(name: string, { newsroom, edition, here }: PartSources): Promise<NamePart> {
  const { says, ...found } = await newsroom.explainName(edition.reader, name);
  return { ...found, says: says.map(({ text, language, passage }, at) => ({ text, lang: language, cite: citeOf(passage, at + 1, here) })), back: panelHref(here.query, { panel: 'explain' }) };
}

async function timelinePart({ newsroom, edition, of, here, related, toldAt }: PartSources): Promise<TimelinePart> {
  const events = (await newsroom.datedEvents(edition.reader, of)) ?? [];
  const stories = related.filter(({ reason }) => reason !== 'other-language').toSorted((a, b) => a.story.firstAt - b.story.firstAt);
  return {
    events: events.map(({ from, precision, passage, language, also }, at) => ({ from, precision, text: passage.quote, lang: language, also, cite: citeOf(passage, at + 1, here) })),
    before: stories.filter(({ story }) => story.firstAt < toldAt),
    after: stories.filter(({ story }) => story.firstAt >= toldAt),
  };
}

async function newPart({ newsroom, edition, of, here }: PartSources): Promise<NewPart> {
  if (of.kind === 'story') {
    const found = await newsroom.newInStory(edition.reader, of.id);
    return found === undefined ? {} : { story: { ...found, statements: found.statements.map(({ passage, language, also }, at) => ({ text: passage.quote, lang: language, also: also.length, cite: citeOf(passage, at + 1, here) })) } };
  }
  const edits = await newsroom.articleEdits(edition.reader, of.id);
  const lead = (start: number, text: string): string => passageHref({ articleId: of.id, start, end: start + text.length }, { articleId: of.id, query: here.query });
  return edits === undefined ? {} : { articleId: of.id, edits: { ...edits, changes: edits.changes.map((change) => (change.kind === 'removed' ? change : { ...change, href: lead(change.start, change.after) })) } };
}

/** What outlets agree and differ on, in short; the whole of it is on the story's page. */
async function outletsPart({ newsroom, edition, of, storyId, language }: PartSources): Promise<Part | undefined> {
  if (storyId === undefined) return undefined;
  const [told, story] = await Promise.all([newsroom.tellStory(edition.reader, storyId, language, of.kind === 'article' ? of.id : undefined), edition.stories.outline(storyId)]);
  if (told === undefined || story === undefined) return undefined;
  const reports = story.all.map(({ card }, at) => ({ id: card.id, number: at + 1, lang: card.lang, source: card.source, href: `/story/${storyId}?report=${card.id}#report` }));
  const { agreed, differs } = citedComparison(told, reports);
  return { part: 'outlets', outlets: { storyId, outlets: of.kind === 'article' ? eventOf(of.id, story).outlets : story.outlets, agreed: agreed.slice(0, shownStatements), differs: differs.slice(0, shownStatements) } };
}
