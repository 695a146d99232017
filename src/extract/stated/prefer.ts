import type { LetterRuns } from '../agreement/letter-runs.ts';
import { likeness } from '../metadata/title.ts';

/** The page shows the stated text when it holds that much of it. */
const shown = 0.75;
/** So little of it may be taken when all of it is shown: the rest was left out for a reason. */
const takenAtLeast = 0.4;
/** The stated text continues the page's when it holds that much of it. */
const continued = 0.5;

/**
 * Whether a text that a page states of itself is the article rather than the text it shows. Where both agree, what the
 * page shows wins, for it has the better structure. Where the page shows only a beginning, the stated text wins. Where
 * they have nothing to do with one another, the one that fits the page's title and summary wins.
 * @param page the text taken from what the page shows
 * @param about the page's title and summary
 * @param everything all that the page shows, whatever was taken of it
 */
export function prefersStated(page: LetterRuns, stated: LetterRuns, about: string, everything: () => LetterRuns): boolean {
  const taken = page.size === 0 ? 0 : page.coverageOf(stated.text);
  if (taken >= shown || (taken >= takenAtLeast && everything().coverageOf(stated.text) >= shown)) return false;
  const isLonger = stated.size > page.size * 1.25;
  const held = stated.coverageOf(page.text);
  if (held >= continued) return isLonger;
  const [statedFits, pageFits] = [likeness(about, stated.text), likeness(about, page.text)];
  return isLonger ? statedFits >= pageFits : statedFits > pageFits + 0.25;
}
