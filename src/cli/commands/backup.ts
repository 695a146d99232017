import { Command } from 'commander';
import { print } from '../io/print.ts';
import { settings, withArchive, withDataOption } from '../workplace.ts';

export const backupCommand = (): Command =>
  withDataOption(new Command('backup'))
    .description('Write a consistent copy of the archive, while it may be in use.')
    .argument('<file>', 'file to write')
    .action(async (file: string, options: { data?: string }) => {
      await withArchive(settings(options), (archive) => archive.backup(file));
      print(`Copied to ${file}. "dateline restore ${file}" brings it back.`);
    });
