const highest = 2;
const lowest = 4;

/**
 * Levels of a text's headings: the first is a second-level one (the page's own title is the first), none is more than
 * one level below the one before it, and none is deeper than the fourth, whatever levels were used for their looks.
 */
export class Outline {
  private readonly open: number[] = [];

  /** @param level 1 to 6, as the text has it @returns the level to write */
  next(level: number): number {
    while ((this.open.at(-1) ?? 0) >= level) this.open.pop();
    this.open.push(level);
    return Math.min(lowest, highest - 1 + this.open.length);
  }
}
