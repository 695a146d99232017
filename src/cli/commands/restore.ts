import { Command } from 'commander';
import { restoreArchive } from '../../archive/restore.ts';
import { print } from '../io/print.ts';
import { settings, withDataOption } from '../workplace.ts';

export const restoreCommand = (): Command =>
  withDataOption(new Command('restore'))
    .description('Put a copy made by "backup" in the place of the archive; the present one is kept beside it.')
    .argument('<file>', 'copy to restore')
    .action(async (file: string, options: { data?: string }) => {
      const { articles, keptAs } = await restoreArchive(file, settings(options).dataDir);
      print(`Restored ${articles} articles.${keptAs === undefined ? '' : ` The archive that was there is kept as ${keptAs}.`}`);
    });
