/** A passage as it is found again: itself, and what stands around it. */
export interface Passage {
  exact: string;
  prefix: string;
  suffix: string;
}

/** More is no passage but the article. */
export const longestQuote = 600;
const around = 32;

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Finds a passage in the text of an article, whatever white space it was copied with, so that nobody puts words into an outlet's mouth.
 * @param hint what stood before it, where it occurs more than once
 * @returns the passage with what stands around it; `undefined` when the text has no such passage, or it is too long
 */
export function findPassage(text: string, quoted: string, hint = ''): Passage | undefined {
  const whole = squeezed(text);
  const exact = squeezed(unquoted(quoted));
  if (exact === '' || exact.length > longestQuote) return undefined;
  const before = squeezed(hint).slice(-around);
  const places = placesOf(whole, exact);
  const at = places.find((place) => before !== '' && whole.slice(0, place).trimEnd().endsWith(before)) ?? places[0];
  if (at === undefined) return undefined;
  return { exact, prefix: whole.slice(Math.max(0, at - around), at).toWellFormed(), suffix: whole.slice(at + exact.length, at + exact.length + around).toWellFormed() };
}

/** A passage that somebody put in quotation marks. */
const unquoted = (text: string): string => /^\s*["“„«]([^"“”„«»]+)["”“»]\s*$/.exec(text)?.[1] ?? text;

/** Common short words occur often; the first hundred places are enough to find the one that is meant. */
function placesOf(whole: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = whole.indexOf(exact); at >= 0 && places.length < 100; at = whole.indexOf(exact, at + 1)) places.push(at);
  return places;
}

const wordsAtEnds = 5;
const longestWhole = 80;

/** The part of an address that makes browsers go to a passage (URL Fragment Text Directives). */
export function fragmentOf({ exact }: Pick<Passage, 'exact'>): string {
  const words = exact.split(' ');
  const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  if (exact.length <= longestWhole || words.length <= wordsAtEnds * 2) return `#:~:text=${encode(exact)}`;
  return `#:~:text=${encode(words.slice(0, wordsAtEnds).join(' '))},${encode(words.slice(-wordsAtEnds).join(' '))}`;
}
