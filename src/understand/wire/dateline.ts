import { agenciesIn, agencyCalled, type Agency } from './agencies.ts';
import { datelineDay } from './day.ts';
import { easternDateline } from './eastern-dateline.ts';
import type { Dateline } from './found-dateline.ts';
import { isCity, isRegion, isShouted, placesIn } from './places.ts';
import type { Credit, DatelineDay, Place } from '../../common/wire.ts';

/** What is known around a dateline. */
export interface Surroundings {
  title?: string | undefined;
  /** Of the article's page: an outlet signs with its name. */
  url?: string | undefined;
  lang?: string | undefined;
}

/** No dateline is longer; also what bounds the work on hostile texts. */
const longest = 160;

export const creditOf = (agency: Agency): Credit => ({ name: agency.name, agency: agency.id });

/**
 * Reads the dateline at the start of a text: places, day, who signs it, where it ends. The shape goes before any word list:
 * a name or capitals, then perhaps a day, then perhaps a signature in a bracket, then a dash. Where nobody that we know
 * signs, the place must be one that is known as a place or is named again in the text.
 * @param text begins with the first paragraph
 */
export function readDateline(text: string, around: Surroundings = {}): Dateline | undefined {
  const start = /^\s*/.exec(text.slice(0, 50))?.[0].length ?? 0;
  const head = text.slice(start, start + longest);
  const found = easternDateline(head) ?? signatureFirst(head, text, around) ?? placeFirst(head, text, around);
  return found === undefined ? undefined : { ...found, end: found.end + start };
}

/** Dashes, colons and closing brackets at which a dateline may end. */
const stops = /(?<stop>\s*(?:--+|\.?[-–—]+)(?=\s|$)|\s+[-–—]+\s?|:(?=\s)|\s\|(?=\s)|\.(?=\s)|(?<=[)\]/])[.:]?\s*(?:[-–—]+|(?=\s|$)))/gu;
const mostStops = 12;

function placeFirst(head: string, text: string, around: Surroundings): Dateline | undefined {
  const line = /^[^\n]*/.exec(head)?.[0] ?? '';
  let best: Dateline | undefined;
  let seen = 0;
  for (const match of line.matchAll(stops)) {
    if (++seen > mostStops) break;
    const stop = match[0].trim();
    const end = skipped(head, match.index + match[0].length);
    const next = head.slice(end, end + 1);
    const found = datelineOf(line.slice(0, match.index), stop, { ...around, text, after: end, next });
    if (found !== undefined) best = { ...found, end };
    const signed = signedAfter(head.slice(end));
    if (found !== undefined && signed !== undefined) return { ...found, credits: [creditOf(signed.agency)], agencies: [signed.agency], end: end + signed.length };
  }
  return best;
}

const skipped = (head: string, from: number): number => from + (/^[\s\u200e\u200f]*/.exec(head.slice(from))?.[0].length ?? 0);

/** `РИА Новости, Иван Петров. ` after the dash. */
function signedAfter(rest: string): { agency: Agency; length: number } | undefined {
  const [whole = '', name = ''] = /^([^.,\n]{2,30}?)(?:,\s*\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){1,2})?\.\s+/u.exec(rest) ?? [];
  const agency = name === '' ? undefined : agencyCalled(name);
  return agency === undefined ? undefined : { agency, length: whole.length };
}

/** `(ANSA) - ROMA, 03 MAG - `, `(dpa) `, `AGI - `, and an outlet's own name: `(HPN) `. */
function signatureFirst(head: string, text: string, around: Surroundings): Dateline | undefined {
  const [whole = '', bracketed, bare] = /^(?:[([]\s*([^()[\]\n]{2,40}?)\s*[)\]]\s*(?:\.?\s*[-–—]+|[.:])?\s*|(\p{Lu}[\p{L}\d.]{1,15}(?: \p{Lu}[\p{L}]{1,12})?) [-–—]+\s+)/u.exec(head) ?? [];
  const words = bracketed ?? bare;
  if (words === undefined) return undefined;
  const signature = signatureOf(words, around);
  const next = head.slice(whole.length, whole.length + 1);
  if (signature === undefined || (signature.agencies.length === 0 && !signature.isOwn) || /^\p{Ll}/u.test(next) || next === '' || (bare !== undefined && !isShouted(bare.split(' ')[0] ?? ''))) return undefined;
  const rest = placeFirst(head.slice(whole.length), text, around);
  const { credits, agencies } = signature;
  return rest === undefined ? { places: [], credits, agencies, end: whole.length } : { ...rest, credits: [...credits, ...rest.credits], agencies: [...agencies, ...rest.agencies], end: rest.end + whole.length };
}

interface Signature {
  credits: Credit[];
  agencies: Agency[];
  /** The outlet whose page it is signs. */
  isOwn: boolean;
}

/** `WXYZ`, `CBSNewYork`, `The Harbour Post`; no remark, no time and no symbol with its exchange. */
const outletName = /^\p{Lu}[\p{L}\p{N}&'’.-]{1,24}(?: (?:(?:of|de|du|la|le|der|die|das|and|&) )?[\p{Lu}\d][\p{L}\p{N}'’.-]{0,24}){0,4}$/u;

/** Agencies, outlets, or both with slashes between: `CBS/AP`. */
function signatureOf(words: string, { url }: Surroundings): Signature | undefined {
  const known = agenciesIn(words);
  if (known.length > 0) return { credits: known.map(creditOf), agencies: known, isOwn: false };
  const parts = words.split(/\s*\/\s*/u);
  const signers = parts.map((part) => agencyCalled(part) ?? (outletName.test(part) ? part : undefined));
  if (parts.length > 3 || !signers.every((signer) => signer !== undefined)) return undefined;
  return {
    credits: signers.map((signer) => (typeof signer === 'string' ? { name: signer } : creditOf(signer))),
    agencies: signers.flatMap((signer) => (typeof signer === 'string' ? [] : [signer])),
    isOwn: parts.some((part) => isOwnName(part, url)),
  };
}

/** Whether an outlet's name is in its own address: HPN in `edition.hpn.example`. */
function isOwnName(name: string, url: string | undefined): boolean {
  const host = url === undefined ? undefined : URL.parse(url)?.hostname;
  const [first = '', ...others] = name.split(' ').map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());
  const labels = host?.split('.').slice(0, -1) ?? [];
  return labels.includes([first, ...others].join('')) || (isShouted(name.split(' ')[0] ?? '') && labels.includes(first));
}

interface Around extends Surroundings {
  text: string;
  /** Where the report would begin. */
  after: number;
  /** Its first letter. */
  next: string;
}

/** @param words what stands before the stop */
function datelineOf(words: string, stop: string, around: Around): Omit<Dateline, 'end'> | undefined {
  if (/\p{Ll}/u.test(around.next) || around.next === '' || /["“”„«»]/u.test(words)) return undefined;
  const { rest, signature } = withoutSignature(words.trim(), around);
  const { before, day } = withoutDay(rest);
  const place = trimmed(before);
  const { credits = [], agencies = [] } = signature ?? {};
  const made = (places: Place[]): Omit<Dateline, 'end'> => ({ places, ...(day === undefined ? {} : { day }), credits, agencies });
  if (place === '') return agencies.length > 0 && day !== undefined ? made([]) : undefined;
  const places = placesIn(place, around.lang);
  if (places === undefined || agencyCalled(place) !== undefined) return undefined;
  if (agencies.length > 0 || signature?.isOwn === true) return made(places);
  const shouted = isShouted(place.split(',')[0] ?? '');
  const isKnown = places.every(({ name, region }) => isCity(name) || (shouted && region !== undefined && isRegion(region)));
  const isPlace = isKnown || (shouted && places.every(({ name }) => name.length > 3 && isNamedAgain(name, around)));
  const [outlet] = credits;
  if (outlet !== undefined) return isDash(stop) && (isKnown || (shouted && (signsAsOutlet(outlet.name, place) || (isPlace && !isSymbolOf(outlet.name, place))))) ? made(places) : undefined;
  if (stop === '' || stop === '.' || stop === '|' || stop.endsWith(')')) return undefined;
  return isPlace && (stop !== ':' || (shouted && isKnown)) ? made(places) : undefined;
}

/** A share's symbol begins as its company does. */
const isSymbolOf = (name: string, place: string): boolean => /^\p{Lu}{1,5}$/u.test(name) && name.slice(0, 1) === place.slice(0, 1);

const isDash = (stop: string): boolean => /[-–—]/.test(stop);

const trimmed = (words: string): string => words.trim().replace(/^[,;.\s]+|[,;\s]*(?:[-–—/]+\s*)?$/gu, '').replace(/[,;\s]+$/u, '');

/** Takes the signature off the end: in brackets, between slashes, or a known name alone. */
function withoutSignature(words: string, around: Surroundings): { rest: string; signature?: Signature } {
  const [whole = '', round, slashed] = /\(\s*([^()]{2,60}?)\s*\)$|\/\s*([^/]{2,40}?)\s*\/$/u.exec(words) ?? [];
  const name = round ?? slashed;
  if (name !== undefined) {
    if (datelineDay(name) !== undefined && !/^\d+$/.test(name)) return { rest: `${words.slice(0, -whole.length)} ${name}` };
    const signature = signatureOf(name.replace(/^(?:корр|кор|corr)\.\s*/iu, ''), around);
    // A bracket that signs nothing stays, and is no part of a place.
    return signature === undefined ? { rest: words } : { rest: words.slice(0, -whole.length), signature };
  }
  const tokens = words.split(/\s+/);
  for (let length = 2; length > 0; length--) {
    const last = tokens.slice(-length).join(' ');
    if (tokens.length <= length || (/^\p{Lu}?\p{Ll}+$/u.test(last) && last !== 'taz')) continue;
    const agency = agencyCalled(last);
    const isOwn = agency === undefined && isShouted(last.split(' ')[0] ?? '') && isOwnName(last, around.url);
    if (agency !== undefined || isOwn) return { rest: words.slice(0, words.length - last.length), signature: { credits: [agency === undefined ? { name: last } : creditOf(agency)], agencies: agency === undefined ? [] : [agency], isOwn } };
  }
  return { rest: words };
}

/** Takes the day off the end, or off the start. */
function withoutDay(words: string): { before: string; day?: DatelineDay } {
  const tokens = [...words.matchAll(/\S+/gu)];
  for (const from of [5, 4, 3, 2, 1]) {
    const first = tokens.at(-from);
    if (first === undefined || tokens.length < from) continue;
    const last = trimmed(words.slice(first.index)).replace(/\.$/, '');
    const day = /\d/.test(last) && !/^\p{L}+,/u.test(last.replace(/^\p{L}{3,9}\.? \d/u, '')) ? datelineDay(last) : undefined;
    if (day !== undefined && isWhole(last)) return { before: words.slice(0, first.index), day };
  }
  const [whole = '', start = ''] = /^(\d{1,2}\s\p{L}{3,12}),\s/u.exec(words) ?? [];
  const day = start === '' ? undefined : datelineDay(start);
  return day === undefined ? { before: words } : { before: words.slice(whole.length), day };
}

/** A comma inside a day stands before the year only: `LONDON, May 3` is more than a day. */
const isWhole = (words: string): boolean => !/,(?!\s*\d{4}$)/u.test(words) && !/^\p{L}+\.\s\d/u.test(words.replace(/^\p{L}{3,5}\.\s/u, '')) && (/^\d/u.test(words) || /^\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?$/u.test(words));

/** `The Harbour Post`, but no symbol of a share, no remark and no long form of an acronym. */
function signsAsOutlet(name: string, place: string): boolean {
  const words = name.split(/\s+/);
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.slice(0, 1)).join('').toUpperCase();
  return words.length > 1 && words.length < 6 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || /^(?:of|de|du|la|le|der|die|das|and|&)$/u.test(word)) && /\p{Ll}/u.test(name) && place.replace(/\P{L}/gu, '').length > 4 && !place.replace(/\P{L}/gu, '').startsWith(initials.slice(0, 3));
}

/** Whether the text names it again, as names stand inside sentences; a label such as BREAKING does not come back. */
function isNamedAgain(name: string, { text, after, title = '' }: Around): boolean {
  const rest = `${title.slice(0, 300)}\n${text.slice(after, after + 4000)}`;
  for (let at = rest.indexOf(name), tries = 0; at >= 0 && tries < 20; at = rest.indexOf(name, at + 1), tries++) {
    if (/[\p{Ll},]\s$/u.test(rest.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(rest.slice(at + name.length))) return true;
  }
  return false;
}
