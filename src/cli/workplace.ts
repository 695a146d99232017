import type { Command } from 'commander';
import type { Archive, Edition } from '../archive/archive.ts';
import { houseOf } from '../archive/house.ts';
import { openArchive } from '../archive/open.ts';
import { readConfig, type Config } from '../common/config.ts';
import { createLog, silentLog, type Log } from '../common/log.ts';
import { openNewsroomDesk, type NewsroomDesk } from '../newsroom/newsroom-desk.ts';
import { Failure } from './io/failure.ts';
import { version } from './version.ts';

/** The options that every command working on an archive has. */
export const withDataOption = (command: Command): Command =>
  command.option('--data <folder>', 'folder of the archive (or DATELINE_DATA)');

/** The option of commands that act for a reader. */
export const withUserOption = (command: Command): Command =>
  command.option('--user <name>', 'act for this reader (default: the house, that is the first administrator)');

/**
 * What a reader has, by the name of the account; without a name what the house has.
 * @throws {Failure} when there is no such reader, or several
 */
export async function editionFor(archive: Archive, name: string | undefined): Promise<Edition> {
  if (name === undefined) return houseOf(archive);
  const [found, another] = (await archive.readers.list()).filter((one) => one.name === name || one.userId === name);
  if (found === undefined) throw new Failure(`There is no reader ${name} here. "dateline user list" lists them.`);
  if (another !== undefined) throw new Failure(`Several readers are called ${name}. Give the id of the account in the place of the name.`);
  return archive.edition(found.reader);
}

/** The settings in force: the environment, and what the command line says over it. */
export function settings(options: { data?: string; host?: string; port?: string }): Config {
  return readConfig({
    ...process.env,
    ...(options.data === undefined ? {} : { DATELINE_DATA: options.data }),
    ...(options.host === undefined ? {} : { DATELINE_HOST: options.host }),
    ...(options.port === undefined ? {} : { DATELINE_PORT: options.port }),
  });
}

/** Opens the archive for the time of `work`. */
export async function withArchive<T>(config: Config, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive({ dataDir: config.dataDir });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

/** Opens archive, network and parsing threads for the time of `work`. */
export async function withNewsroom<T>(config: Config, work: (desk: NewsroomDesk) => Promise<T>, log: Log = silentLog): Promise<T> {
  return withArchive(config, async (archive) => {
    const desk = openNewsroomDesk({ archive, config, version, log });
    try {
      return await work(desk);
    } finally {
      await desk.close();
    }
  });
}

export const terminalLog: Log = createLog();
