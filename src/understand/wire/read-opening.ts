import { creditsAtEnd, creditsInBylines } from './credits.ts';
import { creditOf, readDateline } from './dateline.ts';
import { teaserLine, toldKind } from './kinds.ts';
import { remarksIn } from './notes.ts';
import type { Credit, Evidence, Note, Wire } from '../../common/wire.ts';
import type { Opening } from './opening.ts';

/** Lines of a text that are looked at, from either end; what bounds the work. */
const mostLines = 400;
const longestEvidence = 120;
/** Longer titles and names of sections are none. */
const longestName = 500;

/**
 * Reads how an article came about: dateline, agencies, notes on updates and corrections, kind, and whether its text ends at a
 * paywall; each with the words that say so. Nothing is known of any one outlet.
 */
export function readOpening(opening: Opening): Wire {
  const { text, byline, authors = [], lang } = opening;
  const title = opening.title.slice(0, longestName);
  const section = opening.section?.slice(0, longestName);
  const url = opening.url?.slice(0, 2000);
  const lines = linesOf(text);
  const evidence: Evidence[] = [];
  const tell = (says: Evidence['says'], where: Evidence['where'], words: string): void => {
    evidence.push({ says, where, words: shortened(words) });
  };

  const notedFirst = remarksIn('', lines.slice(0, 1)).length > 0 ? (lines[0] ?? '') : '';
  const skipped = notedFirst === '' ? 0 : text.indexOf(notedFirst) + notedFirst.length;
  const dateline = readDateline(text.slice(skipped, skipped + 5000), { title, url, lang });
  if (dateline !== undefined) tell('dateline', 'opening', text.slice(skipped, skipped + dateline.end).replace(/[\s\-–—:|=]{1,40}$/u, ''));
  const signatures = [
    ...creditsInBylines([...(byline === undefined ? [] : [byline]), ...authors.map(({ name }) => name)]).map((one) => ({ ...one, where: 'byline' as const })),
    ...creditsAtEnd(lines).map((one) => ({ ...one, where: 'end' as const })),
  ];
  const credits: Credit[] = [...(dateline?.credits ?? [])];
  for (const { agency, words, where } of signatures) {
    if (!evidence.some((one) => one.where === where && one.words === shortened(words))) tell('credit', where, words);
    if (!credits.some((credit) => credit.agency === agency.id)) credits.push(creditOf(agency));
  }

  const notes = new Set<Note>();
  for (const { note, words } of remarksIn(title, lines)) {
    if (notes.has(note)) continue;
    notes.add(note);
    tell('note', words === title ? 'title' : 'text', words);
  }
  const isRelease = dateline?.agencies.some((agency) => agency.isReleaseWire) === true || signatures.some(({ agency }) => agency.isReleaseWire);
  const told = toldKind({ title, section, url, lines }) ?? (isRelease ? { kind: 'press-release' as const, where: 'opening' as const, words: dateline === undefined ? '' : text.slice(skipped, skipped + dateline.end) } : undefined);
  if (told !== undefined) tell('kind', told.where, told.words);
  const wall = teaserLine(lines);
  if (wall !== undefined) tell('teaser', 'end', wall);

  return {
    places: dateline?.places ?? [],
    ...(dateline?.day === undefined ? {} : { day: dateline.day }),
    credits,
    bodyAt: dateline === undefined ? 0 : skipped + dateline.end,
    ...(told === undefined ? {} : { kind: told.kind }),
    notes: [...notes],
    teaser: wall !== undefined,
    evidence,
  };
}

function linesOf(text: string): string[] {
  const lines = (part: string): string[] => part.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (text.length <= 60_000) return lines(text);
  return [...lines(text.slice(0, 30_000)).slice(0, mostLines), ...lines(text.slice(-30_000)).slice(-mostLines)];
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longestEvidence ? line : `${line.slice(0, longestEvidence - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
