import { proseOf } from '../../content/line.ts';
import type { Evidence } from '../evidence.ts';
import { marksOf } from './line-marks.ts';

/** What is known of each line of a page, in page order. */
export interface Survey {
  marks: Uint16Array;
  /** How much of the line is running text, in letters. */
  prose: Float64Array;
  /** 0 for lines outside the part that looks like the article, 1 for those that it drops, 2 for those that it keeps. */
  part: Uint8Array;
  /** How much running text the page has. */
  pageProse: number;
  /** How much of it is kept, and where its first and last paragraphs are: lines `textAt` up to `textEnd`. */
  keptProse: number;
  textAt: number;
  textEnd: number;
}

export function surveyOf({ page: { lines }, chosen, kept }: Evidence): Survey {
  const survey: Survey = { marks: new Uint16Array(lines.length), prose: new Float64Array(lines.length), part: new Uint8Array(lines.length), pageProse: 0, keptProse: 0, textAt: lines.length, textEnd: lines.length };
  let nextChosen = 0;
  let nextKept = 0;
  for (const [at, line] of lines.entries()) {
    const prose = proseOf(line);
    survey.prose[at] = prose;
    survey.pageProse += prose;
    survey.marks[at] = marksOf(line, prose);
    if (chosen[nextChosen] === line) {
      nextChosen++;
      survey.part[at] = 1;
    }
    if (kept[nextKept] === line) {
      nextKept++;
      survey.part[at] = 2;
      survey.keptProse += prose;
      if (prose > 100) {
        if (survey.textAt === lines.length) survey.textAt = at;
        survey.textEnd = at + 1;
      }
    }
  }
  return survey;
}
