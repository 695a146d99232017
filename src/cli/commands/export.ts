import { once } from 'node:events';
import { Argument, Command } from 'commander';
import { print } from '../io/print.ts';
import { editionFor, settings, withArchive, withDataOption, withUserOption } from '../workplace.ts';
import { exportOpml } from '../../newsroom/export-opml.ts';

export const exportCommand = (): Command =>
  withUserOption(withDataOption(new Command('export')))
    .description('Write the subscriptions as OPML, or every article as NDJSON.')
    .addArgument(new Argument('<what>', 'what to write').choices(['opml', 'json']))
    .action(async (what: string, options: { data?: string; user?: string }) => {
      await withArchive(settings(options), async (archive) => {
        const edition = await editionFor(archive, options.user);
        if (what === 'opml') return print(await exportOpml(edition));
        for await (const article of edition.articles.everything()) {
          if (!process.stdout.write(`${JSON.stringify(article)}\n`)) await once(process.stdout, 'drain');
        }
        return undefined;
      });
    });
