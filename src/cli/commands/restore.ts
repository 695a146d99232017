import { Command } from 'commander';
import { restoreArchive } from '../../archive/restore.ts';
import { print, printJson } from '../io/print.ts';
import { settings, withDataOption } from '../workplace.ts';

export const restoreCommand = (): Command =>
  withDataOption(new Command('restore'))
    .description('Put a copy made by "backup" in the place of the archive; the present one is kept beside it.')
    .argument('<file>', 'copy to restore')
    .option('--json', 'print the outcome as JSON')
    .action(async (file: string, options: { json?: boolean; data?: string }) => {
      const restored = await restoreArchive(file, settings(options).dataDir);
      if (options.json === true) return printJson(restored);
      const { articles, keptAs } = restored;
      print(`Restored ${articles} articles.${keptAs === undefined ? '' : ` The archive that was there is kept as ${keptAs}.`}`);
      return undefined;
    });
