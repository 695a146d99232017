import { Command } from 'commander';
import { addCommand } from './commands/add.ts';
import { askCommand } from './commands/ask.ts';
import { backupCommand } from './commands/backup.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { feedCommand } from './commands/feed.ts';
import { importCommand } from './commands/import.ts';
import { languageCommand } from './commands/language.ts';
import { refreshCommand } from './commands/refresh.ts';
import { relatedCommand } from './commands/related.ts';
import { restoreCommand } from './commands/restore.ts';
import { rulesCommand } from './commands/rules.ts';
import { serveCommand } from './commands/serve.ts';
import { storiesCommand } from './commands/stories.ts';
import { summarizeCommand } from './commands/summarize.ts';
import { tagsCommand } from './commands/tags.ts';
import { userCommand } from './commands/user.ts';
import { version } from './version.ts';

/** The whole `dateline` command; bad usage throws a `CommanderError`. */
export function createProgram(): Command {
  const program = new Command('dateline')
    .description('A self-hosted news site made from your own sources.')
    .version(version)
    .showHelpAfterError('Try "dateline help" or "dateline help COMMAND".')
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  const commands = [serveCommand, refreshCommand, addCommand, importCommand, exportCommand, feedCommand, extractCommand, languageCommand, tagsCommand, summarizeCommand, storiesCommand, relatedCommand, askCommand, rulesCommand, userCommand, doctorCommand, backupCommand, restoreCommand];
  for (const make of commands) {
    const command = make();
    for (const one of [command, ...command.commands]) one.exitOverride();
    program.addCommand(command);
  }
  return program;
}
