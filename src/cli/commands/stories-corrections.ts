import { once } from 'node:events';
import { Command } from 'commander';
import { settings, withArchive, withDataOption } from '../workplace.ts';

export const storiesCorrectionsCommand = (): Command =>
  withDataOption(new Command('corrections'))
    .description('Write what readers said of stories as pairs of articles: training data.')
    .action(async (options: { data?: string }) => {
      await withArchive(settings(options), async (archive) => {
        for await (const example of archive.stories.corrections()) {
          if (!process.stdout.write(`${JSON.stringify(example)}\n`)) await once(process.stdout, 'drain');
        }
      });
    });
