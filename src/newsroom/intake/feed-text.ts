import type { TextOrigin } from '../../common/article.ts';
import type { FeedEntry } from '../../common/feed.ts';
import { htmlToText } from '../../common/html/text.ts';
import { countWords } from '../../common/word-count.ts';

export interface FeedText {
  html: string;
  text: string;
  wordCount: number;
  origin: TextOrigin;
  originReason: string;
  /** The page probably holds more than the feed gave. */
  wantsPage: boolean;
}

/** An ending by which feeds show that they cut the text: an ellipsis, alone or in brackets, with or without a link. */
const cutOff = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*\S{0,3}(?:\s+[^\n]{0,60})?$/u;

const FULL_WORDS = 150;
const SURELY_FULL_WORDS = 250;

/** A cut-off ending is looked for in this many characters at most. */
const LAST_LINE = 200;

/** Whether a text as `htmlToText` makes it has at least this many paragraphs. */
function hasParagraphs(text: string, wanted: number): boolean {
  let at = -1;
  for (let found = 1; found < wanted; found++) {
    at = text.indexOf('\n\n', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/**
 * Decides whether a feed entry's own text is the article or a teaser of it. `content` (content:encoded, Atom content,
 * JSON Feed content_html) is meant to be the whole; a long `summary` is as good. Language-neutral: it looks at length,
 * paragraphs and a cut-off ending.
 */
export function judgeFeedText(entry: FeedEntry): FeedText {
  const content = entry.content ?? '';
  const summary = entry.summary ?? '';
  const html = content.length >= summary.length ? content : summary;
  const text = html === '' ? '' : htmlToText(html);
  const wordCount = countWords(text);
  const base = { html, text, wordCount };
  const hasPage = entry.link !== undefined;
  if (wordCount === 0) {
    return { ...base, origin: 'none', originReason: hasPage ? 'The feed gives no text.' : 'The feed gives neither text nor a link to a page.', wantsPage: hasPage };
  }
  if (!hasPage) return { ...base, origin: 'feed', originReason: 'The feed gives this text and no link to a page.', wantsPage: false };
  const whole = text.trimEnd();
  const cut = cutOff.test(whole.slice(Math.max(whole.lastIndexOf('\n') + 1, whole.length - LAST_LINE)));
  const isFull = !cut && (wordCount >= SURELY_FULL_WORDS || (wordCount >= FULL_WORDS && hasParagraphs(whole, 3)));
  return isFull
    ? { ...base, origin: 'feed', originReason: 'The feed gives the full text.', wantsPage: false }
    : { ...base, origin: 'teaser', originReason: cut ? 'The feed gives only the beginning.' : 'The feed gives only a short text.', wantsPage: true };
}
