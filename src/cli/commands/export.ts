import { once } from 'node:events';
import { Argument, Command } from 'commander';
import { print } from '../io/print.ts';
import { settings, withArchive, withDataOption } from '../workplace.ts';
import { exportOpml } from '../../newsroom/export-opml.ts';

export const exportCommand = (): Command =>
  withDataOption(new Command('export'))
    .description('Write the subscriptions as OPML, or every article as NDJSON.')
    .addArgument(new Argument('<what>', 'what to write').choices(['opml', 'json']))
    .action(async (what: string, options: { data?: string }) => {
      await withArchive(settings(options), async (archive) => {
        if (what === 'opml') return print(await exportOpml(archive));
        for await (const article of archive.articles.everything()) {
          if (!process.stdout.write(`${JSON.stringify(article)}\n`)) await once(process.stdout, 'drain');
        }
        return undefined;
      });
    });
