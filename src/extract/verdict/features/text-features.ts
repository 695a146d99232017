import type { Evidence } from '../evidence.ts';
import { Mark } from './line-marks.ts';
import type { Survey } from './survey.ts';

/** Sizes in letters, counts of lines, and shares of both. */
export function textFeatures({ page: { lines }, title = '', titleAt }: Evidence, { marks, prose, part }: Survey) {
  const total = { size: 0, linked: 0, prose: 0 };
  const open = { size: 0, linked: 0 };
  const chosen = { size: 0, linked: 0, lines: 0, first: -1, headlines: 0, headings: 0, dates: 0, counts: 0 };
  const kept = { size: 0, linked: 0, prose: 0, lines: 0, proseLines: 0, paragraphs: 0, longParagraphs: 0, longest: 0, questions: 0 };
  const counts = { headlines: 0, headings: 0, dates: 0, prices: 0, numbers: 0, counts: 0, short: 0 };
  const dates = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const { size, linked } = line;
    const mark = marks[at] ?? 0;
    const running = prose[at] ?? 0;
    total.size += size;
    total.linked += linked;
    total.prose += running;
    if (size < 20) counts.short++;
    if ((mark & Mark.headline) !== 0) counts.headlines++;
    if ((mark & Mark.heading) !== 0) counts.headings++;
    if ((mark & Mark.price) !== 0) counts.prices++;
    if ((mark & Mark.number) !== 0) counts.numbers++;
    if ((mark & Mark.count) !== 0) counts.counts++;
    if ((mark & Mark.date) !== 0) {
      counts.dates++;
      if (!line.pruned) dates.add(line.text);
    }
    if (!line.pruned) {
      open.size += size;
      open.linked += linked;
    }
    if (part[at] === 0) continue;
    if (chosen.first < 0) chosen.first = at;
    chosen.size += size;
    chosen.linked += linked;
    chosen.lines++;
    if ((mark & Mark.headline) !== 0) chosen.headlines++;
    if ((mark & Mark.heading) !== 0) chosen.headings++;
    if ((mark & Mark.date) !== 0) chosen.dates++;
    if ((mark & Mark.count) !== 0) chosen.counts++;
    if (part[at] !== 2) continue;
    kept.size += size;
    kept.linked += linked;
    kept.prose += running;
    kept.lines++;
    if (running > 0) kept.proseLines++;
    if (running > 100) kept.paragraphs++;
    if (running > 250) kept.longParagraphs++;
    if (running > kept.longest) kept.longest = running;
    if (isQuestion(line.text)) kept.questions++;
  }
  return {
    pageSize: total.size,
    keptProse: kept.prose,
    chosenShare: share(chosen.size, total.size),
    keptShare: share(kept.size, chosen.size),
    proseShare: share(kept.prose, total.prose),
    keptOfPage: share(kept.prose, total.size),
    sentenceShare: share(kept.prose, kept.size),
    pageLinks: share(total.linked, total.size),
    openLinks: share(open.linked, open.size),
    chosenLinks: share(chosen.linked, chosen.size),
    keptLinks: share(kept.linked, kept.size),
    paragraphs: kept.paragraphs,
    longParagraphs: kept.longParagraphs,
    meanParagraph: share(kept.prose, kept.paragraphs),
    longest: kept.longest,
    proseLines: share(kept.proseLines, kept.lines),
    questions: share(kept.questions, kept.lines),
    headlines: counts.headlines,
    chosenHeadlines: chosen.headlines,
    headlinesPerParagraph: counts.headlines / (1 + kept.paragraphs),
    headings: counts.headings,
    chosenHeadings: chosen.headings,
    dates: counts.dates,
    distinctDates: dates.size,
    chosenDates: chosen.dates,
    prices: counts.prices,
    pricesPerText: counts.prices / (1 + kept.prose / 500),
    numbers: counts.numbers,
    countShare: share(counts.counts, lines.length),
    chosenCounts: share(chosen.counts, chosen.lines),
    shortLines: share(counts.short, lines.length),
    titleSize: title.length,
    titleWords: title.split(' ').length,
    titleGap: titleAt < 0 || chosen.first < 0 ? -100 : Math.max(-99, Math.min(200, chosen.first - titleAt)),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Question marks of Latin and Greek, Arabic, full-width and Ethiopic writing. */
const isQuestion = (text: string): boolean => '?;؟?፧'.includes(text.at(-1) ?? ' ');
