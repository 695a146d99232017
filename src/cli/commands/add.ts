import { Command } from 'commander';
import { Failure } from '../io/failure.ts';
import { print, printJson } from '../io/print.ts';
import { editionFor, settings, withDataOption, withNewsroom, withUserOption } from '../workplace.ts';

export const addCommand = (): Command =>
  withUserOption(withDataOption(new Command('add')))
    .description('Subscribe to feeds, by the address of a feed or of a site that has one.')
    .argument('<url...>', 'addresses')
    .option('--folder <path>', 'folder, nested with " / "')
    .option('--json', 'print the outcome as JSON')
    .action(async (urls: string[], options: { folder?: string; json?: boolean; data?: string; user?: string }) => {
      const folder = options.folder?.split('/').map((part) => part.trim()).filter(Boolean) ?? [];
      const outcomes = await withNewsroom(settings(options), async (desk) => desk.newsroom.add((await editionFor(desk.archive, options.user)).reader, urls, folder));
      if (options.json === true) printJson(outcomes);
      else {
        for (const outcome of outcomes) {
          if (outcome.ok) for (const feed of outcome.feeds) print(`${feed.added ? 'added' : 'already here'}: ${feed.title ?? feed.feedUrl} <${feed.feedUrl}>`);
        }
      }
      const failed = outcomes.flatMap((outcome) => (outcome.ok ? [] : [`${outcome.address}: ${outcome.message}`]));
      if (failed.length > 0) throw new Failure(failed.join('; '));
    });
