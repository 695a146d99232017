import type { Evidence } from '../evidence.ts';
import { Mark } from './line-marks.ts';
import type { Survey } from './survey.ts';

/** How lines follow each other: an article is one long run, a listing the same short phrase again and again. */
export function rhythmFeatures({ page: { lines } }: Evidence, { marks, prose, part }: Survey) {
  const strict = { size: 0, lines: 0, most: 0, mostLines: 0 };
  const loose = { size: 0, gaps: 0, most: 0 };
  const sections = { count: 0, bare: 0, prose: 0, total: 0 };
  const echo = new Map<string, number>();
  let chosen = 0;
  let all = 0;
  for (const [at, line] of lines.entries()) {
    const mark = marks[at] ?? 0;
    const running = prose[at] ?? 0;
    all += running;
    if ((mark & Mark.prose) !== 0) {
      strict.size += running;
      strict.lines++;
      loose.size += running;
      loose.gaps = 0;
      if (strict.size > strict.most) [strict.most, strict.mostLines] = [strict.size, strict.lines];
      if (loose.size > loose.most) loose.most = loose.size;
    } else {
      if ((mark & Mark.heading) === 0 || (mark & Mark.linkedHeading) !== 0) [strict.size, strict.lines] = [0, 0];
      if ((mark & breaks) !== 0 && ++loose.gaps > 1) loose.size = 0;
    }
    if (part[at] === 0) continue;
    chosen++;
    if (line.size > 1 && line.size < 30) echo.set(line.text, (echo.get(line.text) ?? 0) + 1);
    if ((mark & Mark.heading) === 0) {
      sections.prose += running;
      sections.total += running;
    } else {
      if (sections.count > 0 && sections.prose < 150) sections.bare++;
      sections.count++;
      sections.prose = 0;
    }
  }
  let echoes = 0;
  let mostEcho = 0;
  for (const times of echo.values()) {
    if (times > 1) echoes += times;
    if (times > mostEcho) mostEcho = times;
  }
  return {
    strictRun: strict.most,
    strictLines: strict.mostLines,
    runShare: all === 0 ? 0 : loose.most / all,
    sectionProse: sections.total / Math.max(1, sections.count),
    bareSections: sections.bare / Math.max(1, sections.count),
    chosenEcho: echoes / Math.max(1, chosen),
    mostEcho,
  };
}

/** Two of these in a row end a loose run. */
const breaks = Mark.headline | Mark.price | Mark.date | Mark.linkedHeading;
