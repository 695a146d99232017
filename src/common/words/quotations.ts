/** Start and end (exclusive) of a quotation, marks included. */
export type Span = readonly [number, number];

/** Opening mark with those that close it; German closes with what English opens with. */
const closing: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '»': '«', '「': '」', '『': '』', '《': '》', '〝': '〞〟', '”': '”', '"': '"', '``': "''" };
const marks = /``|''|[“”„«»「」『』《》〝〞〟"]/g;

/**
 * The quotations of a paragraph, outermost only.
 * @param longest quotations of more characters are left out: their sentences stand by themselves, and a mark that is never closed does no harm
 */
export function quotations(paragraph: string, longest: number): Span[] {
  const spans: Span[] = [];
  let open: { mark: string; start: number } | undefined;
  let depth = 0;
  for (const { 0: mark, index } of paragraph.matchAll(marks)) {
    if (open !== undefined && index - open.start > longest) open = undefined;
    if (open === undefined) {
      // Straight after a letter it closes something that began before, or is a sign for inches.
      const opens = Object.hasOwn(closing, mark) && !((mark === '"' || mark === '”') && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hebrew}\p{N}.,!?]/u.test(paragraph.charAt(index - 1)));
      if (opens) [open, depth] = [{ mark, start: index }, 0];
    } else if (mark === open.mark && closing[mark] !== mark) depth += 1;
    else if (closing[open.mark]?.includes(mark) === true) {
      if (depth > 0) depth -= 1;
      else {
        spans.push([open.start, index + mark.length]);
        open = undefined;
      }
    }
  }
  return spans;
}
