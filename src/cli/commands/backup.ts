import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { print, printJson } from '../io/print.ts';
import { settings, withArchive, withDataOption } from '../workplace.ts';

export const backupCommand = (): Command =>
  withDataOption(new Command('backup'))
    .description('Write a consistent copy of the archive, while it may be in use.')
    .argument('<file>', 'file to write')
    .option('--json', 'print the outcome as JSON')
    .action(async (file: string, options: { json?: boolean; data?: string }) => {
      await withArchive(settings(options), (archive) => archive.backup(file));
      if (options.json === true) return printJson({ file, bytes: (await stat(file)).size });
      print(`Copied to ${file}. "dateline restore ${file}" brings it back.`);
      return undefined;
    });
