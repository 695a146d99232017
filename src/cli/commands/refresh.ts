import { Command } from 'commander';
import { Failure } from '../io/failure.ts';
import { print, printJson, remark } from '../io/print.ts';
import { createProgress } from '../io/progress.ts';
import { repeated } from '../io/repeated.ts';
import { settings, withDataOption, withNewsroom } from '../workplace.ts';
import type { RoundReport } from '../../newsroom/rounds/report.ts';

interface Options {
  all?: boolean;
  feed?: string[];
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

export const refreshCommand = (): Command =>
  withDataOption(new Command('refresh'))
    .description('Fetch the feeds that are due and the pages they lead to, then end.')
    .option('--all', 'also feeds that are not due yet, except where a server asked us to wait')
    .option('--feed <url>', 'only this feed; may be repeated', repeated)
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
        process.off('SIGINT', onSignal);
        progress.end();
        if (options.json === true) return printJson(report);
        for (const line of summary(report)) print(line);
        if (report.feeds.asked === 0) {
          const due = await desk.archive.desk.nextDueAt();
          print(due === undefined ? 'There is nothing to ask: add feeds with "dateline add" or "dateline import".'
            : `Nothing is due before ${new Date(due).toLocaleString()}. "dateline refresh --all" asks now.`);
        }
      });
    });
