import { all, make, one } from '../dom.ts';

/** As deep as headings go. */
const deepest = 6;

const headingOf = (item: HTMLElement): HTMLElement | undefined => one(':scope > article > header > [id^="by-"]', item);

/** Gives comments that come from a page of their own the level of heading that belongs to their place below another comment. */
export function settleHeadings(item: HTMLElement, parent: HTMLElement): void {
  const above = Number(headingOf(parent)?.localName.slice(1) ?? deepest - 1);
  const heading = headingOf(item);
  const tag = `h${Math.min(deepest, above + 1)}`;
  if (heading && heading.localName !== tag) heading.replaceWith(make(tag, Object.fromEntries([...heading.attributes].map(({ name, value }) => [name, value])), ...heading.childNodes));
  for (const answer of all(':scope > ol > li[data-comment]', item)) settleHeadings(answer, item);
}
