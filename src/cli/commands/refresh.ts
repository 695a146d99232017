import { Command } from 'commander';
import { Failure } from '../io/failure.ts';
import { print, printJson, remark } from '../io/print.ts';
import { createProgress, type Progress } from '../io/progress.ts';
import { repeated } from '../io/repeated.ts';
import { settings, withDataOption, withNewsroom } from '../workplace.ts';
import type { NewsroomDesk } from '../../newsroom/newsroom-desk.ts';
import type { RoundReport } from '../../newsroom/rounds/report.ts';
import { UNDERSTANDING_VERSION } from '../../newsroom/understanding/version.ts';

const PROGRESS_MS = 200;

interface Options {
  all?: boolean;
  feed?: string[];
  fetchOnly?: boolean;
  json?: boolean;
  data?: string;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function summary(report: RoundReport): string[] {
  const { feeds, articles, pages } = report;
  const seconds = (report.wallMs / 1000).toFixed(1);
  const lines = [
    `${plural(feeds.asked, 'feed')} asked: ${feeds.changed} with news, ${feeds.unchanged} unchanged, ${feeds.failed} failed.`,
    `${plural(articles.added, 'article')} added, ${articles.edited} edited; ${plural(pages.read, 'page')} read, ${pages.failed} without an article, ${pages.later} to be tried again.`,
    `${seconds} s, ${(report.cpuMs / 1000).toFixed(1)} CPU seconds, ${report.peakRssMb} MB at most.`,
  ];
  for (const [reason, count] of Object.entries(report.reasons)) lines.push(`  ${count} x ${reason}`);
  return lines;
}

/** Finds out what new articles are about. @returns how many it did */
async function understand({ understander, archive }: NewsroomDesk, signal: AbortSignal, progress: Progress): Promise<number> {
  const total = await archive.desk.understandingLeft(UNDERSTANDING_VERSION);
  const show = async (): Promise<void> => progress.show(total - (await archive.desk.understandingLeft(UNDERSTANDING_VERSION)), total, 'articles');
  const timer = setInterval(() => void show(), PROGRESS_MS);
  try {
    return await understander.run(signal);
  } finally {
    clearInterval(timer);
  }
}

export const refreshCommand = (): Command =>
  withDataOption(new Command('refresh'))
    .description('Fetch the feeds that are due and the pages they lead to, find out what new articles are about and which stories they belong to, then end.')
    .option('--all', 'also feeds that are not due yet, except where a server asked us to wait')
    .option('--feed <url>', 'only this feed; may be repeated', repeated)
    .option('--fetch-only', 'only fetch; articles are understood and put into stories by the next refresh or by "dateline serve"')
    .option('--json', 'print the report as JSON')
    .action(async (options: Options) => {
      const config = settings(options);
      const progress = createProgress();
      await withNewsroom(config, async (desk) => {
        const feedIds = options.feed === undefined ? undefined : await Promise.all(options.feed.map(async (url) => {
          const feed = await desk.archive.feeds.byUrl(url);
          if (feed === undefined) throw new Failure(`No feed ${url} here. "dateline export opml" lists the feeds; "dateline add ${url}" adds it.`);
          return feed.id;
        }));
        const stop = new AbortController();
        const onSignal = (): void => {
          remark('Finishing what is in hand; once more to stop at once.');
          stop.abort();
          process.once('SIGINT', () => process.exit(130));
        };
        process.once('SIGINT', onSignal);
        const report = await desk.runRound({
          force: options.all === true || feedIds !== undefined,
          ...(feedIds === undefined ? {} : { feedIds }),
          signal: stop.signal,
          onProgress: ({ done, total, what }) => progress.show(done, total, what),
        });
        if (options.json !== true) {
          progress.end();
          for (const line of summary(report)) print(line);
        }
        const understood = options.fetchOnly === true ? 0 : await understand(desk, stop.signal, progress);
        const placed = options.fetchOnly === true ? 0 : await desk.stories.run(stop.signal, { patienceMs: 0, thorough: true });
        process.off('SIGINT', onSignal);
        progress.end();
        if (options.json === true) return printJson({ ...report, understood, placed });
        if (understood + placed > 0) print(`${plural(understood, 'article')} understood, ${placed} put into stories.`);
        if (report.feeds.asked === 0) {
          const due = await desk.archive.desk.nextDueAt();
          print(due === undefined ? 'There is nothing to ask: add feeds with "dateline add" or "dateline import".'
            : `Nothing is due before ${new Date(due).toLocaleString()}. "dateline refresh --all" asks now.`);
        }
      });
    });
