import { escapeAttribute, escapeText } from '../../src/common/html/escape.ts';
import { voidTags } from '../../src/common/html/tags.ts';
import type { HtmlElement, HtmlTree } from '../../src/common/html/tree.ts';
import { type Line, linkDensity, proseOf } from '../../src/extract/content/line.ts';

/** Elements whose text is no markup. */
const raw = new Set(['script', 'style', 'noscript', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/**
 * The same page as if its article had ended after a few paragraphs: the site around a short piece of news is the same as
 * around a long one, but the development data has hardly any short ones.
 * @param kept lines of the article
 * @param paragraphs how many stay
 */
export function cutShort(tree: HtmlTree, kept: readonly Line[], paragraphs: number): string {
  const gone = new Map<HtmlElement, Set<number>>();
  let left = paragraphs;
  for (const line of kept) {
    if (left <= 0) {
      for (const [at, parent] of line.parents.entries()) {
        const places = gone.get(parent) ?? new Set();
        places.add(line.places[at] ?? -1);
        gone.set(parent, places);
      }
    }
    if (proseOf(line) > 0) left--;
  }
  return written(tree.root, gone);
}

/**
 * A listing's links and nothing else, as a page of a hand-made site.
 * @param tag the element around each of them
 */
export function bareLinks(title: string | undefined, lines: readonly Line[], tag: string): string {
  const links = lines.filter((line) => !line.pruned && linkDensity(line) > 0.8 && line.size > 20).slice(0, 60).map(({ text }, at) => `<${tag}><a href="/${at}">${escapeText(text)}</a></${tag}>`);
  return `<html><head><title>${escapeText(title ?? '')}</title></head><body><h1>${escapeText(title ?? '')}</h1>${links.join('\n')}</body></html>`;
}

/** Letters of a line of verse. */
const verseWidth = 36;

/** The article's first paragraphs as verse: short lines with breaks between, in a box that is named as blog systems name it. */
export function asVerse(title: string | undefined, kept: readonly Line[], paragraphs: number): string {
  const stanzas = kept.filter((line) => proseOf(line) > 0).slice(0, paragraphs).map(({ text }) => {
    const verses: string[] = [];
    for (const word of text.split(' ')) {
      const last = verses.at(-1);
      if (last === undefined || last.length + word.length > verseWidth) verses.push(word);
      else verses[verses.length - 1] = `${last} ${word}`;
    }
    return `<p>${verses.slice(0, 6).map(escapeText).join('<br>')}</p>`;
  });
  return `<!DOCTYPE html><html><head><title>${escapeText(title ?? '')}</title></head><body><h1>${escapeText(title ?? '')}</h1><div class="entry-content">${stanzas.join('\n')}</div></body></html>`;
}

/** The article's first paragraphs and nothing else, with its title or without, as a page of a hand-made site. */
export function bareText(title: string | undefined, kept: readonly Line[], paragraphs: number): string {
  const texts = kept.filter((line) => proseOf(line) > 0).slice(0, paragraphs).map(({ text }) => `<p>${escapeText(text)}</p>`).join('\n');
  return title === undefined ? `<html>${texts}</html>` : `<!DOCTYPE html><html><head><title>${escapeText(title)}</title></head><body><h1>${escapeText(title)}</h1>${texts}</body></html>`;
}

function written(element: HtmlElement, gone: ReadonlyMap<HtmlElement, ReadonlySet<number>>): string {
  let html = '';
  for (const [at, child] of element.children.entries()) {
    if (typeof child === 'string') {
      if (gone.get(element)?.has(at) !== true) html += raw.has(element.tag) ? child : escapeText(child);
      continue;
    }
    const { tag, attributes } = child;
    html += `<${tag}`;
    for (let pair = 0; pair < attributes.length; pair += 2) html += ` ${attributes[pair] ?? ''}="${escapeAttribute(attributes[pair + 1] ?? '')}"`;
    html += '>';
    if (!voidTags.has(tag)) html += `${written(child, gone)}</${tag}>`;
  }
  return html;
}
