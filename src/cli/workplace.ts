import type { Command } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/open.ts';
import { readConfig, type Config } from '../common/config.ts';
import { createLog, silentLog, type Log } from '../common/log.ts';
import { openNewsroomDesk, type NewsroomDesk } from '../newsroom/newsroom-desk.ts';
import { version } from './version.ts';

/** The options that every command working on an archive has. */
export const withDataOption = (command: Command): Command =>
  command.option('--data <folder>', 'folder of the archive (or DATELINE_DATA)');

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
