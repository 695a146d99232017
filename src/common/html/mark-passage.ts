/** A piece of sanitised HTML: a tag, or text between tags. Sanitised HTML has every `<` and `>` of texts and values escaped. */
const piece = /<(\/?)([a-z][a-z0-9]*)[^<>]*>|[^<]+/g;
const reference = /&(?:amp|lt|gt|quot|#39|nbsp);/y;
const decoded: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };
/** What a text leaves out, or says in other letters (`htmlToText`). */
const silent = new Set(['rt', 'rp', 'math', 'svg', 'audio', 'video', 'iframe']);
/** White space, and what steers line breaks without being seen. */
const unseen = /[\s\u00ad\u200b\u2060\ufeff]/;
const allUnseen = /[\s\u00ad\u200b\u2060\ufeff]+/g;

interface Seen {
  /** The characters that are seen, one after the other. */
  solid: string;
  /** Where each begins and ends in the HTML. */
  from: number[];
  to: number[];
}

function readSeen(html: string): Seen {
  const from: number[] = [];
  const to: number[] = [];
  let solid = '';
  let quiet = 0;
  for (const { 0: whole, 1: slash, 2: tag, index } of html.matchAll(piece)) {
    if (tag !== undefined) {
      if (silent.has(tag)) quiet = Math.max(0, quiet + (slash === '/' ? -1 : 1));
      continue;
    }
    if (quiet > 0) continue;
    for (let at = 0; at < whole.length;) {
      reference.lastIndex = at;
      const written = whole[at] === '&' ? (reference.exec(whole)?.[0] ?? '&') : (whole[at] ?? '');
      const character = decoded[written] ?? written;
      if (!unseen.test(character)) {
        solid += character;
        from.push(index + at);
        to.push(index + at + written.length);
      }
      at += written.length;
    }
  }
  return { solid, from, to };
}

/** Of the places where a passage stands word for word the one nearest to where it should be. */
function nearest(solid: string, passage: string, expected: number): number {
  let best = -1;
  for (let at = solid.indexOf(passage); at >= 0; at = solid.indexOf(passage, at + 1)) {
    if (best >= 0 && Math.abs(at - expected) > Math.abs(best - expected)) break;
    best = at;
  }
  return best;
}

/**
 * Marks a passage of an article's text in its HTML, so that a link leads to it (`#passage`) without any script.
 * @param html what `sanitizeHtml` gave
 * @param text its plain text (`htmlToText`); the passage is found by its words, so the two need not fit exactly
 * @param span UTF-16 indexes in the text
 * @returns nothing where the passage does not stand in the HTML
 */
export function markPassage(html: string, text: string, [start, end]: readonly [start: number, end: number]): string | undefined {
  const passage = text.slice(start, end).replace(allUnseen, '');
  if (passage === '') return undefined;
  const { solid, from, to } = readSeen(html);
  const at = nearest(solid, passage, text.slice(0, start).replace(allUnseen, '').length);
  const [first, last] = [from[at], to[at + passage.length - 1]];
  if (at < 0 || first === undefined || last === undefined) return undefined;
  let marked = '';
  let isOpen = false;
  let quiet = 0;
  for (const { 0: whole, 1: slash, 2: tag, index } of html.matchAll(piece)) {
    const [left, right] = [Math.max(first - index, 0), Math.min(last - index, whole.length)];
    if (tag !== undefined && silent.has(tag)) quiet = Math.max(0, quiet + (slash === '/' ? -1 : 1));
    if (tag !== undefined || quiet > 0 || left >= right || whole.slice(left, right).replace(allUnseen, '') === '') {
      marked += whole;
      continue;
    }
    marked += `${whole.slice(0, left)}<mark class="passage"${isOpen ? '' : ' id="passage"'}>${whole.slice(left, right)}</mark>${whole.slice(right)}`;
    isOpen = true;
  }
  return isOpen ? marked : undefined;
}
