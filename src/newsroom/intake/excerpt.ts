/** Length of what a card shows of an article. */
export const excerptLength = 300;

/**
 * The first words of a text as one line, cut at a word's end with an ellipsis.
 * @param limit length in UTF-16 units that the result does not exceed
 */
export function leadingText(text: string, limit: number): string {
  const line = text.slice(0, limit * 2).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const room = line.slice(0, limit - 1);
  const space = room.lastIndexOf(' ');
  const cut = space > limit * 0.6 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
