const DAY_MS = 86_400_000;
/** What a document of the time that a question asks for is worth more than an old one, and how that fades. */
const OF_ITS_TIME = 0.4;
const FADES_DAYS = 30;
/** Days before and after a question that count as its time. */
const SAME_WEEK = 7;

/** What to multiply a document's score with that is so many days away from the time asked for. */
export const ofItsTime = (days: number): number => 1 + OF_ITS_TIME * Math.exp(-days / FADES_DAYS);

/** Days between a question and a document, those of the same week left out. */
export const daysBeyondWeek = (askedAt: number, publishedAt: number): number => Math.max(0, Math.abs(askedAt - publishedAt) / DAY_MS - SAME_WEEK);
