import type { Author } from '../../common/article.ts';
import { domainOf } from '../../common/site.ts';
import type { Voice } from '../../common/story.ts';
import type { Credit, Evidence, Wire } from '../../common/wire.ts';
import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { agencyCalled } from '../../understand/wire/agencies.ts';
import { agencyVoice, knownOwners, type Owners } from './owners.ts';

/** What tells whose text an article is. */
export interface VoicedArticle {
  /** What its opening, its end and its byline say of agencies. */
  wire?: Pick<Wire, 'credits' | 'evidence'> | undefined;
  byline?: string | undefined;
  authors?: readonly Author[] | undefined;
  /** The site its address is on (`siteOf`). */
  site?: string | undefined;
  /** What its feed is called. */
  source: string;
  /** The voice of the article it is a copy of. */
  headVoice?: Voice | undefined;
}

/** An agency that helped: its material is in a text that the outlet's own people wrote. */
const helping = /^[\s([–—-]*(?:with|mit|unter verwendung|teilweise|avec|con|com|met|med|based on)\s|\b(?:additional|inputs?|material|informationen|información|informações|informations)\b|по материалам|с использованием|за матеріалами/iu;
/** Between a reporter and an agency that both had a part in it. */
const together = /(?:^|\s)(?:and|und|et|y|e|en|og|och|i|и|і|ve|with|mit|avec|con|com|met|med)\s/iu;
/** A byline's part that names no person. */
const desk = /(?:^|[\s-])(?:staff|redaktion|rédaction|redacción|redação|redazione|redactie|newsroom|desk|team|editors?|agenc\p{L}*|agentur\p{L}*|news|online|reporters?|correspondents?|service)(?:$|[\s-])/iu;
const parts = /\s*[,;|/·•()]\s*|\s+(?:and|und|et|y|og|och|with|mit|avec|con|com|met|med)\s+/iu;

/**
 * Whose voice an article is: reports of one voice are one source, however many outlets print them. An agency's when the text is
 * the agency's (by dateline, byline or end; not where a reporter of the outlet only had its help), a copy's that of the text it
 * copies, else that of the outlet's owner where the owner is known, of the outlet's site, of the feed.
 */
export function voiceOf(article: VoicedArticle, owners: Owners = knownOwners()): Voice {
  const agency = agencyOf(article);
  if (article.headVoice !== undefined) return article.headVoice.kind !== 'agency' && agency !== undefined ? agency : article.headVoice;
  if (agency !== undefined) return agency;
  const { site, source } = article;
  const known = site === undefined || site === '' ? 'shared' : owners.of(site);
  if (known === 'shared') return { key: `feed:${plain(source)}`, name: source, kind: 'outlet' };
  return known ?? { key: `site:${domainOf(site ?? '')}`, name: source === '' ? (site ?? '') : source, kind: 'outlet' };
}

const plain = (text: string): string => foldMarks(foldCase(text.trim().replace(/\s+/g, ' '), 'und'), 'und');

/** The agency whose text it is. */
function agencyOf(article: VoicedArticle): Voice | undefined {
  const { wire } = article;
  const credit = wire?.credits.find((one) => one.agency !== undefined);
  if (wire === undefined || credit?.agency === undefined) return undefined;
  const signed = wire.evidence.filter(({ says, where }) => says === 'credit' && (where === 'byline' || where === 'end'));
  // A dateline that names an agency stands over the agency's own text.
  const inDateline = signed.length === 0 || wire.evidence.some(({ says, words }) => says === 'dateline' && namesOne(words, wire.credits));
  return inDateline || !onlyHelped(article, signed) ? agencyVoice(credit.agency, credit.name) : undefined;
}

const namesOne = (words: string, credits: readonly Credit[]): boolean => {
  const folded = plain(words);
  return credits.some(({ name, agency }) => agency !== undefined && (folded.includes(plain(name)) || words.split(/[\s()（）[\]【】/,;:=|–—-]+/u).some((word) => agencyCalled(word)?.id === agency)));
};

/** Whether a person of the outlet signs, and every mention of an agency is one of its help. */
function onlyHelped(article: VoicedArticle, signed: readonly Evidence[]): boolean {
  if (!signedByPerson(article)) return false;
  const byline = article.byline ?? '';
  return signed.every(({ where, words }) => {
    if (where === 'end') return helping.test(words);
    const at = byline.indexOf(words);
    return at > 0 && together.test(byline.slice(0, at).slice(-14));
  });
}

function signedByPerson({ byline, authors, source, site }: VoicedArticle): boolean {
  if (authors !== undefined && authors.length > 0) return authors.some(({ name, kind }) => kind === 'person' && agencyCalled(name) === undefined);
  const outlet = new Set([plain(source), plain(site === undefined ? source : (domainOf(site).split('.')[0] ?? ''))]);
  return (byline ?? '').slice(0, 300).replace(/^(?:by|von|par|por|di|da|de|door|av|af|от|автор:?)\s+/iu, '').split(parts).some((part) => {
    const words = part.trim().split(/\s+/u);
    return words.length >= 2 && words.length <= 5 && /^\p{Lu}/u.test(part.trim()) && !/\d/u.test(part) && !desk.test(part) && agencyCalled(part) === undefined && !outlet.has(plain(part)) && !outlet.has(plain(part).replaceAll(' ', ''));
  });
}
